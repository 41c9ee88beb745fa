"""In whose name a command acts."""

from datetime import datetime
from zoneinfo import ZoneInfo

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor, Orang
from lurus.kantor.pemegang import holders


def person(kantor: Kantor, email: str) -> Orang:
    """The person with that e-mail."""
    found: Orang | None = Orang.objects.at(kantor).filter(email__iexact=email).first()
    if found is None:
        raise CoreError("cli.unknown_person", email=email)
    return found


def holder_of(kantor: Kantor, role: str, at: datetime) -> Orang:
    """Who holds the role's post on the day of `at`."""
    day = at.astimezone(ZoneInfo(kantor.zona)).date()
    found = [one.orang for one in holders(kantor.pk, day).values() if one.jabatan.peran == role]
    if not found:
        raise CoreError("cli.nobody_in_role", role=role)
    first: Orang = found[0]
    return first
