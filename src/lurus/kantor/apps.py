from django.apps import AppConfig


class KantorConfig(AppConfig):
    name = "lurus.kantor"
    label = "kantor"
    verbose_name = "Kantor"
