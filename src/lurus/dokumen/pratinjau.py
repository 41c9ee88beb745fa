"""How a paper would look with a letterhead or a standing text that is not decided yet: on invented contents."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.compose import ComposeError, compose, pictures
from lurus.dokumen.compose.templates import SPECIMENS
from lurus.dokumen.isi.baku import HEAD, letterhead, text_of
from lurus.dokumen.lambang import check_emblem, drawn
from lurus.dokumen.teks import BY_KEY, TEXTS, Wording
from lurus.kantor.models import Kantor

USUAL_KIND: Final = "surat_perintah"
FACTS: Final = {
    "laporan": "Laporan Kinerja Tahun 2025 Nomor 000.7.2/12/2026 yang disampaikan pada 27 Februari 2026",
    "perintah": "Surat Perintah Kepala Dinas Nomor 000.8.6.3/017/438.5.20/2026 tanggal 9 Maret 2026",
    "diperbaiki": "3 (tiga) angka diperbaiki",
    "dibenarkan": "2 (dua) angka dinyatakan benar",
}
"""What an invented case fills in."""


def preview(
    kantor: Kantor,
    at: datetime,
    *,
    kop: Mapping[str, Any] | None = None,
    teks: Mapping[str, str] | None = None,
) -> list[bytes]:
    """The pages (PNG) of a paper on invented contents as it would be now, were `kop` or `teks` decided.

    `teks` is a wording by its key.

    Raises what `Wording.read` raises, and `files.missing` or `files.altered` where the emblem's file is.
    """
    told = teks or {}
    kind = BY_KEY[next(iter(told))].jenis if told else USUAL_KIND
    fields = {
        one.bidang: _worded(one.kunci, told.get(one.kunci) or text_of(kantor, one.kunci, at))
        for one in TEXTS
        if one.jenis == kind
    }
    data = specimen(kind) | fields | {"kop": kop or letterhead(kantor, at), "tempat": kantor.tempat}
    return pictures(kind, drawn(data))


def specimen(kind: str) -> dict[str, Any]:
    """The data of an invented paper; letterhead and place are the office's."""
    told: dict[str, Any] = json.loads((SPECIMENS / f"{kind}.json").read_text())
    address = f"{settings.ADDRESS}/periksa/"
    return told | {"tanda": "PRATINJAU", "id_dokumen": "pratinjau", "url_verifikasi": address}


def _worded(key: str, text: str) -> str | list[str]:
    paragraphs = Wording.read(text, BY_KEY[key]).write(FACTS)
    return paragraphs if BY_KEY[key].alinea else " ".join(paragraphs)


def try_emblem(data: bytes) -> None:
    """Draw a paper with the emblem: one that breaks a paper would break them all.

    Raises what `check_emblem` raises.
    """
    check_emblem(data)
    lines = dict.fromkeys(HEAD, "-")
    try:
        compose(USUAL_KIND, specimen(USUAL_KIND) | {"kop": lines | {"lambang": list(data)}, "tempat": "-"})
    except ComposeError as unfit:
        raise CoreError("lambang.broken") from unfit
