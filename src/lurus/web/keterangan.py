"""What is said beside a figure or a case: the parts of the answer, why it came back, what the meeting decided."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.fakta import FaktaTerbaca
from lurus.ikhtisar.tugas import Tugas
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Jawaban, Putusan
from lurus.perbaikan.perjalanan import return_in_force
from lurus.web.kata import figure, moment
from lurus.web.shelf import Entry

Facts = list[tuple[str, str]]
LONGEST_LIST = 3
PILIHAN = {
    "terima": gettext_noop("Diterima"),
    "ubah": gettext_noop("Diubah"),
    "tolak": gettext_noop("Ditolak"),
    "tunda": gettext_noop("Ditunda"),
}


def parts_of(answer: Jawaban) -> Facts:
    """Numerator and denominator, where the answer came with them: whoever checks the quotient checks these."""
    if answer.pembilang is None:
        return []
    return [(_("Pembilang / Penyebut"), f"{figure(answer.pembilang)} / {figure(answer.penyebut)}")]


def came_back(one: ItemLook) -> Facts:
    """Why the last answer was sent back, and what the meeting asks for in its place."""
    said = []
    if one.returned and one.review is not None:
        said += [(_("Dikembalikan karena"), one.review.alasan)]
    if one.amendment is not None:
        said += [
            (_("Usulan rapat"), figure(one.amendment.usulan)),
            (_("Alasan rapat"), one.amendment.alasan),
        ]
    return said


def decided(decision: Putusan) -> Facts:
    """The decision, with its reason unless it asks for another value: that one stands with what it asks for."""
    word = _(PILIHAN.get(decision.pilihan, decision.pilihan))
    reason = "" if decision.pilihan == "ubah" else decision.alasan
    return [(_("Putusan"), word), (_("Alasan putusan"), reason)]


def return_notice(facts: FaktaTerbaca, kantor: Kantor) -> Entry | None:
    """Who sent the case back, when and why, while that is being worked off."""
    mark = return_in_force(facts.case, facts.marks)
    if mark is None:
        return None
    told = _("%(name)s mengembalikan perbaikan ini dari langkah %(source)s ke langkah %(target)s, %(when)s.")
    name, when = mark.orang.nama_lengkap, moment(mark.waktu, kantor)
    words = told % {"name": name, "source": mark.isi["dari"], "target": mark.isi["ke"], "when": when}
    return Entry(when, mark.waktu.isoformat(), name, words, alasan=mark.catatan, kembali=True)


def why_back(task: Tugas) -> list[str]:
    """Why the work came back to whoever has the task: item by item, else the whole case."""
    if task.back:
        return [_of_item(one) for one in task.back[:LONGEST_LIST]]
    if task.returned is None:
        return []
    told = _("Dikembalikan oleh %(name)s: %(why)s")
    return [told % {"name": task.returned.orang.nama_lengkap, "why": task.returned.catatan}]


def _of_item(one: ItemLook) -> str:
    name = one.butir.angka.indikator.nama
    return f"{name} – " + "; ".join(f"{word}: {value}" for word, value in came_back(one) if value)
