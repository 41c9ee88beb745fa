"""What the surroundings demand is done or refused, never dropped in silence."""

from pathlib import Path

import pytest

from lurus.config.environment import Environment, database
from lurus.kantor.home import Home

HOME = Home(Path("rumah"))
BASE = "postgres://lurus:rahasia@db.example/lurus"


def test_demands_on_the_connection_reach_the_database() -> None:
    told = "sslmode=verify-full&sslrootcert=/etc/ca%20kota.pem&sslcert=/c.pem&sslkey=/k.pem"
    found = database(f"{BASE}?{told}", HOME)
    assert found["OPTIONS"] == {
        "sslmode": "verify-full",
        "sslrootcert": "/etc/ca kota.pem",
        "sslcert": "/c.pem",
        "sslkey": "/k.pem",
    }
    assert (found["HOST"], database(BASE, HOME)["OPTIONS"]) == ("db.example", {})


def test_a_server_may_listen_in_a_folder() -> None:
    found = database("postgres://lurus@/lurus?host=/run/postgresql&port=5433", HOME)
    assert (found["HOST"], found["PORT"], found["OPTIONS"]) == ("/run/postgresql", "5433", {})


@pytest.mark.parametrize("asked", ["sslmod=verify-full", "options=-c%20x", "sslmode", "sslmode=require&&x"])
def test_a_demand_that_is_not_known_is_refused_and_not_dropped(asked: str) -> None:
    with pytest.raises(ValueError, match=r"DATABASE_URL: .*expected"):
        database(f"{BASE}?{asked}", HOME)


def test_only_behind_tls_is_another_server_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LURUS_PROXIES", "10.0.0.1, ::1")
    assert Environment().before_us() == frozenset()
    monkeypatch.setenv("LURUS_HTTPS", "true")
    assert Environment().before_us() == {"10.0.0.1", "::1"}
