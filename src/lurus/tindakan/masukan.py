"""The kinds of things that acts are told, each with the hint a page shows."""

import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field
from pydantic.config import JsonDict

from lurus.core import numbers
from lurus.core.errors import CoreError
from lurus.core.sop import SOP_459
from lurus.dokumen.compose.text import printable
from lurus.tindakan.request import Upload


def _figure(value: Any) -> Any:
    return numbers.read(value) if isinstance(value, str) else value


def _flag(value: Any) -> Any:
    return {"ya": True, "tidak": False}.get(value, value) if isinstance(value, str) else value


def _whole(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return int(value.strip())
    except ValueError as wrong:
        raise CoreError("input.whole_number") from wrong


def _printed(value: Any) -> Any:
    """What looks alike is alike: one way to write it, and nothing in it that is not seen."""
    if not isinstance(value, str):
        return value
    text = " ".join(unicodedata.normalize("NFKC", value).split())
    for place, sign in enumerate(text, start=1):
        if unicodedata.category(sign) in UNSEEN or sign in BLANK or printable(sign) != sign:
            raise CoreError("input.unseen", place=place, sign=sign.encode("unicode_escape").decode())
    return text


def as_number(value: Any) -> Any:
    """The same of a number, which has signs of a keyboard only: strokes and letters of others print like them.

    Raises CoreError `input.unseen` (place, sign), `input.alike` (place, sign).
    """
    text = _printed(value)
    for place, sign in enumerate(text if isinstance(text, str) else "", start=1):
        if not sign.isascii():
            raise CoreError("input.alike", place=place, sign=sign)
    return text


def _nothing(value: Any) -> Any:
    return None if value == "" else value


UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp"})
"""Signs that print as nothing or upon another sign."""
BLANK = frozenset("\u115f\u1160\u2800")
"""Letters that print as nothing."""
EmptyIsNone = BeforeValidator(_nothing)
"""What was left empty was not told."""


Figure = Annotated[Decimal | None, BeforeValidator(_figure), Field(json_schema_extra={"kind": "figure"})]
"""A figure in Indonesian or English form; empty means: not given."""
Count = Annotated[int, BeforeValidator(_whole), Field(json_schema_extra={"kind": "number"})]
"""A whole number that is typed, not chosen."""
Line = Annotated[str, Field(min_length=1, max_length=300, json_schema_extra={"kind": "text"})]
"""A shorter one is `Annotated[Line, Field(max_length=200)]`: what stands last counts."""
OptionalLine = Annotated[str, Field(max_length=300, json_schema_extra={"kind": "text"})]
NUMBERED: Final[JsonDict] = {one.kind: one.title for one in SOP_459.documents if one.numbered}
"""The kinds of paper that get a number of the book, with their titles."""
NumberedKind = Annotated[
    OptionalLine, Field(title="Untuk naskah", json_schema_extra={"kind": "choice", "choices": dict(NUMBERED)})
]
OptionalFile = Annotated[Upload | None, EmptyIsNone, Field(json_schema_extra={"kind": "file"})]
Reference = Annotated[
    str,
    Field(min_length=1, max_length=120, json_schema_extra={"kind": "text"}),
    BeforeValidator(as_number),
]
"""The number that a letter bears, whoever gave it; what is printed alike is one number."""
OptionalReference = Annotated[
    str,
    Field(max_length=120, json_schema_extra={"kind": "text"}),
    BeforeValidator(as_number),
]
Sender = Annotated[
    str, Field(min_length=1, max_length=300, json_schema_extra={"kind": "text"}), BeforeValidator(_printed)
]
OutsideNumber = Annotated[
    OptionalReference,
    Field(
        title="Nomor naskah dari luar atau cadangan",
        description="Bila nomor diberikan Srikandi atau e-office, atau sudah dicadangkan. Kosongkan untuk memakai"
        " nomor berikutnya dari buku nomor kantor.",
    ),
]
"""The number of a letter, when another register gives it."""
Prose = Annotated[str, Field(min_length=1, max_length=5000, json_schema_extra={"kind": "area"})]
OptionalProse = Annotated[str, Field(max_length=5000, json_schema_extra={"kind": "area"})]
Flag = Annotated[bool, BeforeValidator(_flag), Field(json_schema_extra={"kind": "checkbox"})]
YesNo = Annotated[bool, BeforeValidator(_flag), Field(json_schema_extra={"kind": "yesno"})]
Day = Annotated[date, Field(json_schema_extra={"kind": "date"})]
OptionalDay = Annotated[date | None, EmptyIsNone, Field(json_schema_extra={"kind": "date"})]
Moment = Annotated[datetime, Field(json_schema_extra={"kind": "datetime"})]
Person = Annotated[int, Field(json_schema_extra={"kind": "person"})]
Post = Annotated[int, Field(json_schema_extra={"kind": "post"})]
OptionalPerson = Annotated[int | None, EmptyIsNone, Field(json_schema_extra={"kind": "person"})]
OptionalPost = Annotated[int | None, EmptyIsNone, Field(json_schema_extra={"kind": "post"})]
OptionalKey = Annotated[int | None, EmptyIsNone]
