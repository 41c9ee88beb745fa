"""What is wrong with a table that was sent: the file, its places, and remarks."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "tabel.single_target": _(
        "{name}, {period}: targetnya satu angka, {value}, sedangkan indikator ini dijaga dalam rentang."
        " Capaiannya tidak dihitung sebelum targetnya ditulis sebagai rentang, misalnya 80-90."
    ),
    "tabel.range_reversed": _(
        "{name}, {period}: batas bawah target {lower} lebih besar daripada batas atasnya {upper}. Tukar"
        " keduanya, atau perbaiki angkanya."
    ),
    "tabel.bomb": _(
        "Berkas {name} mengembang menjadi {unpacked:bytes} dari {sent:bytes}, terlalu besar untuk"
        " sebuah tabel. Simpan"
        " ulang lembar yang diperlukan saja."
    ),
    "tabel.damaged": _("Berkas {name} rusak. Buka di Excel, simpan ulang, lalu kirim lagi."),
    "tabel.disguised": _(
        "Isi berkas {name} ternyata {looks}, tidak sesuai dengan namanya. Simpan sebagai XLSX atau CSV,"
        " lalu kirim lagi."
    ),
    "tabel.duplicate": _(
        "{name}, {period}, {measure}: tertulis {second}, tetapi di {first_ref} tertulis {first}."
        " Samakan, atau hapus"
        " salah satunya."
    ),
    "tabel.empty": _("Berkas {name} kosong. Pilih berkas yang berisi tabel."),
    "tabel.encoding": _("Huruf pada berkas {name} tidak terbaca. Simpan ulang sebagai CSV UTF-8."),
    "tabel.encrypted": _("Berkas {name} terkunci kata sandi. Simpan tanpa kata sandi, lalu kirim lagi."),
    "tabel.formula": _(
        "Sel ini berisi rumus {formula}. Tempel hasilnya sebagai nilai, atau pilih pemetaan yang"
        " menerima hasil rumus."
    ),
    "tabel.formula_used": _("Hasil rumus {formula} dipakai: {value}."),
    "tabel.formula_without_value": _(
        "Rumus {formula} belum berisi hasil. Buka berkas di Excel, tunggu sampai terhitung, lalu simpan."
    ),
    "tabel.heading": _(
        "Kepala kolom “{heading}” tidak ditemukan. Yang mirip: {nearest}. Yang ada: {found}. Sesuaikan"
        " pemetaannya."
    ),
    "tabel.heading_twice": _(
        "Kepala kolom “{heading}” ada di kolom {columns}. Sebutkan hurufnya dalam pemetaan, misalnya @C."
    ),
    "tabel.kind": _("Berkas {name} bukan tabel yang diterima. Kirim berkas {accepted}."),
    "tabel.long_formula": _(
        "Rumus pada {name} terlalu panjang, atau dipakai bersama oleh terlalu banyak sel; sebuah rumus paling"
        " panjang {limit} huruf. Tempel hasilnya sebagai nilai, lalu kirim lagi."
    ),
    "tabel.macro": _("Berkas {name} memuat makro. Simpan sebagai XLSX tanpa makro, lalu kirim lagi."),
    "tabel.merged": _(
        "Sel gabungan {block} berisi “{text}”, tanpa baris yang jelas. Pisahkan selnya, lalu isi tiap baris."
    ),
    "tabel.no_figures": _(
        "Tidak ada angka pada {rows} baris yang dibaca. Periksa lembar dan kepala kolom dalam pemetaan."
    ),
    "tabel.no_heading_row": _(
        "Baris kepala {rows} tidak ada pada lembar ini. Perbaiki nomor barisnya dalam pemetaan."
    ),
    "tabel.no_table": _("Berkas {name} tidak memuat tabel dengan kepala kolom. Periksa isinya."),
    "tabel.not_a_number": _(
        "“{text}” bukan angka melainkan {kind}. Isi dengan angka, atau kosongkan bila tidak dilaporkan."
    ),
    "tabel.old_xls": _(
        "Berkas {name} memakai format Excel lama (.xls). Simpan sebagai XLSX, lalu kirim lagi."
    ),
    "tabel.period": _("Periode “{text}” tidak dikenal. Tulis misalnya 2026, TW II 2026, atau Maret 2026."),
    "tabel.polarity": _("Polaritas “{text}” tidak dikenal. Pakai salah satu: {choices}."),
    "tabel.printed_differs": _(
        "Nilai {value} berbeda dengan yang tercetak di {printed_ref}: {printed}. Pastikan mana yang"
        " benar, lalu samakan."
    ),
    "tabel.row_skipped": _("Baris “{text}” dilewati karena tidak memuat angka."),
    "tabel.row_width": _(
        "Baris ini berisi {found} sel, padahal kepalanya {expected}. Mungkin koma desimal memecah"
        " angka; beri tanda kutip."
    ),
    "tabel.row_without_name": _("Baris ini tidak bernama. Isi kolom “{heading}”."),
    "tabel.sheet": _("Lembar “{sheet}” tidak ada. Yang ada: {found}. Pilih salah satunya dalam pemetaan."),
    "tabel.too_big": _(
        "Berkas {name} berukuran {size:bytes}, paling besar {limit:bytes}. Kirim lembar yang diperlukan saja."
    ),
    "tabel.too_many_cells": _(
        "Tabel pada {name} terlalu luas, paling banyak {limit} sel. Hapus baris dan kolom kosong."
    ),
    "tabel.too_many_sheets": _(
        "Buku kerja {name} berisi {found} lembar, paling banyak {limit}. Simpan lembar yang diperlukan saja,"
        " lalu kirim lagi."
    ),
    "tabel.truncated": _(
        "Berkas {name} terpotong, seperti unggahan yang belum selesai. Kirim lagi berkas yang utuh."
    ),
    "tabel.unfinished": _("Baris terakhir berkas {name} tidak diakhiri. Pastikan berkasnya utuh."),
    "tabel.units_differ": _(
        "{name}: satuannya “{second}”, tetapi di {first_ref} “{first}”. Samakan, atau bedakan nama"
        " indikatornya."
    ),
}
