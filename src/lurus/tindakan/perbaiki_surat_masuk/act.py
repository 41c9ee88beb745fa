"""Outside any case: a letter's line as it should read, a scan brought in later, and why; the agenda number stays."""

from typing import Annotated

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.files.models import StoredFile
from lurus.files.receive import receive
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import PembetulanSurat, SuratMasuk
from lurus.perbaikan.surat import LetterLine, with_versions
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, OptionalFile, Prose
from lurus.tindakan.surat_masuk import LetterInput, line_of


class PerbaikiSuratMasukInput(LetterInput):
    """The whole line as it should read; which letter, what stood there when it was looked at, and why."""

    berkas: OptionalFile = Field(
        None,
        title="Pindaian surat",
        description="Seluruh halaman dalam satu berkas. Kosongkan bila pindaian tidak ditambah atau diganti;"
        " yang lama tetap dapat dibaca.",
    )
    alasan: Annotated[Prose, Field(max_length=1000)] = Field(
        title="Alasan",
        description="Apa yang keliru atau kurang, misalnya: nomor salah ketik. Tampak di buku.",
    )
    surat: int = Field(title="Surat", json_schema_extra={"kind": "letter"})
    dilihat: Line = Field(title="Baris yang dilihat", json_schema_extra={"kind": "hidden"})


def perform(context: Context, told: PerbaikiSuratMasukInput) -> Result:
    """Write the line anew beside what it said."""
    letter = _letter(context, told)
    if (
        told.dilihat != letter.mark
    ):  # whoever looked at another line would undo, unseen, what was put right since
        raise CoreError("perbaiki_surat_masuk.meanwhile", siapa=letter.now.pencatat.nama_lengkap)
    line = line_of(told, context.kantor, context.today, letter)
    scan = _scan(context, told, letter.now, line)
    written = context.pen.add(
        PembetulanSurat(
            kantor=context.kantor,
            surat=letter,
            berkas=scan,
            pencatat=context.orang,
            waktu=context.at,
            alasan=told.alasan,
            **line,
        )
    )
    closed = any(one.confidential for one in [*letter.versions, written])
    return Result(
        reason="" if closed else told.alasan,  # the journal is read by more people than a confidential letter
        data={"surat": letter.pk, "agenda": letter.agenda, "pembetulan": written.pk},
    )


def _letter(context: Context, told: PerbaikiSuratMasukInput) -> SuratMasuk:
    found = with_versions(SuratMasuk.objects.at(context.kantor).filter(pk=told.surat)).first()
    if found is None or not found.open_to(context.pelaku):
        raise CoreError("perbaiki_surat_masuk.unknown_letter")
    return found


def _scan(
    context: Context, told: PerbaikiSuratMasukInput, now: LetterLine, line: dict[str, object]
) -> StoredFile | None:
    """The scan that belongs to the line from now on, once there is anything new at all."""
    held, upload = now.berkas, told.berkas
    if upload is not None and (held is None or held.fingerprint != upload.fingerprint):
        return receive(context.pen, context.kantor, context.orang, upload)
    if line == now.typed:
        raise CoreError("perbaiki_surat_masuk.nothing")
    return held


ACT = Act(id="perbaiki_surat_masuk", input=PerbaikiSuratMasukInput, target=Kantor, perform=perform)
