"""The file as a whole: its parts, in one order and of one time, so that the same data make the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace

from lurus.core.chain import canonical, fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.docx.markup import R, element, field, paragraph, run, written
from lurus.dokumen.docx.papers import PAPERS

PARTS = Path(__file__).parent / "parts"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can name."""
CODE, MARK = "LurusNaskah", "LurusSidik"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
ELEMENTS = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
for _prefix, _space in (("cp", CORE), ("dc", ELEMENTS), ("dcterms", TERMS), ("xsi", INSTANCE), ("vt", TYPES)):
    register_namespace(_prefix, _space)
COPY = "Salinan untuk disunting: hanya bagian berlatar warna. Angka dibetulkan pada butirnya, bukan di sini."
MARKS = {
    "CONTOH": "CONTOH – data, nama, dan nomor rekaan; bukan naskah dinas resmi",
    "LATIHAN": "LATIHAN – hasil gladi; bukan naskah dinas resmi",
}
STATIC = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
PAGE = {"w": 11906, "h": 16838}
MARGINS = {
    "top": 1134, "right": 1134, "bottom": 1247, "left": 1531, "header": 454, "footer": 510, "gutter": 0,
}  # fmt: skip


def write(kind: str, isi: Mapping[str, Any], code: str) -> bytes:
    """The paper as a file for the word processor; `code` names the very paper.

    Raises CoreError `docx.unknown_kind` (jenis) for a kind that is not edited there.
    """
    if kind not in PAPERS:
        raise CoreError("docx.unknown_kind", jenis=kind)
    parts = {name: _static(source) for name, source in STATIC.items()}
    parts |= {
        "word/document.xml": written(_document(kind, isi)),
        "word/header1.xml": written(_header(isi)),
        "word/footer1.xml": written(_footer(isi)),
        "docProps/core.xml": _core(isi),
    }
    parts["docProps/custom.xml"] = _custom({CODE: code, MARK: _mark(parts)})
    return _packed(parts)


@cache
def _static(name: str) -> bytes:
    return (PARTS / name).read_bytes()


def _mark(parts: Mapping[str, bytes]) -> str:
    """The fingerprint of all that was written: other data or another way of writing make another."""
    return fingerprint(canonical({name: data.decode() for name, data in parts.items()}))


def _document(kind: str, isi: Mapping[str, Any]) -> Element:
    blocks = PAPERS[kind](kind, isi)
    return element("document", element("body", *blocks, paragraph(style="Kiri"), _section()))


def _section() -> Element:
    parts = [element(f"{name}Reference", type="default") for name in ("header", "footer")]
    for one, key in zip(parts, ("rId3", "rId4"), strict=True):
        one.set(f"{{{R}}}id", key)
    return element("sectPr", *parts, element("pgSz", **PAGE), element("pgMar", **MARGINS))


def _header(isi: Mapping[str, Any]) -> Element:
    mark = MARKS.get(isi["tanda"], "")
    lines = [paragraph([run(text, "Tebal")], "Kepala") for text in (mark,) if text]
    return element("hdr", *lines, paragraph(COPY, "Kepala"))


def _footer(isi: Mapping[str, Any]) -> Element:
    place = f"Dokumen {isi['id_dokumen']} · keaslian: {isi['url_verifikasi']}"
    counted = [run("\tHalaman "), field("PAGE"), run(" dari "), field("NUMPAGES")]
    return element(
        "ftr",
        paragraph(place, "Kaki"),
        paragraph([run(f"Disusun menurut {isi['sop']}"), *counted], "Kaki"),
    )


def _core(isi: Mapping[str, Any]) -> bytes:
    root = Element(f"{{{CORE}}}coreProperties")
    SubElement(root, f"{{{ELEMENTS}}}title").text = isi["id_dokumen"]
    SubElement(root, f"{{{ELEMENTS}}}creator").text = isi["kop"]["nama"]
    day = datetime.fromisoformat(isi["tanggal_jam"]).astimezone(UTC)
    for name in ("created", "modified"):
        moment = SubElement(root, f"{{{TERMS}}}{name}", {f"{{{INSTANCE}}}type": "dcterms:W3CDTF"})
        moment.text = f"{day:%Y-%m-%dT%H:%M:%SZ}"
    return written(root)


def _custom(told: Mapping[str, str]) -> bytes:
    root = Element(f"{{{CUSTOM}}}Properties")
    for number, (name, text) in enumerate(told.items(), start=2):
        one = SubElement(root, f"{{{CUSTOM}}}property", fmtid=PROPERTY_SET, pid=str(number), name=name)
        SubElement(one, f"{{{TYPES}}}lpwstr").text = text
    return written(root)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            one = zipfile.ZipInfo(name, FIRST_DAY)
            one.compress_type, one.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(one, data)
    return out.getvalue()
