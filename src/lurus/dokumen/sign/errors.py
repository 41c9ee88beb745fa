"""What signing and the keys refuse."""

from lurus.core.errors import CoreError


class SignError(CoreError):
    """A signature could not be made or a key not be read.

    `sign.wrong_passphrase`, `sign.weak_passphrase`, `sign.unreadable_key`, `sign.no_key`, `sign.key_exists`,
    `sign.certificate_not_valid` (at the instant of signing), `sign.unreadable_document`, `sign.field_taken`,
    `sign.closed` (an earlier signature forbids another), `sign.naive_instant`.
    """
