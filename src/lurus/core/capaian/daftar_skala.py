"""The shipped predicate scales. An office adds its own; none of these is changed, only closed by a date."""

from datetime import date
from decimal import Decimal

from lurus.core.capaian.skala_predikat import Baris, Batas, PerluKonfirmasi, Skala, pilih

_DATE = (PerluKonfirmasi.TANGGAL,)
_DATE_AND_HOLES = (PerluKonfirmasi.TANGGAL, PerluKonfirmasi.KONVENSI)


def _rows(*pairs: tuple[int | None, str], batas: Batas = Batas.TERMASUK) -> tuple[Baris, ...]:
    return tuple(Baris(None if low is None else Decimal(low), label, batas) for low, label in pairs)


_PERMENDAGRI = _rows(
    (91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah"), (None, "Sangat Rendah")
)

DAFTAR_SKALA: tuple[Skala, ...] = (
    Skala(
        id="permendagri",
        kantor=None,
        berlaku_mulai=date(2010, 10, 21),
        berlaku_sampai=date(2017, 9, 17),
        dasar="Permendagri 54/2010",
        baris=_PERMENDAGRI,
        perlu_konfirmasi=_DATE_AND_HOLES,
    ),
    Skala(
        id="permendagri",
        kantor=None,
        berlaku_mulai=date(2017, 9, 18),
        berlaku_sampai=None,
        dasar="Permendagri 86/2017",
        baris=_PERMENDAGRI,
        perlu_konfirmasi=_DATE_AND_HOLES,
    ),
    Skala(
        id="sampang",
        kantor="Inspektorat Kabupaten Sampang",
        berlaku_mulai=date(2019, 1, 1),
        berlaku_sampai=None,
        dasar="LKjIP Inspektorat Kabupaten Sampang 2019",
        baris=_rows(
            (91, "Sangat Baik"), (76, "Baik"), (66, "Cukup"), (51, "Kurang"), (None, "Sangat Kurang")
        ),
        perlu_konfirmasi=_DATE_AND_HOLES,
    ),
    Skala(
        id="maluku-tengah",
        kantor="Kabupaten Maluku Tengah",
        berlaku_mulai=date(2021, 1, 1),
        berlaku_sampai=None,
        dasar="LKjIP Kabupaten Maluku Tengah 2021 hlm. 94",
        baris=_rows(
            (85, "Memuaskan"),
            (75, "Sangat Baik"),
            (65, "Baik"),
            (50, "Cukup Baik"),
            (30, "Agak Kurang"),
            (None, "Kurang"),
            batas=Batas.DI_ATAS,
        ),
        perlu_konfirmasi=_DATE_AND_HOLES,
    ),
    Skala(
        id="tasikmalaya",
        kantor="Disperindag Tasikmalaya",
        berlaku_mulai=date(2021, 1, 1),
        berlaku_sampai=None,
        dasar="LKjIP Disperindag Tasikmalaya 2021",
        baris=_rows((80, "Baik"), (50, "Cukup"), (None, "Kurang")),
        perlu_konfirmasi=_DATE_AND_HOLES,
    ),
    Skala(
        id="banjarnegara-lampu",
        kantor="Kabupaten Banjarnegara",
        berlaku_mulai=date(2026, 1, 1),
        berlaku_sampai=None,
        dasar="Aplikasi e-SAKIP Banjarnegara: < 70 merah, ≤ 90 kuning, > 90 hijau",
        baris=(
            Baris(Decimal(90), "hijau", Batas.DI_ATAS),
            Baris(Decimal(70), "kuning"),
            Baris(None, "merah"),
        ),
        perlu_konfirmasi=_DATE,
    ),
    Skala(
        id="banjarnegara-efisiensi",
        kantor="Kabupaten Banjarnegara",
        berlaku_mulai=date(2026, 1, 1),
        berlaku_sampai=None,
        dasar="Aplikasi e-SAKIP Banjarnegara: selisih capaian dan serapan, poin persen",
        baris=(
            Baris(Decimal(5), "efisien", Batas.DI_ATAS),
            Baris(Decimal(-5), "cukup efisien"),
            Baris(None, "tidak efisien"),
        ),
        perlu_konfirmasi=_DATE,
    ),
    Skala(
        id="akip",
        kantor=None,
        berlaku_mulai=date(2021, 12, 31),
        berlaku_sampai=None,
        dasar="PermenPANRB 88/2021",
        baris=_rows(
            (90, "AA"),
            (80, "A"),
            (70, "BB"),
            (60, "B"),
            (50, "CC"),
            (30, "C"),
            (None, "D"),
            batas=Batas.DI_ATAS,
        ),
        terendah=Decimal(0),
        tertinggi=Decimal(100),
        perlu_konfirmasi=(PerluKonfirmasi.BATAS, PerluKonfirmasi.TANGGAL),
    ),
)


def skala(id_skala: str, pada: date) -> Skala:
    """The shipped scale of that id in force on the day `pada`; raises what `pilih` raises.

    >>> skala("permendagri", date(2016, 12, 31)).dasar, skala("permendagri", date(2021, 12, 31)).dasar
    ('Permendagri 54/2010', 'Permendagri 86/2017')
    """
    return pilih(DAFTAR_SKALA, id_skala, pada)
