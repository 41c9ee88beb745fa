"""What a signer is asked for, by the way in which his office signs: read from the form, handed on, kept nowhere."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.dokumen.cara import Cara
from lurus.dokumen.penandatangan.port import Given
from lurus.web.fields import Field

SECRETS = ("frasa", "nik", "totp")
"""Fields that no error page and no log may show."""
WRONG_PASSPHRASE = ("sign.wrong_passphrase", "esign.wrong_passphrase", "esign.no_secret")
WRONG_NIK = ("esign.nik", "esign.status_not_registered")
NOT_KNOWN = ("esign.unknown", "esign.unknown_before", "esign.other_session", "esign.unreadable")
"""Nobody knows whether the service signed: only the signer, having looked, may ask anew."""
RETURNED_WRONG = ("terima.other_document", "terima.not_one_more", "terima.not_whole", "terima.other_signer")


def given(request: HttpRequest) -> Given:
    """What was typed."""
    told = {name: request.POST.get(name, "").strip(" ") for name in SECRETS}
    session = request.session.session_key or ""
    return Given(told["frasa"], told["nik"], told["totp"], again="lagi" in request.POST, session=session)


def lacking(way: Cara, told: Given) -> dict[str, str]:
    """What was left empty, by field."""
    wrong = {}
    if not told.passphrase and not (way == Cara.ESIGN_V2 and told.totp):
        wrong["frasa"] = _("Isi frasa sandi kunci Anda.")
    if way != Cara.KANTOR and not told.nik:
        wrong["nik"] = _("Isi NIK Anda.")
    return wrong


def at_its_field(failed: CoreError) -> dict[str, str]:
    """A failure that is about one field, said there; empty for all others."""
    said = sentence(failed.code, failed.params)
    if failed.code in WRONG_PASSPHRASE:
        return {"frasa": said}
    return {"nik": said} if failed.code in WRONG_NIK else {}


def asks_again(code: str) -> bool:
    """Whether the page must let the signer say that he looked, and asks anew."""
    return code in NOT_KNOWN or code in RETURNED_WRONG


def asked(way: Cara, errors: Mapping[str, str], nik: str = "", *, again: bool = False) -> list[Field]:
    """The fields of the form."""
    if way == Cara.KANTOR:
        return [_passphrase(_("Frasa sandi kunci Anda"), _own_hint(), errors)]
    found = [
        Field(
            name="nik",
            label=_("NIK Anda"),
            hint=_("Enam belas angka; ditanyakan setiap kali dan tidak disimpan di aplikasi ini."),
            value=nik,
            error=errors.get("nik", ""),
            autocomplete="off",
        ),
        _passphrase(_("Frasa sandi sertifikat Anda"), _service_hint(), errors),
    ]
    if way == Cara.ESIGN_V2:
        found.append(
            Field(
                name="totp",
                label=_("Kode sekali pakai"),
                hint=_("Pengganti frasa sandi, bila instansi Anda memakainya."),
                required=False,
                autocomplete="one-time-code",
            )
        )
    if again:
        found.append(
            Field(
                name="lagi",
                label=_("Saya sudah memeriksa riwayat layanan; minta tanda tangan sekali lagi."),
                kind="checkbox",
                required=False,
            )
        )
    return found


def _passphrase(label: str, hint: str, errors: Mapping[str, str]) -> Field:
    return Field(
        name="frasa",
        label=label,
        kind="password",
        hint=hint,
        error=errors.get("frasa", ""),
        autocomplete="current-password",
    )


def _own_hint() -> str:
    return _("Frasa yang Anda buat bersama kunci tanda tangan; tidak disimpan di mana pun.")


def _service_hint() -> str:
    return _(
        "Frasa yang Anda buat di BSrE; dikirim ke layanan e-Sign saja, tidak disimpan dan tidak dicatat."
    )
