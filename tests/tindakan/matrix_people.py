"""Everybody who may stand before the door: the cast, those who act for others, and those who may know nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from lurus.kantor.models import Jabatan, Orang, Penugasan
from lurus.perbaikan.models import Perbaikan
from tests.cast import MONDAY, Cast, seat, written
from tests.tindakan.matrix import act_of, cell

TODAY = MONDAY.date()
A_DAY = timedelta(days=1)
VERIFIES = {("verifikasi", "4"): "S", ("kembalikan", "4"): "S", ("verifikasi_butir", "5"): "S"}
VALIDATES = {
    ("validasi", "3"): "A",
    ("nilai_kumpulan", "3"): "A",
    ("kesampingkan_aturan", "3"): "A",
    ("validasi", "5"): "A",
}
FORBIDDEN, NOT_NOW, UNKNOWN, ALLOWED = "Forbidden", "NotNow", "Unknown", "boleh"


@dataclass(frozen=True)
class Who:
    """One person: the letters of the table that are his, or the duty handed over to him, and what is kept from him."""

    key: str
    letters: str = ""
    duty: dict[tuple[str, str], str] = field(default_factory=dict)
    kept_from: frozenset[str] = frozenset()
    ruled: dict[str, str] = field(default_factory=dict)
    known: bool = True

    def expected(self, row: str, station: str) -> tuple[str, str]:
        """The verdict by the table: its class, and the code of the rule where one refuses after permission."""
        if not self.known:
            return UNKNOWN, ""
        here = cell(row, station)
        step = station.partition("-")[0]
        mine = self.letters.split() or [self.duty.get((act_of(row), step), "")]
        may = [one for one in mine if one in here.may]
        if may and row not in self.kept_from:
            codes = [here.may[one] for one in may]
            return ALLOWED, self.ruled.get(row, "" if "" in codes else codes[0])
        if not may and here.waits.intersection(mine):
            return NOT_NOW, ""
        return (FORBIDDEN if here.open else NOT_NOW), ""


CAST = (
    Who("ratna", "K"),
    Who("hadi", "S"),
    Who("wulan", "A"),
    Who("joko", "P O"),
    Who("sari", "P"),
    Who("dewi", "T"),
    Who("anton", "B"),
    Who("bagus", "W"),
    Who("tono", "G"),
    Who("kepala_sebelah", known=False),
    Who("pptk_sebelah", known=False),
)
OTHERS = (
    Who("pj_ketua", "K"),
    Who("plt_sekretaris", "S"),
    Who("pengganti_verifikasi", duty=VERIFIES),
    Who("pengganti_validasi", duty=VALIDATES),
    Who("pengganti_perkara_lain"),
    Who("staf_yang_usai"),
    Who("staf_esok_hari", known=False),
    Who("tanpa_jabatan", known=False),
)
# What a Plh. leaves to the holder: cancelling, and signing a report that changes a conclusion (this one does).
LEFT_TO_THE_HOLDER = frozenset({"batalkan", "tanda_tangani:laporan"})
# Who verifies never acts as KETUA on the report, and who is KETUA today does not verify.
APART = frozenset({"verifikasi", "verifikasi_butir", "reviu_laporan", "tanda_tangani:laporan"})

Casting = Callable[[Cast, Perbaikan], None]


def others(cast: Cast, case: Perbaikan) -> None:
    """Write those who act for others into the office, beside the cast."""
    posts = cast.jabatan
    elsewhere = {"mode": "tugas", "perkara": case.pk + 1, "tugas": "verifikasi"}
    here = elsewhere | {"perkara": case.pk}
    _seated(cast, "pj_ketua", posts["ratna"], mode="pj")
    _seated(cast, "plt_sekretaris", posts["hadi"], mode="plt")
    _seated(cast, "pengganti_verifikasi", posts["hadi"], **here)
    _seated(cast, "pengganti_validasi", posts["wulan"], **(here | {"tugas": "validasi"}))
    _seated(cast, "pengganti_perkara_lain", posts["hadi"], **elsewhere)
    _seated(cast, "staf_yang_usai", posts["dewi"], sampai=TODAY - A_DAY)
    _seated(cast, "staf_esok_hari", posts["dewi"], mulai=TODAY + A_DAY)
    _person(cast, "tanpa_jabatan")


def head_away(cast: Cast, case: Perbaikan) -> None:
    """The head is away; somebody without another post stands in for her."""
    _seated(cast, "plh_ketua", cast.jabatan["ratna"], mode="plh")


def secretary_for_head(cast: Cast, case: Perbaikan) -> None:
    """The ordinary case: the secretary stands in for the head."""
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.hadi, cast.jabatan["ratna"], mode="plh", mulai=TODAY))


def planner_for_secretary(cast: Cast, case: Perbaikan) -> None:
    """The secretary's post is vacant; the planning officer acts in it beside her own."""
    held = Penugasan.objects.at(cast.kantor).get(orang=cast.hadi, mode="definitif")
    with written(cast.kantor, MONDAY) as pen:
        pen.change(held, sampai=TODAY - A_DAY)
        pen.add(seat(cast.wulan, cast.jabatan["hadi"], mode="plt", mulai=TODAY))


WORLDS: dict[str, tuple[Casting, tuple[Who, ...]]] = {
    "everybody": (others, CAST + OTHERS),
    "head away": (
        head_away,
        (Who("plh_ketua", "K", kept_from=LEFT_TO_THE_HOLDER), Who("ratna")),
    ),
    "secretary for head": (
        secretary_for_head,
        (
            Who(
                "hadi",
                "K S",
                kept_from=LEFT_TO_THE_HOLDER | APART,
                ruled={"tunjuk_pengganti": "tunjuk_pengganti.own_duty"},
            ),
        ),
    ),
    "planner for secretary": (
        planner_for_secretary,
        # She validated, so she verifies nothing of it: a substitute does.
        (Who("wulan", "A S", kept_from=frozenset({"verifikasi", "verifikasi_butir"})), Who("hadi")),
    ),
}


def _seated(cast: Cast, key: str, post: Jabatan, **how: object) -> None:
    person = _person(cast, key)
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(person, post, **how))


def _person(cast: Cast, key: str) -> Orang:
    with written(cast.kantor, MONDAY) as pen:
        cast.orang[key] = pen.add(Orang(kantor=cast.kantor, nama=key, email=f"{key}@contoh.example"))
    return cast.orang[key]
