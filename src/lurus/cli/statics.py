"""The pages' files, collected once per state of the program."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.utils.translation import gettext as _

from lurus import __version__

STAMP = "static.cap"


def collect(tell: Callable[[str], None]) -> bool:
    """Collect when anything changed since the last time; returns whether it did."""
    root = Path(settings.STATIC_ROOT)
    place, stamp = root.parent / STAMP, _stamp()
    if root.is_dir() and place.is_file() and place.read_text() == stamp:
        return False
    tell(_("menyiapkan berkas halaman"))
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    place.write_text(stamp)
    return True


def _stamp() -> str:
    """Version, names, sizes and times of all that would be collected."""
    digest = hashlib.sha256(__version__.encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            seen = Path(storage.path(name)).stat()
            digest.update(f"{name}:{seen.st_size}:{seen.st_mtime_ns}\n".encode())
    return digest.hexdigest()
