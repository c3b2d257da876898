import pytest
from django.db import OperationalError
from django.test import Client


def test_alive_without_a_database(client: Client) -> None:
    """No django_db mark: any query would be an error here."""
    assert client.get("/livez").content == b"ok\n"


@pytest.mark.django_db
def test_ready_with_a_database(client: Client) -> None:
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_not_ready_when_it_is_gone(client: Client, monkeypatch) -> None:
    def gone() -> None:
        raise OperationalError

    monkeypatch.setattr("nek_site.health.connection.cursor", gone)
    assert client.get("/readyz").status_code == 503
