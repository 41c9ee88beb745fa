"""Measures what `bench/bundle.py` prints, in the home of a rehearsal."""

import hashlib
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import django

from bench import _stage

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lurus.config.settings")
django.setup()

from lurus.dokumen.arsip import susun  # noqa: E402 - models may be imported only after Django is set up
from lurus.dokumen.arsip.checking import Judged, check_bundle  # noqa: E402
from lurus.dokumen.arsip.isi_bundel import Dossier  # noqa: E402
from lurus.dokumen.arsip.lingkup import Lingkup  # noqa: E402
from lurus.dokumen.arsip.packing import Member  # noqa: E402
from lurus.perbaikan.models import Perbaikan  # noqa: E402

FILE = 8 * 1024 * 1024
SHARE = 0.5
CASE = (2026, 1)


class WithScans(Dossier):
    """The same case with scanned documents beside what it holds."""

    scans = 0

    def members(self) -> tuple[Member, ...]:
        more = [Member(f"pindaian/{one:04d}.bin", "", partial(_scan, one)) for one in range(self.scans)]
        return (*super().members(), *more)


def measure(large: Sequence[int]) -> list[_stage.Line]:
    """One line per size (MiB of evidence); the largest has the target."""
    with _stage.folder() as folder:
        return [_line(folder / "arsip.zip", one, last=one == large[-1]) for one in (0, *large)]


def _line(place: Path, mebibytes: int, *, last: bool) -> _stage.Line:
    case = Perbaikan.across_offices.select_related("kantor", "laporan").get(tahun=CASE[0], urut=CASE[1])
    WithScans.scans = mebibytes * 1024 * 1024 // FILE
    susun.write(WithScans(case, Lingkup.KANTOR), place, lambda *told: None)
    assert _checked(place).whole
    seconds = _stage.medians({"ours": partial(_checked, place), "plain": partial(_plain, place)})
    size = place.stat().st_size / 1e6
    ours, plain = size / seconds["ours"], size / seconds["plain"]
    what = f"{mebibytes} MiB of evidence" if mebibytes else "the papers alone (2 MB)"
    return _stage.Line(what, ours, plain, "MB/s", ours / plain, SHARE if last else None)


def _checked(place: Path) -> Judged:
    return check_bundle(place, [], lambda path: None)


def _plain(place: Path) -> str:
    """SHA-256 of the file, read once."""
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _scan(number: int) -> bytes:
    """What looks like a scan: bytes that no packing makes smaller."""
    return hashlib.shake_128(number.to_bytes(4, "big")).digest(FILE)
