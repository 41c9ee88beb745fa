"""The journal of a case: its part of the chain, with all that is needed to recompute it and to read it.

The chain runs through the acts of other cases between the first and the last of this one; their bodies (ids and
salted digests, no text) come along, or the links could not be followed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.apps import apps

from lurus.core.chain import GENESIS, salted
from lurus.dokumen.arsip.sheets import table
from lurus.ledger.models import Entry, Salt, Seal, Transaction
from lurus.perbaikan.models import Perbaikan

AROUND: Final = ("arsipkan", "tahan_arsip", "usulkan_penyusutan", "nilai_penyusutan",
                 "setujui_penyusutan", "laksanakan_penyusutan")  # fmt: skip
"""Acts about the archive: they come after what is archived, and would change every bundle that follows."""
CHUNK: Final = 500
NOTES: Final = """\
CATATAN PEMBACA – JURNAL

jurnal.csv     Setiap tindakan dalam perbaikan ini: nomor, waktu, pelaku, peran, tindakan, alasan, sidik.
rantai.jsonl   Satu catatan tiap baris, dari tindakan pertama sampai terakhir, termasuk catatan perbaikan lain di
               antaranya (hanya nomor dan sidik bergaram, tanpa nama atau isi). "badan" adalah byte yang disidik.
entri.jsonl    Isi yang ditulis setiap tindakan, dalam bentuk baku, dengan garam dan teks yang disidik dengannya.
segel.jsonl    Segel harian yang jatuh di antara tindakan pertama dan terakhir.

Cara menghitung ulang (SHA-256, FIPS 180-4; HMAC, RFC 2104):
  sidik catatan = SHA-256("lurus link 1\\n" + sebelum + "\\n" + badan)        "sebelum" = sidik catatan sebelumnya
  sidik entri   = SHA-256(badan)             dan daftar "entri" dalam badan catatan memuat sidik itu menurut urutannya
  teks pribadi  = HMAC-SHA-256(kunci = garam, pesan = teks, NFC)                 seperti tertulis dalam badan entri
  nama, alasan  = HMAC-SHA-256(kunci = "kunci" dalam badan, pesan = teks)        seperti tertulis dalam badan catatan
  segel hari    = SHA-256("lurus seal 1\\n" + {"format":1,"value":[hari,nomor,sidik,segel sebelumnya]})
Semua sidik ditulis dengan 64 angka heksadesimal. Perintah "lurus verify" menghitung semuanya ulang.
"""


@dataclass(frozen=True)
class Journal:
    """The acts of one case, up to the last that is no act about its archive."""

    case: Perbaikan

    @cached_property
    def own(self) -> list[Transaction]:
        """The acts of the case itself."""
        rows = Transaction.objects.at(self.case.kantor_id).filter(case=self.case.pk)
        return list(rows.exclude(act__in=AROUND).order_by("number"))

    @property
    def first(self) -> int:
        return self.own[0].number

    @property
    def last(self) -> Transaction:
        """The act that ends what is archived."""
        return self.own[-1]

    @property
    def at(self) -> datetime:
        """The instant of the last act: what a bundle is dated by."""
        return self.last.at

    @cached_property
    def before(self) -> str:
        """The fingerprint before the first act."""
        rows = Transaction.objects.at(self.case.kantor_id).filter(number=self.first - 1)
        return rows.values_list("fingerprint", flat=True).first() or GENESIS

    def readable(self, *, names: bool = True) -> bytes:
        """The acts as people read them; without names only who acted in which role."""
        zone = ZoneInfo(self.case.kantor.zona)
        heads = ["nomor", "waktu", "peran", "tindakan", "sidik", *(["pelaku", "alasan"] if names else [])]
        rows = (
            [
                *(one.number, one.at.astimezone(zone).isoformat(), one.role, one.act, one.fingerprint),
                *((one.actor_name, one.reason) if names else ()),
            ]
            for one in self.own
        )
        return table(heads, rows)

    def chain(self) -> bytes:
        """Every link from the first act to the last; those of this case with the texts that were salted."""
        rows = Transaction.objects.at(self.case.kantor_id).filter(
            number__gte=self.first, number__lte=self.last.number
        )
        return _lines(self._links(rows.order_by("number").iterator(CHUNK)))

    def _links(self, rows: Iterator[Transaction]) -> Iterator[dict[str, Any]]:
        previous, own = self.before, {one.number for one in self.own}
        for one in rows:
            line = {"nomor": one.number, "sebelum": previous, "badan": one.body, "sidik": one.fingerprint}
            if one.number in own:
                line |= {"nama": one.actor_name, "alasan": one.reason}
            yield line
            previous = one.fingerprint

    def entries(self) -> bytes:
        """What the acts of this case wrote, with salts, and the private texts that are still as they were."""
        rows = Entry.objects.at(self.case.kantor_id).filter(transaction__in=self.own)
        found = list(rows.select_related("transaction").order_by("transaction__number", "position"))
        salts = dict(Salt.objects.filter(entry__in=found).values_list("entry_id", "value"))
        texts = _texts(found)
        return _lines(_entry(one, salts.get(one.pk, ""), texts) for one in found)

    def seals(self) -> bytes:
        """The days that were sealed while the case ran."""
        days = Seal.objects.at(self.case.kantor_id).order_by("day")
        found = days.filter(number__gte=self.first, number__lt=self.last.number)
        first = found.first()
        earlier = None if first is None else days.filter(day__lt=first.day).last()
        return _lines(_seals(found, GENESIS if earlier is None else earlier.value))


def _seals(rows: Any, previous: str) -> Iterator[dict[str, Any]]:
    for one in rows:
        told = {"hari": one.day.isoformat(), "nomor": one.number, "sidik": one.fingerprint}
        yield told | {"segel": one.value, "sebelum": previous}
        previous = one.value


def _texts(entries: list[Entry]) -> dict[tuple[str, int], dict[str, str]]:
    """By model and row: the private texts as they stand."""
    wanted: dict[str, set[int]] = {}
    for one in entries:
        wanted.setdefault(one.model, set()).add(one.object)
    found: dict[tuple[str, int], dict[str, str]] = {}
    for label, keys in wanted.items():
        model = apps.get_model(label)
        private = sorted(getattr(model, "private", ()))
        for row in model._base_manager.filter(pk__in=keys) if private else ():
            texts = {name: getattr(row, name) for name in private}
            found[label, row.pk] = {name: str(text) for name, text in texts.items() if text}
    return found


def _entry(one: Entry, salt: str, texts: dict[tuple[str, int], dict[str, str]]) -> dict[str, Any]:
    said = json.loads(one.body)["value"]["isi"]
    now = texts.get((one.model, one.object), {})
    same = {name: text for name, text in now.items() if salt and said.get(name) == salted(text, salt)}
    line = {
        "nomor": one.transaction.number,
        "urutan": one.position,
        "badan": one.body,
        "sidik": one.fingerprint,
    }
    return line | ({"garam": salt, "teks": same} if salt else {})


def _lines(rows: Iterator[dict[str, Any]]) -> bytes:
    spelled = (json.dumps(one, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for one in rows)
    return "".join(f"{line}\n" for line in spelled).encode()
