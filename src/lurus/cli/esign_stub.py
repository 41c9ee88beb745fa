"""`lurus esign-stub`: a stand-in for BSrE's e-Sign service, for trials here; nothing it signs is certified."""

import sys
from argparse import Namespace

from django.utils.translation import gettext as _

from lurus.cli.exits import DONE
from lurus.cli.offices import home, kind_in_words, offices, present
from lurus.cli.reader import Commands, command
from lurus.cli.saying import say
from lurus.core.errors import CoreError
from lurus.kantor.models import Orang

PORT = 8090
ENTRY = ("lurus-uji-coba", "bukan-rahasia")
"""Published: it opens nothing but trials."""


def add(commands: Commands) -> None:
    one = command(
        commands, "esign-stub", _("jalankan tiruan layanan e-Sign BSrE untuk uji coba di komputer ini")
    )
    one.add_argument("--port", type=int, default=PORT, help=_("porta; bila kosong: {port}").format(port=PORT))
    one.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Serve until it is stopped."""
    from lurus.dokumen.penandatangan.akar import trial_folder
    from lurus.dokumen.penandatangan.tiruan.answers import Trial
    from lurus.dokumen.penandatangan.tiruan.people import trial_people
    from lurus.dokumen.penandatangan.tiruan.server import StandIn
    from lurus.dokumen.penandatangan.tiruan.signing import kept_authority

    kind = home().kind
    if kind not in ("sample", "rehearsal"):
        raise CoreError("cli.stub_only_in_trials", kind=kind_in_words(kind or "real"))
    found = [one for office in offices() for one in Orang.objects.at(office).order_by("pk")]
    authority = kept_authority(trial_folder(home()), present())
    trial = Trial(list(trial_people((one.pk, one.nama_lengkap) for one in found)), authority, present)
    try:
        server = StandIn(trial, ENTRY, options.port)
    except OSError as taken:
        other = str(options.port + 1)
        raise CoreError("cli.port_taken", port=str(options.port), other=other) from taken
    _announce(server.url, found)
    with server:
        server.serve_forever()
    return DONE


def _announce(url: str, found: list[Orang]) -> None:
    from lurus.dokumen.penandatangan.tiruan.people import FAULTS, PASSPHRASE, STATUSES, TOTP, trial_nik

    say(
        _("TIRUAN layanan e-Sign di {url}: untuk uji coba saja, tidak ada yang tersertifikasi.").format(
            url=url
        ),
        _("Jalankan Lurus dengan:"),
        f"  LURUS_ESIGN_URL={url} LURUS_ESIGN_USER={ENTRY[0]} LURUS_ESIGN_PASSWORD={ENTRY[1]} lurus run",
        _("lalu pilih e-Sign versi 1 atau 2 di halaman Kantor, Cara tanda tangan. NIK rekaan tiap orang:"),
        *(f"  {trial_nik(one.pk)}  {one.nama_lengkap}" for one in found),
        _("Frasa sandi semuanya: {phrase}; kode sekali pakai: {code}").format(phrase=PASSPHRASE, code=TOTP),
        _("Angka ketiga dan keempat NIK memilih keadaan lain, misalnya 01 untuk {first}:").format(
            first=STATUSES[0]
        ),
        *(f"  {place:02d}  {kind}" for place, kind in enumerate((*STATUSES, *FAULTS), start=1)),
        _("Hentikan dengan Ctrl+C."),
    )
    sys.stdout.flush()
