"""The addresses of papers, signing, keys, roots, evidence and the public check."""

from django.urls import URLPattern, path

from lurus.web.naskah import (
    beberapa,
    berkas,
    buku,
    cetak,
    daftar,
    koreksi,
    kunci,
    luar,
    penjamin,
    periksa,
    pindaian,
    satu,
    sunting,
    tandatangan,
)

urlpatterns: list[URLPattern] = [
    path("dokumen/", daftar.paper_list, name="dokumen"),
    path("dokumen/buku/", buku.books, name="buku"),
    path("dokumen/buku/buku.xlsx", buku.book_file, name="buku_xlsx"),
    path("dokumen/<key:pk>/", satu.paper_page, name="naskah"),
    path("dokumen/<key:pk>/naskah.pdf", satu.paper_pdf, name="naskah_pdf"),
    path("dokumen/<key:pk>/undangan.ics", satu.paper_calendar, name="naskah_ics"),
    path("dokumen/<key:pk>/naskah.docx", sunting.word_file, name="naskah_docx"),
    path("dokumen/<key:pk>/sunting/", sunting.edit_page, name="sunting"),
    path("dokumen/<key:pk>/tanda-tangani/", tandatangan.sign_page, name="tanda_tangani"),
    path("dokumen/tanda-tangani/", beberapa.sign_several, name="tanda_tangani_beberapa"),
    path("dokumen/<key:pk>/tanda-tangani/luar/", luar.elsewhere_page, name="tanda_tangan_luar"),
    path("dokumen/<key:pk>/cetak.pdf", luar.unsigned_paper, name="naskah_cetak"),
    path("dokumen/<key:pk>/pindaian/", pindaian.scan_page, name="pindaian"),
    path("dokumen/<key:pk>/pindaian/berkas", pindaian.scan_file, name="pindaian_berkas"),
    path("dokumen/<key:pk>/pindaian/naskah.pdf", pindaian.scan_beside, name="pindaian_naskah"),
    path("dokumen/<key:pk>/pratinjau.pdf", tandatangan.preview, name="pratinjau"),
    path("perbaikan/<key:key>/cetak/", cetak.print_page, name="cetak"),
    path("perbaikan/<key:key>/cetak/berkas.pdf", cetak.print_file, name="cetak_berkas"),
    path("kunci/", kunci.key_page, name="kunci"),
    path("ca/<slug:kode>.pem", penjamin.certificates, name="sertifikat"),
    path("ca/<slug:kode>.crl.pem", penjamin.revoked, name="pencabutan"),
    path("berkas/<key:pk>/", berkas.evidence, name="berkas"),
    path("koreksi/<slug:kode>/", koreksi.notice_page, name="koreksi"),
    path("periksa/", periksa.check_upload, name="periksa"),
    # Without a slash at the end: this is what the QR code of every paper says.
    path("periksa/<str:kode>", periksa.check_code, name="periksa_kode"),
]
