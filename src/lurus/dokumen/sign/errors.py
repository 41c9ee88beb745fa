"""What signing and the keys refuse."""

from lurus.core.errors import CoreError


class SignError(CoreError):
    """A signature could not be made or a key not be read.

    `sign.wrong_passphrase`, `sign.weak_passphrase`, `sign.unreadable_key`, `sign.no_key`, `sign.key_exists`,
    `sign.certificate_not_valid` (at the instant of signing), `sign.unreadable_document`, `sign.field_taken`,
    `sign.closed` (an earlier signature forbids another), `sign.naive_instant`; of time stamps: `sign.stamp_address`,
    `sign.stamp_unreachable`,
    `sign.stamp_not_believed`; of roots: `sign.not_one_certificate`, `sign.no_authority`; of keys brought along:
    `sign.key_kind`, `sign.other_person`, `sign.unknown_authority`.
    """
