"""The addresses of the pages."""

from django.urls import URLPattern, path
from django.views.i18n import set_language

from lurus.web import (
    acts,
    galeri,
    kantor_lain,
    lembar,
    masuk,
    mulai,
    perkara,
    rapat,
    sandi,
    sehat,
    tindak_lanjut,
    tugas,
)
from lurus.web.arsip import urls as arsip_urls
from lurus.web.kantor import urls as kantor_urls
from lurus.web.naskah import urls as naskah_urls
from lurus.web.register import urls as register_urls

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("", tugas.tasks, name="tugas"),
    path("masuk/", masuk.sign_in, name="masuk"),
    path("keluar/", masuk.sign_out, name="keluar"),
    path("sandi/", sandi.change_password, name="sandi"),
    path("undangan/<str:token>/", sandi.accept_invitation, name="undangan"),
    path("pilih-kantor/", kantor_lain.choose_office, name="pilih_kantor"),
    path("bahasa/", set_language, name="bahasa"),
    path("perbaikan/", perkara.case_list, name="perbaikan"),
    path("perbaikan/mulai/", mulai.choose_report, name="mulai"),
    path("perbaikan/tindak-lanjut/", tindak_lanjut.follow_ups, name="tindak_lanjut"),
    path("perbaikan/<key:key>/", perkara.case_page, name="perkara"),
    path("perbaikan/<key:key>/catatan/", perkara.ledger_page, name="jejak"),
    path("perbaikan/<key:key>/rapat/", rapat.meeting_page, name="rapat"),
    path("lembar/<key:key>/", lembar.sheet_page, name="lembar"),
    path("lembar/<key:key>/validasi/", lembar.validation_page, name="validasi"),
    path("tindakan/<slug:act>/<key:target>/", acts.act_page, name="tindakan"),
    path("galeri/", galeri.gallery_page, name="galeri"),
    path("sehat/", sehat.health, name="sehat"),
    *arsip_urls.urlpatterns,
    *naskah_urls.urlpatterns,
    *register_urls.urlpatterns,
    *kantor_urls.urlpatterns,
]
