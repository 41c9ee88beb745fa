"""Small PDF files that unfold to far more than any paper holds."""

import zlib

MIB = 1024 * 1024
BLANK = b" " * MIB


def packed(mib: int, first: bytes = b"") -> bytes:
    """`first` and then so many MiB of blanks, packed twice: made from one block, so that making it costs nothing."""
    block = _flushed(BLANK)
    check = zlib.adler32(first)
    for _ in range(mib):
        check = zlib.adler32(BLANK, check)
    end = zlib.compressobj(9, wbits=-15).flush()
    return zlib.compress(b"\x78\xda" + _flushed(first) + block * mib + end + check.to_bytes(4, "big"), 9)


def _flushed(data: bytes) -> bytes:
    made = zlib.compressobj(9, wbits=-15)
    return made.compress(data) + made.flush(zlib.Z_FULL_FLUSH)


def heavy_contents(mib: int) -> bytes:
    """A PDF whose page's contents unfold to so much."""
    return _pdf([_PAGE % b"/Contents 4 0 R", _stream(b"", packed(mib))])


def heavy_objects(mib: int) -> bytes:
    """A PDF whose font lies in a stream of objects that unfolds to so much."""
    font = packed(mib, b"5 0 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    page = _PAGE % b"/Resources<</Font<</F1 5 0 R>>>>"
    return _pdf([page, _stream(b"/Type/ObjStm/N 1/First 4", font)], [_row(2, 4)])


_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]%s>>"
_HEAD = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"]


def _stream(head: bytes, data: bytes) -> bytes:
    length = b"/Filter[/FlateDecode/FlateDecode]/Length %d" % len(data)
    return b"<<" + head + length + b">>stream\n" + data + b"\nendstream"


def _row(kind: int, place: int) -> bytes:
    return bytes([kind]) + place.to_bytes(4, "big") + b"\0"


def _pdf(objects: list[bytes], inside: list[bytes] | None = None) -> bytes:
    """A file of these objects; `inside` are the rows of those that lie in another."""
    pdf, rows = b"%PDF-1.5\n", [_row(0, 0)]
    for number, body in enumerate([*_HEAD, *objects], start=1):
        rows.append(_row(1, len(pdf)))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows += [*(inside or []), _row(1, len(pdf))]
    number, told = len(rows) - 1, b"".join(rows)
    head = b"<</Type/XRef/Size %d/W[1 4 1]/Root 1 0 R/Length %d>>stream\n" % (len(rows), len(told))
    start = len(pdf)
    pdf += b"%d 0 obj\n" % number + head + told + b"\nendstream\nendobj\n"
    return pdf + b"startxref\n%d\n%%%%EOF\n" % start
