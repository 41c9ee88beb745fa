"""Step 3: the first opening is recorded; opening again changes nothing."""

from lurus.core.errors import CoreError
from lurus.perbaikan.models import Lembar
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty


def perform(context: Context, told: Empty) -> Result:
    """Record that the form was seen."""
    sheet: Lembar = context.target
    if sheet.dikirim is None:
        raise CoreError("buka_lembar.not_sent")
    first = sheet.dibuka is None
    if first:
        context.pen.change(sheet, dibuka=context.at)
    return Result(data={"pertama": first})


ACT = Act(id="buka_lembar", input=Empty, target=Lembar, perform=perform)
