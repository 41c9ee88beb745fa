"""A table comes in through the door: compared again under the lock, then written exactly as it was previewed."""

from lurus.core.errors import CoreError
from lurus.files.receive import receive
from lurus.kantor.models import Jabatan, Kantor
from lurus.register.impor import Prepared, Written, write
from lurus.register.models import Pemetaan, Pengampu
from lurus.register.tabel.headings import same
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.impor_tabel.masukan import ImporTabelInput
from lurus.tindakan.impor_tabel.rencana import plan


def perform(context: Context, told: ImporTabelInput) -> Result:
    """Write the table's figures and statements, all of them."""
    prepared = _prepared(context, told)
    if told.disampaikan is not None and told.disampaikan > context.today:
        raise CoreError("impor.submitted_in_future", disampaikan=told.disampaikan)
    fallback = _post(context.kantor, told.pengampu)
    diff = plan(context.kantor, told, prepared)
    if diff.refusals:
        first = diff.refusals[0]
        raise CoreError(first.code, **(dict(first.params) | {"ref": first.ref, "jumlah": len(diff.refusals)}))
    if told.pratinjau and told.pratinjau != diff.fingerprint:
        raise CoreError("impor.preview_stale")
    if diff.empty:
        raise CoreError("impor.nothing_new", laporan=told.judul)
    file = receive(context.pen, context.kantor, context.orang, told.berkas)
    written = write(context.pen, context.kantor, diff, prepared, file)
    orphans = _give_owners(context, written, fallback)
    return Result(
        data={"laporan": written.laporan.pk, "ringkasan": dict(diff.counts())},
        warnings=(("impor.no_owner", {"indikator": orphans}),) if orphans else (),
    )


def _prepared(context: Context, told: ImporTabelInput) -> Prepared:
    """The table as it was read before the door: of this very file, by this very mapping."""
    mapping = told.pemetaan
    if told.pemetaan_id is not None:
        saved = Pemetaan.objects.at(context.kantor).filter(pk=told.pemetaan_id).first()
        if saved is None:
            raise CoreError("impor.unknown_mapping")
        mapping = saved.isi.strip()
    found = context.evidence
    if not isinstance(found, Prepared):
        raise CoreError("impor.not_prepared")
    if found.fingerprint != told.berkas.fingerprint or found.mapping.strip() != mapping:
        raise CoreError("impor.other_file")
    return found


def _post(kantor: Kantor, key: int | None) -> Jabatan | None:
    post: Jabatan | None = None if key is None else Jabatan.objects.at(kantor).filter(pk=key).first()
    if key is not None and post is None:
        raise CoreError("impor.unknown_post")
    return post


def _give_owners(context: Context, written: Written, fallback: Jabatan | None) -> list[str]:
    """Every new indicator gets the post that the table names, or the one told; returns those left without."""
    posts = {same(one.nama): one for one in Jabatan.objects.at(context.kantor)}
    owned = [(one, posts.get(same(name), fallback)) for one, name in written.indikator]
    context.pen.add_all(
        [
            Pengampu(
                kantor=context.kantor,
                indikator=indicator,
                jabatan=post,
                mulai=context.today,
                dasar=written.laporan.judul[:200],
            )
            for indicator, post in owned
            if post is not None
        ]
    )
    return [indicator.nama for indicator, post in owned if post is None]


ACT = Act(id="impor_tabel", input=ImporTabelInput, target=Kantor, perform=perform)
