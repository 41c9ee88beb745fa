"""Papers, files, keys and signatures."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "ajukan_dugaan.unknown_letter": _(
        "Surat itu tidak ada di buku agenda kantor ini. Pilih dari daftar, atau kosongkan."
    ),
    "atur_nomor.braces": _("Kurung kurawal pada “{pola}” tidak berpasangan. Tulis misalnya {contoh}."),
    "atur_nomor.long": _("Bentuk nomor paling panjang {most} karakter. Persingkat."),
    "atur_nomor.needed": _(
        "Bentuk nomor harus memuat {name}; tanpa itu dua naskah dapat bernomor sama. Tambahkan {name}."
    ),
    "atur_nomor.sign": _(
        "Karakter ke-{place} ({sign}) tidak dapat dipakai: nomor hanya memuat huruf, angka, dan tanda papan ketik,"
        " tanpa spasi di ujung dan tanpa spasi ganda. Hapus."
    ),
    "atur_nomor.too_long_number": _(
        "Nomor menurut bentuk ini menjadi “{contoh}”: lebih panjang dari {most} karakter. Persingkat bentuknya."
    ),
    "atur_nomor.touching": _(
        "Antara {one} dan {two} harus ada tanda, misalnya garis miring; tanpa itu dua nomor dapat berbunyi"
        " sama."
    ),
    "atur_nomor.twice": _("{name} hanya boleh sekali dalam bentuk nomor. Hapus yang lain."),
    "atur_nomor.unknown_kind": _(
        "Naskah “{jenis}” tidak bernomor sendiri. Pilih dari daftar, atau kosongkan."
    ),
    "atur_nomor.unknown_name": _(
        "“{name}” pada karakter ke-{place} tidak dikenal. Yang dikenal: {names}. Perbaiki ejaannya."
    ),
    "atur_nomor.width": _(
        "Pada karakter ke-{place}: hanya nomor urut yang dapat diberi lebar, 1 sampai 6, misalnya {contoh}."
    ),
    "catat_surat_masuk.days": _(
        "Surat bertanggal {tanggal} ditulis diterima {diterima}, dan dicatat {dicatat}. Urutannya: tanggal surat, lalu"
        " diterima, lalu dicatat. Betulkan tanggalnya."
    ),
    "catat_surat_masuk.known": _(
        "Surat {nomor} dari pengirim itu sudah dicatat dengan agenda {agenda}. Lihat di Buku nomor dan agenda;"
        " yang tercatat dua kali dibatalkan di sana."
    ),
    "compose.bad_data": _(
        "Naskah “{kind}” tidak dapat disusun dari datanya ({detail}). Laporkan kepada pengelola aplikasi."
    ),
    "compose.bad_date": _(
        "Tanggal naskah “{given}” tidak menyebut hari, jam, dan zona waktu. Laporkan kepada pengelola."
    ),
    "compose.not_archivable": _(
        "Naskah tidak memenuhi syarat arsip PDF/A: {findings}. Laporkan kepada pengelola aplikasi."
    ),
    "compose.unknown_kind": _("Tidak ada naskah berjenis “{kind}”. Periksa ejaannya."),
    "kunci.no_certificate": _(
        "Kunci yang dibuat tidak bersertifikat. Buat lagi; bila terulang, hubungi pengelola."
    ),
    "kunci.none": _("{orang} belum memiliki kunci tanda tangan. Buat kunci lebih dahulu di halaman Kantor."),
    "nomor.other_year": _(
        "Nomor {nomor} dicadangkan untuk tahun {tahun}. Naskah tahun ini mendapat nomor tahun ini: pilih yang"
        " lain, atau kosongkan."
    ),
    "nomor.taken": _(
        "Nomor {nomor} sudah pernah dipakai naskah lain, dan tidak dipakai lagi. Periksa nomor yang diketik."
    ),
    "betulkan_surat_masuk.meanwhile": _(
        "Catatan surat ini sudah ditulis lain oleh {siapa} sejak halaman ini dibuka. Buka lagi dari buku Surat masuk,"
        " lalu betulkan yang masih perlu."
    ),
    "betulkan_surat_masuk.nothing": _(
        "Tidak ada yang berubah, dan tidak ada pindaian baru. Ubah yang keliru, atau pilih berkas pindaian."
    ),
    "betulkan_surat_masuk.still_confidential": _(
        "Sifat Rahasia hanya dilepas Kepala Dinas atau Sekretaris. Biarkan Rahasia, atau minta salah satunya"
        " membetulkan catatan ini."
    ),
    "betulkan_surat_masuk.unknown_letter": _(
        "Surat itu tidak ada di buku agenda kantor ini. Pilih dari buku Surat masuk."
    ),
    "tutup_cadangan.not_reserved": _(
        "Nomor itu tidak sedang dicadangkan: sudah dipakai naskah, atau sudah dicatat. Pilih dari daftar."
    ),
    "sign.added": _("Ada isi yang ditambahkan sesudah naskah ditandatangani."),
    "sign.altered": _("Isi naskah berbeda dengan yang ditandatangani."),
    "sign.certificate_not_valid": _(
        "Sertifikat berlaku {start} sampai {end}, tidak pada {at}. Buat kunci tanda tangan yang baru."
    ),
    "sign.closed": _("Naskah ini sudah ditutup dan tidak dapat ditandatangani lagi pada “{field}”."),
    "sign.field_taken": _("Tempat tanda tangan “{field}” sudah terisi."),
    "sign.key_exists": _("Kunci “{name}” sudah ada. Pindahkan yang lama sebelum membuat yang baru."),
    "sign.naive_instant": _(
        "Waktu tanda tangan tidak menyebut zona waktu. Laporkan kepada pengelola aplikasi."
    ),
    "sign.no_key": _(
        "Kunci “{name}” tidak ditemukan di kantor ini. Buat kunci, atau pulihkan dari cadangan."
    ),
    "sign.busy": _("Berkas lain sedang diperiksa. Tunggu satu menit, lalu kirim lagi."),
    "sign.too_heavy": _(
        "Isinya mengembang jauh melebihi sebuah naskah, maka pemeriksaannya dihentikan. Mintalah berkas"
        " aslinya kepada kantor yang mengeluarkannya."
    ),
    "sign.trailing": _("Ada isi di belakang tanda tangan terakhir."),
    "sign.unknown_signer": _("Sertifikat penanda tangan tidak diterbitkan oleh kantor ini."),
    "sign.unreadable": _("Berkas ini tidak terbaca sebagai naskah PDF yang utuh."),
    "sign.unreadable_document": _("Naskah tidak terbaca, maka tidak dapat ditandatangani ({detail})."),
    "sign.unreadable_key": _("Berkas kunci rusak. Buat kunci tanda tangan yang baru."),
    "sign.unsigned": _("Naskah ini tidak memuat tanda tangan."),
    "sign.weak_passphrase": _("Frasa sandi terlalu pendek. Pakai sedikitnya {shortest} huruf."),
    "sign.wrong_passphrase": _("Frasa sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu ulangi."),
}
