"""What is wrong with a mapping's file."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "pemetaan.big_number": _(
        "Ada bilangan dalam pemetaan yang terlalu besar, paling besar {limit}. Perbaiki bilangannya."
    ),
    "pemetaan.choice": _("“{found}” pada {path} tidak dapat dipakai. Pilih salah satu: {choices}."),
    "pemetaan.missing": _("Pemetaan belum memuat {path}. Tambahkan bagian itu."),
    "pemetaan.syntax": _(
        "Pemetaan tidak terbaca pada baris {line}, kolom {column}. Periksa tanda kutip, kurung, dan titiknya."
    ),
    "pemetaan.too_long": _(
        "Pemetaan terlalu panjang, paling banyak {limit} huruf. Hapus kolom yang tidak dipakai."
    ),
    "pemetaan.type": _("{path} harus berupa {expected}, bukan “{found}”."),
    "pemetaan.unknown_key": _("{path} tidak dikenal dalam pemetaan. Yang mirip: {nearest}."),
    "pemetaan.value": _(
        "Isi {path}, yaitu {found}, tidak dapat dipakai. Tulis nomor baris yang menaik, mulai dari 1."
    ),
    "pemetaan.version": _("Pemetaan ini memakai versi {found}, sedangkan yang dikenal versi {expected}."),
}
