from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "lurus.web"
    label = "web"
    verbose_name = "Web"
