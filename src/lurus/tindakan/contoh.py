"""The sample office: invented, loaded through the same door as everything else, with one case under way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.resources import files
from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from lurus.dokumen.kunci import make_authority, make_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import make_signature
from lurus.files.check import check
from lurus.files.store import Store
from lurus.kantor.models import Kantor, Orang
from lurus.kantor.scope import Aggregate
from lurus.perbaikan.models import Perbaikan
from lurus.register.impor import prepare
from lurus.register.models import Angka, Laporan
from lurus.tindakan import door
from lurus.tindakan.berkas_kantor import OfficeFile, read_office
from lurus.tindakan.dirikan import establish
from lurus.tindakan.request import Outcome, Request, Upload

PASSWORD = "wanasari-contoh-2025"  # noqa: S105 - published: the sample never leaves this machine
"""The password of every sample account, and the passphrase of every sample key."""
BEGINS = timedelta(hours=3)
"""How long before now the sample's first act lies."""
YEARLY = "Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun 2025"
QUARTERLY = "Laporan Kinerja Triwulan IV Tahun 2025"
AGREED = "Perjanjian Kinerja Tahun {}"
REPORTS: tuple[tuple[str, str, str, str, date], ...] = (
    ("keluaran_triwulan_2025", "TW", "2025-TW4", QUARTERLY, date(2026, 1, 15)),
    ("anggaran_2025", "LKJIP", "2025", YEARLY, date(2026, 2, 27)),
    ("capaian_iku_program", "LKJIP", "2025", YEARLY, date(2026, 2, 27)),
    ("perjanjian_kinerja_2024", "PK", "2024", AGREED.format(2024), date(2024, 1, 19)),
    ("perjanjian_kinerja_2025", "PK", "2025", AGREED.format(2025), date(2025, 1, 17)),
)
# Kind, code and measure of the figures in question, all of the year 2025.
DOUBTED = (
    ("kinerja", "3.30.05", "realisasi"),
    ("kinerja", "3.31.02", "realisasi"),
    ("anggaran", "3.30.06.2.01.0001", "realisasi"),
)
SUSPECTED = ("kinerja", "3.30.04.2.02.0001", "realisasi")


@dataclass(frozen=True)
class SampleAccount:
    """An account to sign in with."""

    email: str
    peran: str
    jabatan: str
    nama: str


def sample_office() -> OfficeFile:
    """The sample office as its file describes it."""
    return read_office(_sample("office.toml").decode())


def accounts() -> list[SampleAccount]:
    """One account for every role, in the order of the posts."""
    data = sample_office()
    people = {one.email: one.nama for one in data.orang}
    holders = {one.jabatan: one.orang for one in data.penugasan}
    first: dict[str, SampleAccount] = {}
    for post in data.jabatan:
        email = holders[post.nama]
        first.setdefault(post.peran, SampleAccount(email, post.peran, post.nama, people[email]))
    return list(first.values())


def load_sample(at: datetime) -> Kantor:
    """The sample office with its reports, a suspicion nobody has answered, and a case in its third step."""
    kantor = establish(sample_office(), at - BEGINS, password=PASSWORD)
    stage = _Stage(kantor, at - BEGINS)
    for report in REPORTS:
        stage.import_table(*report)
    stage.suspect("staf", QUARTERLY, [SUSPECTED], SUSPICION)
    stage.begin_case()
    return kantor


SUSPICION = (
    "Realisasi laporan pemantauan harga melonjak tiap triwulan (3, 6, 9, 12) dan menjadi 30 dari target 12."
    " Tampaknya diisi angka kumulatif, lalu dijumlahkan lagi."
)
DOUBT = (
    "Tiga angka LKjIP 2025 tidak cocok dengan hitungannya: nilai ekspor, persentase industri kecil yang tumbuh,"
    " dan realisasi belanja tera ulang."
)
ORDER: Mapping[str, Any] = {
    "judul": "Perbaikan data kinerja LKjIP Tahun 2025",
    "perintah": "Reviu kembali data kinerja pada LKjIP Tahun 2025 yang diduga keliru bersama pengampunya.",
    "alasan_b": "tidak tersedia, karena masih dipinjam Bagian Organisasi",
    "alasan_c": "tidak tersedia, karena evaluasi internal tahun 2025 belum dilaksanakan",
    "alasan_d": "tidak tersedia, karena penilaian SKP belum selesai",
}
PLAN: Mapping[str, Any] = {
    "kegiatan": [
        {
            "kegiatan": "Mengirim daftar isian kepada pengampu data",
            "penanggung_jawab": "Kepala Sub Bagian Perencanaan dan Keuangan",
            "waktu": "Hari pertama",
            "keluaran": "Daftar isian terkirim",
        },
        {
            "kegiatan": "Mencocokkan angka dengan sumbernya bersama pengampu",
            "penanggung_jawab": "Pengampu data",
            "waktu": "Hari pertama dan kedua",
            "keluaran": "Jawaban dengan bukti dukung",
        },
    ],
    "sarana": "Satu kendaraan dinas, ATK, dan akses ke SIINas.",
}
ANSWER: Mapping[str, Any] = {
    "benar": False,
    "pembilang": "309",
    "penyebut": "2388",
    "kelas": "K04",
    "sebab": "Dua angka tertukar ketika jumlah industri yang tumbuh diketik ke dalam tabel.",
    "pencegahan": "Angka disalin dari ekspor SIINas, bukan diketik, dan dibaca ulang oleh orang kedua.",
}
EVIDENCE = b"Uraian;Jumlah\nIKM yang tumbuh tahun 2025;309\nIKM seluruhnya;2388\n"


