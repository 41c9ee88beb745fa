"""A second office as full as the first, every name in it bearing a mark: where the mark shows, something leaked."""

from dataclasses import dataclass
from typing import Any

from lurus.dokumen.kunci import NewKey
from lurus.dokumen.sign import office_authority
from lurus.kantor.home import Home
from lurus.ledger.sealing import seal_days
from lurus.register.models import Indikator, Laporan, Simpul
from tests.cast import FOUNDED, MONDAY, PEOPLE, Cast, _hours, _office, _people, _register, _reports, written
from tests.play import act, later, order, upload
from tests.stations import WORDED, Way, paper, scanned, seen, worded
from tests.tindakan import archive, books, impor
from tests.tindakan.indikasi import found, indication

MARK = "RAHASIA"
PREFIX = "tetangga_"


@dataclass
class Offices:
    """Both offices, each with its running case."""

    ours: Cast
    theirs: Cast
    our_case: Way
    their_case: Way
    home: Home


def neighbour(first: Cast) -> Cast:
    """The other office's cast; `cast.ratna` is its own head."""
    kantor = _office("dinas-rahasia", f"Dinas {MARK}", MARK)
    known = {
        f"{PREFIX}{key}": (role, f"{post} {MARK}", f"{name} {MARK}", title)
        for key, (role, post, name, title) in PEOPLE.items()
    }
    with written(kantor, FOUNDED) as pen:
        people, posts = _people(pen, kantor, known)
        _hours(pen, kantor)
        jabatan = {key.removeprefix(PREFIX): one for key, one in posts.items()}
        indikator, angka = _register(pen, kantor, jabatan)
        reports = _reports(pen, kantor, angka)
        for indicator in Indikator.objects.at(kantor):
            pen.change(indicator, nama=f"{indicator.nama} {MARK}")
        for node in Simpul.objects.at(kantor):
            pen.change(node, nama=f"{node.nama} {MARK}")
        for report in Laporan.objects.at(kantor):
            pen.change(report, judul=f"{report.judul} {MARK}")
    orang = {key.removeprefix(PREFIX): one for key, one in people.items()}
    return Cast(kantor, orang, jabatan, indikator, angka, *reports, tetangga=first.kantor)


def lived_in(cast: Cast, home: Home, note: str = MARK) -> Way:
    """An office in which everything has happened once: every table holds a row of it."""
    told = {"laporan": cast.lkjip.pk, "angka": [cast.angka["ikm.realisasi"].pk], "uraian": note}
    act(cast.joko, "ajukan_dugaan", cast.kantor, told)
    _kept(cast, home, note)
    _checked(cast, note)
    records = {"judul": f"Perbaikan {note}", "berkas_b": upload(f"{note}.pdf"), "alasan_b": ""}
    way = Way(cast, case=order(cast, "harga.realisasi", **records)).to("5-diverifikasi")
    way.do("ratna", "komunikasikan", jenis="arahan", isi=note)
    _in_ink(cast)
    done = Way(cast, "tumbuh.realisasi", case=order(cast, "tumbuh.realisasi", judul=note)).to("4")
    draft = paper(done.case, "konsep", cast)
    act(cast.wulan, "sunting_naskah", draft, {"berkas": WORDED}, evidence=worded(draft, uraian=note))
    done.on("4-dilaporkan", "selesai")
    assert done.step == "selesai"
    archive.proposal(cast, "diusulkan")
    act(cast.dewi, "arsipkan", cast.kantor, evidence=archive.bundle(cast))
    act(cast.tono, "atur_retensi", cast.kantor, archive.RULE | {"dasar": note})
    numbers = {"buku": "agenda", "pola": f"{note}/{{urut}}/{{tahun}}", "mulai": "2031-01-01", "dasar": note}
    act(cast.tono, "atur_nomor", cast.kantor, numbers)
    code = {"kode": "045.2", "uraian": note, "mulai": "2031-01-01", "dasar": note}
    act(cast.tono, "atur_klasifikasi", cast.kantor, code)
    head = {"pemerintah": note, "nama": note, "alamat": note, "mulai": "2031-01-01", "dasar": note}
    act(cast.tono, "atur_kop", cast.kantor, head)
    text = {"bagian": "undangan.penutup", "teks": note, "mulai": "2031-01-01", "dasar": note}
    act(cast.tono, "atur_teks", cast.kantor, text)
    letter = act(cast.dewi, "catat_surat_masuk", cast.kantor, books.LETTER | {"dari": note}).data["surat"]
    act(cast.dewi, "betulkan_surat_masuk", cast.kantor, books.put_right(books.entered(cast), hal=note))
    act(cast.dewi, "ajukan_dugaan", cast.kantor, {"laporan": cast.lkjip.pk, "surat": letter, "uraian": note})
    act(cast.dewi, "cadangkan_nomor", cast.kantor, {"jumlah": 1, "untuk": note})
    hold = archive.HOLD | {"perbaikan": archive.ended(cast).pk, "alasan": note}
    act(cast.hadi, "tahan_arsip", cast.kantor, hold)
    seal_days(cast.kantor, later(60 * 24 * 2))
    return way


