"""Mappings as files: TOML (or JSON) to `Pemetaan` and back, with errors that say where."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from difflib import get_close_matches
from typing import Any, Final, get_args, get_origin, get_type_hints

from lurus.register.tabel.pemetaan import Pemetaan
from lurus.register.tabel.problems import MappingError

FORMAT: Final = 1
MOST_CHARACTERS: Final = 20_000
MOST_DOTS: Final = 4
"""Outside quotes, in one line of TOML: its reader needs the square of a key's parts, and ours have two."""
LARGEST: Final = 1_000_000
_QUOTED: Final = re.compile(r'"""(?:[^\\]|\\.)*?"""' r"|'''.*?'''" r'|"(?:[^"\\]|\\.)*"' r"|'[^']*'")
NAMES: Final = {str: "teks", int: "bilangan bulat", tuple: "daftar"}


def load(text: str) -> Pemetaan:
    """The mapping that `text` (TOML, or JSON when it begins with a brace) describes.

    Raises `MappingError`: `pemetaan.too_long`, `pemetaan.syntax` (line, column), `pemetaan.big_number`,
    `pemetaan.unknown_key` (path, nearest), `pemetaan.missing`, `pemetaan.type`, `pemetaan.choice`,
    `pemetaan.value`, the last five with the path.
    """
    if len(text) > MOST_CHARACTERS:
        raise MappingError("pemetaan.too_long", limit=MOST_CHARACTERS)
    pemetaan: Pemetaan = _build(Pemetaan, _parse(text), "")
    _check(pemetaan)
    return pemetaan


def dump(pemetaan: Pemetaan) -> str:
    """The TOML text of `pemetaan`; `load` of it gives the same mapping. Defaults are left out."""
    simple, tables = _lines(pemetaan)
    return "\n".join([*simple, *tables]) + "\n"


def _parse(text: str) -> Mapping[str, Any]:
    try:
        raw = json.loads(text) if text.lstrip().startswith("{") else _toml_of(text)
    except MappingError:
        raise
    except json.JSONDecodeError as error:
        raise MappingError("pemetaan.syntax", line=error.lineno, column=error.colno) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        # Without a place it is the end: something was opened and never closed.
        end = (text.count("\n") + 1, len(text.rsplit("\n", 1)[-1]) + 1)
        line, column = (int(place[1]), int(place[2])) if place else end
        raise MappingError("pemetaan.syntax", line=line, column=column) from error
    except RecursionError as error:
        raise MappingError("pemetaan.syntax", line=1, column=1) from error
    except ValueError as error:  # a number of thousands of digits: neither reader takes it
        raise MappingError("pemetaan.big_number", limit=LARGEST) from error
    return raw if isinstance(raw, Mapping) else {}


def _toml_of(text: str) -> dict[str, Any]:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = _QUOTED.sub("", line).partition("#")[0]
        if bare.count(".") > MOST_DOTS:
            raise MappingError("pemetaan.syntax", line=number, column=line.index(".") + 1)
    return tomllib.loads(text)


def _build(kind: type[Any], raw: object, path: str) -> Any:
    if not isinstance(raw, Mapping):
        raise MappingError("pemetaan.type", path=path, expected="tabel", found=str(raw))
    known = {field.name: field for field in fields(kind)}
    for key in raw:
        if key not in known:
            nearest = (get_close_matches(str(key), known, n=1, cutoff=0.5) or [""])[0]
            raise MappingError("pemetaan.unknown_key", path=_join(path, str(key)), nearest=nearest)
    hints = get_type_hints(kind)
    values = {}
    for name, field in known.items():
        if name in raw:
            values[name] = _value(hints[name], field, raw[name], _join(path, name))
        elif field.default is MISSING:
            raise MappingError("pemetaan.missing", path=_join(path, name))
    return kind(**values)


def _value(kind: Any, field: Field[Any], raw: object, path: str) -> Any:
    if is_dataclass(kind):
        return _build(kind, raw, path)  # type: ignore[arg-type]
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        # One heading row is the ordinary case: a bare number will do.
        items = raw if isinstance(raw, list) else [raw] if inner is int and isinstance(raw, int) else None
        if items is None:
            raise MappingError("pemetaan.type", path=path, expected="daftar", found=str(raw))
        return tuple(_value(inner, field, item, f"{path}[{index}]") for index, item in enumerate(items))
    if not isinstance(raw, kind) or isinstance(raw, bool):
        raise MappingError("pemetaan.type", path=path, expected=NAMES[kind], found=str(raw))
    if isinstance(raw, int) and abs(raw) > LARGEST:
        raise MappingError("pemetaan.big_number", limit=LARGEST)
    choices = field.metadata.get("choices")
    if choices and raw not in choices:
        raise MappingError("pemetaan.choice", path=path, found=raw, choices=tuple(filter(None, choices)))
    return raw


def _check(pemetaan: Pemetaan) -> None:
    """What no single field can see."""
    if pemetaan.versi != FORMAT:
        raise MappingError("pemetaan.version", path="versi", found=pemetaan.versi, expected=FORMAT)
    if not pemetaan.ukuran:
        raise MappingError("pemetaan.missing", path="ukuran")
    rows = pemetaan.baris_kepala
    if not rows or min(rows) < 1 or list(rows) != sorted(set(rows)):
        raise MappingError("pemetaan.value", path="baris_kepala", found=str(list(rows)))
    by_row = any((pemetaan.kolom.tahun, pemetaan.kolom.periode, pemetaan.tetap.tahun, pemetaan.tetap.periode))
    spread = any(ukuran.periode for ukuran in pemetaan.ukuran)
    for index, ukuran in enumerate(pemetaan.ukuran):
        if not ukuran.periode and (not by_row or (pemetaan.bentuk == "lebar" and not spread)):
            raise MappingError("pemetaan.missing", path=f"ukuran[{index}].periode")


def _lines(part: Any) -> tuple[list[str], list[str]]:
    """Its own lines, and those of the tables in it (one level: a mapping is no deeper)."""
    simple: list[str] = []
    tables: list[str] = []
    for field in fields(part):
        value = getattr(part, field.name)
        if value == field.default:
            continue
        if is_dataclass(value):
            tables += ["", f"[{field.name}]", *_lines(value)[0]]
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            for item in value:
                tables += ["", f"[[{field.name}]]", *_lines(item)[0]]
        else:
            simple.append(f"{field.name} = {_toml(value)}")
    return simple, tables


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, int):
        return str(value)
    # JSON's escapes are TOML's, except that TOML wants DEL escaped too.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
