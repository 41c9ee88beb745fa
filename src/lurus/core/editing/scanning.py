"""The text of a rule, looked at letter by letter before it is parsed.

Cell names may hold letters of any script, points and `@`; anything else stands in backticks. Names and words
are replaced by plain ones of the same length, so that every position in the parsed text is one in the written text.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from lurus.core.editing.errors import RuleError

MOST_LETTERS: Final = 200_000
KEYWORDS: Final = frozenset({"and", "or", "not", "in", "if", "near", "sum", "True", "False"})
_TOKEN: Final = re.compile(
    r"""(?P<space>\s+)
      | (?P<word>'[^'\n]*'|"[^"\n]*")
      | `(?P<quoted>[^`\n]+)`
      | (?P<number>\d+(?:\.\d+)?(?![\w.]))
      | (?P<name>[^\W\d](?:\w|[.@](?=\w))*)
      | (?P<badnumber>\.?\d[\w.]*)
      | (?P<arrow>=>)
      | (?P<sign>==|!=|<=|>=|[<>+\-*/(){},:\[\]])""",
    re.VERBOSE,
)
_CLOSES: Final = {")": "(", "}": "{", "]": "["}


class Refused(Exception):  # noqa: N818 - never leaves the parser: it becomes a RuleError with a place
    """A reason and the position in the rule's text, counted from 0."""

    def __init__(self, reason: str, at: int, **params: object) -> None:
        self.reason = reason
        self.at = at
        self.params = params
        super().__init__(reason)


@dataclass
class Scanned:
    """A rule's text as the parser reads it: `plain` has the length of what was written."""

    plain: str
    names: dict[int, str] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    arrows: list[int] = field(default_factory=list)
    colons: list[int] = field(default_factory=list)


def scan(text: str) -> Scanned:
    """Return the text with plain names; raises Refused for what no rule is written with."""
    if len(text) > MOST_LETTERS:
        raise Refused("too_long", 0, length=len(text), most=MOST_LETTERS)
    scanned = Scanned("")
    parts: list[str] = []
    open_brackets: list[tuple[str, int]] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise Refused("character", at, character=text[at])
        _balance(match.group(), at, open_brackets)
        parts.append(_plain(match, scanned, depth=len(open_brackets)))
        at = match.end()
    if open_brackets:
        raise Refused("bracket", open_brackets[-1][1])
    scanned.plain = "".join(parts)
    return scanned


def is_plain_name(name: str) -> bool:
    """Return whether a cell's name may stand in a rule without backticks.

    >>> is_plain_name("IKU1.target@PK"), is_plain_name("1.02.pagu"), is_plain_name("sum")
    (True, False, False)
    """
    match = _TOKEN.fullmatch(name)
    return match is not None and match.lastgroup == "name" and name not in KEYWORDS


def _balance(sign: str, at: int, open_brackets: list[tuple[str, int]]) -> None:
    if sign in _CLOSES.values():
        open_brackets.append((sign, at))
    if sign in _CLOSES and (not open_brackets or open_brackets.pop()[0] != _CLOSES[sign]):
        raise Refused("bracket", at)


def _plain(match: re.Match[str], scanned: Scanned, *, depth: int) -> str:
    """Return what stands for the token in the parsed text, of the same length."""
    written, at = match.group(), match.start()
    length = len(written)
    match match.lastgroup:
        case "badnumber":
            raise Refused("number", at, number=written)
        case "space":
            return " " * length
        case "word":
            return _word(written, at, match.string, scanned)
        case "quoted":
            return _name(written[1:-1], at, length, scanned)
        case "name" if written not in KEYWORDS:
            return _name(written, at, length, scanned)
    return _sign(written, at, scanned, depth=depth)


def _sign(written: str, at: int, scanned: Scanned, *, depth: int) -> str:
    marks = {"=>": scanned.arrows} if depth else {"=>": scanned.arrows, ":": scanned.colons}
    if written not in marks:
        return written
    marks[written].append(at)
    return " " * len(written)


def _word(written: str, at: int, text: str, scanned: Scanned) -> str:
    for last, word in reversed(scanned.words.items()):
        if not text[last + len(word) + 2 : at].strip():
            raise Refused("syntax", at)  # two words side by side would be read as one
        break
    scanned.words[at] = written[1:-1]
    return f"'{'x' * (len(written) - 2)}'"


def _name(name: str, at: int, length: int, scanned: Scanned) -> str:
    if name.lower() in {"nan", "inf", "infinity"}:
        raise Refused("not_a_number", at, name=name)
    scanned.names[at] = name
    return "x" * length


def place(text: str, at: int, line: int, column: int) -> tuple[int, int]:
    """Return line and column, from 1, of a position in a rule that begins at `line`, `column`."""
    before = text[:at]
    if "\n" in before:
        return line + before.count("\n"), len(before.rpartition("\n")[2]) + 1
    return line, column + at


def as_rule_error(refused: Refused, text: str, where: tuple[str, int, int]) -> RuleError:
    """Return the refusal with its place in the source; `where` is the rule's id, line and column."""
    name, line, column = where
    found_line, found_column = place(text, refused.at, line, column)
    return RuleError(
        f"editing.{refused.reason}",
        line=found_line,
        column=found_column,
        id=name,
        text=text.strip(),
        **refused.params,
    )
