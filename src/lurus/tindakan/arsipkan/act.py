"""Outside any case: that a bundle was made, and its fingerprints, so that a later one can be compared."""

from lurus.core.errors import CoreError
from lurus.dokumen.arsip.susun import Bundle
from lurus.dokumen.models import Bundel
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty


def perform(context: Context, told: Empty) -> Result:
    """Record the bundle that was made outside the door."""
    made = context.evidence
    if not isinstance(made, Bundle):
        raise CoreError("arsipkan.not_made")
    case = Perbaikan.objects.at(context.kantor).filter(pk=made.perbaikan).first()
    if case is None:
        raise CoreError("arsipkan.not_made")
    context.pen.add(
        Bundel(
            kantor=context.kantor,
            perbaikan=case,
            lingkup=made.lingkup.value,
            sidik=made.packed.mark,
            sidik_berkas=made.packed.fingerprint,
            ukuran=made.packed.size,
            jumlah=made.packed.files,
            sampai=made.until,
            pembuat=context.orang,
            waktu=context.at,
        )
    )
    data = {"perbaikan": case.pk, "lingkup": made.lingkup.value, "sidik": made.packed.mark}
    return Result(data=data, case=case)


ACT = Act(id="arsipkan", input=Empty, target=Kantor, perform=perform)