class _Stage:
    """The sample's people acting one after the other, some minutes apart."""

    def __init__(self, kantor: Kantor, at: datetime) -> None:
        self.kantor = kantor
        self.at = at
        self.today = at.astimezone(ZoneInfo(kantor.zona)).date()
        self.store = Store(settings.HOME.files)

    def act(
        self,
        who: str,
        name: str,
        target: Kantor | Aggregate,
        data: Mapping[str, Any],
        evidence: object | None = None,
    ) -> Outcome:
        """One act through the door, five minutes after the one before."""
        self.at += timedelta(minutes=5)
        request = Request(
            act=name,
            kantor=self.kantor.pk,
            orang=self.person(who).pk,
            target=target.pk,
            data=data,
            key=token_hex(16),
            at=self.at,
            evidence=evidence,
        )
        return door.perform(request)

    def person(self, who: str) -> Orang:
        """The person of that account."""
        found: Orang = Orang.objects.at(self.kantor).get(email=f"{who}@wanasari.example")
        return found

    def stored(self, name: str, data: bytes) -> Upload:
        """A file as an upload leaves it."""
        checked = check(name, data)
        mark = self.store.put(data)
        return Upload(fingerprint=mark, name=checked.name, size=len(data), media_type=checked.media_type)

    def import_table(self, name: str, kind: str, period: str, title: str, day: date) -> None:
        """One sample table as part of a submitted report."""
        upload = self.stored(f"{name}.csv", _sample("tables", f"{name}.csv"))
        mapping = _sample("tables", f"{name}.toml").decode()
        self.act("kasubbag", "simpan_pemetaan", self.kantor, {"isi": mapping})
        told = {
            "berkas": upload.model_dump(),
            "pemetaan": mapping,
            "jenis": kind,
            "periode": period,
            "judul": title,
            "tanggal": min(day, self.today),
            "disampaikan": min(day, self.today),
            "penerima": "Bupati Wanasari melalui Bagian Organisasi Sekretariat Daerah",
        }
        self.act("kasubbag", "impor_tabel", self.kantor, told, prepare(self.store, upload, mapping))

    def suspect(self, who: str, report: str, figures: list[tuple[str, str, str]], why: str) -> int:
        """A suspicion about figures of a report."""
        told = {"laporan": self.report(report).pk, "angka": list(self.figures(figures)), "uraian": why}
        suspicion: int = self.act(who, "ajukan_dugaan", self.kantor, told).data["dugaan"]
        return suspicion

    def begin_case(self) -> None:
        """From a suspicion to forms that were sent, with the first answer in."""
        suspicion = self.suspect("kabid.industri", YEARLY, list(DOUBTED), DOUBT)
        told = dict(ORDER) | {
            "laporan": self.report(YEARLY).pk,
            "dugaan": suspicion,
            "angka": list(self.figures(list(DOUBTED))),
            "batas": self.today + timedelta(days=14),
        }
        done = self.act("kadis", "perintahkan_reviu", self.kantor, told)
        case: Perbaikan = Perbaikan.objects.at(self.kantor).get(pk=done.case or 0)
        self.sign_order(Dokumen.objects.at(self.kantor).get(pk=done.data["dokumen"]))
        self.act("kasubbag", "susun_rencana", case, PLAN)
        self.act("sekretaris", "paraf", case, {})
        self.act("kasubbag", "kirim_daftar_isian", case, {"cara": "aplikasi"})
        self.act("sekretaris", "pastikan_terkirim", case, {})
        asked = case.butir.get(angka__indikator__kode="3.31.02")
        evidence = self.stored("rekap-siinas-2025.csv", EVIDENCE)
        self.act("kabid.industri", "buka_lembar", asked.lembar, {})
        self.act("kabid.industri", "jawab", asked, dict(ANSWER) | {"bukti": [evidence.model_dump()]})

    def sign_order(self, paper: Dokumen) -> None:
        """The head makes a key and signs the Surat Perintah."""
        head = self.person("kadis")
        make_authority(self.kantor, self.at)
        key = make_key(self.kantor, head, "Kepala Dinas", PASSWORD, self.at)
        self.act("kadis", "buat_kunci", self.kantor, {}, key)
        signature = make_signature(paper, head, PASSWORD, shown_mark=None, at=self.at + timedelta(minutes=5))
        self.act("kadis", "tanda_tangani", paper, {}, signature)

    def report(self, title: str) -> Laporan:
        """The report of that title."""
        found: Laporan = Laporan.objects.at(self.kantor).get(judul=title)
        return found

    def figures(self, wanted: list[tuple[str, str, str]]) -> Iterator[int]:
        """The figures of the year 2025, in that order."""
        for kind, code, measure in wanted:
            figure = Angka.objects.at(self.kantor).get(
                indikator__golongan=kind, indikator__kode=code, ukuran=measure, periode="2025"
            )
            yield figure.pk


def _sample(*path: str) -> bytes:
    return files("lurus").joinpath("sample", *path).read_bytes()
