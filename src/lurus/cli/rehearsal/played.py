"""One act as it was played, and whether it ended as the script says it must."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lurus.bahasa import act_label


@dataclass(frozen=True)
class Played:
    """One act as it was played."""

    scene: int
    at: datetime
    who: str
    act: str
    number: int | None
    step: str | None
    refused: str
    said: str
    expected: bool
    claims: tuple[dict[str, Any], ...] = ()

    @property
    def good(self) -> bool:
        return self.expected and all(one["cocok"] for one in self.claims)

    def line(self) -> str:
        """For whoever watches."""
        mark = "✓" if self.good else "✗"
        what = act_label(self.act) if self.act else self.said
        return f"{mark} {self.at:%d-%m %H:%M}  {self.who or '–'} · {what} · {self._ended()}"

    def _ended(self) -> str:
        claims = [f"{one['angka']} = {one['diketahui']}" for one in self.claims]
        wrong = [f"seharusnya {one['diharapkan']}" for one in self.claims if not one["cocok"]]
        act = [f"ditolak ({self.refused}): {self.said}"] if self.refused else []
        done = [f"transaksi {self.number}"] if self.number else []
        return ", ".join([*act, *done, *claims, *wrong])
