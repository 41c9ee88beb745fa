"""What a look at the books finds: named so that the reader knows where to look next."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "audit.number_gap": _(
        "Nomor transaksi terputus: yang berikutnya seharusnya nomor {expected}. Ada transaksi yang hilang."
    ),
    "audit.link_broken": _(
        "Tautan rantai putus di sini: isi transaksi ({act}, {at}) atau transaksi sebelumnya telah diubah."
    ),
    "audit.time_backwards": _("Waktu transaksi ({at}) lebih awal daripada transaksi sebelumnya ({before})."),
    "audit.heading_altered": _("Kolom {column} pada transaksi “{act}” tidak sama dengan isi yang dirantai."),
    "audit.entry_altered": _(
        "Catatan ke-{position} dari transaksi “{act}” telah diubah: sidiknya tidak cocok."
    ),
    "audit.entries_differ": _(
        "Daftar catatan transaksi “{act}” tidak sama dengan yang dirantai; kini terdapat {found} catatan."
    ),
    "audit.entry_astray": _("Catatan tentang {model} milik kantor ini berada dalam transaksi kantor lain."),
    "audit.counter_differs": _(
        "Ujung rantai tidak cocok: buku menunjuk transaksi {counter}, rantai berakhir di tempat lain."
    ),
    "audit.row_differs": _(
        "Nilai “{field}” pada {model} nomor {object} tidak sama dengan yang ditulis transaksi: datanya"
        " diubah di luar"
        " aplikasi."
    ),
    "audit.row_missing": _("{model} nomor {object} pernah ditulis, tetapi barisnya sudah tidak ada."),
    "audit.row_without_entry": _(
        "{model} nomor {object} ada, tetapi tidak pernah ditulis oleh transaksi mana pun."
    ),
    "audit.row_unreadable": _("{model} nomor {object} tidak dapat dibaca lagi: isinya rusak."),
    "audit.version_gap": _("Urutan versi angka nomor {figure} terputus pada versi ke-{order}."),
    "audit.version_end": _(
        "Versi ke-{order} dari angka nomor {figure} tidak berakhir tepat saat versi berikutnya mulai."
    ),
    "audit.version_order": _("Versi sesudah versi ke-{order} dari angka nomor {figure} mulai lebih dahulu."),
    "audit.seal_altered": _("Segel harian tanggal {day} telah diubah."),
    "audit.sealed_otherwise": _(
        "Rantai tidak lagi sama dengan yang disegel pada {day}: ekornya dipotong atau ditulis ulang."
    ),
    "audit.files_missing": _("Berkas “{name}” ({fingerprint}) tidak ada lagi di penyimpanan."),
    "audit.files_altered": _("Berkas “{name}” ({fingerprint}) telah berubah isinya."),
    "audit.files_unreadable": _("Berkas “{name}” tidak dapat dibaca: {error}."),
    "audit.files_size": _("Ukuran berkas “{name}” bukan {size} bita seperti yang dicatat."),
    "audit.document_altered": _("Isi naskah {document} tidak sama dengan sidiknya."),
    "audit.run_altered": _("Hasil pemeriksaan data nomor {order} tidak sama dengan sidiknya."),
    "audit.signature_unrecorded": _(
        "Naskah {document} berstatus ditandatangani, tetapi tanda tangannya tidak tercatat."
    ),
    "audit.signature_unverifiable": _("Tanda tangan pada naskah {document} tidak dapat diperiksa ({why})."),
    "audit.signature_broken": _("Tanda tangan pada naskah {document} tidak berlaku ({why})."),
    "audit.ink_unchecked": _(
        "{document}: tanda tangan basahnya dicatat tanpa pemeriksaan orang kedua. Periksa pindaian dan naskah aslinya."
    ),
    "audit.signature_other_key": _(
        "Naskah {document} ditandatangani dengan kunci lain daripada yang tercatat ({serial})."
    ),
    "audit.printed_mark": _("Sidik buku yang tercetak pada naskah {document} tidak ada dalam rantai."),
    "audit.part_unreadable": _("Bagian “{part}” tidak dapat diperiksa sampai selesai: {error}."),
}
