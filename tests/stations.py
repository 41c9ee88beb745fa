"""Where a case can stand: stations in their order, each reached from the one before by real acts.

A case of two items: one of Joko's (corrected, then amended in the meeting), one of Anton's (confirmed). Sari owns
data too, but not here. The number before the hyphen is the step of the SOP.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from lurus.core.chain import fingerprint
from lurus.dokumen.docx import Suntingan, prose_of
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.basah import Printed, instant_of
from lurus.dokumen.penandatanganan import SignedFile, VerifiedSignature
from lurus.dokumen.terbit import mark_of
from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan.basah import waiting_scan
from tests.cast import MONDAY, Cast
from tests.kept import kept_way
from tests.play import STILL_WEAK, SUFFICIENT, act, again, correction, item, order, sheet

Move = Callable[["Way"], object]
PLAN = {
    "kegiatan": [
        {
            "kegiatan": "Mengirim daftar isian",
            "penanggung_jawab": "Kasubbag",
            "waktu": "hari pertama",
            "keluaran": "Daftar isian terkirim",
        }
    ]
}
TODAY = MONDAY.date()
FIGURES = ("harga.realisasi", "tumbuh.realisasi")


class Way:
    """One case on its way."""

    def __init__(self, cast: Cast, *figures: str, case: Perbaikan | None = None) -> None:
        self.cast = cast
        self.figures = figures or FIGURES
        self.case: Perbaikan = case or order(cast, *self.figures)

    @property
    def step(self) -> str:
        self.case = again(self.case)
        return self.case.langkah

    def do(self, who: str, name: str, target: Any = None, **data: Any) -> object:
        """One act of one person on the case, or on `target`."""
        return act(self.cast.orang[who], name, target or again(self.case), data)

    def sign(self, who: str, kind: str) -> object:
        """The signature of a paper, by a signer whose key and PDF the tests of signing look after."""
        target = paper(self.case, kind, self.cast, who)
        evidence = signature(target, self.cast.orang[who])
        return act(self.cast.orang[who], "tanda_tangani", target, evidence=evidence)

    def first(self) -> Any:
        """The first owner's item: the one that is corrected."""
        return item(self.case, self.cast.angka[self.figures[0]])

    def owners(self) -> list[str]:
        """The keys of those who own a sheet of the case, in the order of the sheets."""
        posts = {post.pk: key for key, post in self.cast.jabatan.items()}
        return [posts[one.jabatan_id] for one in self.case.lembar.order_by("pk")]

    def to(self, station: str) -> "Way":
        """Bring the case to a station by the acts that lead there."""
        if station == CANCELLED:
            self.to("3-terkirim").do("ratna", "batalkan", alasan="Data ternyata benar.")
            assert self.step == CANCELLED
            return self
        return self.on("2", station) if station != "1" else self

    def on(self, first: str, last: str) -> "Way":
        """Go on from the move that reaches `first` to the one that reaches `last`."""
        names = STATIONS[1:]
        way = f"jalan {self.case.pk} {' '.join(self.figures)}"
        moves = WAY[names.index(first) : names.index(last) + 1]
        kept_way((f"{way} {name}", partial(self._reach, name, move)) for name, move in moves)
        return self

    def _reach(self, name: str, move: Move) -> None:
        move(self)
        assert self.step == name.split("-", maxsplit=1)[0], name


def signature(target: Dokumen, who: Orang) -> VerifiedSignature:
    """What signing outside the door would hand in for the paper as it stands on MONDAY."""
    data = build(target, MONDAY)
    signed = f"{target.pk} {who.pk}".encode()
    return VerifiedSignature(
        dokumen=target.pk,
        orang=who.pk,
        isi=data,
        sidik_isi=mark_of(data),
        file=SignedFile(fingerprint(signed), "naskah.pdf", len(signed)),
        serial="1f",
        sebutan="",
        tersertifikasi=False,
    )


def scanned(target: Dokumen, day: date = TODAY, scan: str = "bukti") -> Printed:
    """What comparing a scan outside the door would hand in for the paper as it was printed on that day."""
    data = build(target, instant_of(day, target.kantor))
    return Printed(target.pk, day, data, mark_of(data), 2, 2, fingerprint(scan.encode()))


WORDED = {
    "fingerprint": fingerprint(b"suntingan"),
    "name": "naskah.docx",
    "size": 9,
    "media_type": "application/docx",
}


def worded(target: Dokumen, **prose: str) -> Suntingan:
    """What reading an edited file outside the door would hand in: the paper's prose, with other words in fields."""
    told = prose or {
        list(prose_of(target.jenis, target.isi))[-1]: "Demikian, atas perhatiannya terima kasih."
    }
    changed = {name: (text,) for name, text in told.items()}
    read = {**prose_of(target.jenis, target.isi), **changed}
    return Suntingan(target.pk, target.sidik_isi, str(WORDED["fingerprint"]), read)


