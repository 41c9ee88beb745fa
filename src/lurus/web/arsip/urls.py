"""The addresses of the archive, and of search."""

from django.urls import URLPattern, path

from lurus.web.arsip import bundel, cari, daftar

urlpatterns: list[URLPattern] = [
    path("arsip/", daftar.archive_page, name="arsip"),
    path("arsip/<key:key>/", bundel.case_archive, name="arsip_perkara"),
    path("arsip/bundel/<key:key>.zip", bundel.download, name="bundel"),
    path("cari/", cari.search_page, name="cari"),
]
