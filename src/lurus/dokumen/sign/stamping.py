"""Time stamps of RFC 3161: whom to ask, how long to wait, and what holds when nobody answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlsplit

from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from lurus.dokumen.sign.errors import SignError

SECONDS: Final = 5
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Level(StrEnum):
    """How long a signature proves its time by itself: not at all, by a stamp, or for the archive."""

    BASIC = "B-B"
    STAMPED = "B-T"
    ARCHIVED = "B-LTA"


@dataclass(frozen=True)
class Stamping:
    """The authority that is asked, at which level; `required`: without its answer nothing is signed.

    `lists` are the revocation lists (PEM) that the level B-LTA puts into the file.
    """

    url: str
    level: Level = Level.STAMPED
    required: bool = False
    user: str = ""
    password: str = ""
    seconds: int = SECONDS
    lists: tuple[bytes, ...] = ()
    roots: tuple[bytes, ...] = ()

    def client(self) -> TimeStamper:
        """pyHanko's own client. Raises `sign.stamp_address` for an address that cannot be asked safely."""
        checked_address(self.url, secret=bool(self.user))
        auth = (self.user, self.password) if self.user else None
        return _Client(self.url, timeout=self.seconds, auth=auth)


class _Client(HTTPTimeStamper):
    """pyHanko's client; whatever an authority answers that is no answer counts as silence."""

    async def async_timestamp(self, message_digest: Any, md_algorithm: Any) -> Any:
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (ValueError, TypeError, KeyError, AttributeError, TimeoutError) as garbage:
            raise TimestampRequestError("the answer is no time stamp") from garbage


def checked_address(url: str, *, secret: bool) -> str:
    """The address, if it is one of http or https; a password goes over http to this very machine only."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host, parts = None, urlsplit("")
    open_way = parts.scheme == "http" and host not in _LOOPBACK
    if parts.scheme not in ("http", "https") or not host or parts.username or (secret and open_way):
        raise SignError("sign.stamp_address", url=url)
    return url
