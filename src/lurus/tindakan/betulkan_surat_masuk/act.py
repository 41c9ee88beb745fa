"""Outside any case: a letter's line as it should read, a scan brought in later, and why; the agenda number stays."""

from typing import Annotated

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.files.models import StoredFile
from lurus.files.receive import receive
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import PembetulanSurat, SifatSurat, SuratMasuk
from lurus.perbaikan.surat import LetterLine, with_versions
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Flag, Line, OptionalFile, Prose
from lurus.tindakan.surat_masuk import LetterInput, line_of

LIFT = ("KETUA", "SEKRETARIS")
"""Who may say that a letter is confidential no longer."""


class BetulkanSuratMasukInput(LetterInput):
    """The whole line as it should read; which letter, what stood there when it was looked at, and why."""

    berkas: OptionalFile = Field(
        None,
        title="Pindaian surat",
        description="Seluruh halaman dalam satu berkas. Kosongkan bila pindaian tidak ditambah atau diganti;"
        " yang lama tetap dapat dibaca.",
    )
    batal: Flag = Field(
        default=False,
        title="Batalkan baris ini",
        description="Bila surat tercatat dua kali atau bukan untuk kantor ini. Baris dicoret sebagaimana adanya; nomor"
        " agendanya tetap dan tidak dipakai lagi.",
    )
    alasan: Annotated[Prose, Field(max_length=1000)] = Field(
        title="Alasan",
        description="Apa yang keliru atau kurang, misalnya: nomor salah ketik. Tampak di buku.",
    )
    surat: int = Field(title="Surat", json_schema_extra={"kind": "letter"})
    dilihat: Line = Field(title="Baris yang dilihat", json_schema_extra={"kind": "hidden"})


def perform(context: Context, told: BetulkanSuratMasukInput) -> Result:
    """Write the line anew beside what it said."""
    letter = _letter(context, told)
    if (
        told.dilihat != letter.mark
    ):  # whoever looked at another line would undo, unseen, what was put right since
        raise CoreError("betulkan_surat_masuk.meanwhile", siapa=letter.now.pencatat.nama_lengkap)
    _check_grade(context, told, letter.now)
    line = _line(context, told, letter)
    scan = _scan(context, told, letter.now, line)
    written = context.pen.add(
        PembetulanSurat(
            kantor=context.kantor,
            surat=letter,
            berkas=scan,
            pencatat=context.orang,
            waktu=context.at,
            alasan=told.alasan,
            batal=told.batal,
            **line,
        )
    )
    closed = any(one.confidential for one in [*letter.versions, written])
    return Result(
        reason="" if closed else told.alasan,  # the journal is read by more people than a confidential letter
        data={"surat": letter.pk, "agenda": letter.agenda, "pembetulan": written.pk},
    )


def _letter(context: Context, told: BetulkanSuratMasukInput) -> SuratMasuk:
    found = with_versions(SuratMasuk.objects.at(context.kantor).filter(pk=told.surat)).first()
    if found is None or not found.open_to(context.pelaku):
        raise CoreError("betulkan_surat_masuk.unknown_letter")
    return found


def _check_grade(context: Context, told: BetulkanSuratMasukInput, now: LetterLine) -> None:
    """How confidential a letter is was said by its sender or by the head: a clerk writes it down."""
    if now.confidential and told.sifat != SifatSurat.RAHASIA and not context.pelaku.reads_as(*LIFT):
        raise CoreError("betulkan_surat_masuk.still_confidential")


def _line(context: Context, told: BetulkanSuratMasukInput, letter: SuratMasuk) -> dict[str, object]:
    """A line that is struck out stays as it stands and contradicts nothing any more."""
    if told.batal:
        return dict(letter.now.typed)
    return line_of(told, context.kantor, day_of(letter.waktu, context.kantor), letter)


def _scan(
    context: Context, told: BetulkanSuratMasukInput, now: LetterLine, line: dict[str, object]
) -> StoredFile | None:
    """The scan that belongs to the line from now on, once there is anything new at all."""
    held, upload = now.berkas, told.berkas
    if upload is not None and (held is None or held.fingerprint != upload.fingerprint):
        return receive(context.pen, context.kantor, context.orang, upload)
    if line == now.typed and told.batal == now.struck:
        raise CoreError("betulkan_surat_masuk.nothing")
    return held


ACT = Act(id="betulkan_surat_masuk", input=BetulkanSuratMasukInput, target=Kantor, perform=perform)
