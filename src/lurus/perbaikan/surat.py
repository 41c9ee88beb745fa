"""Letters that came in: the lines of the agenda book that say where a suspicion came from."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from lurus.core.izin import Pelaku
from lurus.files.models import StoredFile
from lurus.kantor.models import Kantor, Orang
from lurus.kantor.scope import OfOffice


class SifatSurat(models.TextChoices):
    """How a letter is to be treated, in the words of tata naskah dinas."""

    BIASA = "Biasa", _("Biasa")
    PENTING = "Penting", _("Penting")
    SEGERA = "Segera", _("Segera")
    RAHASIA = "Rahasia", _("Rahasia")


UNNUMBERED: Final = "-"
"""The number of a letter that has none."""
READERS: Final = ("KETUA", "SEKRETARIS", "ANGGOTA", "STAF", "PENGAWAS")
"""Who reads the books of numbers and letters."""
OPENS_ALL: Final = ("KETUA", "SEKRETARIS", "STAF")
"""Who reads confidential letters too."""


LINE: Final = ("dari", "nomor", "tanggal", "diterima", "sifat", "hal")
"""What is typed of a letter; all of it may be put right."""
ITSELF: Final = ("dari", "nomor", "tanggal")
"""By what one letter is told from another."""
SCAN: Final = "berkas"
STRUCK: Final = "batal"


class LetterLine(OfOffice):
    """What the agenda book says of a letter at one time, who wrote it down and when."""

    dari = models.CharField(max_length=300)
    nomor = models.CharField(max_length=120)
    tanggal = models.DateField()
    diterima = models.DateField()
    sifat = models.CharField(max_length=20, choices=SifatSurat.choices, default=SifatSurat.BIASA)
    hal = models.CharField(max_length=300)
    berkas = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    pencatat = models.ForeignKey(Orang, on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    private = frozenset({"dari", "nomor", "hal"})
    append_only = True

    class Meta:
        abstract = True

    @property
    def confidential(self) -> bool:
        return self.sifat == SifatSurat.RAHASIA

    @property
    def struck(self) -> bool:
        """Whether the whole line is struck out: entered twice, or never for this office."""
        return False

    @property
    def typed(self) -> dict[str, str | date]:
        """The line as it is typed into a form."""
        return {name: getattr(self, name) for name in LINE}

    def changed_since(self, earlier: "LetterLine") -> list[str]:
        """The names of what this line says otherwise than an earlier one, its scan among them."""
        names = [name for name in LINE if getattr(self, name) != getattr(earlier, name)]
        scan = [SCAN] if self.berkas_id != earlier.berkas_id else []
        return [*names, *scan, *([STRUCK] if self.struck != earlier.struck else [])]


class SuratMasuk(LetterLine):
    """A letter with its first line in the agenda book, and its scan where there is one.

    The first line stays as it was written. How the letter stands is said by `now`, and by nothing else.
    """

    agenda = models.CharField(max_length=120)

    @property
    def versions(self) -> list[LetterLine]:
        """Every line that the book has of the letter, the first one first; each holds the whole of it."""
        return [self, *sorted(self.pembetulan.all(), key=lambda one: one.pk)]

    @property
    def now(self) -> LetterLine:
        """The line as it stands: the last correction, else the first line."""
        return self.versions[-1]

    @property
    def mark(self) -> str:
        """Which line of which letter stands: for a form that was drawn with it."""
        return f"{self.pk}:{len(self.versions)}"

    def open_to(self, pelaku: Pelaku) -> bool:
        """Whether the person reads more of the letter than its line: a confidential one is for few."""
        return pelaku.reads_as(*(OPENS_ALL if self.now.confidential else READERS))

    def read_by(self, pelaku: Pelaku) -> list[LetterLine]:
        """The lines that the person reads, the first one first; none of a letter that is closed to him.

        What stood before a letter was made an ordinary one stays for few: the correction opens the line as it
        stands since, not what was confidential.
        """
        if not self.open_to(pelaku):
            return []
        versions = self.versions
        if pelaku.reads_as(*OPENS_ALL):
            return versions
        closed = [place for place, one in enumerate(versions, start=1) if one.confidential]
        return versions[max(closed, default=0) :]


class PembetulanSurat(LetterLine):
    """A letter's line put right, or its scan brought in later: the whole line anew, and why; the earlier stays."""

    surat = models.ForeignKey(SuratMasuk, on_delete=models.PROTECT, related_name="pembetulan")
    alasan = models.TextField()
    batal = models.BooleanField(default=False)

    private = LetterLine.private | {"alasan"}

    @property
    def struck(self) -> bool:
        return self.batal


def with_versions(rows: "models.QuerySet[SuratMasuk]") -> "models.QuerySet[SuratMasuk]":
    """Letters read together with all that says how they stand."""
    return rows.prefetch_related("pembetulan__pencatat", "pembetulan__berkas").select_related("berkas")


def bearing(kantor: Kantor | int, **values: object) -> "models.QuerySet[SuratMasuk]":
    """The letters of which some line, the first or a corrected one, has all these values."""
    corrected = PembetulanSurat.objects.at(kantor).filter(**values).values("surat")
    rows = SuratMasuk.objects.at(kantor).filter(models.Q(**values) | models.Q(pk__in=corrected))
    return with_versions(rows)


def known_as(kantor: Kantor, line: Mapping[str, object], but: SuratMasuk | None = None) -> SuratMasuk | None:
    """Another letter that bears this sender, number and day as it stands; those without a number or struck never do.

    A line that was put right is struck out: what it said no longer keeps another letter out. So no index of one
    table can answer this; the acts of an office follow each other, and what is asked here holds until it is written.
    """
    same = {name: line[name] for name in ITSELF}
    if same["nomor"] == UNNUMBERED:
        return None
    others = (one for one in bearing(kantor, **same) if one != but)
    alike = (one for one in others if same.items() <= one.now.typed.items())
    return next((one for one in alike if not one.now.struck), None)


def entered_twice(kantor: Kantor) -> list[str]:
    """The agenda numbers of letters that stand like an earlier one, and of these; for `doctor`."""
    found: dict[tuple[str, ...], list[str]] = {}
    for one in with_versions(SuratMasuk.objects.at(kantor).order_by("pk")):
        line = one.now.typed
        if line["nomor"] != UNNUMBERED and not one.now.struck:
            found.setdefault(tuple(str(line[name]) for name in ITSELF), []).append(one.agenda)
    return [agenda for same in found.values() if len(same) > 1 for agenda in same]
