"""Papers edited in a word processor and brought back."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "docx.cell_changed": _(
        "Pada “{judul}”, baris {baris}, kolom “{kolom}”: semula “{semula}”, kini “{menjadi}”. Angka dan isi tabel"
        " dibetulkan pada butirnya, bukan di Word. Kembalikan seperti semula, lalu unggah lagi."
    ),
    "docx.control_gone": _(
        "Bagian “{bidang}” tidak ada lagi dalam berkas ini. Batalkan penghapusannya, atau unduh lagi naskahnya dan"
        " pindahkan suntingan Anda."
    ),
    "docx.control_twice": _(
        "Bagian “{bidang}” ada lebih dari sekali dalam berkas ini. Sisakan satu, lalu unggah lagi."
    ),
    "docx.margin_changed": _(
        "Kepala atau kaki halaman berubah: semula “{semula}”, kini “{menjadi}”. Kembalikan seperti semula, lalu"
        " unggah lagi."
    ),
    "docx.no_paper": _(
        "Berkas ini bukan naskah yang diunduh dari Lurus kantor ini. Unduh naskahnya dari halaman ini, sunting,"
        " lalu unggah."
    ),
    "docx.not_docx": _(
        "Berkas {nama} bukan dokumen Word biasa (.docx). Simpan sebagai Dokumen Word, tanpa makro dan bukan"
        " templat, lalu unggah lagi."
    ),
    "docx.not_text": _(
        "Bagian “{bidang}” memuat gambar, tabel, rumus, catatan kaki, atau simbol. Hanya teks yang dapat dimuat;"
        " hapus atau tulis sebagai teks, lalu unggah lagi."
    ),
    "docx.numbers_changed": _(
        "Pada bagian “{bidang}” semula tertulis angka “{semula}”, kini “{menjadi}”. Angka dan bilangan beserta tanda"
        " di depannya dan kata sesudahnya, nomor, dan tanggal di bagian itu tidak disunting di Word. Kembalikan, lalu"
        " unggah lagi."
    ),
    "docx.older": _(
        "Berkas ini versi lama ({naskah}); sesudahnya terbit versi baru. Unduh versi yang berlaku, lalu sunting"
        " yang itu."
    ),
    "docx.other_paper": _(
        "Berkas ini milik naskah lain ({naskah}). Unggah di halaman naskah itu, atau unduh naskah ini."
    ),
    "docx.place_changed": _(
        "Pada “{judul}”: semula “{semula}”, kini “{menjadi}”. Yang dapat disunting hanya bagian berlatar warna;"
        " angka dibetulkan pada butirnya, bukan di Word. Kembalikan seperti semula, lalu unggah lagi."
    ),
    "docx.remade": _(
        "Naskah ini kini ditulis dengan cara lain daripada waktu berkas ini diunduh. Unduh lagi naskahnya, lalu"
        " pindahkan suntingan Anda."
    ),
    "docx.too_heavy": _(
        "Berkas {nama} terlalu besar atau terlalu rumit untuk sebuah naskah. Unduh lagi naskahnya, sunting hanya"
        " teksnya, lalu unggah."
    ),
    "docx.too_long": _(
        "Sebuah alinea pada bagian “{bidang}” sepanjang {size} huruf; paling panjang {limit}. Bagi menjadi"
        " beberapa alinea atau ringkas, lalu unggah lagi."
    ),
    "docx.too_many": _(
        "Bagian “{bidang}” berisi {size} alinea; paling banyak {limit}. Ringkas, lalu unggah lagi."
    ),
    "docx.unknown_kind": _("Naskah “{jenis}” tidak disunting di Word. Pilih naskah lain."),
    "sunting_naskah.moved": _(
        "Naskah ini berubah sesudah berkas diperiksa. Unduh lagi naskahnya, lalu sunting yang itu."
    ),
    "sunting_naskah.not_open": _(
        "Naskah ini tidak berlaku lagi atau sudah ditandatangani, maka tidak dapat disunting. Sunting naskah yang"
        " berlaku sekarang."
    ),
    "sunting_naskah.not_read": _(
        "Berkas ini belum dibandingkan dengan naskahnya. Unggah lagi di halaman naskahnya."
    ),
    "sunting_naskah.nothing": _(
        "Tidak ada kalimat yang berubah, maka tidak ada versi baru. Sunting bagian berlatar warna, simpan, lalu"
        " unggah lagi."
    ),
    "sunting_naskah.other_round": _(
        "Naskah ini dari putaran yang lalu. Sunting naskah putaran ini sesudah terbit."
    ),
}
