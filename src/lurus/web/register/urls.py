"""The addresses of the register."""

from django.urls import path

from lurus.web.register.andaian import trial_page
from lurus.web.register.aturan import rules_page
from lurus.web.register.daftar import register_page
from lurus.web.register.impor import import_page
from lurus.web.register.indikasi import check_now, findings_page
from lurus.web.register.laporan import report_page
from lurus.web.register.satu import figure_page

urlpatterns = [
    path("data/", register_page, name="data"),
    path("data/angka/<key:key>/", figure_page, name="angka"),
    path("data/angka/<key:key>/bagaimana-jika/", trial_page, name="bagaimana_jika"),
    path("data/laporan/<key:key>/", report_page, name="laporan"),
    path("data/indikasi/", findings_page, name="indikasi"),
    path("data/indikasi/periksa/", check_now, name="periksa_data"),
    path("data/indikasi/aturan/", rules_page, name="aturan"),
    path("data/masukkan/", import_page, name="impor"),
]
