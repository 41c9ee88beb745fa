"""Step 1: the order opens the case, drafts the team, asks for the quality records and issues the Surat Perintah."""

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import PERBAIKAN
from lurus.dokumen.nomor import highest, number_of_paper
from lurus.dokumen.terbit import issue
from lurus.kantor.models import Jabatan, Kantor, Orang
from lurus.kantor.pemegang import holders
from lurus.perbaikan.butir import figures_of, open_items, owner
from lurus.perbaikan.models import Dugaan, Perbaikan
from lurus.perbaikan.perjalanan import begin
from lurus.perbaikan.tim import OWNER_PLACE, PLACES, Kursi, draft, take_seats, vacant
from lurus.register.models import Angka, Laporan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.perintahkan_reviu.catatan import keep
from lurus.tindakan.perintahkan_reviu.masukan import PerintahkanReviuInput


def perform(context: Context, told: PerintahkanReviuInput) -> Result:
    """Open the case over one submitted report."""
    report, suspicion = _report(context, told), _suspicion(context, told)
    figures = figures_of(report, told.angka)
    owners = _owners(context, figures)
    team = _team(context, told, owners)
    case = _open(context, told, report)
    begin(context.pen, case, suspicion.diajukan if suspicion else context.at)
    if suspicion is not None:
        context.pen.change(suspicion, perbaikan=case, version=suspicion.version + 1)
    take_seats(context.pen, case, team)
    keep(context, case, told)
    open_items(context.pen, case, figures, context.today, _why(suspicion))
    number = number_of_paper(
        context.pen, context.kantor, context.today, told.nomor_luar, told.judul, "surat_perintah"
    )
    paper = issue(context.pen, case, "surat_perintah", context.at, nomor=number)
    for kind in ("lembar_dugaan", "lembar_disposisi") if suspicion else ():
        issue(context.pen, case, kind, context.at)
    return Result(
        reason=told.perintah,
        data={"perbaikan": case.pk, "dokumen": paper.pk},
        case=case,
        warnings=tuple(
            ("perintahkan_reviu.vacant_post", {"jabatan": post.nama})
            for post in vacant(context.kantor, context.today, owners)
        ),
    )


def _report(context: Context, told: PerintahkanReviuInput) -> Laporan:
    report: Laporan | None = Laporan.objects.at(context.kantor).filter(pk=told.laporan).first()
    if report is None:
        raise CoreError("perintahkan_reviu.unknown_report")
    if report.disampaikan is None:
        raise CoreError("perintahkan_reviu.not_submitted", laporan=report.judul)
    if told.batas < context.today:
        raise CoreError("perintahkan_reviu.due_date_past", batas=told.batas)
    return report


def _suspicion(context: Context, told: PerintahkanReviuInput) -> Dugaan | None:
    if told.dugaan is None:
        return None
    found: Dugaan | None = Dugaan.objects.at(context.kantor).filter(pk=told.dugaan).first()
    if found is None or found.laporan_id != told.laporan:
        raise CoreError("perintahkan_reviu.unknown_suspicion")
    if found.perbaikan is not None:
        raise CoreError("perintahkan_reviu.suspicion_taken", perbaikan=str(found.perbaikan))
    return found


def _owners(context: Context, figures: list[Angka]) -> list[Jabatan]:
    posts = [owner(figure.indikator, context.today) for figure in figures]
    return list({post.pk: post for post in posts}.values())


def _team(context: Context, told: PerintahkanReviuInput, owners: list[Jabatan]) -> list[Kursi]:
    if not told.tim:
        return draft(context.kantor, context.today, owners)
    people = {one.pk: one for one in Orang.objects.at(context.kantor)}
    posts = {one.pk: one for one in Jabatan.objects.at(context.kantor)}
    if any(one.orang not in people or one.jabatan not in posts for one in told.tim):
        raise CoreError("perintahkan_reviu.unknown_member")
    absent = [post.nama for post in owners if post.pk not in {one.jabatan for one in told.tim}]
    if absent:
        raise CoreError("perintahkan_reviu.owner_not_in_team", jabatan=absent)
    held = holders(context.kantor.pk, context.today)
    strange = [one for one in told.tim if one.jabatan not in held or held[one.jabatan].orang_id != one.orang]
    if strange:
        names = [f"{people[one.orang].nama} ({posts[one.jabatan].nama})" for one in strange]
        raise CoreError("perintahkan_reviu.not_the_holder", anggota=names)
    return [_seat(people[one.orang], posts[one.jabatan], one.kedudukan) for one in told.tim]


def _seat(person: Orang, post: Jabatan, place: str) -> Kursi:
    return Kursi(person, post, place or PLACES.get(post.peran, OWNER_PLACE))


def _open(context: Context, told: PerintahkanReviuInput, report: Laporan) -> Perbaikan:
    year = context.today.year
    last = Perbaikan.objects.at(context.kantor).filter(tahun=year).order_by("-urut").first()
    earlier = Perbaikan.objects.at(context.kantor).filter(laporan=report, langkah="selesai")
    return context.pen.add(
        Perbaikan(
            kantor=context.kantor,
            urut=max(0 if last is None else last.urut, highest(context.kantor, PERBAIKAN, year)) + 1,
            tahun=year,
            judul=told.judul,
            laporan=report,
            perintah=told.perintah,
            batas=told.batas,
            sop=context.kantor.sop,
            sebelum=earlier.order_by("-pk").first(),
        )
    )


def _why(suspicion: Dugaan | None) -> str:
    return "" if suspicion is None else suspicion.uraian


ACT = Act(id="perintahkan_reviu", input=PerintahkanReviuInput, target=Kantor, perform=perform)
