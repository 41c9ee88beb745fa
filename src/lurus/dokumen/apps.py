from django.apps import AppConfig


class DokumenConfig(AppConfig):
    name = "lurus.dokumen"
    label = "dokumen"
    verbose_name = "Dokumen"
