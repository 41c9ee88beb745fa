"""Outside any case: who wrote, under which number and day, about what; the scan lies beside it."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import MASUK
from lurus.dokumen.nomor import spend
from lurus.files.receive import receive
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import SifatSurat, SuratMasuk
from lurus.perbaikan.surat import UNNUMBERED
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Day, Line, OptionalFile, Reference, Sender
from lurus.tindakan.request import Input


class CatatSuratMasukInput(Input):
    """The letter as its head says it."""

    dari: Sender = Field(title="Dari", description="Instansi atau orang yang mengirim.")
    nomor: Reference = Field(title="Nomor surat", description="Tulis “-” bila tidak bernomor.")
    tanggal: Day = Field(title="Tanggal surat")
    diterima: Day = Field(title="Diterima tanggal")
    sifat: SifatSurat = Field(
        title="Sifat",
        json_schema_extra={"kind": "choice", "choices": {one.value: str(one.value) for one in SifatSurat}},
    )
    hal: Line = Field(title="Hal")
    berkas: OptionalFile = Field(
        None, title="Pindaian surat", description="Seluruh halaman dalam satu berkas."
    )


def perform(context: Context, told: CatatSuratMasukInput) -> Result:
    """Give the letter its agenda number, once."""
    if not told.tanggal <= told.diterima <= context.today:
        raise CoreError("catat_surat_masuk.days", tanggal=told.tanggal, diterima=told.diterima)
    same = {"dari": told.dari, "nomor": told.nomor, "tanggal": told.tanggal}
    known = SuratMasuk.objects.at(context.kantor).filter(**same).first()
    if known is not None and told.nomor != UNNUMBERED:
        raise CoreError("catat_surat_masuk.known", nomor=told.nomor, agenda=known.agenda)
    upload = told.berkas
    letter = context.pen.add(
        SuratMasuk(
            kantor=context.kantor,
            agenda=spend(context.pen, context.kantor, MASUK, context.today, told.hal).teks,
            dari=told.dari,
            nomor=told.nomor,
            tanggal=told.tanggal,
            diterima=told.diterima,
            sifat=told.sifat,
            hal=told.hal,
            berkas=receive(context.pen, context.kantor, context.orang, upload) if upload else None,
            pencatat=context.orang,
            waktu=context.at,
        )
    )
    return Result(data={"surat": letter.pk, "agenda": letter.agenda})


ACT = Act(id="catat_surat_masuk", input=CatatSuratMasukInput, target=Kantor, perform=perform)
