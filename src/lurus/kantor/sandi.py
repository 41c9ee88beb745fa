"""Passwords: their owner's own affair, kept as Argon2 digests beside the ledger, not in it."""

from django.contrib.auth.password_validation import validate_password

from lurus.kantor.akun import Akun


def set_password(akun: Akun, text: str) -> None:
    """Give the account a new password.

    Raises Django's ValidationError with every reason why the password is too weak.
    """
    validate_password(text, akun)
    akun.set_password(text)
    akun.save(update_fields=["password"])
