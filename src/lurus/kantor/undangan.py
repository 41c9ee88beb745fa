"""An invitation: a signed link with which somebody sets the first password, once and within a week."""

from datetime import timedelta

from django.core import signing

from lurus.core.errors import CoreError
from lurus.kantor.akun import Akun

LASTS = timedelta(days=7)
_SALT = "lurus.kantor.undangan"


def token(akun: Akun) -> str:
    """The token of an invitation; a new password makes it worthless."""
    return signing.dumps([akun.pk, _state(akun)], salt=_SALT)


def read(text: str) -> Akun:
    """The account that a token invites.

    Raises CoreError `undangan.expired` (days), `undangan.invalid`, or `undangan.used` when a password was set since.
    """
    try:
        key, state = signing.loads(text, salt=_SALT, max_age=LASTS)
    except signing.SignatureExpired as late:
        raise CoreError("undangan.expired", days=LASTS.days) from late
    except (signing.BadSignature, ValueError) as broken:
        raise CoreError("undangan.invalid") from broken
    akun = Akun.objects.filter(pk=key).first()
    if akun is None:
        raise CoreError("undangan.invalid")
    if _state(akun) != state:
        raise CoreError("undangan.used")
    return akun


def _state(akun: Akun) -> str:
    """Changes with the password and with nothing else; says nothing about it."""
    return signing.Signer(salt=_SALT).signature(akun.password)[:16]
