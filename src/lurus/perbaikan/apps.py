from django.apps import AppConfig


class PerbaikanConfig(AppConfig):
    name = "lurus.perbaikan"
    label = "perbaikan"
    verbose_name = "Perbaikan"
