"""Which indicators of the register state the growth of another: the mappings that brought them in say so."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lurus.pemeriksaan.bahan import IndikatorBahan
from lurus.register.tabel import MappingError, load
from lurus.register.tabel.headings import same

RISES = frozenset({"kenaikan", "kenaikan_pct"})


def with_growth(lines: Sequence[IndikatorBahan], mappings: Iterable[str]) -> Iterator[IndikatorBahan]:
    """The lines; one named as another with a mapping's suffix ("Produksi – kenaikan (%)") states that one's growth.

    A name that several lines bear says nothing.
    """
    suffixes = sorted({pair for text in mappings for pair in _suffixes(text)})
    names = Counter(same(one.nama) for one in lines)
    known = {same(one.nama): one.id for one in lines if names[same(one.nama)] == 1}
    for one in lines:
        name = same(one.nama)
        bases = [(known.get(_before(name, suffix), ""), relation) for suffix, relation in suffixes]
        pokok, hubungan = next((pair for pair in bases if pair[0]), ("", ""))
        yield replace(one, pokok=pokok, hubungan=hubungan)


def _before(name: str, suffix: str) -> str:
    """What stands before a suffix; empty where the name has none."""
    return name.removesuffix(suffix).strip() if name.endswith(suffix) else ""


def _suffixes(mapping: str) -> Iterator[tuple[str, str]]:
    """What a mapping puts behind a name for a column of growth, and which growth it is."""
    try:
        columns = load(mapping).ukuran
    except MappingError:
        return  # kept by an earlier version that wrote mappings in another way
    for one in columns:
        if one.hubungan in RISES and one.akhiran.strip():
            yield same(one.akhiran), one.hubungan
