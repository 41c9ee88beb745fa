"""Sentences about the office's letterhead, standing texts and classification codes."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "atur_klasifikasi.code": _(
        "“{kode}” tidak dapat menjadi kode klasifikasi: huruf dan angka, dipisah titik atau tanda hubung, paling"
        " panjang {most} karakter. Tulis misalnya {contoh}."
    ),
    "atur_klasifikasi.too_long_number": _(
        "Dengan kode {kode} nomor menjadi “{contoh}”: lebih panjang dari {most} karakter. Pakai kode yang lebih"
        " pendek, atau persingkat bentuk nomornya."
    ),
    "atur_klasifikasi.unnamed": _("Uraian kode {kode} belum diisi. Tulis artinya menurut klasifikasi arsip."),
    "atur_kop.with_and_without": _(
        "Lambang diunggah, tetapi “Tanpa lambang” juga dipilih. Hapus berkasnya, atau lepas pilihan itu."
    ),
    "atur_teks.braces": _(
        "Baris {line}: kurung kurawal tidak berpasangan. Lengkapi pasangannya; kurung kurawal yang hendak dicetak"
        " ditulis dua kali."
    ),
    "atur_teks.extra": _(
        "Baris {line}: {name} tidak dapat diberi tanda titik dua atau seru. Tulis namanya saja."
    ),
    "atur_teks.long": _("Teks baku paling panjang {most} karakter. Persingkat."),
    "atur_teks.needed": _(
        "Teks ini harus memuat {name}; tanpa itu naskah tidak menyebut apa yang dimaksud. Tambahkan {name}."
    ),
    "atur_teks.one_paragraph": _("Teks ini satu alinea, tetapi baris {line} memulai yang kedua. Gabungkan."),
    "atur_teks.sign": _(
        "Baris {line}, karakter ke-{place} ({sign}) tidak dapat dicetak dalam naskah. Hapus atau ganti."
    ),
    "atur_teks.unknown_name": _(
        "Baris {line}: {name} tidak dikenal dalam teks ini. Yang dikenal: {names}. Perbaiki ejaannya atau hapus."
    ),
    "atur_teks.unknown_text": _("Tidak ada teks baku “{bagian}”. Pilih dari daftar."),
    "atur_teks.numbered": _(
        "Baris {line} diawali huruf atau nomor, padahal naskah menomori sendiri setiap baris. Hapus nomornya."
    ),
    "berlaku.passed": _(
        "Berlaku paling awal hari ini, {today}; {mulai} sudah lewat. Pilih hari ini atau sesudahnya."
    ),
    "lambang.broken": _(
        "Gambar lambang tidak dapat dibaca sampai habis. Buka di aplikasi gambar, simpan lagi sebagai PNG, lalu unggah."
    ),
    "lambang.colours": _(
        "Warna gambar lambang untuk percetakan (CMYK) atau lebih dari 8 bit; naskah arsip tidak dapat memuatnya. Simpan"
        " sebagai PNG berwarna RGB, lalu unggah."
    ),
    "lambang.kind": _("Lambang harus gambar PNG atau JPEG. Simpan sebagai PNG, lalu unggah."),
    "lambang.large": _("Gambar lambang paling besar {most} bita. Perkecil, lalu unggah."),
    "lambang.wide": _("Gambar lambang paling lebar dan paling tinggi {most} piksel. Perkecil, lalu unggah."),
}
