"""The scan beside the unsigned paper, point by point: found right it is the signature, otherwise it is put aside."""

from typing import Annotated

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.dokumen.isi import build
from lurus.dokumen.models import Cara, Dokumen, PemeriksaanPindaian, Pindaian, TandaTangan
from lurus.dokumen.penandatangan.basah import instant_of
from lurus.dokumen.terbit import mark_of
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.basah import not_in_use, not_the_signer, signer_on, waiting_scan
from lurus.tindakan.masukan import Line, OptionalProse, YesNo
from lurus.tindakan.request import Input
from lurus.tindakan.tertandatangani import DRAFT, details, record, same_base

Pages = Annotated[int, Field(ge=1, le=10_000, json_schema_extra={"kind": "number"})]


class PeriksaPindaianInput(Input):
    """The checklist; `sidik` is the fingerprint of the scan that was shown beside it."""

    sidik: str = Field(title="Sidik pindaian", max_length=64, json_schema_extra={"kind": "hidden"})
    kode: Line = Field(
        title="Kode periksa", description="Bagian terakhir alamat di bawah kode QR pada pindaian."
    )
    halaman: Pages = Field(title="Jumlah halaman pindaian")
    isi_sama: YesNo = Field(title="Isi tiap halaman sama dengan naskah yang belum ditandatangani?")
    nama_sesuai: YesNo = Field(title="Nama dan jabatan penanda tangan sesuai?")
    tanggal_sesuai: YesNo = Field(title="Tanggalnya sama dengan tanggal yang dicatat?")
    tanda_tangan_ada: YesNo = Field(title="Tanda tangan penuh ada pada tempatnya, dengan tinta?")
    catatan: OptionalProse = Field(default="", title="Catatan", description="Wajib bila ada jawaban tidak.")

    @property
    def right(self) -> bool:
        """Whether every question was answered with yes."""
        return self.isi_sama and self.nama_sesuai and self.tanggal_sesuai and self.tanda_tangan_ada


def perform(context: Context, told: PeriksaPindaianInput) -> Result:
    """Record what was found; a scan that is right becomes the signature."""
    paper: Dokumen = context.target
    scan = waiting_scan(paper)
    if scan is None:
        raise CoreError("periksa_pindaian.no_scan")
    if told.sidik != scan.berkas.fingerprint:
        raise CoreError("periksa_pindaian.other_scan")
    if not told.right and not told.catatan:
        raise CoreError("periksa_pindaian.note_needed")
    if told.right:
        _agrees(paper, scan, told)
    context.pen.add(
        PemeriksaanPindaian(
            kantor=context.kantor,
            pindaian=scan,
            pemeriksa=context.orang,
            sah=told.right,
            temuan=told.model_dump(exclude={"catatan"}),
            catatan=told.catatan,
            waktu=context.at,
        )
    )
    if not told.right:
        context.pen.change(paper, status=DRAFT)
        return Result(reason=told.catatan, data={"dokumen": paper.pk, "sah": False})
    return Result(data={"dokumen": paper.pk, "sah": True, "angka_berlaku": _signed(context, scan)})


def _agrees(paper: Dokumen, scan: Pindaian, told: PeriksaPindaianInput) -> None:
    """What was read off the scan is what stands here."""
    if told.kode.rstrip("/").rsplit("/", 1)[-1] != paper.kode_periksa:
        raise CoreError("periksa_pindaian.other_code", kode=told.kode)
    if told.halaman != scan.halaman:
        raise CoreError("periksa_pindaian.pages", expected=scan.halaman, found=told.halaman)


def _signed(context: Context, scan: Pindaian) -> int:
    paper: Dokumen = context.target
    same_base(context)
    if mark_of(build(paper, instant_of(scan.tanggal, context.kantor))) != scan.sidik_isi:
        raise CoreError("periksa_pindaian.document_moved")
    held, decision = signer_on(context, scan.tanggal)
    if held.orang_id != scan.penanda_id:
        raise CoreError("periksa_pindaian.document_moved")
    how = details(context, Cara.BASAH, {"tanggal": scan.tanggal.isoformat(), "pindaian": str(scan.pk)})
    return record(context, _row(context, scan, decision), (scan.isi, scan.sidik_isi), how)


def _row(context: Context, scan: Pindaian, decision: Keputusan) -> TandaTangan:
    signer = scan.isi.get("penanda_tangan") or scan.isi["pengampu"]
    return TandaTangan(
        kantor=context.kantor,
        dokumen=context.target,
        orang=scan.penanda,
        jabatan=scan.jabatan,
        nama=scan.penanda.nama_lengkap,
        sebutan=f"{signer['sebutan']} {signer['jabatan']}".strip(),
        peran=decision.peran or "",
        mode=decision.mode or "",
        serial="",
        tersertifikasi=False,
        berkas=scan.berkas,
        waktu=context.at,
    )


ACT = Act(
    id="periksa_pindaian",
    input=PeriksaPindaianInput,
    target=Dokumen,
    perform=perform,
    perkara=not_the_signer,
    closed=not_in_use,
)
