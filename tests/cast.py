"""The small cast: one office with its people, figures and reports, and a second office that must stay unseen.

Everything is written by the pen, so that the ledger's chain is whole from the first row.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from secrets import token_hex
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from lurus.kantor.models import Akun, Jabatan, JamKerja, Kantor, Orang, Penugasan
from lurus.ledger import writer
from lurus.ledger.pen import Pen
from lurus.register.models import Angka, Indikator, Laporan, Pengampu, Pernyataan, Simpul
from lurus.register.versions import state

ZONE = ZoneInfo("Asia/Jakarta")
FOUNDED = datetime(2026, 1, 5, 8, 0, tzinfo=ZONE)
MONDAY = datetime(2026, 3, 9, 9, 0, tzinfo=ZONE)
"""A working Monday on which the cases of the tests begin."""
SINCE = date(2024, 1, 2)
YEAR = "2025"

# By key: role, post, name of its holder, title after the name; in order of precedence.
PEOPLE = {
    "ratna": ("KETUA", "Kepala Dinas", "Ratna Kusumawardani", "M.M."),
    "hadi": ("SEKRETARIS", "Sekretaris Dinas", "Hadi Wijanarko", "M.Si."),
    "wulan": ("ANGGOTA", "Kepala Sub Bagian Perencanaan dan Keuangan", "Wulan Sulistyowati", "S.E."),
    "joko": ("PPTK", "PPTK Pemantauan Harga", "Joko Prasetyo", "S.E."),
    "sari": ("PPTK", "PPTK Pemberdayaan Industri Kecil", "Sari Handayani", "S.T."),
    "dewi": ("STAF", "Pengolah Data Pelaporan", "Dewi Lestari", "A.Md."),
    "anton": ("KABID", "Kepala Bidang Perdagangan", "Anton Nugroho", "S.Sos."),
    "bagus": ("PENGAWAS", "Auditor Inspektorat", "Bagus Santoso", "Ak."),
    "tono": ("PENGELOLA", "Pengelola Aplikasi", "Tono Hartono", "S.Kom."),
}
NEIGHBOURS = {
    "kepala_sebelah": ("KETUA", "Kepala Dinas", "Endang Rahayu", "M.Si."),
    "pptk_sebelah": ("PPTK", "PPTK Koperasi", "Budi Utomo", "S.E."),
}
# By key: group, name, unit, owner, values by measure, decimals.
INDICATORS: dict[str, tuple[str, str, str, str, dict[str, str], int]] = {
    "harga": (
        "kinerja",
        "Jumlah laporan pemantauan harga barang kebutuhan pokok",
        "laporan",
        "joko",
        {"target": "24", "realisasi": "21", "capaian": "87.5"},
        0,
    ),
    "ikm": (
        "kinerja",
        "Persentase industri kecil yang naik kelas",
        "persen",
        "sari",
        {"target": "80", "pembilang": "17", "penyebut": "20", "realisasi": "85", "capaian": "106.25"},
        2,
    ),
    "tumbuh": (
        "kinerja",
        "Pertumbuhan sektor perdagangan dalam PDRB",
        "persen",
        "anton",
        {"target": "5", "realisasi": "59.5", "capaian": "1190"},
        2,
    ),
    "dana": (
        "anggaran",
        "Belanja pemantauan harga barang kebutuhan pokok",
        "rupiah",
        "joko",
        {"pagu": "150000000", "realisasi": "148500000"},
        0,
    ),
}


@dataclass(frozen=True)
class Cast:
    """Who and what the tests play with; `angka["harga.realisasi"]` is one figure."""

    kantor: Kantor
    orang: dict[str, Orang]
    jabatan: dict[str, Jabatan]
    indikator: dict[str, Indikator]
    angka: dict[str, Angka]
    pk: Laporan
    lkjip: Laporan
    draf: Laporan
    """A report of the next quarter that was not submitted."""
    tetangga: Kantor

    def __getattr__(self, name: str) -> Orang:
        """`cast.ratna` is the person of that key."""
        people: dict[str, Orang] = self.__dict__.get("orang", {})
        if name in people:
            return people[name]
        raise AttributeError(name)


@contextmanager
def written(kantor: Kantor, at: datetime, what: str = "pemasangan") -> Iterator[Pen]:
    """A transaction of the installation itself: for rows that stand before any act."""
    with transaction.atomic():
        counter = writer.open_counter(kantor.pk)
        pen = Pen(kantor.pk, counter.number + 1)
        yield pen
        heading = writer.Heading(act=what, key=token_hex(16), actor=None, actor_name="Pemasangan")
        writer.append(counter, pen, heading, writer.instant(counter, at), {})


def build() -> Cast:
    """Both offices."""
    kantor = _office("disperindag-wanasari", "Dinas Perindustrian dan Perdagangan", "Wanasari")
    tetangga = _office("koperasi-sebelah", "Dinas Koperasi", "Sebelah")
    with written(kantor, FOUNDED) as pen:
        orang, jabatan = _people(pen, kantor, PEOPLE)
        _hours(pen, kantor)
        indikator, angka = _register(pen, kantor, jabatan)
        pk, lkjip, draf = _reports(pen, kantor, angka)
    with written(tetangga, FOUNDED) as pen:
        others, posts = _people(pen, tetangga, NEIGHBOURS)
        _hours(pen, tetangga)
    return Cast(kantor, orang | others, jabatan | posts, indikator, angka, pk, lkjip, draf, tetangga)


def _office(kode: str, nama: str, place: str) -> Kantor:
    kantor = Kantor(
        kode=kode,
        nama=f"{nama} Kabupaten {place}",
        pemerintah=f"Pemerintah Kabupaten {place}",
        alamat="Jalan Cendana Nomor 12",
        tempat=place,
        telepon="(0339) 555012",
        kode_unit="438.5.20",
    )
    kantor.save()
    return kantor


def _people(
    pen: Pen, kantor: Kantor, who: dict[str, tuple[str, str, str, str]]
) -> tuple[dict[str, Orang], dict[str, Jabatan]]:
    people: dict[str, Orang] = {}
    posts: dict[str, Jabatan] = {}
    for order, (key, (role, post, name, title)) in enumerate(who.items(), start=1):
        head = next(iter(posts.values()), None)
        posts[key] = pen.add(Jabatan(kantor=kantor, peran=role, nama=post, atasan=head))
        people[key] = pen.add(_person(kantor, key, name, title, order))
        pen.add(seat(people[key], posts[key]))
        account = Akun(email=people[key].email, orang=people[key])
        account.set_unusable_password()
        pen.add(account)
    return people, posts


def _person(kantor: Kantor, key: str, name: str, title: str, order: int) -> Orang:
    return Orang(
        kantor=kantor,
        nama=name,
        gelar_belakang=title,
        nip=f"19800101200501{order:04d}",
        pangkat="Penata (III/c)",
        email=f"{key}@contoh.example",
    )


def seat(orang: Orang, jabatan: Jabatan, **other: Any) -> Penugasan:
    """An assignment, definitive and open-ended unless told otherwise; the caller writes it."""
    basis = {"dasar_nomor": "821/1/2024", "dasar_tanggal": SINCE, "ditetapkan_oleh": "Bupati", "mulai": SINCE}
    return Penugasan(kantor=jabatan.kantor, orang=orang, jabatan=jabatan, **(basis | other))


def substitute(cast: "Cast", key: str, duty: str, case: int) -> None:
    """That person has a Surat Tugas for one duty in one case."""
    post = cast.jabatan[{"verifikasi": "hadi", "validasi": "wulan"}[duty]]
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.orang[key], post, mode="tugas", tugas=duty, perkara=case))


def _hours(pen: Pen, kantor: Kantor) -> None:
    for day in range(5):
        friday = day == 4
        pen.add(
            JamKerja(
                kantor=kantor,
                hari=day,
                buka=time(7, 30),
                tutup=time(16, 30) if friday else time(16, 0),
                istirahat_mulai=time(11, 30) if friday else time(12, 0),
                istirahat_selesai=time(13, 0),
                berlaku_mulai=date(2024, 1, 1),
                dasar="Perpres 21/2023",
            )
        )


def _register(
    pen: Pen, kantor: Kantor, posts: dict[str, Jabatan]
) -> tuple[dict[str, Indikator], dict[str, Angka]]:
    node = pen.add(Simpul(kantor=kantor, jenis="program", kode="3.30.02", nama="Program Perdagangan"))
    indicators: dict[str, Indikator] = {}
    figures: dict[str, Angka] = {}
    for key, (group, name, unit, owner, values, decimals) in INDICATORS.items():
        indicators[key] = pen.add(
            Indikator(
                kantor=kantor,
                simpul=node,
                golongan=group,
                kode=key,
                nama=name,
                satuan=unit,
                desimal=decimals,
            )
        )
        pen.add(Pengampu(kantor=kantor, indikator=indicators[key], jabatan=posts[owner], mulai=SINCE))
        for measure, value in values.items():
            figures[f"{key}.{measure}"] = figure(pen, indicators[key], measure, value)
    return indicators, figures


def figure(pen: Pen, indikator: Indikator, measure: str, value: str, period: str = YEAR) -> Angka:
    """A new figure with its first version."""
    angka = pen.add(Angka(kantor_id=indikator.kantor_id, indikator=indikator, periode=period, ukuran=measure))
    state(pen, angka, Decimal(value), origin="impor")
    return angka


def _reports(pen: Pen, kantor: Kantor, figures: dict[str, Angka]) -> tuple[Laporan, Laporan, Laporan]:
    agreed = _report(pen, kantor, "PK", "Perjanjian Kinerja Tahun 2025", submitted=date(2025, 1, 20))
    yearly = _report(pen, kantor, "LKJIP", "Laporan Kinerja Tahun 2025", submitted=date(2026, 2, 20))
    draft = _report(pen, kantor, "TW", "Laporan Kinerja Triwulan I Tahun 2026", submitted=None)
    for name, angka in figures.items():
        if name.endswith(".target"):
            stated(pen, agreed, angka, "Lampiran")
        stated(pen, yearly, angka, "Tabel 3.2")
    stated(
        pen, draft, figure(pen, figures["harga.target"].indikator, "realisasi", "6", "2026-TW1"), "Tabel 1"
    )
    return agreed, yearly, draft


def _report(pen: Pen, kantor: Kantor, kind: str, title: str, *, submitted: date | None) -> Laporan:
    return pen.add(
        Laporan(
            kantor=kantor,
            jenis=kind,
            periode=YEAR,
            judul=title,
            tanggal=submitted,
            disampaikan=submitted,
            penerima="Bupati melalui Bagian Organisasi" if submitted else "",
        )
    )


def stated(pen: Pen, laporan: Laporan, angka: Angka, table: str, text: str = "") -> Pernyataan:
    """What a report prints of a figure: the present version, or `text` where the paper differs."""
    version = angka.versi.get(until__isnull=True)
    value = version.nilai if not text else Decimal(text)
    return pen.add(
        Pernyataan(
            kantor_id=angka.kantor_id,
            laporan=laporan,
            halaman="31",
            tabel=table,
            baris=angka.indikator.nama,
            kolom=angka.ukuran,
            teks=text or str(value),
            nilai=value,
            angka=angka,
            versi=version if value == version.nilai else None,
        )
    )
