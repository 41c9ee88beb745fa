"""What a play remembers: the office, its report, the case, the chosen figures, and what came of named scenes."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from lurus.cli.people import holder_of, person
from lurus.cli.rehearsal.script import FigurePick
from lurus.core.errors import CoreError
from lurus.kantor.models import Jabatan, Kantor, Orang
from lurus.kantor.pemegang import holder
from lurus.ledger.models import Counter
from lurus.perbaikan.butir import owner
from lurus.perbaikan.models import Butir, Lembar, Perbaikan
from lurus.register.models import Angka, Laporan, Pernyataan
from lurus.register.terhitung import current_values
from lurus.register.versions import current


@dataclass
class Memory:
    """The stage as it stands between two scenes."""

    kantor: Kantor
    picks: dict[str, FigurePick]
    at: datetime
    other_table: bool = False
    laporan: Laporan | None = None
    case: Perbaikan | None = None
    figures: dict[str, Angka] = field(default_factory=dict)
    semula: dict[str, Decimal | None] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def perkara(self) -> Perbaikan:
        """The case as it stands now."""
        if self.case is None:
            raise CoreError("latihan.no_case")
        self.case.refresh_from_db()
        return self.case

    def mark(self, name: str) -> None:
        """Remember where the ledger stands when a named scene is over."""
        if name:
            self.marks[name] = Counter.objects.at(self.kantor).get().number

    @property
    def report(self) -> Laporan:
        if self.laporan is None:
            raise CoreError("latihan.no_report")
        return self.laporan

    def figure(self, name: str) -> Angka:
        """The figure that the script calls `name`; picked once, at its first mention."""
        if name not in self.figures:
            if name not in self.picks:
                raise CoreError("latihan.unknown_figure", name=name)
            self.figures[name] = found = self._pick(name)
            base = current(found)
            self.semula[name] = None if base is None else base.nilai
        return self.figures[name]

    def _pick(self, name: str) -> Angka:
        pick = self.picks[name]
        taken = {one.pk for one in self.figures.values()}
        fitting = [one for one in self._fitting(pick) if one.pk not in taken]
        others = {self.figure(one).indikator_id for one in pick.lain}
        elsewhere = [one for one in fitting if one.indikator_id not in others]
        found = elsewhere or fitting
        if len(found) < pick.ke:
            raise CoreError("latihan.no_such_figure", name=name, count=len(found))
        return found[pick.ke - 1]

    def _fitting(self, pick: FigurePick) -> list[Angka]:
        """Figures of the report that an owner can correct by a value: of the first measure that has enough."""
        rows = Pernyataan.objects.at(self.kantor).filter(laporan=self.report, angka__isnull=False)
        if pick.kode and not self.other_table:
            rows = rows.filter(angka__indikator__kode=pick.kode, angka__periode=pick.periode)
        found: list[Angka] = []
        for measure in pick.ukuran:
            stated = rows.filter(angka__ukuran=measure).select_related("angka__indikator").order_by("pk")
            distinct = {one.angka_id: one.angka for one in stated if one.angka is not None}
            found = [one for one in distinct.values() if _correctable(one)]
            if len(found) >= pick.ke:
                break
        return found

    def who(self, name: str, sheet: Lembar | None = None) -> Orang:
        """`KETUA`, `PPTK:2`, `nama@…`, `pengampu:a`, or `pengampu` of the sheet at hand."""
        if "@" in name:
            return person(self.kantor, name)
        role, _, which = name.partition(":")
        if role == "pengampu":
            return self._in_post(self._owner_post(which, sheet))
        if which:
            return self._in_post(self.post(name))
        return holder_of(self.kantor, role, self.at)

    def post(self, name: str) -> Jabatan:
        """`PPTK:2`: the second post of that role; otherwise the post of that name."""
        role, _, which = name.partition(":")
        posts = list(Jabatan.objects.at(self.kantor).filter(peran=role).order_by("pk"))
        if which.isdigit() and 0 < int(which) <= len(posts):
            return posts[int(which) - 1]
        found: Jabatan | None = Jabatan.objects.at(self.kantor).filter(nama=name).first()
        if found is None:
            raise CoreError("latihan.nobody", who=name)
        return found

    def item(self, name: str) -> Butir:
        """The case's item about the figure `name`."""
        found: Butir | None = self.perkara.butir.filter(angka=self.figure(name)).order_by("pk").last()
        if found is None:
            raise CoreError("latihan.unknown_figure", name=name)
        return found

    def _owner_post(self, which: str, sheet: Lembar | None) -> Jabatan:
        if sheet is not None and not which:
            post: Jabatan = sheet.jabatan
            return post
        return owner(self.figure(which).indikator, self.at.date())

    def _in_post(self, post: Jabatan) -> Orang:
        held = holder(post, self.at.date())
        if held is None:
            raise CoreError("latihan.nobody", who=post.nama)
        found: Orang = held.orang
        return found


def _correctable(figure: Angka) -> bool:
    base = current(figure)
    if base is None or base.nilai is None:
        return False
    values = current_values(figure.indikator, figure.periode)
    return figure.ukuran != "realisasi" or None in (values.get("pembilang"), values.get("penyebut"))
