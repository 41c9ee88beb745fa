from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class LedgerConfig(AppConfig):
    name = "lurus.ledger"
    label = "ledger"
    verbose_name = "Ledger"

    def ready(self) -> None:
        """The one signal of the house: triggers must come back after every migration, whoever ran it."""
        post_migrate.connect(_reinstall, dispatch_uid="lurus.ledger.triggers")


def _reinstall(using: str, **_: Any) -> None:
    from lurus.ledger.triggers import install  # noqa: PLC0415 - apps must be ready

    install(using)
