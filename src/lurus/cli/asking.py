"""Asking for what an office begins with, when there is no file: few questions, with defaults where there are any."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from lurus.bahasa import role_label
from lurus.cli.saying import complain
from lurus.core.errors import CoreError
from lurus.tindakan.berkas_kantor import NEEDED, OfficeFile, read_office
from lurus.tindakan.request import InvalidInput

Ask = Callable[[str], str]


def asked_office(kept: Path, ask: Ask = input) -> OfficeFile:
    """The office as answered. Answers that do not fit are kept in the file `kept`, to be mended there.

    Raises CoreError `cli.nobody_answers` when nobody is there to answer, InvalidInput for answers that do not fit.
    """
    if ask is input and not sys.stdin.isatty():
        raise CoreError("cli.nobody_answers")
    answers = "\n".join(_file(ask))
    try:
        return read_office(answers)
    except InvalidInput:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(answers + "\n", encoding="utf-8")
        complain(
            _("Jawaban Anda tersimpan di {file}. Perbaiki di sana, lalu: lurus init --file {file}").format(
                file=kept
            )
        )
        raise


def _file(ask: Ask) -> Iterator[str]:
    name = _answer(ask, _("Nama kantor"))
    yield "[kantor]"
    yield from _row(
        nama=name,
        kode=_answer(ask, _("Kode singkat (huruf kecil, angka, tanda hubung)"), _code(name)),
        pemerintah=_answer(ask, _("Pemerintah daerah")),
        tempat=_answer(ask, _("Tempat kedudukan (tercetak pada surat)")),
        alamat=_answer(ask, _("Alamat"), "-"),
        kode_unit=_answer(ask, _("Kode unit pada nomor surat")),
    )
    yield from ("[kalender]", f"tahun = [{date.today().year}, {date.today().year + 1}]")  # noqa: DTZ011 - asked here
    superior = ""
    for role in NEEDED:
        post = _answer(
            ask, _("Nama jabatan untuk peran {role}").format(role=role_label(role)), role_label(role)
        )
        yield from ("[[jabatan]]", *_row(nama=post, peran=role, atasan=superior))
        superior = superior or post
        yield from _holder(ask, post)


def _holder(ask: Ask, post: str) -> Iterator[str]:
    email = _answer(ask, _("Surel pemegang jabatan {post}").format(post=post))
    yield "[[orang]]"
    yield from _row(
        nama=_answer(ask, _("Namanya, tanpa gelar")), email=email, nip=_answer(ask, _("NIP (18 angka)"), "-")
    )
    yield "[[penugasan]]"
    yield from _row(
        orang=email,
        jabatan=post,
        dasar_nomor=_answer(ask, _("Nomor surat pengangkatan")),
        ditetapkan_oleh=_answer(ask, _("Ditetapkan oleh")),
    )
    day = _day(ask, _("Tanggal surat (TTTT-BB-HH)"))
    yield from (f"dasar_tanggal = {day}", f"mulai = {day}")


def _answer(ask: Ask, question: str, default: str = "") -> str:
    shown = f" [{default}]" if default else ""
    while True:
        found = ask(f"{question}{shown}: ").strip() or default
        if found:
            return "" if found == "-" else found


def _row(**values: str) -> Iterator[str]:
    yield from (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items())


def _code(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40]


def _day(ask: Ask, question: str) -> str:
    """A date, asked for until it is one."""
    while True:
        text = _answer(ask, question)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            complain(_("“{text}” bukan tanggal. Tulis seperti 2026-01-31.").format(text=text))
