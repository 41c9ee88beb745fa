"""A person of the office is recorded, or recorded anew with other titles or another rank."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Akun, Kantor, Orang
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalPerson
from lurus.tindakan.request import Input


class CatatOrangInput(Input):
    """The person as letters print him."""

    orang: OptionalPerson = Field(default=None, title="Pegawai", description="Kosongkan untuk pegawai baru.")
    nama: str = Field(
        min_length=1, max_length=200, title="Nama tanpa gelar", json_schema_extra={"kind": "text"}
    )
    gelar_depan: str = Field(
        default="", max_length=40, title="Gelar di depan", json_schema_extra={"kind": "text"}
    )
    gelar_belakang: str = Field(
        default="", max_length=60, title="Gelar di belakang", json_schema_extra={"kind": "text"}
    )
    nip: str = Field(
        default="",
        pattern=r"^(\d{18})?$",
        title="NIP",
        description="18 angka tanpa spasi; kosong bila bukan ASN.",
        json_schema_extra={"kind": "text"},
    )
    pangkat: str = Field(
        default="", max_length=80, title="Pangkat (golongan)", json_schema_extra={"kind": "text"}
    )
    email: str = Field(
        max_length=254,
        pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
        title="Surel",
        json_schema_extra={"kind": "text"},
    )


def perform(context: Context, told: CatatOrangInput) -> Result:
    """Record the person; an account follows its owner's e-mail."""
    _only_one(context, told)
    values = told.model_dump(exclude={"orang"})
    if told.orang is None:
        person = context.pen.add(Orang(kantor=context.kantor, **values))
        return Result(data={"orang": person.pk})
    known: Orang | None = Orang.objects.at(context.kantor).filter(pk=told.orang).first()
    if known is None:
        raise CoreError("catat_orang.unknown_person")
    account = Akun.objects.filter(orang=known).exclude(email=told.email).first()
    context.pen.change(known, **values, version=known.version + 1)
    if account is not None:
        context.pen.change(account, email=told.email)
    return Result(data={"orang": known.pk})


def _only_one(context: Context, told: CatatOrangInput) -> None:
    """No two people share an e-mail or a NIP."""
    others = Orang.objects.at(context.kantor).exclude(pk=told.orang or 0)
    for name in ("email", "nip"):
        value = getattr(told, name)
        twin = others.filter(**{f"{name}__iexact": value}).first() if value else None
        if twin is not None:
            raise CoreError(f"catat_orang.{name}_taken", nilai=value, nama=twin.nama_lengkap)
    if Akun.objects.filter(email__iexact=told.email).exclude(orang=told.orang).exists():
        raise CoreError("catat_orang.account_taken", nilai=told.email)


ACT = Act(id="catat_orang", input=CatatOrangInput, target=Kantor, perform=perform)
