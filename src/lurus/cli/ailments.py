"""What may be wrong with an installation, each with what to do about it."""

import shutil
import stat
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.cli.offices import home, kind_in_words, offices, pending_migrations, present
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.cari import compared, index_is_whole, refresh
from lurus.dokumen.arsip.musnah import gone_files
from lurus.dokumen.penandatangan.esign.service import certified_roots
from lurus.files.models import StoredFile
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.ledger import triggers
from lurus.ledger.models import Counter, Transaction
from lurus.ledger.sealing import seal_days, unsealed_days
from lurus.perbaikan.surat import entered_twice

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
EVERY_CASE = 10**9
ROOM = 500 * 1024 * 1024
OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True)
class Ailment:
    """One thing looked at: whether it is as it should be, and what to do if not."""

    id: str
    what: str
    good: bool
    said: str

    def told(self) -> dict[str, Any]:
        return {"id": self.id, "baik": self.good, "kalimat": self.said}


def examine() -> Iterator[Ailment]:
    """Look at everything, as far as what was found allows."""
    kind = home().kind
    said = kind_in_words(kind) if kind else _("belum dibuat; jalankan “lurus run” atau “lurus init”")
    yield Ailment("home", _("Kantor"), kind is not None, said)
    yield from _space()
    yield from _secrets()
    if kind is None:
        return
    yield from _published(kind)
    yield from _certified()
    try:
        fits = yield from _migrations()
    except DatabaseError as broken:
        yield Ailment("database", _("Basis data"), good=False, said=str(broken))
        return
    if fits:
        yield from _triggers()
        for kantor in offices():
            yield from _chain(kantor)
            yield from _seals(kantor)
            yield from _files(kantor)
            yield from _search(kantor)
            yield _letters(kantor)


def _certified() -> Iterator[Ailment]:
    """The roots of the certified provider, where this installation is told of any."""
    if not settings.ESIGN.roots:
        return
    try:
        count = len(certified_roots(settings.ESIGN))
    except CoreError as unread:
        yield Ailment(
            "esign", _("Sertifikat induk BSrE"), good=False, said=sentence(unread.code, unread.params)
        )
        return
    yield Ailment(
        "esign", _("Sertifikat induk BSrE"), good=True, said=_("{count} terbaca").format(count=count)
    )


def _space() -> Iterator[Ailment]:
    free = shutil.disk_usage(home().path).free
    said = _("{free} MB kosong").format(free=free // (1024 * 1024))
    yield Ailment("disk", _("Ruang simpan"), free >= ROOM, said)


def _secrets() -> Iterator[Ailment]:
    guarded = [home().path / "secret_key", *home().keys.rglob("*")]
    loose = [one for one in guarded if one.exists() and one.stat().st_mode & OPEN_TO_OTHERS]
    said = _("hanya terbaca pemiliknya")
    if loose:
        said = _("terbaca orang lain: {paths}. Jalankan: chmod go-rwx").format(paths=_names(loose))
    yield Ailment("keys", _("Kunci dan rahasia"), not loose, said)


def _published(kind: str) -> Iterator[Ailment]:
    beyond = [one for one in settings.ALLOWED_HOSTS if one not in LOOPBACK]
    good = kind == "real" or not beyond
    said = _("hanya dari komputer ini") if not beyond else ", ".join(beyond)
    if not good:
        said = _("kantor {kind} tidak boleh dibuka dari {hosts}: kosongkan LURUS_HOSTS").format(
            kind=kind_in_words(kind), hosts=", ".join(beyond)
        )
    yield Ailment("hosts", _("Alamat"), good, said)


def _migrations() -> Generator[Ailment, None, bool]:
    """Also returns whether the database fits this program."""
    waiting = pending_migrations()
    said = (
        _("sesuai")
        if not waiting
        else _("menunggu: {names}. Jalankan “lurus run”").format(names=", ".join(waiting))
    )
    yield Ailment("migrations", _("Basis data"), not waiting, said)
    return not waiting


def _triggers() -> Iterator[Ailment]:
    absent = sorted(name for name, _table in triggers.missing())
    said = _("terpasang semua")
    if absent:
        said = _("hilang: {names}. Jalankan “lurus run” untuk memasangnya lagi").format(
            names=", ".join(absent)
        )
    yield Ailment("triggers", _("Penjaga baris"), not absent, said)


def _chain(kantor: Kantor) -> Iterator[Ailment]:
    counter = Counter.objects.at(kantor).first()
    last = Transaction.objects.at(kantor).order_by("-number").first()
    stands = (0, "") if counter is None else (counter.number, counter.fingerprint)
    ends = (0, "") if last is None else (last.number, last.fingerprint)
    good = stands == ends or stands[0] == ends[0] == 0
    said = _("berakhir pada transaksi {number}").format(number=ends[0])
    if not good:
        said = _(
            "buku menunjuk transaksi {stands}, rantai berakhir pada {ends}. Jalankan “lurus verify”"
        ).format(stands=stands[0], ends=ends[0])
    yield Ailment("chain", _("Rantai {office}").format(office=kantor.kode), good, said)


def _seals(kantor: Kantor) -> Iterator[Ailment]:
    new = len(seal_days(kantor, present()))
    waiting = unsealed_days(kantor, present())
    said = _("{count} hari baru disegel").format(count=new) if new else _("tersegel sampai kemarin")
    yield Ailment("seals", _("Segel {office}").format(office=kantor.kode), waiting == 0, said)


def _files(kantor: Kantor) -> Iterator[Ailment]:
    store = Store(Path(home().files))
    marks = set(StoredFile.objects.at(kantor).values_list("fingerprint", flat=True)) - gone_files(kantor)
    absent = sorted(mark for mark in marks if not _readable(store.path(mark)))
    said = _("{count} berkas terbaca").format(count=len(marks))
    if absent:
        said = _("{count} berkas hilang atau tidak terbaca, mulai {first}").format(
            count=len(absent), first=absent[0]
        )
    yield Ailment("files", _("Berkas {office}").format(office=kantor.kode), not absent, said)


def _search(kantor: Kantor) -> Iterator[Ailment]:
    refresh(kantor, most=EVERY_CASE)  # what nobody searched for yet is no ailment
    count, waiting = compared(kantor)
    waiting += not index_is_whole()
    said = _("{count} naskah dan perbaikan terbaca").format(count=count)
    if waiting:
        said = _("{waiting} perbaikan belum, atau tidak lagi, terbaca benar. Jalankan “lurus index”").format(
            waiting=waiting
        )
    yield Ailment("search", _("Pencarian {office}").format(office=kantor.kode), waiting == 0, said)


def _letters(kantor: Kantor) -> Ailment:
    """No index keeps letters apart once their lines are put right: the door does, and here it is looked at again."""
    twice = entered_twice(kantor)
    said = _("setiap surat bernomor tercatat sekali")
    if twice:
        said = _("surat yang sama tercatat dengan agenda {numbers}. Perbaiki catatan yang keliru").format(
            numbers=", ".join(twice)
        )
    return Ailment("letters", _("Surat masuk {office}").format(office=kantor.kode), not twice, said)


def _readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError:
        return False
    return True


def _names(paths: list[Path]) -> str:
    return ", ".join(str(one.relative_to(home().path)) for one in paths)
