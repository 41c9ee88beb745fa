"""What somebody may send in a bundle's place: refused in a sentence, nothing unpacked."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lurus.core.errors import CoreError
from lurus.dokumen.arsip.checking import check_bundle, is_bundle

DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], declared: bool = True) -> bytes:
    """A ZIP of these files; a bag where it is declared as one."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        if declared:
            archive.writestr("bagit.txt", DECLARED)
        for name, data in entries:
            archive.writestr(name, data)
    return target.getvalue()


def linked() -> bytes:
    one = zipfile.ZipInfo("data/tautan")
    one.create_system, one.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return zipped((one, b"/etc/passwd"))


def locked() -> bytes:
    """Says of its last file that it is encrypted."""
    content = bytearray(zipped(("data/a.txt", b"x")))
    place = content.rfind(b"PK\x01\x02")
    content[place + 8] |= 1
    return bytes(content)


def crowded() -> bytes:
    """Says that it lists more files than any case has."""
    content = bytearray(zipped(("data/a.txt", b"x")))
    struct.pack_into("<H", content, content.rfind(b"PK\x05\x06") + 10, 60_000)
    return bytes(content)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "bundel.hostile_path": lambda: zipped(("../luar.txt", b"x")),
    "bundel.hostile_case": lambda: zipped(("data/Satu.txt", b"x"), ("data/satu.txt", b"y")),
    "bundel.hostile_bomb": lambda: zipped(("data/besar.txt", b"0" * 30_000_000)),
    "bundel.hostile_link": linked,
    "bundel.hostile_locked": locked,
    "bundel.hostile_many": crowded,
    "bundel.foreign": lambda: zipped(("surat.txt", b"x"), declared=False),
    "bundel.broken": lambda: zipped(("data/a.txt", b"x"))[:-30],
}


@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_zip_is_refused_in_a_sentence(code: str, tmp_path: Path) -> None:
    place = tmp_path / "jahat.zip"
    place.write_bytes(HOSTILE[code]())
    assert is_bundle(place)
    with pytest.raises(CoreError) as caught:
        check_bundle(place, (), lambda path: None)
    assert caught.value.code == code
    assert [one.name for one in tmp_path.iterdir()] == ["jahat.zip"]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "bagit.txt").write_text(DECLARED)
    (tmp_path / "data").symlink_to("/etc")
    with pytest.raises(CoreError) as caught:
        check_bundle(tmp_path, (), lambda path: None)
    assert caught.value.code == "bundel.hostile_link"


def test_an_office_document_is_looked_at_as_a_paper(tmp_path: Path) -> None:
    place = tmp_path / "tabel.xlsx"
    place.write_bytes(zipped(("xl/workbook.xml", b"<a/>"), declared=False))
    assert not is_bundle(place)


def test_a_bag_without_anything_in_it_names_what_is_missing(tmp_path: Path) -> None:
    place = tmp_path / "kosong.zip"
    place.write_bytes(zipped())
    found = check_bundle(place, (), lambda path: None)
    missing = {one.path for one in found.problems if one.code == "bundel.missing"}
    assert {"manifest-sha256.txt", "tagmanifest-sha256.txt", "segel.p7s"} <= missing
    assert not found.whole