def _kept(cast: Cast, home: Home, note: str) -> None:
    kantor = cast.kantor
    act(cast.ratna, "buat_kunci", kantor, evidence=NewKey(cast.ratna.pk, f"1f{kantor.pk}", note))
    _vouched(cast, note)
    ink = {"cara": "basah", "dipakai": False, "dasar": note, "alasan": note}
    act(cast.ratna, "atur_tanda_tangan", kantor, ink)
    act(cast.ratna, "atur_tanda_tangan", kantor, ink | {"dipakai": True})
    act(cast.wulan, "simpan_pemetaan", kantor, {"isi": impor.MAPPING, "nama": note})
    line = impor.NEW.replace("Jumlah", f"Jumlah {note}")
    file, prepared = impor.table(home, line)
    act(cast.wulan, "impor_tabel", kantor, impor.told(file, judul=f"Lampiran {note}"), evidence=prepared)
    days: list[dict[str, Any]] = [
        {"hal": "hari", "tanggal": "2026-12-24", "jenis": "cuti_bersama", "nama": note},
        {"hal": "ramadan", "tanggal": "2027-02-08", "sampai": "2027-03-09"},
    ]
    for day in days:
        act(cast.tono, "atur_kalender", kantor, day | {"dasar": note})


def _vouched(cast: Cast, note: str) -> None:
    """A root outside the office is recorded, and whom it asks for time stamps."""
    root = office_authority(note, MONDAY).certificate.decode()
    told = {"jenis": "luar", "sertifikat": root, "tersertifikasi": "tidak", "dasar": note}
    act(cast.tono, "catat_akar", cast.kantor, told)
    stamps = {"kebijakan": "wajib", "alamat": "https://cap.example/", "alasan": note}
    act(cast.tono, "atur_cap_waktu", cast.kantor, stamps)


def _in_ink(cast: Cast) -> None:
    """An order that was signed in ink, scanned and checked."""
    target = paper(order(cast, "dana.realisasi"), "surat_perintah", cast)
    told = {"tanggal": MONDAY.date().isoformat(), "berkas": upload("pindai.pdf")}
    act(cast.dewi, "unggah_pindaian", target, told, evidence=scanned(target))
    act(cast.hadi, "periksa_pindaian", target, seen(target))


def _checked(cast: Cast, note: str) -> None:
    """A check was run, what it found explained, and a rule switched off."""
    done = act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    assert done.data["baru"] == 1
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, {"indikasi": indication(cast).pk, "alasan": note})
    off = {"aturan": "persen-dijumlah", "dipakai": False, "alasan": note}
    act(cast.wulan, "atur_aturan", cast.kantor, off)
