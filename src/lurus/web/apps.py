from django.apps import AppConfig
from django.urls import register_converter

from lurus.web.keys import KeyConverter


class WebConfig(AppConfig):
    name = "lurus.web"
    label = "web"
    verbose_name = "Web"

    def ready(self) -> None:
        """Addresses name rows by `<key:…>`."""
        register_converter(KeyConverter, "key")
