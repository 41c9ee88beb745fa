"""The public check: by the code on a paper, or by the file itself. No account; nothing is stored."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.bahasa import sentence
from lurus.bahasa.words import document_label
from lurus.core.errors import CoreError
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penanda import signable
from lurus.dokumen.sign import Verification, fingerprint
from lurus.dokumen.sign.apart import verify_apart
from lurus.dokumen.telling import Finding
from lurus.dokumen.vouching import trust_of_all
from lurus.files.check import HEADER, MAX_BYTES
from lurus.ikhtisar.koreksi import corrected_by
from lurus.ikhtisar.naskah import SIGNED, paper_by_code, paper_by_mark, successor
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import day_of
from lurus.web.context import public_letterhead
from lurus.web.fields import Field, problems
from lurus.web.kata import day
from lurus.web.naskah.hasil import kept, of_paper, of_stranger
from lurus.web.naskah.laju import allowed
from lurus.web.shelf import Refusal

TEMPLATE = "web/periksa.html"
PER_MINUTE = 30
CANCELLED = "batal"
CANCELLED_PAPER, OUTDATED = "dibatalkan", "dikembalikan"


@dataclass(frozen=True)
class Recognised:
    """A paper that the office knows, as far as the paper itself tells it."""

    judul: str
    fakta: list[tuple[str, str]]
    status: str
    status_teks: str
    kedudukan: str


@never_cache
def check_upload(request: HttpRequest) -> HttpResponse:
    """Ask for a file, and say what it is."""
    if request.method != "POST":
        return _page(request, {})
    if not within_limit(request):
        return too_often(request)
    data, wrong = _received(request)
    if wrong:
        return _page(request, {"salah": wrong}, status=422)
    known = paper_by_mark(fingerprint(data))
    if known is None:
        return _unknown(request, data)
    return _page(request, _told(known, of_paper(known, data)), known.kantor)


def _unknown(request: HttpRequest, data: bytes) -> HttpResponse:
    """A file that the office does not know: what is in it was made by anybody."""
    offices = list(Kantor.objects.all())
    try:
        result = verify_apart(data, trust_of_all(offices))
    except CoreError as busy:
        refusal = Refusal(_("Pemeriksaan sedang sibuk."), sentence(busy.code), "")
        return _come_again(_page(request, {"penolakan": refusal}, status=503))
    return _page(request, {"hasil": _stranger(result, offices)})


@never_cache
@require_safe
def check_code(request: HttpRequest, kode: str) -> HttpResponse:
    """What the code on a paper stands for: the file that the office keeps, verified now."""
    if not within_limit(request):
        return too_often(request)
    found = paper_by_code(kode)
    if found is None:
        refusal = Refusal(
            _("Tidak ada naskah dengan kode ini."),
            _("Kodenya salah ketik, atau naskahnya tidak pernah dikeluarkan oleh kantor ini."),
            _("Pindai lagi kode QR pada naskah, atau unggah berkas PDF-nya di bawah ini."),
        )
        return _page(request, {"penolakan": refusal}, status=404)
    return _page(request, {"tercetak": True, **_told(found, kept(found, public=True))}, found.kantor)


def _told(found: Dokumen, judged: Finding) -> dict[str, Any]:
    """The judgement and the paper; a genuine paper that no longer counts says so first."""
    paper = recognised(found)
    if judged.utuh and paper.status in (CANCELLED_PAPER, OUTDATED):
        said = _("Naskah ini asli, tetapi tidak berlaku lagi.")
        if paper.status == OUTDATED:
            said = _("Naskah ini asli, tetapi sudah ada yang lebih baru.")
        judged = replace(judged, kalimat=said, penjelasan=paper.kedudukan, berlaku=False)
    elif paper.status == CANCELLED_PAPER and not judged.tanda_tangan:
        said = _("Naskah ini tidak pernah ditandatangani, dan tidak berlaku lagi.")
        judged = replace(judged, kalimat=said, penjelasan=paper.kedudukan, berlaku=False)
    return {"hasil": judged, "dokumen": paper}


def _stranger(result: Verification, offices: list[Kantor]) -> Finding:
    """The judgement on a file that is none of those the office keeps, byte for byte."""
    shown = of_stranger(result, offices[0]) if offices else Finding(_("Kantor ini belum didirikan."), "")
    if not shown.utuh:
        return shown
    why = _(
        "Mintalah kantor memastikan naskah ini; tanda tangannya sah, tetapi berkasnya tidak ada dalam catatan."
    )
    return replace(shown, kalimat=_("Berkas ini tidak tercatat pada kantor ini."), penjelasan=why, utuh=False)


def recognised(found: Dokumen) -> Recognised:
    """What the paper itself says, and whether it still counts."""
    status, words, said = _counts(found)
    facts = [(_("Nomor"), found.nomor or _("belum bernomor")), (_("Tanggal"), _dated(found))]
    if found.terdampak is not None:
        facts.append((_("Dokumen"), f"{found.isi['dokumen']}"))
    return Recognised(document_label(found.jenis), facts, status, words, said)


def _dated(found: Dokumen) -> str:
    return str(found.isi.get("tanggal") or day(day_of(found.dibuat, found.kantor)))


def _counts(found: Dokumen) -> tuple[str, str, str]:
    later, corrected = successor(found), corrected_by(found)
    instead = (
        "" if later is None else _("Penggantinya: %(number)s.") % {"number": later.nomor or later.perbaikan}
    )
    if found.status == VOID:
        said = _("Naskah ini dibatalkan atau diganti.")
        return CANCELLED_PAPER, _("Tidak berlaku lagi"), f"{said} {instead}".strip()
    if found.perbaikan.langkah == CANCELLED:
        return CANCELLED_PAPER, _("Tidak berlaku lagi"), _("Perbaikan yang melahirkan naskah ini dibatalkan.")
    if later is not None:
        return OUTDATED, _("Ada yang lebih baru"), instead
    if corrected is not None:
        told = {"sheet": document_label(corrected.jenis), "number": corrected.nomor, "day": _dated(corrected)}
        said = _("Sebagian angkanya kemudian diperbaiki: %(sheet)s Nomor %(number)s tanggal %(day)s.") % told
        return OUTDATED, _("Diperbaiki kemudian"), said
    return _last_version(found)


def _last_version(found: Dokumen) -> tuple[str, str, str]:
    if found.status == SIGNED:
        return "ditandatangani", _("Masih berlaku"), _("Ini versi terakhir; tidak ada yang menggantikannya.")
    if signable(found):
        return "menunggu", _("Belum ditandatangani"), _("Versi terakhir, tetapi belum ditandatangani.")
    return "selesai", _("Masih berlaku"), _("Diterbitkan kantor tanpa tanda tangan elektronik.")


def _received(request: HttpRequest) -> tuple[bytes, str]:
    """The uploaded bytes, or what is wrong with them."""
    upload = request.FILES.get("berkas")
    if upload is None:
        return b"", _("Pilih berkas PDF yang hendak diperiksa.")
    name, size = upload.name or "", upload.size or 0
    if not name.lower().endswith(".pdf"):
        return b"", _("Berkas %(name)s bukan PDF. Pilih berkas PDF.") % {"name": name}
    if size > MAX_BYTES:
        return b"", sentence("files.too_large", {"nama": name, "size": size, "limit": MAX_BYTES})
    data = upload.read()
    if not data:
        return b"", sentence("files.empty", {"nama": name})
    # Only the head is looked at: a file that was damaged later is for the verification to judge.
    return (data, "") if b"%PDF-" in data[:HEADER] else (b"", sentence("files.disguised", {"nama": name}))


def _page(
    request: HttpRequest, shown: dict[str, Any], kantor: Kantor | None = None, status: int = 200
) -> HttpResponse:
    asked = Field(
        name="berkas",
        label=_("Berkas PDF"),
        kind="file",
        hint=_("Paling besar %(size)s MB.") % {"size": MAX_BYTES // 1024**2},
        accept=".pdf,application/pdf",
        error=shown.get("salah", ""),
    )
    context = {
        "bidang": [asked],
        "masalah": problems([asked]),
        "kalimat": _sentence(shown),
        "kantor": public_letterhead(kantor) if kantor is not None else _only_office(),
        **shown,
    }
    return render(request, TEMPLATE, context, status=status)


def _sentence(shown: dict[str, Any]) -> str:
    if "hasil" not in shown:
        return _(
            "Unggah berkas PDF dari kantor ini. Anda akan tahu siapa yang menandatanganinya dan apakah isinya masih"
            " utuh. Berkas tidak disimpan."
        )
    if shown.get("tercetak"):
        return _("Inilah naskah yang ditunjuk kode pada kertas Anda, sebagaimana disimpan kantor.")
    return _("Inilah hasil pemeriksaan berkas yang Anda unggah. Berkasnya tidak disimpan.")


def _only_office() -> dict[str, str] | None:
    offices = list(Kantor.objects.all()[:2])
    return public_letterhead(offices[0]) if len(offices) == 1 else None


def within_limit(request: HttpRequest) -> bool:
    """Whether this address asked for public pages no more often than a person would."""
    return allowed("periksa", request.META.get("REMOTE_ADDR", ""), PER_MINUTE)


def too_often(request: HttpRequest) -> HttpResponse:
    """Come again in a minute."""
    refusal = Refusal(
        _("Terlalu banyak pemeriksaan dari alamat ini."),
        _("Demi kelancaran, paling banyak %(number)s pemeriksaan tiap menit.") % {"number": PER_MINUTE},
        _("Tunggu satu menit, lalu ulangi."),
    )
    return _come_again(_page(request, {"penolakan": refusal}, status=429))


def _come_again(response: HttpResponse) -> HttpResponse:
    response["Retry-After"] = "60"
    return response
