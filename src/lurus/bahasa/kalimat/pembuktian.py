"""Why figures cannot all be right, and what else moves when one is put right."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "pembuktian.satu_aturan": _(
        "{jumlah} angka ini tidak mungkin benar bersama, maka paling sedikit satu di antaranya salah: {angka}."
        " Aturannya: {aturan}"
    ),
    "pembuktian.bersama": _(
        "Aturan-aturan ini tidak dapat terpenuhi bersama selama {jumlah} angka ini tetap, maka paling sedikit satu"
        " di antaranya salah: {angka}. Aturannya: {aturan}"
    ),
    "pembuktian.pasti": _(
        "Angka ini pasti salah bila angka lain dalam aturannya benar: {angka}. Aturannya: {aturan}"
    ),
    "pembuktian.buntu": _(
        "Tidak ada angka yang boleh diubah yang dapat memenuhi aturan-aturan ini bersama. Periksa angka yang"
        " dipatok, atau matikan aturan yang tidak berlaku: {aturan}"
    ),
    "akibat.terhitung": _("Angka ini ikut terhitung ulang."),
    "akibat.ikut": _("Angka ini harus ikut diubah."),
    "akibat.salah_satu": _("Angka ini mungkin harus ikut diubah."),
    "akibat.predicate": _("Predikatnya berubah."),
    "akibat.met": _("Tercapai atau tidaknya target berubah."),
    "akibat.colour": _("Warna penilaiannya berubah."),
    "akibat.growth": _("Naik atau turunnya berubah."),
    "akibat.aturan_baru": _("Timbul indikasi baru: {keterangan}"),
    "akibat.aturan_tetap": _("Indikasi ini tetap ada: {keterangan}"),
    "akibat.cetakan": _("Tercetak di sini; ikut berubah."),
    "akibat.tercetak": _("Angka ini tercetak juga di sini."),
    "akibat.ralat_pk": _(
        "Perjanjian Kinerja ditandatangani kedua pihak: angkanya hanya berubah dengan ralat yang ditandatangani"
        " keduanya, atau dengan Perjanjian Kinerja perubahan."
    ),
    "whatif.pair": _(
        "“{pair}” tidak terbaca. Tulis nomor angka, tanda sama dengan, lalu nilainya, misalnya 193=241.475.200."
    ),
    "whatif.unknown_figure": _(
        "Tidak ada angka nomor {figure} di kantor ini. Nomornya ada pada alamat halaman angka itu."
    ),
    "whatif.follows": _(
        "Angka nomor {figure} ({measure}) mengikuti angka lain. Coba angka asalnya: target, realisasi, atau pagu."
    ),
    "check.map_needed": _("Tabel {table} dibaca melalui pemetaan. Sebutkan pemetaannya dengan --map."),
    "check.maps_differ": _(
        "Ada {tables} tabel dan {maps} pemetaan. Sebutkan satu pemetaan untuk semua tabel, atau satu --map untuk tiap "
        "tabel dalam urutan yang sama."
    ),
    "check.table_needed": _("Pemetaan hanya berguna bersama tabel. Sebutkan tabelnya, atau hapus --map."),
    "check.record_register": _(
        "Hanya pemeriksaan register yang dicatat. Hapus nama tabel, atau hapus --record."
    ),
}
