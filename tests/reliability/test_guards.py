"""The database itself keeps what may only be added: no update, no delete, no replacement, no emptying."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations.executor import MigrationExecutor

from lurus.dokumen.models import Kunci, Nomor
from lurus.ledger import triggers
from lurus.ledger.models import Entry, Salt, Transaction
from lurus.perbaikan.models import Jawaban, Langkah, Rapat
from lurus.register.models import Versi
from tests.cast import Cast
from tests.stations import Way

# Written here from the house's design, not read from the models: each of these is kept for ever.
KEPT = {
    "dokumen.akar",
    "dokumen.bundel",
    "dokumen.capwaktu",
    "dokumen.kunci",
    "dokumen.nomor",
    "dokumen.retensi",
    "dokumen.tahanan",
    "dokumen.tandatangan",
    "files.storedfile",
    "ledger.entry",
    "ledger.salt",
    "ledger.seal",
    "ledger.transaction",
    "perbaikan.anggotatim",
    "perbaikan.bukti",
    "perbaikan.catatanmutu",
    "perbaikan.dugaanangka",
    "perbaikan.jawaban",
    "perbaikan.kegiatanrencana",
    "perbaikan.langkah",
    "perbaikan.penilaian",
    "perbaikan.penilaianlembar",
    "perbaikan.putusan",
    "perbaikan.rapat",
    "perbaikan.tanda",
    "perbaikan.verifikasibutir",
    "register.impor",
    "register.pernyataan",
    "register.versi",
}
FILLED_ONCE: dict[type[models.Model], set[str]] = {
    Versi: {"until"},
    Nomor: {"batal", "pemakaian"},
    Langkah: {"ditutup", "akhir"},
    Rapat: {"hadir", "risalah"},
    Kunci: {"dicabut", "sebab_cabut"},
}


def table(model: type[models.Model]) -> str:
    return str(model._meta.db_table)


def refused(sql: str, *values: int) -> None:
    """The database refuses the statement, and says that the table is kept."""
    with (
        pytest.raises(DatabaseError, match="append only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql, values)


def test_what_is_kept_is_what_the_design_says(db: None) -> None:
    assert {one._meta.label_lower for one in triggers.guarded_models()} >= KEPT


def test_no_row_of_a_kept_table_is_changed_or_deleted_or_emptied_out(stage: Cast) -> None:
    Way(stage).to("selesai")
    filled = [one for one in triggers.guarded_models() if one._base_manager.exists()]
    assert len(filled) >= 20
    for model in filled:
        rows = model._base_manager.count()
        refused(f'DELETE FROM "{table(model)}"')  # noqa: S608 - names of our own tables
        for column in (
            one for one in model._meta.concrete_fields if one.name not in FILLED_ONCE.get(model, ())
        ):
            refused(f'UPDATE "{table(model)}" SET "{column.column}" = {_other(column)}')  # noqa: S608 - likewise
        if connection.vendor == "postgresql":
            refused(f'TRUNCATE "{table(model)}" CASCADE')
        assert model._base_manager.count() == rows


def _other(column: "models.Field[Any, Any]") -> str:
    """An SQL expression of a value that differs from the present one, of the same type."""
    name = f'"{column.column}"'
    kind = column.get_internal_type()
    if kind in ("CharField", "TextField"):
        return f"CASE {name} WHEN 'x' THEN 'y' ELSE 'x' END"
    if kind == "BooleanField":
        return f"NOT {name}"
    if connection.vendor == "sqlite":
        return f"COALESCE({name}, '') || '1'"
    told = {"JSONField": "'[1]'::jsonb", "DateTimeField": "now()", "DateField": "current_date"}
    return told.get(kind, f"COALESCE({name}, 0) + 1")


def test_a_row_is_not_replaced_by_another_of_the_same_key(stage: Cast) -> None:
    Way(stage).to("3-valid")
    for model in (Transaction, Entry, Versi, Jawaban):
        row = model._base_manager.order_by("pk").first()
        assert row is not None
        names = ", ".join(f'"{one.column}"' for one in model._meta.concrete_fields)
        copy = f'SELECT {names} FROM "{table(model)}" WHERE id = %s'  # noqa: S608 - likewise
        if connection.vendor == "postgresql":
            again = (
                f'INSERT INTO "{table(model)}" ({names}) {copy} ON CONFLICT (id) DO UPDATE SET kantor_id = -1'
            )
        else:
            again = f'INSERT OR REPLACE INTO "{table(model)}" ({names}) {copy}'
        refused(again, row.pk)


def test_the_orm_cannot_do_either_what_the_database_refuses(stage: Cast) -> None:
    entry = Entry.objects.at(stage.kantor).latest("pk")
    attempts: list[Callable[[], object]] = [
        entry.delete,
        lambda: Entry.objects.at(stage.kantor).update(body="{}"),
        lambda: Salt.objects.all().delete(),
        lambda: Entry.across_offices.bulk_create(
            [entry], update_conflicts=True, unique_fields=["id"], update_fields=["body"]
        ),
    ]
    for attempt in attempts:
        with pytest.raises(DatabaseError, match="append only"), transaction.atomic():
            attempt()


def test_a_column_that_is_filled_once_is_filled_from_empty_and_never_again(stage: Cast) -> None:
    version = stage.angka["harga.realisasi"].versi.get()
    Versi.objects.at(stage.kantor).filter(pk=version.pk).update(until=7)
    refused('UPDATE register_versi SET "until" = 8 WHERE id = %s', version.pk)
    refused('UPDATE register_versi SET "until" = NULL WHERE id = %s', version.pk)
    refused('UPDATE register_versi SET "until" = 9, "nilai" = \'1\' WHERE "until" IS NULL')
    assert stage.angka["harga.realisasi"].versi.get().until == 7


def test_nothing_else_is_filled_later() -> None:
    found = {one: set(getattr(one, "set_once", ())) for one in triggers.guarded_models()}
    assert {one: names for one, names in found.items() if names} == FILLED_ONCE


def test_every_trigger_is_there_after_every_single_migration(bare: str) -> None:
    executor = MigrationExecutor(connection)
    labels = sorted({app for app, _ in executor.loader.graph.leaf_nodes()})
    for label in labels:
        call_command("migrate", label, verbosity=0)
        assert triggers.missing() == set(), label
    assert triggers.installed() == triggers.expected()


def test_triggers_come_back_after_a_migration_that_rebuilds_a_table(stage: Cast) -> None:
    connection.disable_constraint_checking()
    with connection.schema_editor() as editor:
        field = Entry._meta.get_field("model")
        wider = models.CharField(max_length=90)
        wider.set_attributes_from_name("model")
        wider.model = Entry
        editor.alter_field(Entry, field, wider)
    connection.enable_constraint_checking()
    if connection.vendor == "sqlite":
        assert {name for _, name in triggers.missing()} == {"ledger_entry"}
    call_command("migrate", verbosity=0)
    assert triggers.missing() == set()
    refused("DELETE FROM ledger_entry")


def test_every_kept_table_has_a_model_that_exists() -> None:
    assert {one._meta.label_lower for one in apps.get_models()} >= KEPT
