"""Rules over the data: runs, explanations, switches, and what keeps a draft from being closed."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "periksa_data.not_computed": _(
        "Hasil pemeriksaan tidak ikut diserahkan. Jalankan lagi dari halaman Indikasi atau dengan “lurus check”."
    ),
    "periksa_data.stale": _(
        "Sementara pemeriksaan dihitung, data kinerja atau aturannya berubah (sesudah catatan nomor {nomor})."
        " Jalankan pemeriksaan sekali lagi."
    ),
    "periksa_data.running": _(
        "Pemeriksaan kantor ini sedang berjalan dan belum selesai. Tunggu sebentar, lalu muat ulang halaman Indikasi:"
        " hasilnya tampil di sana."
    ),
    "jelaskan_indikasi.unknown": _(
        "Indikasi itu tidak ada di kantor ini. Buka halaman Indikasi dan pilih salah satu."
    ),
    "jelaskan_indikasi.explained_already": _(
        "Indikasi menurut aturan {aturan} ini sudah dijelaskan; selama angkanya sama, ia tidak muncul lagi."
    ),
    "atur_aturan.unknown_rule": _(
        "Tidak ada aturan “{aturan}” dalam katalog. Pilih salah satu dari daftar aturan."
    ),
    "atur_aturan.on_already": _("Aturan {aturan} sudah dipakai di kantor ini; tidak ada yang perlu diubah."),
    "atur_aturan.off_already": _(
        "Aturan {aturan} sudah dimatikan di kantor ini; tidak ada yang perlu diubah."
    ),
    "kesampingkan_aturan.waived_already": _(
        "Aturan itu sudah dikesampingkan untuk nilai-nilai ini pada putaran ini."
    ),
    "kesampingkan_aturan.not_blocking": _(
        "Tidak ada aturan yang belum terpenuhi seperti itu pada jawaban sekarang. Muat ulang halaman: jawaban"
        " mungkin sudah berubah."
    ),
    "susun_konsep.rule_broken": _(
        "Konsep belum dapat ditutup: dengan jawaban sekarang, “{keterangan}” tidak terpenuhi ({jumlah} aturan"
        " belum terpenuhi). Perbaiki jawabannya, atau Kepala Sub Bagian Perencanaan dan Keuangan mengesampingkan"
        " aturan itu dengan alasan."
    ),
    "jawab.rule_broken": _(
        "Dengan nilai ini, “{keterangan}” menjadi tidak terpenuhi. Periksa kembali sebelum konsep ditutup."
    ),
    "jawab.rule_unclear": _("Dengan nilai ini, “{keterangan}” perlu dijelaskan. Lihat kembali angkanya."),
}
