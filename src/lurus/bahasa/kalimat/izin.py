"""Why somebody may not do something."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "izin.wrong_role": _("“{act}” bukan wewenang jabatan Anda, melainkan {roles}."),
    "izin.not_owner": _("Data ini diampu jabatan lain. “{act}” dilakukan oleh pengampunya."),
    "izin.ended": _(
        "Penugasan Anda sebagai {peran} ({mode}) berakhir pada {sampai}. Mintalah pengelola mencatat"
        " penugasan yang baru."
    ),
    "izin.displaced": _(
        "Selama jabatan {peran} dijalankan Plh. {oleh} (sampai {sampai}), Anda dapat membaca, tidak bertindak."
        " Bila Anda sudah kembali, mintalah pengelola mengakhiri penugasan Plh. itu."
    ),
    "izin.mode": _(
        "“{act}” tidak dapat dilakukan oleh {peran} dengan penugasan {mode}. Tunggu pejabat yang berwenang."
    ),
    "izin.not_amended": _("Rapat tidak meminta nilai ini diubah, maka “{act}” tidak diperlukan."),
    "izin.only_oneself": _("“{act}” hanya dapat dilakukan untuk diri sendiri."),
    "izin.maker_is_checker": _(
        "Anda sudah {did} pada perbaikan ini. Yang mengerjakan tidak boleh memeriksa pekerjaannya"
        " sendiri; gunakan"
        " “{remedy}”."
    ),
    "izin.own_follow_up": _(
        "Anda sendiri yang melaporkan tindak lanjut ini. Yang menerimanya orang lain: Sekretaris atau Kepala Sub"
        " Bagian Perencanaan dan Keuangan."
    ),
    "izin.own_scan": _(
        "Anda mengunggah pindaian ini atau menandatanganinya, maka orang lain yang memeriksanya."
    ),
    "izin.own_figure": _(
        "Angka dalam indikasi ini diampu jabatan Anda sendiri. Pengampu tidak menjelaskan indikasi atas angkanya;"
        " ajukan dugaan atas angka itu, atau biarkan indikasinya terbuka sampai dijelaskan pejabat lain."
    ),
    "izin.verifier_is_head": _(
        "Anda sudah {did} pada perbaikan ini. Yang memverifikasi tidak boleh menandatangani sebagai"
        " Kepala Dinas;"
        " gunakan “{remedy}”."
    ),
    "izin.head_verified": _(
        "Anda sudah memverifikasi perbaikan ini. Yang memverifikasi tidak mereviu dan tidak menandatangani"
        " laporannya sebagai Kepala Dinas. Perbaikan ini menunggu Kepala Dinas definitif, atau Plh. lain yang"
        " ditunjuk atasan; pengelola mencatatnya di Kantor › Penugasan."
    ),
    "izin.self_appointment": _(
        "Tidak seorang pun menunjuk atau membebaskan dirinya sendiri. Mintalah atasan Anda."
    ),
    "izin.other_office": _("Data ini milik kantor lain."),
}
