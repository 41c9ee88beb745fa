"""Papers sent by somebody without an account, made to keep the server busy."""

import zlib
from dataclasses import replace

from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lurus.dokumen.kunci import roots
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.sign import verify
from lurus.dokumen.sign.apart import ONE_AT_A_TIME, verify_apart
from tests.cast import Cast
from tests.web.conftest import SignIn, browse, text  # noqa: F401 - a browser of anybody
from tests.web.naskah import signed

MIB = 1024 * 1024


def swelling(unpacked: int, widths: str = "1 3 1", entries: int | None = None) -> bytes:
    """A PDF of a page whose list of objects swells to so many bytes, or claims so many entries."""
    paper = b"%PDF-1.5\n"
    places = []
    for number, body in enumerate(("/Type/Catalog/Pages 2 0 R", "/Type/Pages/Count 0/Kids[]"), start=1):
        places.append(len(paper))
        paper += f"{number} 0 obj\n<<{body}>>\nendobj\n".encode()
    rows = b"\0" * 5 + b"".join(b"\1" + one.to_bytes(3, "big") + b"\0" for one in (*places, len(paper)))
    packed = zlib.compress(rows + bytes(unpacked), 9)
    size = (unpacked + len(rows)) // 5 if entries is None else entries
    head = f"/Type/XRef/Size {size}/W[{widths}]/Root 1 0 R/Filter/FlateDecode/Length {len(packed)}"
    start = len(paper)
    paper += f"3 0 obj\n<<{head}>>stream\n".encode() + packed + b"\nendstream\nendobj\n"
    return paper + f"startxref\n{start}\n%%EOF\n".encode()


def test_a_list_of_objects_that_swells_is_not_unpacked() -> None:
    assert verify(swelling(0), []).codes == ("sign.unsigned",)
    sent = swelling(10 * MIB)
    assert len(sent) < 11_000
    assert verify(sent, []).codes == ("sign.too_heavy",)


def test_what_takes_longer_than_a_paper_is_given_up() -> None:
    endless = swelling(0, "0 0 0", 10**9)
    assert verify_apart(endless, [], seconds=2).codes == ("sign.too_heavy",)


def test_what_takes_more_memory_than_there_is_is_given_up() -> None:
    assert verify_apart(b"%PDF-1.7" + bytes(9 * MIB), [], memory=MIB).codes == ("sign.too_heavy",)


def test_apart_says_what_the_check_itself_says(cast: Cast, browse: SignIn) -> None:  # noqa: F811
    data = paper_bytes(signed(cast, browse).now())
    for sent in (data, data[:-20], b"%PDF-1.7\nrusak"):
        assert verify_apart(sent, roots(cast.kantor)) == verify(sent, roots(cast.kantor))
    assert replace(verify_apart(data, []), trusted=True) == replace(verify(data, []), trusted=True)


def test_one_file_of_a_stranger_is_checked_at_a_time(cast: Cast) -> None:
    cache.clear()
    assert ONE_AT_A_TIME.acquire(blocking=False)
    try:
        page = Client().post("/periksa/", {"berkas": SimpleUploadedFile("a.pdf", b"%PDF-1.7")})
    finally:
        ONE_AT_A_TIME.release()
    assert (page.status_code, page["Retry-After"]) == (503, "60")
    assert "Tunggu satu menit" in text(page)


def test_a_stranger_is_told_that_a_swelling_file_was_not_checked(cast: Cast) -> None:
    cache.clear()
    page = Client().post("/periksa/", {"berkas": SimpleUploadedFile("a.pdf", swelling(10 * MIB))})
    assert page.status_code == 200 and "tidak diperiksa" in text(page)
    assert not page.context["hasil"].utuh
