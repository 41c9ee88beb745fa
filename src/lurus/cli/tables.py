"""A table on its way in: stored, read through its mapping, compared, and brought through the door."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from lurus.cli.offices import home, read_bytes
from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.files.store import Store
from lurus.kantor.models import Jabatan, Kantor, Orang
from lurus.register.impor import Diff, Prepared, prepare
from lurus.register.models import Pemetaan
from lurus.register.tabel import Hasil
from lurus.tindakan import door
from lurus.tindakan.contents import find
from lurus.tindakan.impor_tabel.masukan import ImporTabelInput
from lurus.tindakan.impor_tabel.rencana import plan
from lurus.tindakan.request import Outcome, Request, Upload

ACT = "impor_tabel"
TYPES = {".csv": "text/csv", ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True)
class Incoming:
    """A table with everything the act is told about it."""

    upload: Upload
    prepared: Prepared
    data: dict[str, Any]


def incoming(kantor: Kantor, table: Path, mapping: str, report: dict[str, Any]) -> Incoming:
    """Store and read a table; `report` says what it was printed in, empty where the table tells."""
    data = read_bytes(table)
    Store(Path(home().files)).put(data)
    media = TYPES.get(table.suffix.lower(), "application/octet-stream")
    upload = Upload(fingerprint=fingerprint(data), name=table.name, size=len(data), media_type=media)
    text = mapping_text(kantor, mapping)
    prepared = prepare(Store(Path(home().files)), upload, text)
    told = {name: value for name, value in report.items() if value}
    told["jenis"] = told.get("jenis") or prepared.pemetaan.dokumen
    told["periode"] = told.get("periode") or _last_year(prepared.hasil)
    told["judul"] = told.get("judul") or f"{told['jenis']} {told['periode']}".strip()
    if isinstance(told.get("pengampu"), str):
        told["pengampu"] = post(kantor, told["pengampu"]).pk
    return Incoming(upload, prepared, told | {"berkas": upload.model_dump(), "pemetaan": text.strip()})


def mapping_text(kantor: Kantor, mapping: str) -> str:
    """The mapping in a file, or the saved one of that name."""
    if Path(mapping).is_file():
        return read_bytes(Path(mapping)).decode("utf-8", errors="replace")
    saved = Pemetaan.objects.at(kantor).filter(nama=mapping).first()
    if saved is None:
        raise CoreError("cli.no_file", file=mapping)
    return str(saved.isi)


def post(kantor: Kantor, name: str) -> Jabatan:
    """The post of that name."""
    found: Jabatan | None = Jabatan.objects.at(kantor).filter(nama__iexact=name).first()
    if found is None:
        raise CoreError("impor.unknown_post")
    return found


def compared(kantor: Kantor, table: Incoming) -> Diff:
    """What the table would change.

    Raises InvalidInput for what was told about its report.
    """
    request = Request(ACT, kantor.pk, 0, kantor.pk, table.data, "", datetime.max)  # noqa: DTZ901 - only read
    told = door.read_input(find(ACT), request)
    assert isinstance(told, ImporTabelInput)  # noqa: S101 - the act's own input type
    return plan(kantor, told, table.prepared)


def bring_in(kantor: Kantor, who: Orang, table: Incoming, diff: Diff, at: datetime) -> Outcome:
    """Through the door, exactly as compared."""
    return door.perform(
        Request(
            act=ACT,
            kantor=kantor.pk,
            orang=who.pk,
            target=kantor.pk,
            data=table.data | {"pratinjau": diff.fingerprint},
            key=token_hex(16),
            at=at,
            evidence=table.prepared,
        )
    )


def _last_year(hasil: Hasil) -> str:
    years = sorted({figure.periode[:4] for figure in hasil.figures})
    return years[-1] if years else ""
