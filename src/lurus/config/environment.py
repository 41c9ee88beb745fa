"""What the surroundings may say: home, database, port, host names."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from lurus.kantor.home import Home

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA recursive_triggers=ON;"
        "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;"
    ),
}


class Environment(BaseSettings):
    """The environment variables that Lurus honours."""

    model_config = SettingsConfigDict(env_prefix="LURUS_", extra="ignore")

    home: Path = Path(".lurus")
    hosts: str = "localhost,127.0.0.1,[::1]"
    https: bool = False
    address: str = ""
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    port: int = Field(default=8000, validation_alias="PORT", ge=1, le=65535)

    def at_home(self) -> Home:
        return Home(self.home.expanduser().resolve())


def database(url: str, home: Home) -> dict[str, Any]:
    """The Django database entry for `url`; the home's own SQLite file when it is empty."""
    parts = urlsplit(url)
    if not url or parts.scheme == "sqlite":
        name = unquote(parts.path) if url else str(home.database)
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": dict(SQLITE_OPTIONS)}
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError(f"DATABASE_URL: {parts.scheme!r} is not known; expected sqlite:///… or postgres://…")
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or query.get("port", "")),
        "CONN_MAX_AGE": 60,
    }