def seen(target: Dokumen, **other: object) -> dict[str, object]:
    """What the second person finds on a scan that is right."""
    questions = ("isi_sama", "nama_sesuai", "tanggal_sesuai", "tanda_tangan_ada")
    scan = waiting_scan(target)
    shown = "" if scan is None else scan.berkas.fingerprint
    told = {"sidik": shown, "kode": target.kode_periksa, "halaman": 2, "catatan": ""}
    return told | dict.fromkeys(questions, True) | other


def paper(case: Perbaikan, kind: str, cast: Cast, owner: str = "joko") -> Dokumen:
    """The last paper of that kind that counts; of that owner, when it is an owner's."""
    found = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis=kind).exclude(status="batal")
    if kind in ("lembar_data", "daftar_isian", "tanda_terima"):
        found = found.filter(lembar__jabatan=cast.jabatan[owner])
    last = found.order_by("pk").last()
    assert last is not None, kind
    return last


def _each_item(way: Way, name: str, **data: Any) -> None:
    for one in again(way.case).butir.filter(terbuka=True):
        way.do("wulan", name, one, **data)


def _answered(way: Way) -> None:
    first, *others = way.owners()
    way.do(first, "jawab", way.first(), **correction("23"))
    for key in others:
        way.do(key, "nyatakan_benar", sheet(way.case, way.cast, key), pernyataan=True)


def _validated(way: Way) -> None:
    _each_item(way, "validasi", putusan="valid")
    for place, one in enumerate(way.case.lembar.order_by("pk")):
        way.do("wulan", "nilai_kumpulan", one, **(STILL_WEAK if place == 0 else SUFFICIENT))


def _signed_by_the_others(way: Way) -> None:
    for key in way.owners()[1:]:
        way.sign(key, "lembar_data")


def _decided(way: Way) -> None:
    _each_item(way, "putuskan", pilihan="terima")
    way.do(
        "dewi", "catat_hadir", hadir=[way.cast.wulan.pk, way.cast.hadi.pk], risalah="Dibahas satu per satu."
    )


_MEETING = MONDAY.isoformat()
_AMEND = {"pilihan": "ubah", "usulan": "24", "alasan": "Satu laporan tertinggal."}

# (the station that the move reaches, the move); the first station is the order itself.
WAY: tuple[tuple[str, Move], ...] = (
    ("2", lambda way: way.sign("ratna", "surat_perintah")),
    ("2-disusun", lambda way: way.do("wulan", "susun_rencana", **PLAN)),
    ("3", lambda way: way.do("hadi", "paraf")),
    ("3-terkirim", lambda way: way.do("wulan", "kirim_daftar_isian", cara="aplikasi")),
    ("3-dipastikan", lambda way: way.do("hadi", "pastikan_terkirim")),
    ("3-terjawab", _answered),
    ("3-valid", _validated),
    ("3-sebagian", lambda way: way.do("wulan", "selesaikan_himpunan")),
    ("3-terhimpun", lambda way: way.do("hadi", "selesaikan_himpunan")),
    ("3-konsep", lambda way: way.do("wulan", "susun_konsep")),
    ("4", lambda way: way.do("hadi", "susun_konsep")),
    ("4-dilaporkan", lambda way: way.do("wulan", "laporkan", catatan="Satu angka diperbaiki.")),
    ("4-diverifikasi", lambda way: way.do("hadi", "verifikasi", catatan="Diperiksa.")),
    ("4-disampaikan", lambda way: way.do("wulan", "sampaikan_keputusan", catatan="Cukup.")),
    ("5", lambda way: way.do("ratna", "terima_keputusan")),
    ("5-diundang", lambda way: way.do("wulan", "undang_rapat", waktu=_MEETING, tempat="Ruang rapat")),
    ("5-ubah", lambda way: way.do("hadi", "putuskan", way.first(), **_AMEND)),
    ("5-dijawab", lambda way: way.do(way.owners()[0], "jawab", way.first(), **correction("24"))),
    ("5-divalidasi", lambda way: way.do("wulan", "validasi", way.first(), putusan="valid")),
    ("5-diverifikasi", lambda way: way.do("hadi", "verifikasi_butir", way.first())),
    ("5-diputuskan", _decided),
    ("5-final", lambda way: way.do("wulan", "tetapkan_data_final")),
    ("6", lambda way: way.do("hadi", "tetapkan_data_final")),
    ("6-paraf", lambda way: way.do("wulan", "paraf")),
    ("6-diparaf", lambda way: way.do("hadi", "paraf")),
    ("6-diagendakan", lambda way: way.do("dewi", "agendakan")),
    ("6-satu", lambda way: way.sign(way.owners()[0], "lembar_data")),
    ("6-semua", _signed_by_the_others),
    ("6-direviu", lambda way: way.do("ratna", "reviu_laporan")),
    ("7", lambda way: way.sign("ratna", "laporan")),
    ("7-didokumentasikan", lambda way: way.do("dewi", "dokumentasikan", catatan="Lemari 2.")),
    ("selesai", lambda way: way.do("ratna", "sampaikan_laporan", penerima="Bupati")),
)
CANCELLED = "batal"
STATIONS = ("1", *(name for name, _ in WAY), CANCELLED)
