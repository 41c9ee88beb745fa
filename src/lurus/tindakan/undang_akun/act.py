"""A person gets an account without a password; the invitation lets its owner set one."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Akun, Kantor, Orang
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Person
from lurus.tindakan.request import Input


class UndangAkunInput(Input):
    """Whom."""

    orang: Person = Field(
        title="Pegawai", description="Undangan sebelumnya yang belum dipakai tidak berlaku lagi."
    )


def perform(context: Context, told: UndangAkunInput) -> Result:
    """Make the account, or make an unused invitation worthless and invite anew."""
    person = Orang.objects.at(context.kantor).filter(pk=told.orang).first()
    if person is None:
        raise CoreError("undang_akun.unknown_person")
    account = Akun.objects.filter(orang=person).first()
    if account is None:
        if Akun.objects.filter(email__iexact=person.email).exists():
            raise CoreError("undang_akun.email_taken", nilai=person.email)
        account = Akun(email=person.email, orang=person)
        account.set_unusable_password()
        return Result(data={"akun": context.pen.add(account).pk})
    if account.has_usable_password():
        raise CoreError("undang_akun.in_use", nama=person.nama_lengkap)
    account.set_unusable_password()
    context.pen.change(account, password=account.password)
    return Result(data={"akun": account.pk})


ACT = Act(id="undang_akun", input=UndangAkunInput, target=Kantor, perform=perform)
