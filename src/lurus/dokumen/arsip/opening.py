"""What a reader opens first: an index page that needs nothing but a PDF viewer, and the same in plain text."""

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import typst
from django.conf import settings

from lurus.bahasa.periode import period
from lurus.dokumen.arsip import bagit
from lurus.dokumen.arsip.isi_bundel import Dossier
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.packing import SEAL, Member, Packer
from lurus.dokumen.compose.archival import archival
from lurus.dokumen.compose.templates import FONTS
from lurus.dokumen.compose.text import clean
from lurus.dokumen.isi.tulis import MARKS, difference, figure, long_moment, measure
from lurus.dokumen.kunci import roots
from lurus.dokumen.sign.standing import mark_of
from lurus.perbaikan.hasil import Baris

INDEX: Final = "MULAI-DI-SINI.pdf"
README: Final = "BACA-SAYA.txt"
TEMPLATE: Final = Path(__file__).with_name("indeks.typ")
ENDED: Final = {"selesai": "selesai, laporan disampaikan", "batal": "dibatalkan"}
READERS: Final = {
    Lingkup.KANTOR: "arsip kantor sendiri: lengkap",
    Lingkup.PENGAWAS: "Inspektorat: lengkap, kecuali Laporan Kinerja Individu",
    Lingkup.PENERIMA: "penerima laporan: naskah bertanda tangan, data sebelum dan sesudah, pokok jurnal",
}
CLOSED: Final = {
    "skp": "Laporan Kinerja Individu (SKP): data pribadi; hanya pada arsip kantor sendiri.",
    "konsep": "Konsep, daftar isian, notulen, dan lembar paraf: naskah kerja kantor.",
    "bukti": "Bukti dan lampiran catatan mutu: untuk tim perbaikan dan Inspektorat.",
    "pendapat": "Pendapat lain dalam rapat dan alasan setiap tindakan.",
    "jurnal": "Rantai jurnal dalam bentuk baku: garamnya membuka nama; sidiknya ada di jurnal.csv.",
}
STEPS: Final = (
    "Dengan aplikasi Lurus, tanpa kantor dan tanpa jaringan: jalankan “lurus verify BERKAS-INI”. Setiap berkas yang"
    " berubah, hilang, atau ditambahkan disebut namanya; tanda tangan, rantai jurnal, dan segel dihitung ulang.",
    f"Tanpa Lurus, sidik setiap berkas: di folder bundel jalankan “sha256sum --check {bagit.MANIFEST}” lalu"
    f" “sha256sum --check {bagit.TAG_MANIFEST}” (di Windows: Get-FileHash).",
    f"Segelnya: “openssl cms -verify -binary -purpose any -inform DER -in {SEAL} -content {bagit.TAG_MANIFEST} -CAfile"
    " data/sertifikat/akar-1.pem”.",
    "Tanda tangan pada naskah: buka berkas PDF-nya dengan pembaca PDF yang memeriksa tanda tangan, dan jadikan"
    " data/sertifikat/akar-1.pem (dan akar lain di folder itu) sertifikat tepercaya sesudah langkah berikut.",
    "Sertifikat akar di dalam bundel belum membuktikan apa-apa: siapa pun dapat membuat bundel dengan akarnya sendiri."
    " Bandingkan sidik akar di bawah ini dengan yang diumumkan kantor, atau yang Anda peroleh dari kantor langsung.",
)


def told(of: Dossier, packer: Packer, members: tuple[Member, ...]) -> dict[str, Any]:
    """What the index page says."""
    case = of.case
    return {
        "tanda": MARKS.get(str(settings.HOME.kind), ""),
        "kantor": case.kantor.nama,
        "pemerintah": case.kantor.pemerintah,
        "perbaikan": str(case),
        "judul": case.judul,
        "laporan": str(case.laporan),
        "keadaan": ENDED.get(case.langkah, case.langkah),
        "tanggal": long_moment(of.journal.at, case.kantor),
        "tanggal_jam": of.journal.at.isoformat(),
        "pembaca": READERS[of.lingkup],
        "sop": case.sop,
        "tertutup": [CLOSED[one] for one in of.holds.closed],
        "angka": [_row(one) for one in of.figures.moved],
        "daftar": [_listed(one, packer) for one in members],
        "langkah": list(STEPS),
        "akar": ", ".join(mark_of(one) for one in roots(case.kantor)),
        "manifes": packer_mark(packer),
        "jurnal": f"catatan nomor {of.journal.first} sampai {of.journal.last.number}; sidik terakhir"
        f" {of.journal.last.fingerprint}",
    }


def packer_mark(packer: Packer) -> str:
    """The fingerprint that the payload's manifest will have."""
    return hashlib.sha256(bagit.manifest(packer.payload)).hexdigest()


def _row(one: Baris) -> dict[str, str]:
    return {
        "indikator": one.indikator.nama,
        "satuan": one.indikator.satuan,
        "periode": period(one.periode),
        "ukuran": measure(one.ukuran),
        "semula": figure(one.semula),
        "menjadi": figure(one.menjadi),
        "selisih": difference(one.semula, one.menjadi),
    }


def _listed(one: Member, packer: Packer) -> dict[str, str]:
    path = f"{bagit.PAYLOAD}{one.path}"
    return {
        "berkas": path,
        "isi": one.about,
        "ukuran": f"{packer.sizes[path]:,}".replace(",", "."),
        "sidik": packer.payload[path],
    }


def index_page(page: dict[str, Any]) -> bytes:
    """The index as PDF/A-3b; the same bytes for the same words."""
    spelled = json.dumps(clean(page), ensure_ascii=False, sort_keys=True)
    raw = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": spelled},
        pdf_standards=["a-3b", "ua-1"],
        timestamp=_instant(page),
    )
    assert isinstance(raw, bytes)  # noqa: S101 - one file was asked for
    return archival(raw, _instant(page), hashlib.sha256(spelled.encode()).hexdigest())


def _instant(page: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(page["tanggal_jam"]).replace(microsecond=0)


def readme(page: dict[str, Any]) -> bytes:
    """The same in plain text."""
    lines = [
        f"ARSIP PERBAIKAN DATA KINERJA {page['perbaikan']}",
        *([f"{page['tanda']} – data rekaan; bukan arsip dinas resmi"] if page["tanda"] else []),
        f"{page['kantor']}, {page['pemerintah']}",
        f"{page['judul']} – {page['laporan']} ({page['keadaan']}, {page['tanggal']})",
        f"Disusun untuk: {page['pembaca']}",
        "",
        f"Mulailah dari {INDEX}: daftar isi, angka sebelum dan sesudah, dan cara memeriksa. Cukup dengan pembaca PDF.",
        "Bundel ini berbentuk BagIt (RFC 8493): isinya di folder data, sidik SHA-256 setiap berkas di"
        f" {bagit.MANIFEST}, segel kantor di {SEAL}.",
        "",
        "YANG TIDAK ADA DI SINI",
        *(page["tertutup"] or ["Tidak ada yang ditahan."]),
        "",
        "CARA MEMERIKSA",
        *(f"{number}. {step}" for number, step in enumerate(page["langkah"], start=1)),
        "",
        f"Sidik sertifikat akar: {page['akar']}",
        f"Sidik {bagit.MANIFEST}: {page['manifes']}",
        f"Jurnal: {page['jurnal']}",
        "",
        "ISI",
        *(f"{one['berkas']} – {one['isi']}" for one in page["daftar"]),
    ]
    return ("\r\n".join(lines) + "\r\n").encode()
