"""The key folder of a home: the office CA and one PKCS#12 file per person, readable by their owner only."""

import os
from pathlib import Path

from lurus.dokumen.sign.authority import Authority
from lurus.dokumen.sign.errors import SignError

_CERTIFICATE, _KEY = "ca.crt.pem", "ca.key.pem"


def save_authority(folder: Path, authority: Authority) -> None:
    """Writes the CA; `sign.key_exists` when there is one: it is replaced by moving the old one away."""
    _write_new(folder, _KEY, authority.key)
    _write_new(folder, _CERTIFICATE, authority.certificate)


def load_authority(folder: Path) -> Authority:
    """The CA of the folder; `sign.no_key` when there is none."""
    return Authority(certificate=_read(folder, _CERTIFICATE), key=_read(folder, _KEY))


def load_root(folder: Path) -> bytes:
    """The CA's certificate alone (PEM), which is all that verifying needs."""
    return _read(folder, _CERTIFICATE)


def save_key(folder: Path, name: str, p12: bytes) -> None:
    """Writes the key of a person under a plain name; `sign.key_exists` when taken."""
    _write_new(folder, f"{_plain(name)}.p12", p12)


def load_key(folder: Path, name: str) -> bytes:
    """The PKCS#12 file of a person; `sign.no_key` when there is none."""
    return _read(folder, f"{_plain(name)}.p12")


def has_key(folder: Path, name: str) -> bool:
    """Whether the person has a key in this folder."""
    return (folder / f"{_plain(name)}.p12").is_file()


def _plain(name: str) -> str:
    if not name or not name.replace("-", "").replace("_", "").isalnum():
        raise SignError("sign.no_key", name=name)
    return name


def _write_new(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise SignError("sign.key_exists", name=name) from None
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        raise SignError("sign.no_key", name=name) from None
