"""The data before and after: what the report printed, what each figure became, and every change with its ground."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lurus.core.sop import CANCELLED
from lurus.dokumen.arsip.sheets import table
from lurus.perbaikan.hasil import Baris, Hasil, results
from lurus.perbaikan.models import Perbaikan
from lurus.register.models import Pernyataan, Versi

PLACE = ("halaman", "tabel", "baris", "kolom", "sel")
FIGURE = ("indikator", "satuan", "periode", "ukuran")
NOTES = """\
CATATAN PEMBACA – DATA SEBELUM DAN SESUDAH

sebelum.csv    Setiap angka yang tercetak dalam laporan yang diperbaiki, di halaman, tabel, baris, dan kolomnya, seperti
               tercetak (teks_tercetak) dan seperti dibaca (nilai).
sesudah.csv    Baris yang sama, dengan nilai sesudah perbaikan ini. Kolom berubah: "ya" atau "tidak".
perubahan.csv  Setiap angka yang ditanyakan atau dihitung ulang: semula, menjadi, selisih, kelas kesalahan. Kolom asal:
               dinyatakan (oleh pengampu), dibenarkan, ditolak (oleh rapat), dihitung (mengikuti angka lain).

Bentuk: CSV menurut RFC 4180, UTF-8, pemisah koma. Angka memakai titik desimal tanpa pemisah ribuan: 1234.5 berarti
seribu dua ratus tiga puluh empat koma lima. Kosong berarti tidak dilaporkan; 0 berarti nol.
Teks yang diawali = + - @ diberi tanda petik tunggal di depannya, supaya lembar kerja tidak menghitungnya.
Di Excel: menu Data > From Text/CSV, pilih UTF-8 dan pemisah koma; jangan dibuka dengan klik dua kali, karena Excel
berbahasa Indonesia membaca titik sebagai pemisah ribuan.
"""


@dataclass(frozen=True)
class Figures:
    """The figures of one case, read once."""

    case: Perbaikan

    @cached_property
    def outcome(self) -> Hasil:
        """What the case changed, on the base that counted before its last signature; cancelled, it changed nothing."""
        if self.case.langkah == CANCELLED:
            return Hasil((), ())
        marked = self.case.perjalanan.order_by("pk").first()
        day = self.case.laporan.disampaikan or marked.dibuka.date()  # type: ignore[union-attr] # every case began
        return results(self.case, decided=True, on=day)

    @property
    def moved(self) -> list[Baris]:
        return [one for one in self.outcome.baris if one.moves]

    @cached_property
    def _printed(self) -> list[Pernyataan]:
        rows = Pernyataan.objects.at(self.case.kantor_id).filter(laporan=self.case.laporan_id)
        return list(rows.select_related("angka__indikator").order_by("pk"))

    @cached_property
    def _became(self) -> dict[int, Decimal | None]:
        rows = Versi.objects.at(self.case.kantor_id).filter(perkara=self.case.pk).order_by("urut")
        return {one.angka_id: one.nilai for one in rows}

    def before(self) -> bytes:
        """What the report printed."""
        rows = ([*_where(one), *_what(one), one.teks, one.nilai] for one in self._printed)
        return table([*PLACE, *FIGURE, "teks_tercetak", "nilai"], rows)

    def after(self) -> bytes:
        """The same rows with what each figure became."""
        return table([*PLACE, *FIGURE, "nilai", "berubah"], self._after())

    def _after(self) -> Iterator[list[object]]:
        for one in self._printed:
            value = self._became.get(one.angka_id or 0, one.nilai)
            changed = "ya" if value != one.nilai else "tidak"
            yield [*_where(one), *_what(one), value, changed]

    def changes(self) -> bytes:
        """Every figure that was asked about or computed again."""
        heads = [*FIGURE, "semula", "menjadi", "selisih", "asal", "kelas"]
        return table(heads, ([*_named(one), *_moved(one)] for one in self.outcome.baris))


def _where(one: Pernyataan) -> list[object]:
    return [getattr(one, name) for name in PLACE]


def _what(one: Pernyataan) -> list[object]:
    figure = one.angka
    if figure is None:
        return ["", "", "", ""]
    return [figure.indikator.nama, figure.indikator.satuan, figure.periode, figure.ukuran]


def _named(one: Baris) -> list[object]:
    return [one.indikator.nama, one.indikator.satuan, one.periode, one.ukuran]


def _moved(one: Baris) -> list[object]:
    gap = None if one.semula is None or one.menjadi is None else one.menjadi - one.semula
    answer = None if one.state is None else one.state.answer
    return [one.semula, one.menjadi, gap, one.asal, "" if answer is None else answer.kelas]
