"""What a script's small tables stand for: `{angka = "a"}` a figure, `{semula = "+1"}` a value beside the old one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lurus.cli.offices import home
from lurus.cli.rehearsal.evidence import evidence
from lurus.cli.rehearsal.memory import Memory
from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.files.store import Store
from lurus.perbaikan.penghalang import blocking

SPAN = re.compile(r"\+(\d{1,4})([dhm])")
UNITS = {"d": "days", "h": "hours", "m": "minutes"}
PDF = "application/pdf"


@dataclass(frozen=True)
class Setting:
    """Where a reference stands: in this play, about this figure when the scene is about one."""

    memory: Memory
    angka: str = ""


def resolved(told: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    """What an act is told, with every reference replaced by what it stands for."""
    return {name: resolve(value, setting) for name, value in told.items()}


def resolve(value: Any, setting: Setting) -> Any:
    """A value as the script has it, or what its small table stands for."""
    if isinstance(value, Mapping):
        kind = _kind(value)
        if kind is not None:
            return REFERENCES[kind](value, setting)
        return {name: resolve(part, setting) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [resolve(part, setting) for part in value]
    return value


def span(text: str) -> timedelta:
    """`+15m`, `+2h`, `+1d`."""
    found = SPAN.fullmatch(text)
    if found is None:
        raise CoreError("cli.clock_span", text=text)
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def _kind(value: Mapping[str, Any]) -> str | None:
    """Which reference a table is, if its words are exactly those of one."""
    return next((kind for kind, words in WORDS.items() if kind in value and set(value) <= words), None)


def _value(told: Mapping[str, Any], setting: Setting) -> Decimal | None:
    """The script's own table may be told a value; any other gets one beside its old one.

    With `bukan_rupiah` there is none for a budget line: what its document says nobody proposes.
    """
    name = told.get("angka", setting.angka)
    figure = setting.memory.figure(name)
    if told.get("bukan_rupiah") and figure.indikator.golongan == "anggaran":
        return None
    if "contoh" in told and not setting.memory.other_table:
        return Decimal(told["contoh"])
    base = setting.memory.semula[name]
    return None if base is None else base + Decimal(told["semula"])


def _date(told: Mapping[str, Any], setting: Setting) -> str:
    local = setting.memory.at.astimezone(ZoneInfo(setting.memory.kantor.zona))
    return (local + span(told["hari"])).date().isoformat()


def _file(told: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    data = evidence(told.get("teks", told["berkas"]))
    Store(Path(home().files)).put(data)
    return {"fingerprint": fingerprint(data), "name": told["berkas"], "size": len(data), "media_type": PDF}


def _blocker(_told: Mapping[str, Any], setting: Setting) -> str:
    """The fingerprint of the first rule that keeps the draft from being closed now."""
    found = blocking(setting.memory.perkara, setting.memory.at.date())
    if not found:
        raise CoreError("latihan.nothing_blocks")
    return found[0].sidik


REFERENCES: dict[str, Callable[[Mapping[str, Any], Setting], Any]] = {
    "semula": _value,
    "angka": lambda told, setting: setting.memory.figure(told["angka"]).pk,
    "indikator": lambda told, setting: setting.memory.figure(told["indikator"]).indikator_id,
    "laporan": lambda _told, setting: setting.memory.report.pk,
    "orang": lambda told, setting: setting.memory.who(told["orang"]).pk,
    "jabatan": lambda told, setting: setting.memory.post(told["jabatan"]).pk,
    "hari": _date,
    "waktu": lambda told, setting: (setting.memory.at + span(told["waktu"])).isoformat(),
    "hasil": lambda told, setting: setting.memory.data[told["hasil"]],
    "berkas": _file,
    "penghalang": _blocker,
}
WORDS = {kind: {kind} for kind in REFERENCES} | {
    "semula": {"semula", "angka", "contoh", "bukan_rupiah"},
    "berkas": {"berkas", "teks"},
}
