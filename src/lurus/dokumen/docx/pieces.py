"""The parts that papers share in Word: letterhead, pairs, tables of figures, who signs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from lurus.dokumen.docx.markup import paragraph, run, table

Row = Mapping[str, Any]
Blocks = list[Element]
FIGURES = frozenset({"semula", "menjadi", "selisih", "nilai", "no"})
HALF = (81, 82)


def kop(isi: Row) -> Blocks:
    """The letterhead."""
    head = isi["kop"]
    words = (("Telepon", "telepon"), ("Laman", "laman"), ("Pos-el", "pos_el"))
    contact = ", ".join(f"{word} {head[key]}" for word, key in words if head[key])
    lines = (
        (head["pemerintah"], "KopPemerintah"),
        (head["nama"], "KopKantor"),
        (head["alamat"], "KopAlamat"),
    )
    shown = [paragraph(text, style) for text, style in (*lines, (contact, "KopAlamat")) if text]
    return [*shown, paragraph(style="KopGaris")]


def title(words: str, nomor: str = "") -> Blocks:
    """The title, and the number under it."""
    return [paragraph(words, "Judul"), *([paragraph(f"NOMOR {nomor}", "Tengah")] if nomor else [])]


def heading(words: str, level: int = 1) -> Element:
    return paragraph(words, f"Heading{level}")


def annex(words: str) -> Element:
    """The title of what begins on a page of its own."""
    return paragraph(words, "HeadingLampiran")


def pairs(*told: tuple[str, str | Sequence[str]], width: int = 32) -> Blocks:
    """Words and their values, colons in one line; one with several values numbers them."""
    rows = [
        [paragraph(word, "Kiri"), paragraph(":", "Kiri"), paragraph(text, "Kiri")]
        for word, value in told
        for word, text in _lines(word, value)
    ]
    return [table((width, 4, 127), rows), paragraph(style="Kiri")]


def _lines(word: str, value: str | Sequence[str]) -> Iterable[tuple[str, str]]:
    if isinstance(value, str):
        return [(word, value or "–")]
    return zip((word, *[""] * len(value)), numbered(value), strict=False)


def numbered(texts: Sequence[str]) -> list[str]:
    """The texts with their numbers, where there are several."""
    return list(texts) if len(texts) == 1 else [f"{at}. {one}" for at, one in enumerate(texts, start=1)]


def sheet(columns: Sequence[tuple[str, str, int]], rows: Sequence[Row], none: str = "Nihil.") -> Blocks:
    """A table by its columns: head, key, width; where there are no rows, the words for that."""
    if not rows:
        return [paragraph([run(none, "Miring")])]
    drawn = ([_cell(row, key) for _head, key, _width in columns] for row in rows)
    heads = [head for head, _key, _width in columns]
    return [
        table([width for *_, width in columns], drawn, head=heads, style="Tabel"),
        paragraph(style="Kiri"),
    ]


def _cell(row: Row, key: str) -> Element:
    text = str(row[key])
    if key == "semula" and text != row.get("menjadi", text):
        return paragraph([run(text, "Lama")], "SelAngka")
    if key == "menjadi":
        return paragraph([run(text, "Tebal")], "SelAngka")
    return paragraph(text, "SelAngka" if key in FIGURES else "Sel")


def named(rows: Iterable[Row]) -> list[Row]:
    """Rows of figures: the indicator with its unit, as the papers print it."""
    return [
        row | {"nama": f"{row['indikator']} ({row['satuan']})" if row["satuan"] else row["indikator"]}
        for row in map(dict, rows)
    ]


CHANGES = (
    ("No.", "no", 10),
    ("Indikator (satuan)", "nama", 43),
    ("Periode", "periode", 22),
    ("Ukuran", "ukuran", 20),
    ("Semula", "semula", 23),
    ("Menjadi", "menjadi", 23),
    ("Selisih", "selisih", 22),
)


def changes(rows: Sequence[Row]) -> Blocks:
    """Semula – menjadi."""
    return sheet(CHANGES, named(rows), "Tidak ada angka yang berubah.")


def nip(number: str) -> str:
    """Eighteen digits in their four parts."""
    digits = number.replace(" ", "")
    if len(digits) != 18 or not digits.isdecimal():
        return number
    return "\u00a0".join((digits[:8], digits[8:14], digits[14], digits[15:]))


def signature(isi: Row) -> Blocks:
    """The post that signs, on the right half."""
    post = isi["penanda_tangan"]
    acting = f"{post['sebutan']} " if post["sebutan"] else ""
    over = post.get("atas_nama", "")
    titles = (
        [f"a.n. {over.upper()}", f"{acting}{post['jabatan']},"]
        if over
        else [f"{acting}{post['jabatan'].upper()},"]
    )
    below = [post["pangkat"], f"NIP {nip(post['nip'])}" if post["nip"] else ""]
    return [
        paragraph(style="Kiri"),
        *(paragraph(text, "TandaTangan") for text in titles),
        paragraph(post["nama"], "RuangTandaTangan"),
        *(paragraph(text, "TandaTangan") for text in below if text),
    ]


def place_and_date(isi: Row) -> str:
    return f"{isi['tempat']}, {isi['tanggal']}"


def recorded(people: Sequence[Row], words: str) -> Blocks:
    """Posts that act together, each with the instant that the application recorded instead of a signature."""
    cells = [paragraph("\n".join(_recorded(one, words)), "Kiri") for one in people]
    halves = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    return [table(HALF, [[*row, paragraph()][:2] for row in halves])] if halves else []


def _recorded(one: Row, words: str) -> tuple[str, ...]:
    moment = f"{words} {one['saat']}" if one["saat"] else "Menunggu."
    return f"{one['jabatan']},", moment, one["nama"], f"NIP {nip(one['nip'])}"
