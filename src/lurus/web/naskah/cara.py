"""The other ways of signing a paper, and editing it in Word, for those to whom they are open."""

from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label
from lurus.core.izin import Keputusan
from lurus.dokumen.cara import Cara
from lurus.dokumen.docx import EDITABLE
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.tindakan import door
from lurus.tindakan.request import Refused
from lurus.web.meja import Desk
from lurus.web.shelf import Link, Refusal


def other_ways(desk: Desk) -> list[Link]:
    """For the signer: signing elsewhere and in ink, where the office uses these ways."""
    every = ways_of(desk.visitor.kantor).every
    here = [desk.target.pk]
    found = []
    if isinstance(desk.verdict, Refused):
        return []
    if Cara.LUAR in every:
        words = _("Unduh, tanda tangani dengan aplikasi lain, lalu unggah")
        found.append(Link(words, reverse("web:tanda_tangan_luar", args=here)))
    if Cara.BASAH in every:
        words = _("Cetak, tanda tangani dengan tinta; staf mengunggah pindaiannya")
        found.append(Link(words, reverse("web:naskah_cetak", args=here)))
    return found


def ink_ways(desk: Desk) -> list[Link]:
    """For staff: printing the paper and bringing in its scan, where the door would let him."""
    verdict = door.may("unggah_pindaian", desk.subject)
    if not isinstance(verdict, Keputusan):
        return []
    here = [desk.target.pk]
    return [
        Link(_("Cetak naskah untuk ditandatangani dengan tinta"), reverse("web:naskah_cetak", args=here)),
        Link(act_label("unggah_pindaian"), reverse("web:pindaian", args=here)),
    ]


def editing(desk: Desk) -> list[Link]:
    """For whoever makes the paper: fetching it for the word processor and bringing it back, while that is open."""
    if desk.target.jenis not in EDITABLE or not isinstance(
        door.may("sunting_naskah", desk.subject), Keputusan
    ):
        return []
    here = [desk.target.pk]
    return [
        Link(_("Unduh naskah Word (.docx)"), reverse("web:naskah_docx", args=here)),
        Link(_("Unggah yang sudah disunting"), reverse("web:sunting", args=here)),
    ]


def no_way() -> Refusal:
    """A real office signs on the page only when it has decided how."""
    return Refusal(
        _("Kantor ini belum menetapkan cara tanda tangan di halaman ini."),
        _(
            "Tanda tangan dengan kunci kantor sendiri tidak tersertifikasi; memakainya perlu keputusan tertulis."
        ),
        _(
            "Kepala Dinas menetapkannya di halaman Kantor, Cara tanda tangan. Sementara itu pakai cara di bawah ini."
        ),
    )
