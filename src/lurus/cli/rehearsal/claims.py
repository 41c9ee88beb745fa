"""What must be known of a figure at an instant, compared with what is known."""

from decimal import Decimal
from typing import Any

from lurus.cli.rehearsal.memory import Memory
from lurus.cli.rehearsal.references import Setting, resolve
from lurus.cli.rehearsal.script import Claim
from lurus.core.errors import CoreError
from lurus.ledger.models import Counter, Transaction
from lurus.register.as_of import known_of
from lurus.register.models import Angka


def check(claim: Claim, memory: Memory) -> dict[str, Any]:
    """The claim with what was found; `cocok` says whether they agree."""
    number = _number(claim, memory)
    found = known_of(_figure(claim, memory), number)
    actual = None if found is None else found.nilai
    expected = _expected(claim, memory)
    return {
        "angka": claim.angka,
        "ukuran": claim.ukuran or _figure(claim, memory).ukuran,
        "saat": str(claim.saat) or "kini",
        "transaksi": number,
        "diharapkan": expected,
        "diketahui": actual,
        "cocok": expected == actual,
    }


def _figure(claim: Claim, memory: Memory) -> Angka:
    """The figure, or another measure of the same indicator and period."""
    named = memory.figure(claim.angka)
    if not claim.ukuran:
        return named
    found: Angka = Angka.objects.at(memory.kantor).get(
        indikator=named.indikator, periode=named.periode, ukuran=claim.ukuran
    )
    return found


def _number(claim: Claim, memory: Memory) -> int:
    """The transaction up to which it was known: at that instant, or when the named scene was over."""
    if isinstance(claim.saat, str):
        if claim.saat and claim.saat not in memory.marks:
            raise CoreError("latihan.unknown_scene", name=claim.saat)
        return memory.marks[claim.saat] if claim.saat else Counter.objects.at(memory.kantor).get().number
    earlier = Transaction.objects.at(memory.kantor).filter(at__lte=claim.saat).order_by("-number").first()
    return 0 if earlier is None else earlier.number


def _expected(claim: Claim, memory: Memory) -> Decimal | None:
    value = resolve(claim.nilai, Setting(memory, claim.angka))
    return value if value is None or isinstance(value, Decimal) else Decimal(str(value))
