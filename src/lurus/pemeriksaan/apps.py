from django.apps import AppConfig


class PemeriksaanConfig(AppConfig):
    name = "lurus.pemeriksaan"
    label = "pemeriksaan"
    verbose_name = "Pemeriksaan"
