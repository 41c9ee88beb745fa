"""The invitation as a file for calendars (RFC 5545): one event, the same bytes for the same meeting."""

from datetime import UTC, datetime, timedelta
from typing import Final

LENGTH: Final = timedelta(hours=2)
_WIDTH: Final = 75  # octets of a line, its break not counted
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def event(uid: str, made: datetime, begins: datetime, told: dict[str, str]) -> str:
    """The event, without an end that nobody set: calendars are given two hours."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Lurus//Undangan//ID",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_instant(made)}",
        f"DTSTART:{_instant(begins)}",
        f"DTEND:{_instant(begins + LENGTH)}",
        *(f"{name}:{value.translate(_ESCAPED)}" for name, value in told.items() if value),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _folded(line: str) -> str:
    """Long lines go on after a space, never inside a character."""
    pieces: list[str] = []
    rest = line
    while len(rest.encode()) > _WIDTH - (1 if pieces else 0):
        cut = min(len(rest), _WIDTH - 1)
        while len(rest[:cut].encode()) > _WIDTH - 1:
            cut -= 1
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return "\r\n ".join((*pieces, rest))
