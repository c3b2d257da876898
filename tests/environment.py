"""What has to be there before Django reads its settings: an environment, a database, the texts.

Loaded by pytest itself (`-p` in pyproject.toml). With xdist only the first process starts the
database; its workers inherit the address. Two runs in one checkout get a server each.
"""

import atexit
import os
import secrets
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import IO

import pytest

from nek_site import messages
from nek_site.one_machine import collected_static, processes
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from tests import skips

CHECKOUT = Path(__file__).resolve().parent.parent
DATABASE = "nek"
# What a crash would lose can be lost here.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@pytest.hookimpl(wrapper=True)  # else pytest-django would come first and load the settings
def pytest_load_initial_conftests(early_config: pytest.Config) -> Iterator[None]:
    early_config.pluginmanager.register(skips)
    prepare()
    return (yield)


def prepare() -> None:
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1,[::1]")
    os.environ.setdefault("HTTPS", "off")
    os.environ.setdefault("LINK_CHECK_OUTSIDE", "off")  # no test reaches other websites
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nek_site.settings")
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    messages.compile_all()
    var, held = first_free(CHECKOUT / "var" / "test")
    atexit.register(held.close)  # the last registered runs first: the lock outlives the server
    os.environ["VAR_DIR"] = str(var)
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = start_server(var / "postgresql")


@pytest.hookimpl(tryfirst=True)  # before xdist starts its workers
def pytest_sessionstart(session: pytest.Session) -> None:
    """Pages name their styles by hash, so there are no pages without collected files."""
    if "PYTEST_XDIST_WORKER" not in os.environ and not session.config.option.collectonly:
        collected_static.collect(CHECKOUT, Path(os.environ["VAR_DIR"]))


def start_server(data_dir: Path) -> str:
    server = EmbeddedPostgres(data_dir, options=FAST)
    server.start()
    atexit.register(server.stop)
    server.ensure_database(DATABASE)
    return server.url(DATABASE)


def first_free(var: Path) -> tuple[Path, IO[str]]:
    """A second run at the same time takes test-2, and so on."""
    for number in count(1):
        place = var if number == 1 else var.with_name(f"{var.name}-{number}")
        if held := processes.lock(place.with_name(f"{place.name}.lock")):
            return place, held
    raise AssertionError
