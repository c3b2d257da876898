"""A PostgreSQL of its own with databases of several sizes, which start as copies of the first."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import StringIO

import django
from django.core.cache import caches
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper as Database

from nek_site import messages
from nek_site.one_machine import collected_static
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from tests.environment import CHECKOUT, FAST, first_free

FIRST = "smallest"
# Nothing works in the background, and the whole of a query runs in the process we measure.
QUIET = {"autovacuum": "off", "max_parallel_workers_per_gather": "0"}


@contextmanager
def seeded_site() -> Iterator[EmbeddedPostgres]:
    """Django on a new database with the first content; nothing of it is left behind."""
    place, held = first_free(CHECKOUT / "var" / "bench")
    data = place / "postgresql"
    with held, ExitStack() as stack:
        server = EmbeddedPostgres(data, options=FAST | QUIET)
        server.stop()  # what a killed run left
        shutil.rmtree(data, ignore_errors=True)
        stack.callback(shutil.rmtree, data, ignore_errors=True)
        stack.enter_context(server)
        server.ensure_database(FIRST)
        messages.compile_all()
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "nek_site.settings",
            "SECRET_KEY": "measures only, and is served to nobody",
            "ALLOWED_HOSTS": "testserver,127.0.0.1",
            "DATABASE_URL": server.url(FIRST),
            "VAR_DIR": str(place),
            "HTTPS": "off",
            "DEBUG": "off",
        }
        django.setup()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("seed", verbosity=0, stdout=StringIO())
        collected_static.collect(CHECKOUT, place)
        yield server


def current() -> Database:
    return connections["default"]


def name(database: Database) -> str:
    return database.settings_dict["NAME"]


def copy(new: str) -> Database:
    """Of the database in use, as it is now."""
    original = current()
    original.close()
    copied = original.copy()
    copied.settings_dict["NAME"] = new
    with original._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {new} TEMPLATE {name(original)}")
    return copied


def use(database: Database) -> None:
    """In place of Django's own from now on, and with what it has in the caches."""
    connections["default"] = database
    for cache in caches.all():
        cache.key_prefix = name(database)


def settle(database: Database) -> None:
    """Gives the planner its figures, and the indexes leave to answer without the table."""
    with database.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
