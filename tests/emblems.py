"""A letterhead, and pictures that an office might upload as its emblem."""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from lurus.files.store import Store
from lurus.kantor.home import Home
from tests.cast import MONDAY

HEAD = {
    "pemerintah": "Pemerintah Kabupaten Wanasari",
    "nama": "Dinas Perdagangan dan Pasar",
    "alamat": "Jalan Kenanga Nomor 4, Wanasari 61999",
    "pos_el": "dagang@wanasari.example",
    "mulai": MONDAY.date().isoformat(),
    "dasar": "Peraturan Bupati 4/2026",
}
GREEN = (20, 110, 60)


def picture(mode: str = "RGBA", kind: str = "PNG", size: tuple[int, int] = (60, 76)) -> bytes:
    """A plain picture of those colours and of that kind of file."""
    out = BytesIO()
    Image.new("RGB", size, GREEN).convert(mode).save(out, kind)
    return out.getvalue()


def kept(home: Home, data: bytes, name: str = "lambang.png") -> dict[str, Any]:
    """The picture in the store, as the door is told of it."""
    mark = Store(Path(home.files)).put(data)
    return {"fingerprint": mark, "name": name, "size": len(data), "media_type": "image/png"}
