"""Finding past corrections and their papers by their words: one way to ask on SQLite and on PostgreSQL.

Only ended cases are found: what is under way shows its figures to those who are asked, and to nobody else. Minutes,
dissent, evidence and Laporan Kinerja Individu are not read at all. The texts are made from the rows whenever the
ledger has moved on since; `rebuild` makes them all again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.db import DatabaseError, connection, transaction
from django.db.models import F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from lurus.bahasa.kata import DOCUMENTS
from lurus.dokumen.kearsipan import destroyed
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.tekscari import TeksCari
from lurus.kantor.models import Kantor
from lurus.ledger.models import Transaction
from lurus.perbaikan.jenis import named
from lurus.perbaikan.models import Jawaban, Perbaikan
from lurus.perbaikan.perkara import ENDED
from lurus.register.models import JenisLaporan

PAGE: Final = 20
MOST_WORDS: Final = 8
AT_ONCE: Final = 20
"""Cases that a search itself makes anew; more wait for `lurus index`."""
CASE: Final = "perbaikan"
READ: Final = frozenset({"surat_perintah", "rencana", "lembar_data", "laporan"})
"""Papers that everybody in the office may open once the case has ended."""
NO_TEXT: Final = frozenset(
    {
        "gambar",
        "kop",
        "lambang",
        "url_verifikasi",
        "id_dokumen",
        "sop",
        "segel",
        "kotak",
        "beda",
        "rapat",
        "risalah",
    }
)
"""Parts of a paper that are no words of its own, and what was said in the meeting."""
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Asked:
    """Words to be found, each as the beginning of a word; `everything`: also what is closed to most."""

    kantor: int
    words: tuple[str, ...]
    everything: bool = False


def words_of(text: str) -> list[str]:
    """The words of a text, as both databases are to know them.

    >>> words_of("Nomor 000.8.6.3/12 – Data_Kinerja")
    ['nomor', '000', '8', '6', '3', '12', 'data', 'kinerja']
    """
    return _WORD.findall(text.casefold())


def search(asked: Asked, number: int) -> tuple[list[TeksCari], int]:
    """One page of what holds every word, the newest first, and how many there are; three queries."""
    if not asked.words:
        return [], 0
    rows = _matching(asked)
    start = (number - 1) * PAGE
    found = rows.select_related("perbaikan").order_by("-waktu", "id")[start : start + PAGE]
    return list(found), rows.count()


def _matching(asked: Asked) -> "QuerySet[TeksCari]":
    rows = TeksCari.objects.filter(kantor_id=asked.kantor)
    if not asked.everything:
        rows = rows.filter(tertutup=False)
    words = asked.words[:MOST_WORDS]
    if connection.vendor == "postgresql":
        query = " & ".join(f"{word}:*" for word in words)
        return rows.extra(where=["dokumen_tekscari.vektor @@ to_tsquery('simple', %s)"], params=[query])
    query = " ".join(f'"{word}"*' for word in words)
    inside = "dokumen_tekscari.id IN (SELECT rowid FROM dokumen_tekscari_kata WHERE dokumen_tekscari_kata MATCH %s)"
    return rows.extra(where=[inside], params=[query])  # noqa: S610 - likewise


def stale(kantor: Kantor) -> "QuerySet[Perbaikan]":
    """The ended cases whose words are older than their last act, or were never read."""
    acts = Transaction.objects.at(kantor).filter(case=OuterRef("pk")).order_by("-number")
    read = TeksCari.objects.filter(kantor=kantor, jenis=CASE, kunci=OuterRef("pk"))
    rows = (
        Perbaikan.objects.at(kantor)
        .filter(langkah__in=ENDED)
        .annotate(
            terakhir=Subquery(acts.values("number")[:1]),
            terbaca=Coalesce(Subquery(read.values("nomor")[:1]), 0),
        )
    )
    return rows.exclude(pk__in=destroyed(kantor)).exclude(terakhir=F("terbaca")).order_by("-pk")


def refresh(kantor: Kantor, most: int = AT_ONCE) -> int:
    """Read anew what is stale, the newest first; returns how many still wait."""
    waiting = list(stale(kantor).values_list("pk", flat=True))
    for key in waiting[:most]:
        read_case(kantor, key)
    _forget(kantor)
    return max(0, len(waiting) - most)


def rebuild(kantor: Kantor) -> int:
    """Read every ended case anew; returns how many."""
    with transaction.atomic():
        if connection.vendor != "postgresql":  # first, or an index that lost its words refuses to let rows go
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO dokumen_tekscari_kata(dokumen_tekscari_kata) VALUES ('rebuild')")
        TeksCari.objects.filter(kantor=kantor).delete()
    refresh(kantor, most=10**9)
    return TeksCari.objects.filter(kantor=kantor, jenis=CASE).count()


def read_case(kantor: Kantor, key: int) -> None:
    """Put the words of one case, and of its papers, in place of what was read before."""
    case = Perbaikan.objects.at(kantor).select_related("laporan").get(pk=key)
    texts = list(_texts(case))
    with transaction.atomic():
        TeksCari.objects.filter(kantor=kantor, perbaikan=case).delete()
        TeksCari.objects.bulk_create(texts)


def _forget(kantor: Kantor) -> None:
    """Nothing is found of what was destroyed."""
    gone = destroyed(kantor)
    if gone:
        TeksCari.objects.filter(kantor=kantor, perbaikan__in=gone).delete()


def compared(kantor: Kantor) -> tuple[int, int]:
    """For `doctor`: how many texts there are, and of how many cases they are not what the rows say."""
    found: dict[int, set[tuple[str, int, str]]] = {}
    for one in TeksCari.objects.filter(kantor=kantor):
        found.setdefault(one.perbaikan_id, set()).add((one.jenis, one.kunci, one.kata))
    cases = Perbaikan.objects.at(kantor).filter(langkah__in=ENDED).exclude(pk__in=destroyed(kantor))
    wrong = 0
    for case in cases.select_related("laporan"):
        wrong += found.pop(case.pk, set()) != {(one.jenis, one.kunci, one.kata) for one in _texts(case)}
    return TeksCari.objects.filter(kantor=kantor).count(), wrong + len(found)


def index_is_whole() -> bool:
    """Whether the full-text index says what its table says; PostgreSQL generates it, SQLite is asked."""
    if connection.vendor == "postgresql":
        return True
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO dokumen_tekscari_kata(dokumen_tekscari_kata, rank) VALUES ('integrity-check', 1)"
            )
    except DatabaseError:
        return False
    return True


def _texts(case: Perbaikan) -> Iterator[TeksCari]:
    last = (
        Transaction.objects.at(case.kantor_id)
        .filter(case=case.pk)
        .aggregate(number=Max("number"), at=Max("at"))
    )
    shared = {
        "kantor_id": case.kantor_id,
        "perbaikan": case,
        "tertutup": case.laporan.jenis == JenisLaporan.SKP,
        "nomor": last["number"] or 0,
        "waktu": last["at"],
    }
    yield _text(CASE, case.pk, f"{case} {case.judul}", "\n".join(_about(case)), shared)
    papers = Dokumen.objects.at(case.kantor_id).filter(perbaikan=case, jenis__in=READ).exclude(status=VOID)
    for paper in papers.order_by("pk"):
        title = f"{DOCUMENTS[paper.jenis]} {paper.nomor}".strip()
        yield _text(paper.jenis, paper.pk, title, "\n".join(_leaves(paper.isi)), shared)


def _text(kind: str, key: int, title: str, body: str, shared: dict[str, Any]) -> TeksCari:
    words = " ".join(words_of(f"{title}\n{body}"))
    return TeksCari(jenis=kind, kunci=key, judul=title, isi=body, kata=words, **shared)


def _about(case: Perbaikan) -> Iterator[str]:
    yield from (part for part in (case.laporan.judul, case.perintah) if part)
    answers = Jawaban.objects.at(case.kantor_id).filter(butir__perbaikan=case).order_by("butir", "urut")
    last = {one.butir_id: one for one in answers}
    for item in case.butir.select_related("angka__indikator").order_by("pk"):
        figure, answer = item.angka, last.get(item.pk)
        yield f"{figure.indikator.nama}, {figure.ukuran}, {figure.periode}"
        if answer is not None:
            yield from (part for part in (named(answer.kelas), answer.sebab, answer.pencegahan) if part)


def _leaves(value: Any, name: str = "") -> Iterator[str]:
    """The texts of a paper's data, without what is picture, address or seal."""
    if name in NO_TEXT:
        return
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _leaves(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part, name)
    elif isinstance(value, str) and value.strip() and not value.lstrip().startswith("<svg"):
        yield value
