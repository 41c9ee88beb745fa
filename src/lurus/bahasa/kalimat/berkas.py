"""A file that was sent, or that lies in the store."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "files.altered": _(
        "Isi berkas tersimpan tidak lagi sama dengan sidiknya ({fingerprint}). Pulihkan dari cadangan."
    ),
    "files.broken": _("Berkas {nama} rusak atau terpotong. Buka di komputer Anda; bila baik, kirim lagi."),
    "files.declared": _(
        "Bagian {part} dari berkas {nama} memuat deklarasi DTD, yang tidak dimuat dokumen biasa. Simpan ulang"
        " dari pengolah kata, lalu kirim lagi."
    ),
    "files.disguised": _(
        "Isi berkas {nama} tidak sesuai dengan namanya. Simpan ulang dengan jenis yang benar, lalu"
        " kirim lagi."
    ),
    "files.empty": _("Berkas {nama} kosong. Pilih berkas yang berisi."),
    "files.kind": _(
        "Berkas {nama} tidak termasuk jenis yang diterima: {allowed}. Simpan sebagai PDF, lalu kirim lagi."
    ),
    "files.linked": _(
        "Bagian {part} dari berkas {nama} mengambil isi dari luar berkas. Putuskan tautan itu atau simpan"
        " sebagai PDF, lalu kirim lagi."
    ),
    "files.locked": _("Berkas {nama} terkunci kata sandi. Simpan tanpa kata sandi, lalu kirim lagi."),
    "files.macro": _("Berkas {nama} memuat makro. Simpan tanpa makro atau sebagai PDF, lalu kirim lagi."),
    "files.missing": _("Berkas tersimpan tidak ditemukan ({fingerprint}). Pulihkan dari cadangan."),
    "files.too_large": _(
        "Berkas {nama} berukuran {size:bytes}, paling besar {limit:bytes}. Kecilkan, lalu kirim lagi."
    ),
}
