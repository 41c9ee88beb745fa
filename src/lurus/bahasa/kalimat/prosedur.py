"""What the procedure answers, and what is wrong with a definition of it."""

from django.utils.translation import gettext_noop as _

SENTENCES = {
    "sop.case_ended": _(
        "Perbaikan ini sudah berakhir ({step}). Kesalahan berikutnya menjadi perbaikan yang baru."
    ),
    "sop.not_in_this_step": _(
        "“{act}” tidak dilakukan pada langkah “{step}”, melainkan pada langkah “{open_in}”."
    ),
    "sop.needs": _("“{act}” belum dapat dilakukan. Yang masih ditunggu: {missing}."),
    "sop.already_done": _("“{act}” tidak dilakukan lagi, karena sudah tercatat: {fact}."),
    "sop.unknown": _("SOP ini tidak mengenal {what} “{id}”. Periksa ejaannya."),
    "sop.not_an_extension": _("“{act}” adalah bagian SOP yang diterbitkan, maka tidak dapat dimatikan."),
    "sop.data": _("Berkas SOP tidak dapat dibaca pada {path}: di sana harus ada {expected}, bukan {found}."),
    "sop.definition": _("Rumusan SOP {id} belum utuh. {problems}"),
    "sop.definition.bad_time": _("Waktu baku langkah {step}, {value} {unit}, tidak dapat dipakai."),
    "sop.definition.dead_end": _("Dari langkah {step} tidak ada jalan menuju akhir."),
    "sop.definition.duplicate": _("Ada dua {what} bernama “{id}”."),
    "sop.definition.never_produced": _(
        "{used_by} menunggu “{fact}”, yang tidak dihasilkan tindakan mana pun."
    ),
    "sop.definition.no_performer": _("Tidak ada peran yang melakukan “{act}”."),
    "sop.definition.time_differs": _("Waktu baku langkah {step} berbeda dengan yang tercetak ({printed})."),
    "sop.definition.unknown": _("{used_by} menyebut {what} “{id}”, yang tidak ada."),
    "sop.definition.unreachable": _("Tidak ada jalan menuju langkah {step}."),
}
