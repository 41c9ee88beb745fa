from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "lurus.register"
    label = "register"
    verbose_name = "Register"
