"""What is wrong with a rule as written, or with what it is to be applied to."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "editing.bracket": _(
        "Baris {line}, kolom {column}, aturan {id}: kurung ini tidak berpasangan. Setiap kurung buka"
        " memerlukan kurung tutup yang sejenis."
    ),
    "editing.category": _(
        "Baris {line}, kolom {column}, aturan {id}: “{cell}” berisi kata, bukan angka. Bandingkan dengan kata"
        " dalam tanda kutip, misalnya {cell} == 'Baik'."
    ),
    "editing.character": _(
        "Baris {line}, kolom {column}, aturan {id}: tanda “{character}” tidak dipakai dalam aturan. Sama dengan"
        " ditulis ==, paling banyak ditulis <=, tidak sama ditulis !=."
    ),
    "editing.comma": _(
        "Baris {line}, kolom {column}, aturan {id}: di sini diperlukan satu angka. Desimal dalam aturan ditulis"
        " dengan titik, misalnya 1.5."
    ),
    "editing.constant": _(
        "Baris {line}, kolom {column}, aturan {id}: perbandingan ini tidak menyebut sel apa pun, maka selalu"
        " benar atau selalu salah. Sebutkan sel yang dimaksud."
    ),
    "editing.degree": _(
        "Baris {line}, kolom {column}, aturan {id}: paling banyak dua sel boleh saling dikalikan. Pecahlah"
        " aturan ini."
    ),
    "editing.divisor": _(
        "Baris {line}, kolom {column}, aturan {id}: pembagi harus angka tetap yang bukan nol. Kalikan kedua sisi"
        " dengan sel pembaginya, misalnya a <= 2*b dan bukan a/b <= 2."
    ),
    "editing.domain": _(
        "Baris {line}, kolom {column}, aturan {id}: daftar kata untuk “{cell}” belum diketahui, maka bukan"
        " kata itu tidak berarti apa-apa. Tambahkan aturan seperti {cell} in ('Baik', 'Cukup')."
    ),
    "editing.duplicate_id": _(
        "Baris {line}: kode aturan {id} sudah dipakai pada baris {first}. Beri kode yang lain."
    ),
    "editing.empty": _("Baris {line}, aturan {id}: bunyinya kosong. Tulis bunyinya atau hapus aturannya."),
    "editing.empty_list": _(
        "Baris {line}, kolom {column}, aturan {id}: daftarnya kosong. Isi paling sedikit satu."
    ),
    "editing.function": _(
        "Baris {line}, kolom {column}, aturan {id}: “{name}” tidak dikenal. Yang ada: near(a, b, batas) dan"
        " sum(a, b, …)."
    ),
    "editing.implication": _(
        "Baris {line}, kolom {column}, aturan {id}: syarat ditulis “if syarat: akibat”, satu kali dalam satu"
        " aturan."
    ),
    "editing.key": _(
        "Baris {line}, aturan {id}: isian “{key}” tidak dikenal atau belum ada. Isian yang dikenal: {expected}."
    ),
    "editing.not_a_number": _(
        "Baris {line}, kolom {column}, aturan {id}: “{name}” bukan angka. Tulis angka yang terhingga."
    ),
    "editing.number": _(
        "Baris {line}, kolom {column}, aturan {id}: “{number}” bukan cara menulis angka. Tulis angka biasa,"
        " misalnya 1000 atau 0.5."
    ),
    "editing.placeholder": _(
        "Baris {line}, kolom {column}, templat {id}: “{placeholder}” tidak berarti di sini. Yang dikenal antara"
        " lain node, parent, period, dan di dalam sum children serta periods."
    ),
    "editing.product": _(
        "Perkalian dua sel tidak dapat diputuskan di sini. Beri salah satu sel nilainya dahulu."
    ),
    "editing.syntax": _(
        "Baris {line}, kolom {column}, aturan {id}: bunyinya tidak dapat dibaca mulai dari sini. Contoh yang"
        " benar: a + b == c."
    ),
    "editing.too_complex": _(
        "Baris {line}, kolom {column}, aturan {id}: terlalu banyak kemungkinan sekaligus (paling banyak {most})."
        " Pecahlah menjadi beberapa aturan."
    ),
    "editing.too_long": _(
        "Baris {line}, aturan {id}: panjangnya {length} huruf, paling banyak {most}. Pecahlah aturan ini."
    ),
    "editing.unknown_cell": _(
        "Baris {line}, kolom {column}, aturan {id}: sel “{cell}” tidak ada. Yang mirip: {near}."
    ),
    "editing.unknown_template": _(
        "Templat aturan {id} tidak ada dalam katalog, maka tidak dapat dimatikan. Pilih kode dari daftar."
    ),
    "editing.unknown_word": _(
        "Baris {line}, kolom {column}, aturan {id}: “{word}” bukan kata untuk sel “{cell}”. Pilih salah satu:"
        " {words}."
    ),
    "editing.value": _(
        "Baris {line}, aturan {id}: “{value}” tidak dapat dipakai untuk isian “{key}”. Pilih seperti ini:"
        " {expected}."
    ),
    "editing.word": _(
        "Baris {line}, kolom {column}, aturan {id}: di sini diperlukan angka, bukan kata “{word}”. Periksa sel"
        " yang dibandingkan."
    ),
    "editing.duplicate_field": _("Sel “{cell}” disebut dua kali. Setiap sel memerlukan nama sendiri."),
    "editing.duplicate_node": _("Simpul “{node}” disebut dua kali. Setiap simpul memerlukan kode sendiri."),
    "editing.float": _(
        "Nilai untuk sel “{cell}” berupa pecahan biner, bukan angka yang tertulis. Berikan sebagai teks, bilangan"
        " bulat, atau desimal."
    ),
    "editing.no_figure": _(
        "“{text}” untuk sel “{cell}” bukan angka biasa. Tulis tanpa pemisah ribuan dan dengan titik desimal,"
        " misalnya 1234.5."
    ),
    "editing.no_such_cell": _("Sel “{cell}” tidak ada dalam aturan ini. Periksa namanya."),
    "editing.no_such_parent": _(
        "Simpul “{node}” diletakkan di bawah “{parent}”, yang tidak ada. Tambahkan induknya dahulu."
    ),
    "editing.no_word": _("“{text}” untuk sel “{cell}” bukan kata. Pilih kata dari daftarnya."),
    "editing.weight": _("Bobot “{text}” untuk sel “{cell}” harus lebih besar dari nol. Perbaiki bobotnya."),
}
