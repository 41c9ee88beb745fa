"""What the surroundings may say: home, database, port, host names."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from lurus.dokumen.penandatangan.esign.service import Service
from lurus.kantor.home import Home

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA recursive_triggers=ON;"
        "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;"
    ),
}

PLACE = ("host", "port")
"""Where the server listens, when the address itself does not say it (a folder with its socket)."""
CONNECTION = ("sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "channel_binding", "connect_timeout",
              "target_session_attrs", "application_name")  # fmt: skip
"""Demands on the connection that go to libpq as they are, for the program and for `pg_dump` alike."""


class Environment(BaseSettings):
    """The environment variables that Lurus honours."""

    model_config = SettingsConfigDict(env_prefix="LURUS_", extra="ignore")

    home: Path = Path(".lurus")
    hosts: str = "localhost,127.0.0.1,[::1]"
    https: bool = False
    proxies: str = "127.0.0.1,::1"
    address: str = ""
    stamp_user: str = ""
    stamp_password: str = Field(default="", repr=False)
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    esign_url: str = ""
    esign_user: str = ""
    esign_password: SecretStr = SecretStr("")
    esign_ca: str = ""
    esign_roots: str = ""
    esign_seconds: int = Field(default=60, ge=1, le=600)
    port: int = Field(default=8000, validation_alias="PORT", ge=1, le=65535)

    def at_home(self) -> Home:
        return Home(self.home.expanduser().resolve())

    def esign(self) -> Service:
        """The office's e-Sign Client Service, if there is one; what opens it is in no table."""
        return Service(
            url=self.esign_url.rstrip("/"),
            user=self.esign_user,
            password=self.esign_password.get_secret_value(),
            ca=self.esign_ca,
            roots=self.esign_roots,
            seconds=self.esign_seconds,
        )

    def before_us(self) -> frozenset[str]:
        """The addresses of the web server with TLS; what others say of where a request came from is not believed."""
        return frozenset(one.strip() for one in self.proxies.split(",")) if self.https else frozenset()


def database(url: str, home: Home) -> dict[str, Any]:
    """The Django database entry for `url`; the home's own SQLite file when it is empty."""
    parts = urlsplit(url)
    if not url or parts.scheme == "sqlite":
        name = unquote(parts.path) if url else str(home.database)
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": dict(SQLITE_OPTIONS)}
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError(f"DATABASE_URL: {parts.scheme!r} is not known; expected sqlite:///… or postgres://…")
    query = _asked(parts.query)
    options = {name: value for name, value in query.items() if name not in PLACE}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or query.get("port", "")),
        "CONN_MAX_AGE": 60,
        "OPTIONS": options,
    }


def _asked(query: str) -> dict[str, str]:
    """What stands behind the question mark; a demand that would be dropped in silence is refused."""
    try:
        asked = dict(parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query)))
    except ValueError as unreadable:
        raise ValueError(
            f"DATABASE_URL: {query!r} cannot be read; expected name=value pairs joined by &"
        ) from unreadable
    known = (*PLACE, *CONNECTION)
    for name in asked:
        if name not in known:
            raise ValueError(
                f"DATABASE_URL: {name!r} is not known; expected one of {', '.join(known)}."
                " Take it out, or correct its spelling."
            )
    return asked
