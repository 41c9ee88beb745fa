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
    "akibat.terhitung": _("ikut terhitung ulang"),
    "akibat.ikut": _("harus ikut diubah"),
    "akibat.salah_satu": _("mungkin harus ikut diubah"),
    "akibat.predicate": _("predikat berubah"),
    "akibat.met": _("tercapai atau tidaknya target berubah"),
    "akibat.colour": _("warna penilaian berubah"),
    "akibat.growth": _("naik atau turunnya berubah"),
    "check.map_needed": _("Tabel {table} dibaca melalui pemetaan. Sebutkan pemetaannya dengan --map."),
    "check.table_needed": _("Pemetaan hanya berguna bersama tabel. Sebutkan tabelnya, atau hapus --map."),
    "check.record_register": _(
        "Hanya pemeriksaan register yang dicatat. Hapus nama tabel, atau hapus --record."
    ),
}
