"""Step 6: numbers are spent, and every owner named in the order gets a sheet to sign."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import AGENDA
from lurus.dokumen.models import Dokumen
from lurus.dokumen.nomor import number_of_paper, spend
from lurus.dokumen.terbit import issue, refresh
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse, OutsideNumber
from lurus.tindakan.request import Input


class AgendakanInput(Input):
    """Numbers come from the office's own books, or from outside."""

    nomor_luar: OutsideNumber = ""
    catatan: OptionalProse = Field(default="", title="Catatan agenda", description="Boleh kosong.")


def perform(context: Context, told: AgendakanInput) -> Result:
    """Spend the agenda number and the document number, and issue the sheets and the half page for the head."""
    case = context.perkara
    papers = Dokumen.objects.at(context.kantor).filter(
        perbaikan=case, jenis="laporan", putaran=case.putaran, status="konsep"
    )
    report = papers.order_by("-urut").first()
    if report is None:
        raise CoreError("agendakan.no_report")
    agenda = spend(context.pen, context.kantor, AGENDA, context.today, told.catatan or case.judul).teks
    number = number_of_paper(
        context.pen, context.kantor, context.today, told.nomor_luar, case.judul, "laporan"
    )
    refresh(context.pen, report, context.at, nomor=number, agenda=agenda)
    _tell_the_initials(context)
    for sheet in case.lembar.filter(butir__terbuka=True).distinct().order_by("pk"):
        issue(context.pen, case, "lembar_data", context.at, tentang=sheet)
    issue(context.pen, case, "ringkasan", context.at)
    return Result(data={"nomor": number, "agenda": agenda})


def _tell_the_initials(context: Context) -> None:
    """The sheet of initials names the numbers that the report just got."""
    case = context.perkara
    papers = Dokumen.objects.at(context.kantor).filter(
        perbaikan=case, jenis="lembar_paraf", putaran=case.putaran, status="konsep"
    )
    for sheet in papers:
        refresh(context.pen, sheet, context.at)


ACT = Act(id="agendakan", input=AgendakanInput, target=Perbaikan, perform=perform)
