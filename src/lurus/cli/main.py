"""The entry of the command `lurus`."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

import django
from django.utils import translation

from lurus.cli.exits import BROKEN, INTERRUPTED, REFUSED
from lurus.cli.saying import complain

LANGUAGES = ("id", "en")
OWN_ONLY = 0o077
"""What is written is readable by its owner alone: databases, keys, papers, in whatever folder they come to lie."""
REHEARSAL_HOME = "rumah"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns how it ended."""
    told = sys.argv[1:] if arguments is None else list(arguments)
    os.umask(OWN_ONLY)
    language = _surroundings(told)
    try:
        django.setup()
    except ValueError as unreadable:
        complain(f"Pengaturan tidak dapat dibaca. {unreadable}")
        return REFUSED
    with translation.override(language):
        try:
            return _run(told)
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            # Whoever read the output went away; what was to be said has been said.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return BROKEN


def _surroundings(told: Sequence[str]) -> str:
    """What must be known before the settings are read: the language, and the home of a rehearsal."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lurus.config.settings")
    peek = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    peek.add_argument("--bahasa", choices=LANGUAGES, default="id")
    peek.add_argument("command", nargs="?")
    peek.add_argument("--out", type=Path)
    try:
        seen, _ = peek.parse_known_args(told)
    except Exception:  # noqa: BLE001 - the full reader will say what is wrong
        return "id"
    if seen.command == "rehearse" and seen.out is not None:
        # A rehearsal has its own home and its own database, whatever the surroundings say.
        os.environ["LURUS_HOME"] = str(seen.out / REHEARSAL_HOME)
        os.environ["DATABASE_URL"] = ""
    return str(seen.bahasa)


def _run(told: list[str]) -> int:
    # Only now: these read models and settings.
    from lurus.bahasa import sentence
    from lurus.cli.commands import reader
    from lurus.core.errors import CoreError
    from lurus.tindakan.request import InvalidInput, Refused

    options = reader(told).parse_args(told)
    try:
        ended: int = options.run(options)
    except InvalidInput as invalid:
        complain(sentence(invalid.code, invalid.params))
        for fault in invalid.faults:
            complain(f"  {fault.path}: {sentence(fault.code, fault.params)}")
        return REFUSED
    except (Refused, CoreError) as refusal:
        complain(sentence(refusal.code, refusal.params))
        return REFUSED
    return ended


if __name__ == "__main__":
    raise SystemExit(main())
