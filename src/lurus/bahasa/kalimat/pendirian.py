"""Founding an office from a file: what the file contradicts."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "dirikan.email_taken": _("Surel {email} sudah dipakai akun lain. Isi surel lain."),
    "dirikan.no_holder": _(
        "Belum ada pemegang jabatan dengan peran {peran}. Tambahkan jabatannya dan siapa yang menjabat."
    ),
    "dirikan.office_exists": _("Kantor dengan kode {kode} sudah ada. Pakai kode lain."),
    "dirikan.syntax": _(
        "Berkas kantor tidak dapat dibaca pada baris {line}, kolom {column}. Perbaiki penulisan TOML-nya."
    ),
    "dirikan.twice": _("{nilai} tertulis lebih dari satu kali. Sisakan satu."),
    "dirikan.unknown_person": _("Tidak ada orang dengan surel {email} dalam berkas. Periksa ejaannya."),
    "dirikan.unknown_post": _("Tidak ada jabatan bernama {nama} dalam berkas. Periksa ejaannya."),
    "dirikan.unknown_superior": _(
        "Atasan {nama} belum disebut di atasnya. Tulis jabatan atasan lebih dahulu."
    ),
    "dirikan.unknown_zone": _(
        "Zona waktu {zona} tidak dikenal. Pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura."
    ),
}
