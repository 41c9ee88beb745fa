"""The account with which a person signs in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from lurus.kantor.penugasan import Orang


class AkunManager(BaseUserManager["Akun"]):
    """Looks accounts up by their e-mail."""

    def get_by_natural_key(self, username: str | None) -> "Akun":
        """The account with exactly this e-mail, whatever the size of its letters.

        A database may find more than that (SQLite reads no further than a NUL, PostgreSQL's capital of "ı" is "I"):
        then one account would have many spellings, and the lock after wrong passwords would count each by itself.
        """
        name = (username or "").lower()
        found = self.filter(email__iexact=name).first() if name.isprintable() else None
        if found is None or found.email.lower() != name:
            raise self.model.DoesNotExist
        return found


class Akun(AbstractBaseUser):
    """Sign-in by e-mail; what the person may do comes from assignments alone."""

    email = models.EmailField(unique=True)
    orang = models.OneToOneField(Orang, on_delete=models.PROTECT, related_name="akun")
    is_active = models.BooleanField(default=True)
    bahasa = models.CharField(max_length=5, default="id")

    objects: ClassVar[AkunManager] = AkunManager()
    USERNAME_FIELD = "email"

    private: ClassVar[frozenset[str]] = frozenset({"email", "password"})
    append_only: ClassVar[bool] = False
    set_once: ClassVar[tuple[str, ...]] = ()
    # A password is its owner's own affair: it changes outside any act and says nothing about performance data.
    unrecorded: ClassVar[frozenset[str]] = frozenset({"last_login", "password"})
