"""What is asked of the door, what it answers, and the ways in which it refuses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, field_validator

from lurus.core.errors import CoreError

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""All control characters but the tab and the ends of lines."""
_LINE_END: Final = re.compile("\r\n|[\r\n\u2028\u2029]")


class Input(BaseModel):
    """What an act is told; one type feeds page, rehearsal script and program alike."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @field_validator("*", mode="before")
    @classmethod
    def on_one_line(cls, value: Any, info: ValidationInfo) -> Any:
        """A line is one line: in a book or a workbook a second one would pass for another's."""
        extra = cls.model_fields[str(info.field_name)].json_schema_extra
        one_line = isinstance(extra, dict) and extra.get("kind") == "text"
        return _LINE_END.sub(" ", value) if one_line and isinstance(value, str) else value

    @field_validator("*")
    @classmethod
    def seen(cls, value: Any) -> Any:
        """Letters that cannot be seen belong in no book, and a database may refuse them."""
        texts = value if isinstance(value, list | tuple) else (value,)
        if any(isinstance(one, str) and _CONTROL.search(one) for one in texts):
            raise CoreError("input.control_character")
        return value


class Empty(Input):
    """An act that needs to be told nothing."""


class Upload(Input):
    """A file that was checked and stored before the act; only its description comes through the door."""

    fingerprint: str
    name: str
    size: int
    media_type: str


@dataclass(frozen=True)
class Request:
    """One act asked for by one person, on one aggregate, as he last saw it."""

    act: str
    kantor: int
    orang: int
    target: int
    data: Mapping[str, Any]
    key: str
    at: datetime
    version: int | None = None
    evidence: object | None = None


Warnings = tuple[tuple[str, Mapping[str, Any]], ...]
"""What makes one look twice and refuses nothing: codes with the values of their sentences."""


@dataclass(frozen=True)
class Outcome:
    """What an act did."""

    act: str
    number: int
    case: int | None
    step: str | None
    data: Mapping[str, Any] = field(default_factory=dict)
    warnings: Warnings = ()
    replayed: bool = False


@dataclass(frozen=True)
class Fault:
    """One thing wrong with what was typed: where, and what."""

    path: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


def faults_in(invalid: ValidationError) -> list[Fault]:
    """Every fault that the input type found, each with the code and values of its sentence."""
    return [_fault(error) for error in invalid.errors()]


def _fault(error: Any) -> Fault:
    path = ".".join(str(part) for part in error["loc"])
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, CoreError):
        return Fault(path, cause.code, cause.params)
    params = {name: str(value) for name, value in error.get("ctx", {}).items()}
    return Fault(path, f"input.{error['type']}", params)


class Refused(Exception):  # noqa: N818 - it reads as a sentence where it is caught
    """The door did not let an act through; nothing was written."""

    status = 422

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        super().__init__(f"{code} {params}")


class InvalidInput(Refused):
    """What was typed cannot be used; every fault is listed."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("door.invalid_input", faults=[fault.path for fault in faults])


class RuleBroken(Refused):
    """The act contradicts a rule of the domain."""


class Stale(Refused):
    """The page is older than the row: somebody acted in between."""

    status = 409


class NotNow(Refused):
    """The procedure does not allow this act at this step."""

    status = 409


class Forbidden(Refused):
    """This person may not do this, today, in this post."""

    status = 403


class Unknown(Refused):
    """There is no such thing, or one that this person may not know of."""

    status = 404
