"""Between what was shown and its signature nothing else may lie: whatever a file says and does is as it was."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from lurus.core.errors import CoreError
from lurus.dokumen.compose.boxes import Box

OF_SIGNATURES: Final = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms", "/Version"})
"""What of the catalogue a signature writes; nothing in it is shown."""
INHERITED: Final = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
OWN_PLACE: Final = frozenset({"/Annots", "/Parent"})
DEEPEST: Final = 50
TOLERANCE: Final = 2
"""Points by which the picture of a signature may stand over the edge of its place."""


def check_unchanged(sent: bytes, got: bytes, boxes: Sequence[Box]) -> None:
    """Refuse a file whose pages, links or actions are not those of `sent`, new signatures in their places aside.

    A signature vouches for the whole file as it found it: also for a page that was exchanged before it. Raises
    CoreError `terima.changed` (page: 0 for what belongs to no page), `terima.misplaced` (page).
    """
    try:
        # What had to be repaired would be compared as repaired, and be read otherwise by others.
        with (
            pikepdf.open(BytesIO(sent)) as shown,
            pikepdf.open(BytesIO(got), attempt_recovery=False) as signed,
        ):
            _check(shown, signed, boxes)
            if signed.get_warnings():
                raise CoreError("terima.changed", page=0)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError) as unreadable:
        if isinstance(unreadable, CoreError):
            raise
        raise CoreError("terima.changed", page=0) from unreadable


def _check(shown: pikepdf.Pdf, signed: pikepdf.Pdf, boxes: Sequence[Box]) -> None:
    roots = (_without(one.Root, OF_SIGNATURES | {"/Pages"}) for one in (shown, signed))
    counts = {len(shown.pages), len(signed.pages), _leaves(signed.Root.Pages)}
    if signed.is_encrypted or len(counts) != 1 or not _same(*roots):
        raise CoreError("terima.changed", page=0)
    if not all(_is_signature(field) for field in _fields(signed.Root.get("/AcroForm", Dictionary()))):
        raise CoreError("terima.changed", page=0)
    for number, (old, new) in enumerate(zip(shown.pages, signed.pages, strict=True), start=1):
        if not _same(_page(old.obj), _page(new.obj)):
            raise CoreError("terima.changed", page=number)
        before, after = (list(one.obj.get("/Annots", Array())) for one in (old, new))
        if not _same(before, after[: len(before)]):
            raise CoreError("terima.changed", page=number)
        places = [box for box in boxes if box.page == number]
        if not all(_is_signature(one) and _stands_right(one, places) for one in after[len(before) :]):
            raise CoreError("terima.misplaced", page=number)


def _leaves(node: Object, depth: int = 0) -> int:
    """How many pages hang on a node of the page tree, each of whose nodes says so itself: readers believe it."""
    if node.get("/Type") == Name.Page:
        return 1
    if depth > DEEPEST or "/Kids" not in node:
        raise ValueError("/Kids")
    count = sum(_leaves(kid, depth + 1) for kid in node["/Kids"])
    if int(node.get("/Count", -1)) != count:
        raise ValueError("/Count")
    return count


def _without(one: Object, names: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in one.items() if name not in names}


def _page(page: Object) -> dict[str, Any]:
    """A page as a reader draws it: its own and what it has from those above; annotations are compared apart."""
    told = {name: value for name in INHERITED if (value := _inherited(page, name)) is not None}
    return told | _without(page, OWN_PLACE)


def _inherited(node: Object, name: str) -> Any:
    for _ in range(DEEPEST):
        if name in node:
            return node[name]
        if "/Parent" not in node:
            return None
        node = node["/Parent"]
    raise ValueError(name)


def _fields(form: Object) -> Iterator[Object]:
    """The fields of a form that hold or are what is filled in."""
    if "/XFA" in form:
        raise ValueError("/XFA")
    waiting, met = list(form.get("/Fields", Array())), set()
    while waiting:
        one = waiting.pop()
        if one.is_indirect and one.objgen in met:
            raise ValueError("/Kids")
        met.add(one.objgen)
        kids = [kid for kid in one.get("/Kids", Array()) if "/T" in kid]
        waiting += kids
        if not kids:
            yield one


def _is_signature(one: Object) -> bool:
    widget = one.get("/Subtype", Name.Widget) == Name.Widget
    return widget and _inherited(one, "/FT") == Name.Sig and not {"/A", "/AA"} & set(one.keys())


def _stands_right(widget: Object, places: Sequence[Box]) -> bool:
    """Whether it stands in a place for signatures; one that was not signed, and could be drawn over, shows nothing."""
    return _in_place(widget, places) and ("/AP" not in widget or _inherited(widget, "/V") is not None)


def _in_place(widget: Object, places: Sequence[Box]) -> bool:
    """Whether it has no extent, or stands in a place for signatures."""
    one, another, third, fourth = widget["/Rect"]
    left, right, low, high = min(one, third), max(one, third), min(another, fourth), max(another, fourth)
    if left == right or low == high:
        return True
    return any(
        box.x0 - TOLERANCE <= left
        and box.y0 - TOLERANCE <= low
        and right <= box.x1 + TOLERANCE
        and high <= box.y1 + TOLERANCE
        for box in places
    )


def _same(one: Any, other: Any) -> bool:
    """Whether two objects say the same, through all that they lead to; a page is the same where its number is."""
    waiting, seen = [(one, other)], set()
    while waiting:
        old, new = waiting.pop()
        if isinstance(old, Object) and isinstance(new, Object) and old.is_indirect and new.is_indirect:
            pair = (old.objgen, new.objgen)
            if pair in seen:
                continue
            seen.add(pair)
        if _is_page(old) and _is_page(new):
            if old.objgen != new.objgen:
                return False
            continue
        inner = _inner(old, new)
        if inner is None:
            return False
        waiting += inner
    return True


def _is_page(one: Any) -> bool:
    return isinstance(one, Dictionary) and one.is_indirect and one.get("/Type") in (Name.Page, Name.Pages)


def _inner(old: Any, new: Any) -> list[tuple[Any, Any]] | None:
    """What must be the same inside two objects, or None where they differ already."""
    if isinstance(old, Stream) or isinstance(new, Stream):
        if not (isinstance(old, Stream) and isinstance(new, Stream)):
            return None
        if old.read_raw_bytes() != new.read_raw_bytes():
            return None
        return _keys(dict(old.items()), dict(new.items()))
    if isinstance(old, (Dictionary, dict)) and isinstance(new, (Dictionary, dict)):
        return _keys(dict(old.items()), dict(new.items()))
    if isinstance(old, (Array, list)) and isinstance(new, (Array, list)):
        return list(zip(old, new, strict=True)) if len(old) == len(new) else None
    return [] if type(old) is type(new) and old == new else None


def _keys(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[Any, Any]] | None:
    return [(old[name], new[name]) for name in old] if old.keys() == new.keys() else None
