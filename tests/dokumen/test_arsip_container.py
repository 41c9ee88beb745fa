"""A ZIP that somebody sends as a bundle, and that no honest hand makes: refused by a sentence, never unpacked."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lurus.bahasa import CODES, sentence
from lurus.core.errors import CoreError
from lurus.dokumen.arsip import bagit, container
from lurus.dokumen.arsip.checking import check_bundle, is_bundle
from lurus.dokumen.arsip.container import digest, opened, read
from lurus.dokumen.sign import fingerprint

Made = Callable[[zipfile.ZipFile], None]
TOP = "arsip/"


def packed(place: Path, *more: Made, declared: bool = True) -> Path:
    """A ZIP with a declaration and whatever else is put in."""
    with zipfile.ZipFile(place, "w") as archive:
        if declared:
            archive.writestr(f"{TOP}{bagit.DECLARATION}", bagit.DECLARED)
        for one in more:
            one(archive)
    return place


def file(name: str, data: bytes = b"isi") -> Made:
    return lambda archive: archive.writestr(name, data)


def refusal(place: Path) -> str:
    """The code with which a bundle is refused; its sentence must be one."""
    with pytest.raises(CoreError) as caught, opened(place) as bag:
        for path in bag.sizes:
            digest(bag, path)
    said = sentence(caught.value.code, caught.value.params)
    assert caught.value.code in CODES
    assert said.endswith(".") and "{" not in said
    return caught.value.code


def test_an_honest_zip_is_read_where_it_lies(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/a.txt", b"satu"))
    with opened(place) as bag:
        assert bag.sizes == {bagit.DECLARATION: len(bagit.DECLARED), "data/a.txt": 4}
        assert digest(bag, "data/a.txt") == fingerprint(b"satu")
        assert read(bag, "data/a.txt") == b"satu"


def test_a_zip_that_somebody_packed_again_is_read_too(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir(TOP)
        archive.writestr(f"{TOP}{bagit.DECLARATION}", bagit.DECLARED)
        archive.writestr(f"{TOP}data/a.txt", b"satu " * 1000)
    with opened(place) as bag:
        assert digest(bag, "data/a.txt") == fingerprint(b"satu " * 1000)


@pytest.mark.parametrize(
    "name",
    [
        "arsip/../../etc/passwd", "/arsip/a", "arsip//a", "arsip/./a", "arsip/a\\b", "arsip/C:a", "arsip/a\nb",
        "arsip/a\u202eb", "arsip/" + "a" * 2000, "arsip/data/\u200b",
    ],
)  # fmt: skip
def test_a_path_that_leads_out_or_hides_is_refused(tmp_path: Path, name: str) -> None:
    assert refusal(packed(tmp_path / "a.zip", file(name))) == "bundel.hostile_path"


def test_a_name_that_ends_at_a_zero_byte_is_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file("arsip/data/aXb.txt"))
    place.write_bytes(place.read_bytes().replace(b"aXb.txt", b"a\0b.txt"))
    assert refusal(place) == "bundel.hostile_path"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/a", b"1"), file(f"{TOP}data/a", b"2"))
    assert refusal(place) == "bundel.hostile_twice"


@pytest.mark.parametrize(("one", "other"), [("A.txt", "a.txt"), ("caf\u00e9", "cafe\u0301")])
def test_names_that_a_file_system_takes_for_one_are_refused(tmp_path: Path, one: str, other: str) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/{one}"), file(f"{TOP}data/{other}"))
    assert refusal(place) == "bundel.hostile_case"


@pytest.mark.parametrize("kind", [0o120777, 0o060644, 0o010644])
def test_links_and_devices_are_refused(tmp_path: Path, kind: int) -> None:
    def linked(archive: zipfile.ZipFile) -> None:
        head = zipfile.ZipInfo(f"{TOP}data/link")
        head.create_system, head.external_attr = 3, kind << 16
        archive.writestr(head, "/etc/passwd")

    assert refusal(packed(tmp_path / "a.zip", linked)) == "bundel.hostile_link"


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/a"))
    content = bytearray(place.read_bytes())
    at = content.rfind(b"PK\x01\x02")
    content[at + 8] |= 1
    place.write_bytes(content)
    assert refusal(place) == "bundel.hostile_locked"


def test_a_file_that_unpacks_to_far_more_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    place = tmp_path / "a.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{TOP}{bagit.DECLARATION}", bagit.DECLARED)
        archive.writestr(f"{TOP}data/a", bytes(50 * 1024 * 1024))
    assert place.stat().st_size < 100_000
    assert refusal(place) == "bundel.hostile_bomb"


def test_files_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/a", b"x" * 100), file(f"{TOP}data/b", b"x" * 100))
    content = bytearray(place.read_bytes())
    last, first = content.rfind(b"PK\x01\x02"), content.find(b"PK\x01\x02")
    middle = content.find(b"PK\x01\x02", first + 4)
    content[last + 42 : last + 46] = content[middle + 42 : middle + 46]
    place.write_bytes(content)
    assert refusal(place) == "bundel.hostile_overlap"


def test_a_list_that_names_a_file_otherwise_than_the_file_itself_is_refused(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/abc"))
    content = place.read_bytes()
    place.write_bytes(content.replace(b"data/abc", b"data/xyz", 1))
    assert refusal(place) == "bundel.hostile_name"


def test_a_huge_count_is_refused_before_the_list_is_read(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip")
    content = bytearray(place.read_bytes())
    end = content.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", content, end + 8, 65_000, 65_000)
    place.write_bytes(content)
    assert refusal(place) == "bundel.hostile_many"


def test_a_huge_count_in_the_wide_list_is_refused_too(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip")
    content = bytearray(place.read_bytes())
    end = content.rfind(b"PK\x05\x06")
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 10**7, 10**7, 10**9, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    struct.pack_into("<HH", content, end + 8, 0xFFFF, 0xFFFF)
    place.write_bytes(content[:end] + wide + locator + content[end:])
    assert refusal(place) == "bundel.hostile_many"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"bukan zip", b"PK\x05\x06" + bytes(10)])
def test_what_is_no_zip_is_said_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    assert refusal(tmp_path / "a.zip") == "bundel.broken"


def test_a_zip_that_was_cut_off_is_said_so(tmp_path: Path) -> None:
    place = packed(tmp_path / "a.zip", file(f"{TOP}data/a", b"x" * 1000))
    place.write_bytes(place.read_bytes()[:-30])
    assert refusal(place) == "bundel.broken"


def test_a_zip_of_something_else_is_no_bundle(tmp_path: Path) -> None:
    assert refusal(packed(tmp_path / "a.zip", file("foto.jpg"), declared=False)) == "bundel.foreign"
    assert refusal(packed(tmp_path / "b.zip", file("lain/foto.jpg"))) == "bundel.foreign"
    assert refusal(packed(tmp_path / "c.zip", declared=False)) == "bundel.foreign"


def test_a_place_where_nothing_lies_is_said_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak-ada.zip") == "cli.no_file"


def test_a_folder_is_read_and_its_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / bagit.DECLARATION).write_text(bagit.DECLARED)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a").write_bytes(b"satu")
    with opened(tmp_path) as bag:
        assert digest(bag, "data/a") == fingerprint(b"satu")
    os.symlink("/etc/passwd", tmp_path / "data" / "b")
    assert refusal(tmp_path) == "bundel.hostile_link"
    (tmp_path / "data" / "b").unlink()
    (tmp_path / bagit.DECLARATION).unlink()
    assert refusal(tmp_path) == "bundel.foreign"


def test_no_file_is_read_whole_that_is_larger_than_a_paper() -> None:
    class Large:
        sizes = {"data/a": container.LARGEST_READ + 1}

        def parts(self, path: str) -> "io.BytesIO":
            return io.BytesIO(b"")

    with pytest.raises(CoreError) as caught:
        read(Large(), "data/a")
    assert caught.value.code == "bundel.too_large"


def test_manifests_are_read_strictly_and_written_back_the_same() -> None:
    marks = {"data/a b": "0" * 64, "data/50%\n": "1" * 64}
    assert bagit.read_manifest(bagit.manifest(marks), "m") == marks
    for wrong in (b"zz  data/a\n", b"0" * 64 + b"  a\n" + b"1" * 64 + b"  a\n", b"\xff\n"):
        with pytest.raises(CoreError) as caught:
            bagit.read_manifest(wrong, "m")
        assert caught.value.code == "bundel.manifest"
    assert bagit.read_info(b"A: satu\n  dua\nB: tiga\n") == {"A": "satu dua", "B": "tiga"}


def test_an_office_document_is_looked_at_as_a_paper(tmp_path: Path) -> None:
    assert not is_bundle(packed(tmp_path / "tabel.xlsx", file("xl/workbook.xml", b"<a/>"), declared=False))
    assert is_bundle(packed(tmp_path / "arsip.zip"))


def test_a_bag_without_anything_in_it_names_what_is_missing(tmp_path: Path) -> None:
    found = check_bundle(packed(tmp_path / "kosong.zip"), (), lambda path: None)
    missing = {one.path for one in found.problems if one.code == "bundel.missing"}
    assert {"manifest-sha256.txt", "tagmanifest-sha256.txt", "segel.p7s"} <= missing
    assert not found.whole
