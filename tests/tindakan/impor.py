"""Tables on their way in: a file in the store, read by a mapping, brought to the door by ANGGOTA."""

from typing import Any

from lurus.files.store import Store
from lurus.register.impor import Diff, Prepared, prepare
from lurus.tindakan.impor_tabel.masukan import ImporTabelInput
from lurus.tindakan.impor_tabel.rencana import plan
from lurus.tindakan.request import Outcome, Upload
from tests.cast import Cast
from tests.play import act

MAPPING = """
nama = "kinerja"
dokumen = "LKJIP"
tabel = "3.9"
halaman = "12"
[kolom]
kode = "Kode"
nama = "Indikator"
satuan = "Satuan"
tahun = "Tahun"
pemilik = "Pengampu"
induk = "Induk"
[tetap]
level = "program"
[[ukuran]]
kolom = "Target"
ukuran = "target"
[[ukuran]]
kolom = "Realisasi"
ukuran = "realisasi"
[[ukuran]]
kolom = "Capaian"
ukuran = "capaian"
kosong = "lewati"
"""
HEADING = "Kode;Indikator;Satuan;Tahun;Pengampu;Induk;Target;Realisasi;Capaian"
NEW = "N.1;Jumlah pasar yang dibina;pasar;2025;PPTK Pemantauan Harga;Meningkatnya pasar;12;11;91,67"
REPORT = {"jenis": "LKJIP", "periode": "2025", "judul": "LKjIP 2025, lampiran"}


def table(home: Any, *lines: str, mapping: str = MAPPING, name: str = "tabel.csv") -> tuple[Upload, Prepared]:
    """A CSV of these lines, stored and read."""
    return brought(home, "\n".join([HEADING, *lines]).encode(), mapping, name)


def brought(home: Any, data: bytes, mapping: str, name: str) -> tuple[Upload, Prepared]:
    """A file, stored and read."""
    store = Store(home.files)
    upload = Upload(fingerprint=store.put(data), name=name, size=len(data), media_type="text/csv")
    return upload, prepare(store, upload, mapping)


def told(upload: Upload, mapping: str = MAPPING, **other: Any) -> dict[str, Any]:
    """What ANGGOTA fills in."""
    return {"berkas": upload.model_dump(), "pemetaan": mapping} | REPORT | other


def previewed(cast: Cast, brought: tuple[Upload, Prepared], **other: Any) -> Diff:
    """What the page shows before anything is written."""
    upload, prepared = brought
    data = told(upload, prepared.mapping, **other)
    return plan(cast.kantor, ImporTabelInput.model_validate(data), prepared)


def imported(cast: Cast, brought: tuple[Upload, Prepared], **other: Any) -> Outcome:
    """The table through the door."""
    upload, prepared = brought
    data = told(upload, prepared.mapping, **other)
    return act(cast.wulan, "impor_tabel", cast.kantor, data, evidence=prepared)
