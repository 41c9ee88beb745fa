"""What the composer refuses."""

from lurus.core.errors import CoreError


class ComposeError(CoreError):
    """A paper could not be made.

    `compose.unknown_kind`, `compose.bad_data`, `compose.bad_date`, `compose.not_archivable`.
    """
