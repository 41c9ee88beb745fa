"""Where on the paper the signatures go."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle on a page, in points from the lower left corner; the first page is 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    name: str

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0


def box_from_mark(mark: dict[str, float | str]) -> Box:
    """The box that a template's `<ttd>` mark describes: Typst measures from the top, PDF from the bottom."""
    left, top = float(mark["x"]), float(mark["sheet"]) - float(mark["y"])
    return Box(
        page=int(mark["page"]),
        x0=left,
        y0=top - float(mark["height"]),
        x1=left + float(mark["width"]),
        y1=top,
        name=str(mark["name"]),
    )
