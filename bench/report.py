"""A final report of twenty pages with 300 items: composed, PDF/A, signed (PAdES B-B), beside WeasyPrint's layout alone.

WeasyPrint lays the same words out with a style sheet and writes nothing: no file, no PDF/A, no tags, no signature.
Exit code 3: WeasyPrint or Debian's Pango cannot be had here.
"""

import io
import statistics
import sys
import time
from datetime import UTC, datetime

import pikepdf

from bench import _report_text, _stage, _weasy
from lurus.dokumen.compose import compose, signature_boxes
from lurus.dokumen.compose.templates import FONTS
from lurus.dokumen.sign import Holder, SignatureRequest, issue, office_authority, sign
from tests.dokumen.cast import KADIS

ABSENT = 3
TARGET = 4.0
PASSPHRASE = "sandi rekaan saja"  # noqa: S105 - of a key that is made here and thrown away
AT = datetime(2026, 3, 9, 2, 30, tzinfo=UTC)
LINES = ("Ditandatangani secara elektronik oleh:", KADIS["jabatan"], KADIS["nama"])


def made(turn: int, key: bytes) -> tuple[float, bytes]:
    """Seconds from the data to the signed file, and the file."""
    told = _report_text.data(turn)
    begun = time.perf_counter()
    paper = compose("laporan", told)
    (box,) = signature_boxes("laporan", told)
    request = SignatureRequest(box, LINES, str(told["url_verifikasi"]), "Menandatangani", "Wanasari", AT)
    signed = sign(paper, key, PASSPHRASE, request)
    return time.perf_counter() - begun, signed


def main() -> int:
    """Both sides in one run, each turn with other words; they take turns."""
    print(_stage.machine())
    key = issue(
        office_authority("Disperindag", AT), Holder(KADIS["nama"], KADIS["nip"], "Kadis"), PASSPHRASE, AT
    )
    made(0, key)
    ours: list[float] = []
    theirs: list[float] = []
    with _stage.folder() as path:
        try:
            python = _weasy.environment(path)
            for turn in range(1, _stage.REPETITIONS + 1):
                spent, signed = made(turn, key)
                ours.append(spent)
                seconds, pages = _weasy.layout(python, [_report_text.page(_report_text.data(turn))], FONTS)
                theirs += seconds
        except _weasy.AbsentError as absent:
            print(f"  {absent}")
            return ABSENT
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        print(f"  pages: {len(pdf.pages)} of ours, {pages} of WeasyPrint's")
    mine, rival = (statistics.median(one) * 1000 for one in (ours, theirs))
    line = _stage.Line("300 items, signed", mine, rival, "ms", rival / mine, TARGET)
    _stage.table("Final report: ours signed, WeasyPrint laid out", [line], ("ours", "weasyprint"))
    return _stage.ended()


if __name__ == "__main__":
    sys.exit(main())
