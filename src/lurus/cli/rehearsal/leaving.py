"""What a rehearsal leaves: every document, the signed report, a summary for people and one for programs."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lurus.cli.inspection import Inspection, in_words
from lurus.cli.one_file import judge
from lurus.cli.rehearsal.played import Played
from lurus.cli.saying import spelled
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.kantor.models import Kantor

SIGNED = "ditandatangani"
REPORT = "laporan"


def leave_documents(kantor: Kantor, folder: Path) -> list[dict[str, Any]]:
    """Write every document as PDF, in order; each with what a look at its signatures says."""
    papers = Dokumen.objects.at(kantor).select_related("perbaikan", "berkas").order_by("pk")
    place = folder / "dokumen"
    place.mkdir(parents=True, exist_ok=True)
    return [_leave(order, paper, folder) for order, paper in enumerate(papers, start=1)]


def _leave(order: int, paper: Dokumen, folder: Path) -> dict[str, Any]:
    path = folder / "dokumen" / f"{order:02d}-{paper.jenis}-{paper.urut}-{paper.status}.pdf"
    path.write_bytes(paper_bytes(paper))
    if paper.isi.get("ics"):
        path.with_suffix(".ics").write_bytes(paper.isi["ics"].encode())
    told: dict[str, Any] = {
        "berkas": str(path.relative_to(folder)),
        "jenis": paper.jenis,
        "nomor": paper.nomor,
        "status": paper.status,
        "berlaku": None,
    }
    if paper.status == SIGNED:
        judgement = judge(path.name, path.read_bytes())
        told |= {"berlaku": judgement.holds, "tanda_tangan": judgement.told()["tanda_tangan"]}
        if paper.jenis == REPORT:
            shutil.copyfile(path, folder / "laporan.pdf")
    return told


def summary(
    title: str, played: Sequence[Played], papers: list[dict[str, Any]], books: Inspection
) -> dict[str, Any]:
    """The whole rehearsal for a program."""
    signed = [one for one in papers if one["status"] == SIGNED]
    return {
        "gladi": title,
        "berhasil": succeeded(played, papers, books),
        "adegan": [asdict(one) | {"sesuai": one.good} for one in played],
        "dokumen": papers,
        "tanda_tangan": {"jumlah": len(signed), "berlaku": sum(bool(one["berlaku"]) for one in signed)},
        "buku": books.told(),
    }


def succeeded(played: Sequence[Played], papers: list[dict[str, Any]], books: Inspection) -> bool:
    """Every scene ended as it must, every signature holds, and so do the books."""
    signed = [one for one in papers if one["status"] == SIGNED]
    reported = any(one["jenis"] == REPORT for one in signed)
    whole = all(one["berlaku"] for one in signed) and books.whole
    return bool(played) and all(one.good for one in played) and reported and whole


def write_summaries(
    folder: Path, told: dict[str, Any], played: Sequence[Played], books: Inspection
) -> list[str]:
    """Both summaries as files; returns the lines of the one for people."""
    (folder / "summary.json").write_text(spelled(told) + "\n", encoding="utf-8")
    lines = list(_lines(told, played, books))
    (folder / "ringkasan.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lines


def _lines(told: dict[str, Any], played: Sequence[Played], books: Inspection) -> Iterator[str]:
    yield f"LATIHAN: {told['gladi']}"
    yield ""
    yield from (one.line() for one in played)
    yield ""
    for one in told["dokumen"]:
        held = {True: "tanda tangan berlaku", False: "TANDA TANGAN TIDAK BERLAKU", None: one["status"]}[
            one["berlaku"]
        ]
        yield f"{one['berkas']}  {one['nomor']}  {held}"
    yield ""
    counted = ", ".join(f"{part.counted} {part.what}" for part in books.checked)
    yield f"Buku: {counted}. " + ("Utuh." if books.whole else "TIDAK UTUH: " + in_words(books.findings[0]))
    good = told["tanda_tangan"]
    yield f"Tanda tangan berlaku: {good['berlaku']} dari {good['jumlah']}."
    yield "BERHASIL." if told["berhasil"] else "TIDAK BERHASIL."
