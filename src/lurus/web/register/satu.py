"""One figure: every version with who, when and why, and where reports printed it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label
from lurus.core.sop import definition
from lurus.perbaikan.models import Butir, Perbaikan
from lurus.register.models import Angka, Pengampu, Pernyataan
from lurus.register.riwayat import Langkah, history
from lurus.web.kata import day, figure, measure, moment, period
from lurus.web.register.alamat_andaian import trial_url
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url


@signed_in
def figure_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """The figure of that id."""
    rows = Angka.objects.at(visitor.kantor).select_related("indikator__simpul")
    angka = rows.filter(pk=key).first()
    if angka is None:
        raise Http404
    steps = history(angka)
    latest = steps[-1].versi if steps else None
    item = (
        Butir.objects.at(visitor.kantor).filter(angka=angka, terbuka=True).select_related("perbaikan").first()
    )
    statements = _statements(visitor, angka, latest)
    context: dict[str, Any] = {
        "angka": _shown(angka, latest),
        "kembali": Link(_("Data kinerja"), reverse("web:data")),
        "utama": _suspect(visitor, angka, statements) if item is None else None,
        "andaian": Link(_("Bagaimana jika"), trial_url({angka.pk: ""})),
        "terbuka": None if item is None else _case(item.perbaikan),
        "versi": [_version(one, visitor) for one in reversed(steps)],
        "pernyataan": statements,
        "fakta": _facts(visitor, angka),
    }
    return render(request, "web/angka.html", context)


def _case(case: Perbaikan) -> Link:
    return Link(f"{case} {case.judul}", reverse("web:perkara", args=[case.pk]))


def _shown(angka: Angka, latest: Any) -> dict[str, str]:
    value = "" if latest is None else latest.teks or figure(latest.nilai)
    provisional = latest is not None and latest.status != "tetap"
    return {
        "nama": angka.indikator.nama,
        "satuan": angka.indikator.satuan,
        "nilai": value or _("tidak dilaporkan"),
        "periode": period(angka.periode),
        "ukuran": measure(angka.ukuran),
        "kalimat": _(
            "Satu angka dengan seluruh riwayatnya. Nilai yang pernah dilaporkan tidak pernah hilang."
        ),
        "keadaan": "klarifikasi" if provisional else "",
        "keadaan_teks": _("Angka sementara") if provisional else "",
    }


def _version(step: Langkah, visitor: Visitor) -> dict[str, Any]:
    version, made = step.versi, step.transaction
    current = version.until is None
    return {
        "nilai": version.teks or figure(version.nilai) or _("tidak dilaporkan"),
        "kapan": moment(made.at, visitor.kantor) if made else "",
        "iso": made.at.isoformat() if made else "",
        "siapa": made.actor_name if made else "",
        "alasan": act_label(made.act) if made else "",
        "sumber": _origin(version.asal),
        "status": "valid" if current else "selesai",
        "status_teks": _("Berlaku") if current else _("Digantikan"),
    }


def _origin(name: str) -> str:
    words = {
        "impor": _("dari tabel yang dimasukkan"),
        "perbaikan": _("dari perbaikan data kinerja"),
        "hitung": _("dihitung dari angka lain"),
    }
    return words.get(name, name)


def _statements(visitor: Visitor, angka: Angka, latest: Any) -> list[dict[str, Any]]:
    rows = Pernyataan.objects.at(visitor.kantor).filter(angka=angka).select_related("laporan").order_by("pk")
    return [
        {
            "laporan": one.laporan.judul,
            "laporan_id": one.laporan_id,
            "disampaikan": one.laporan.disampaikan is not None,
            "url": reverse("web:laporan", args=[one.laporan_id]),
            "tempat": ", ".join(part for part in (_page(one.halaman), one.tabel, one.sel) if part),
            "tercetak": one.teks,
            "sama": latest is not None and one.nilai == latest.nilai,
        }
        for one in rows
    ]


def _page(number: str) -> str:
    return _("hlm. %(number)s") % {"number": number} if number else ""


def _suspect(visitor: Visitor, angka: Angka, statements: list[dict[str, Any]]) -> Link | None:
    """Anybody in the office may put a suspicion before the head, about a report that was submitted."""
    report = next((one["laporan_id"] for one in statements if one["disampaikan"]), None)
    roles = next(one for one in definition(visitor.kantor.sop).acts if one.id == "ajukan_dugaan").roles("-")
    if report is None or not visitor.plays(*roles):
        return None
    url = act_url("ajukan_dugaan", visitor.kantor.pk, laporan=report, angka=angka.pk)
    return Link(_("Ajukan dugaan kesalahan"), url)


def _facts(visitor: Visitor, angka: Angka) -> list[tuple[str, str]]:
    indicator = angka.indikator
    owner = Pengampu.objects.at(visitor.kantor).filter(indikator=indicator, sampai__isnull=True)
    held = owner.select_related("jabatan").first()
    told = [
        (_("Program atau kegiatan"), indicator.simpul.nama if indicator.simpul else ""),
        (_("Kode"), indicator.kode),
        (_("Definisi"), indicator.definisi),
        (
            _("Pengampu"),
            f"{held.jabatan.nama} ({_('sejak')} {day(held.mulai)})" if held else _("belum ditetapkan"),
        ),
        (_("Rumus capaian"), indicator.rumus),
        (_("Sumber data"), indicator.sumber),
    ]
    return [(name, value) for name, value in told if value]
