"""What a card says of its item beside the figure: the parts of the answer."""

from django.utils.translation import gettext as _

from lurus.perbaikan.models import Jawaban
from lurus.web.kata import figure

Facts = list[tuple[str, str]]


def parts_of(answer: Jawaban) -> Facts:
    """Numerator and denominator, where the answer came with them: whoever checks the quotient checks these."""
    if answer.pembilang is None:
        return []
    return [(_("Pembilang / Penyebut"), f"{figure(answer.pembilang)} / {figure(answer.penyebut)}")]
