"""Who signs in: by e-mail and password, and read back with person and office in one query."""

from django.contrib.auth.backends import ModelBackend

from lurus.kantor.akun import Akun


class AccountBackend(ModelBackend):
    """Django's own backend; every page needs the person and the office beside the account."""

    def get_user(self, user_id: int) -> Akun | None:
        """The account of a session, unless it was closed since."""
        found = Akun.objects.select_related("orang__kantor").filter(pk=user_id, is_active=True).first()
        return found if isinstance(found, Akun) else None
