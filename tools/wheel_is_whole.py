"""Fails when the wheel lacks a file of the package: a template, a font, a sample table."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main(wheel: str) -> int:
    """Compare the wheel's list with the files that git keeps under src/."""
    held = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "-z", "src"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    wanted = {name.removeprefix("src/") for name in listed if name and (ROOT / name).exists()}
    missing = sorted(wanted - held)
    for name in missing:
        print(f"not in the wheel: {name}", file=sys.stderr)
    if not missing:
        print(f"{Path(wheel).name}: {len(held)} files, nothing missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
