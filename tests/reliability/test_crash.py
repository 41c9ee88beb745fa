"""A crash inside an act leaves nothing: the database stops it at the n-th row, or the process dies in the middle."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection

from tests.cast import Cast
from tests.play import ORDER, act, footprint
from tests.reliability.books import whole
from tests.stations import Way

ROOT = Path(__file__).parents[2]
TABLES = (
    "perbaikan_butir",
    "dokumen_nomor",
    "dokumen_dokumen",
    "ledger_transaction",
    "ledger_entry",
    "ledger_salt",
)


def trip(table: str) -> None:
    """From here on the database breaks down at the first row for that table."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS"
                " $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$"
            )
            cursor.execute(
                f'CREATE TRIGGER trip BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION trip()'
            )
        else:
            cursor.execute(
                f'CREATE TRIGGER trip BEFORE INSERT ON "{table}" BEGIN'
                " SELECT RAISE(ABORT, 'the disk is full'); END"
            )


def mend(table: str) -> None:
    """The database works again."""
    with connection.cursor() as cursor:
        on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER trip{on}")


def told(cast: Cast) -> dict[str, object]:
    """An order of two figures: dozens of rows in one act."""
    figures = [cast.angka[name].pk for name in ("harga.realisasi", "tumbuh.realisasi")]
    return ORDER | {"laporan": cast.lkjip.pk, "angka": figures}


@pytest.mark.parametrize("table", TABLES)
def test_a_write_that_fails_inside_an_act_leaves_nothing_of_it(stage: Cast, table: str) -> None:
    before = footprint()
    trip(table)
    with pytest.raises(DatabaseError, match="the disk is full"):
        act(stage.ratna, "perintahkan_reviu", stage.kantor, told(stage))
    assert footprint() == before
    mend(table)
    assert act(stage.ratna, "perintahkan_reviu", stage.kantor, told(stage)).step == "1"
    whole(stage.kantor)


def test_a_signature_that_fails_half_way_moves_no_figure(stage: Cast) -> None:
    way = Way(stage).to("6-direviu")
    before = footprint()
    figure = stage.angka["harga.realisasi"]
    trip("register_versi")
    with pytest.raises(DatabaseError):
        way.sign("ratna", "laporan")
    assert footprint() == before
    assert figure.versi.get().until is None
    assert way.step == "6"
    whole(stage.kantor)


@pytest.mark.parametrize("statement", [1, 10, 18])
def test_a_process_killed_inside_an_act_leaves_nothing_of_it(
    stage: Cast, bare: str, tmp_path: Path, statement: int
) -> None:
    before = footprint()
    request = {
        "orang": stage.ratna.pk,
        "kantor": stage.kantor.pk,
        "data": told(stage),
        "statement": statement,
    }
    place = tmp_path / "permintaan.json"
    place.write_text(json.dumps(request))
    command = [sys.executable, "-m", "tests.reliability.killed", str(place)]
    surroundings = os.environ | {"DATABASE_URL": url(bare), "LURUS_HOME": str(settings.HOME.path)}
    surroundings |= {"DJANGO_SETTINGS_MODULE": "lurus.config.settings", "PYTHONPATH": "src"}
    died = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert died.stdout.strip() == f"killed at write {statement}"
    assert footprint() == before
    assert act(stage.ratna, "perintahkan_reviu", stage.kantor, told(stage)).number == 2
    whole(stage.kantor)


def url(name: str) -> str:
    """The DATABASE_URL of that database."""
    if connection.vendor == "postgresql":
        told = connection.settings_dict
        return f"postgresql://{told['USER']}:@/{name}?host={told['HOST']}"
    return f"sqlite://{name}"
