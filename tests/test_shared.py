"""What processes of one run share lies there whole or not at all, whoever is stopped while writing it."""

from pathlib import Path

import pytest

from tests.shared import laid_whole


def write(part: Path, inside: str) -> None:
    if inside:
        part.mkdir()
    (part / inside).write_bytes(b"utuh")


@pytest.mark.parametrize("inside", ["", "berkas"])
def test_what_broke_off_is_not_found_and_is_written_again(inside: str, tmp_path: Path) -> None:
    place = tmp_path / "langkah"
    with pytest.raises(KeyboardInterrupt), laid_whole(place) as part:
        write(part, inside)
        raise KeyboardInterrupt
    assert not place.exists()
    with laid_whole(place) as part:
        write(part, inside)
    assert (place / inside).read_bytes() == b"utuh"
    assert [one.name for one in tmp_path.iterdir()] == ["langkah"]
