"""What a case's bundle holds: every paper, the evidence, figures, journal, SOP, quality records, trust."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path, PurePosixPath

from django.conf import settings

from lurus.bahasa.kata import QUALITY_RECORDS
from lurus.core.sop import definition, print_markdown, to_data
from lurus.dokumen.arsip import angka, jurnal
from lurus.dokumen.arsip.angka import Figures
from lurus.dokumen.arsip.jurnal import Journal
from lurus.dokumen.arsip.lingkup import HOLDS, SIGNED, SKP, Isi, Lingkup
from lurus.dokumen.arsip.packing import Member
from lurus.dokumen.arsip.sheets import table
from lurus.dokumen.models import VOID, Cara, Dokumen, Kunci, TandaTangan
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.vouching import trust_of
from lurus.files.models import StoredFile
from lurus.files.store import Store
from lurus.perbaikan.models import Bukti, CatatanMutu, Perbaikan

NOT_THERE = "tidak tersedia, karena {alasan}"
REVOKED = "sertifikat/dicabut.json"
CLOSED = "tertutup bagi pembaca bundel ini"


@dataclass(frozen=True)
class Dossier:
    """One case as one reader is given it; everything is read once, and made when it is asked for."""

    case: Perbaikan
    lingkup: Lingkup

    @property
    def holds(self) -> Isi:
        return HOLDS[self.lingkup]

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.case)

    @cached_property
    def figures(self) -> Figures:
        return Figures(self.case)

    @cached_property
    def papers(self) -> list[Dokumen]:
        """The papers that this reader is given, in the order in which they were made."""
        rows = Dokumen.objects.at(self.case.kantor_id).filter(perbaikan=self.case)
        shown = rows if self.holds.drafts else rows.filter(status=SIGNED)
        return list(shown.select_related("berkas", "kantor", "perbaikan").order_by("pk"))

    @cached_property
    def inked(self) -> set[int]:
        """Those of the papers whose file is the scan of a signature in ink."""
        rows = TandaTangan.objects.at(self.case.kantor_id).filter(dokumen__in=self.papers)
        return set(rows.filter(rincian__cara=Cara.BASAH).values_list("dokumen", flat=True))

    @cached_property
    def evidence(self) -> list[Bukti]:
        rows = Bukti.objects.at(self.case.kantor_id).filter(jawaban__butir__perbaikan=self.case)
        told = rows.select_related("berkas", "jawaban__butir__angka__indikator").order_by("pk")
        return list(told) if self.holds.evidence else []

    @cached_property
    def records(self) -> list[CatatanMutu]:
        return list(self.case.catatan_mutu.select_related("berkas").order_by("jenis", "pk"))

    def members(self) -> tuple[Member, ...]:
        """The payload, in its order."""
        return tuple(one for part in _PARTS for one in part(self))


def _papers(of: Dossier) -> Iterator[Member]:
    for number, paper in enumerate(of.papers, start=1):
        state = {SIGNED: "bertanda-tangan", VOID: "tidak-berlaku"}.get(paper.status, "konsep")
        ending = ".pdf"
        if paper.berkas is not None and paper.pk in of.inked:
            state, ending = "bertanda-tangan-basah", _ending(paper.berkas)
        name = f"dokumen/{number:03d}-{paper.jenis}-{paper.urut}-{state}"
        yield Member(f"{name}{ending}", _about(paper, state), partial(paper_bytes, paper))
        if of.holds.drafts:
            yield Member(f"{name}.json", "Data naskah itu, dibekukan", partial(_frozen, paper))


def _about(paper: Dokumen, state: str) -> str:
    number = f", nomor {paper.nomor}" if paper.nomor else ""
    return f"{paper.jenis.replace('_', ' ').capitalize()}{number} ({state.replace('-', ' ')})"


def _frozen(paper: Dokumen) -> bytes:
    told = {
        "isi": paper.isi,
        "sidik_isi": paper.sidik_isi,
        "templat": paper.templat,
        "penyusun": paper.penyusun,
        "kode_periksa": paper.kode_periksa,
    }
    return _json(told)


def _evidence(of: Dossier) -> Iterator[Member]:
    if not of.holds.evidence:
        return
    rows = []
    for number, one in enumerate(of.evidence, start=1):
        figure = one.jawaban.butir.angka
        path = f"bukti/{number:03d}-{_safe(one.berkas)}"
        about = f"{figure.indikator.nama}, {figure.periode}, {figure.ukuran}"
        rows.append([path, one.berkas.name, one.berkas.fingerprint, about])
        yield Member(path, f"Bukti: {about}", partial(_stored, one.berkas))
    heads = ["berkas", "nama_asli", "sha256", "tentang"]
    yield Member("bukti/daftar.csv", "Daftar bukti dengan nama aslinya", partial(table, heads, rows))


def _figures(of: Dossier) -> Iterator[Member]:
    found = of.figures
    yield Member("angka/sebelum.csv", "Data sebelum perbaikan, seperti tercetak dalam laporan", found.before)
    yield Member("angka/sesudah.csv", "Data sesudah perbaikan", found.after)
    yield Member("angka/perubahan.csv", "Semula – menjadi setiap angka", found.changes)
    yield Member("angka/catatan-pembaca.txt", "Cara membaca ketiga tabel itu", angka.NOTES.encode)


def _journal(of: Dossier) -> Iterator[Member]:
    found = of.journal
    readable = partial(found.readable, names=of.holds.journal)
    yield Member("jurnal/jurnal.csv", "Jurnal: siapa melakukan apa, kapan, mengapa", readable)
    if of.holds.journal:
        yield Member("jurnal/rantai.jsonl", "Rantai catatan dalam bentuk baku", found.chain)
        yield Member("jurnal/entri.jsonl", "Isi setiap catatan, dengan garamnya", found.entries)
        yield Member("jurnal/segel.jsonl", "Segel harian", found.seals)
        yield Member("jurnal/catatan-pembaca.txt", "Cara menghitung ulang sidiknya", jurnal.NOTES.encode)


def _procedure(of: Dossier) -> Iterator[Member]:
    revision = definition(of.case.sop)
    yield Member("sop/sop.md", f"SOP {of.case.sop}, tercetak", lambda: print_markdown(revision).encode())
    yield Member("sop/sop.json", "SOP yang sama sebagai data", lambda: _json(to_data(revision)))


def _records(of: Dossier) -> Iterator[Member]:
    rows, seen = [], set()
    for number, one in enumerate(of.records, start=1):
        seen.add(one.jenis)
        name, state = QUALITY_RECORDS.get(one.jenis, one.jenis), _state(of, one)
        if one.berkas is not None and state == "terlampir":
            path = f"catatan-mutu/{number:02d}-{_safe(one.berkas)}"
            rows.append([name, state, path, one.berkas.name])
            yield Member(path, f"Catatan mutu: {name}", partial(_stored, one.berkas))
        else:
            rows.append([name, state, "angka/sebelum.csv" if one.dihasilkan else "", ""])
    absent = NOT_THERE.format(alasan="tidak dicatat ketika perbaikan dibuka")
    rows += [[name, absent, "", ""] for kind, name in QUALITY_RECORDS.items() if kind not in seen]
    heads = ["catatan", "keadaan", "berkas", "nama_asli"]
    yield Member(
        "catatan-mutu/daftar.csv", "Keempat catatan mutu dan keadaannya", partial(table, heads, rows)
    )


def _state(of: Dossier, one: CatatanMutu) -> str:
    if one.berkas is None and not one.dihasilkan:
        reason = one.alasan.removeprefix("tidak tersedia, karena ").strip()
        return NOT_THERE.format(alasan=reason or "alasannya tidak dicatat")
    if one.dihasilkan:
        return "dihasilkan dari data laporan"
    closed = not of.holds.evidence or (one.jenis == SKP and not of.holds.individual)
    return CLOSED if closed else "terlampir"


def _trust(of: Dossier) -> Iterator[Member]:
    """Roots of signers and of time stamps, the signers' certificates, and which of them were revoked by then."""
    office = of.case.kantor
    trust = trust_of(office)
    yield from _certificates("akar", "Sertifikat akar", trust.roots)
    stamps = [one for one in trust.stamp_roots if one not in trust.roots]
    yield from _certificates("cap-waktu", "Sertifikat akar cap waktu", stamps)
    signatures = TandaTangan.objects.at(office).filter(dokumen__in=of.papers)
    serials = set(signatures.values_list("serial", flat=True))
    for key in Kunci.objects.at(office).filter(serial__in=serials).order_by("serial"):
        path = f"sertifikat/penanda-tangan-{key.serial}.pem"
        yield Member(path, "Sertifikat seorang penanda tangan", key.sertifikat.encode)
    revoked = {
        serial: at.isoformat()
        for serial, at in sorted(trust.revoked.items())
        if serial in serials and at <= of.journal.at
    }
    yield Member(REVOKED, "Sertifikat penanda tangan yang dicabut, dan sejak kapan", partial(_json, revoked))


def _certificates(name: str, about: str, found: Sequence[bytes]) -> Iterator[Member]:
    for number, one in enumerate(found, start=1):
        yield Member(f"sertifikat/{name}-{number}.pem", about, partial(bytes, one))


def _safe(stored: StoredFile) -> str:
    """A name that no file system misreads: the fingerprint's beginning and the ending of the name."""
    return f"{stored.fingerprint[:16]}{_ending(stored)}"


def _ending(stored: StoredFile) -> str:
    ending = PurePosixPath(stored.name).suffix.lower()
    return ending if ending.isascii() and ending[1:].isalnum() else ""


def _stored(stored: StoredFile) -> bytes:
    return Store(Path(settings.HOME.files)).get(stored.fingerprint)


def _json(told: object) -> bytes:
    return (json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


_PARTS: tuple[Callable[[Dossier], Iterator[Member]], ...] = (
    _papers, _evidence, _figures, _journal, _procedure, _records, _trust,
)  # fmt: skip
