from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "lurus.files"
    label = "files"
    verbose_name = "Files"
