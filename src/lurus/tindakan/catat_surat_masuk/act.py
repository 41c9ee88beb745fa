"""Outside any case: who wrote, under which number and day, about what; the scan lies beside it."""

from pydantic import Field

from lurus.dokumen.bentuk import MASUK
from lurus.dokumen.nomor import spend
from lurus.files.receive import receive
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import SuratMasuk
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalFile
from lurus.tindakan.surat_masuk import LetterInput, line_of


class CatatSuratMasukInput(LetterInput):
    """The letter as its head says it, with its scan."""

    berkas: OptionalFile = Field(
        None, title="Pindaian surat", description="Seluruh halaman dalam satu berkas."
    )


def perform(context: Context, told: CatatSuratMasukInput) -> Result:
    """Give the letter its agenda number, once."""
    line = line_of(told, context.kantor, context.today)
    upload = told.berkas
    letter = context.pen.add(
        SuratMasuk(
            kantor=context.kantor,
            agenda=spend(context.pen, context.kantor, MASUK, context.today, told.hal).teks,
            berkas=receive(context.pen, context.kantor, context.orang, upload) if upload else None,
            pencatat=context.orang,
            waktu=context.at,
            **line,
        )
    )
    return Result(data={"surat": letter.pk, "agenda": letter.agenda})


ACT = Act(id="catat_surat_masuk", input=CatatSuratMasukInput, target=Kantor, perform=perform)
