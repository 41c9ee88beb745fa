"""The home of one installation: where its database, files, keys and clock lie, and what kind it is."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["sample", "rehearsal", "real"]
FRESH_SECRET_BYTES = 50


@dataclass(frozen=True)
class Home:
    """One folder that holds everything an installation owns."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "lurus.sqlite3"

    @property
    def files(self) -> Path:
        return self.path / "berkas"

    @property
    def keys(self) -> Path:
        return self.path / "kunci"

    @property
    def cache(self) -> Path:
        return self.path / "tembolok"

    @property
    def clock(self) -> Path:
        return self.path / "jam.json"

    @property
    def kind(self) -> Kind | None:
        """What this home is for; None before it was set up."""
        try:
            found: Kind = json.loads((self.path / "home.json").read_text())["kind"]
        except FileNotFoundError:
            return None
        return found

    def set_up(self, kind: Kind) -> None:
        """Make the folders and say once what kind of home this is; a kind never changes afterwards."""
        if self.kind not in (None, kind):
            raise ValueError(f"this home is already {self.kind!r}")
        for folder in (self.path, self.files, self.keys, self.cache):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.path / "home.json").write_text(json.dumps({"kind": kind}))

    def secret(self) -> str:
        """The signing secret of sessions, made on first use and readable by the owner alone."""
        place = self.path / "secret_key"
        try:
            return place.read_text()
        except FileNotFoundError:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(FRESH_SECRET_BYTES))
            return place.read_text()
