"""`make clean`: var/ holds the database, so it asks, and leaves alone what is in use."""

import shutil
import sys
from pathlib import Path

from nek_site.one_machine import local_environment, processes
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from nek_site.one_machine.local_environment import say
from nek_site.one_machine.processes import LocalRunError


def clean(var: Path, *, ask: bool) -> None:
    if not var.exists():
        say(f"There is no {var}.")
        return
    with local_environment.sole_run(var, "make clean"):
        _refuse_if_tests_run(var)
        if ask and not _agreed(var):
            raise LocalRunError("Nothing was removed.")
        for note in var.glob("*/postmaster.pid"):
            EmbeddedPostgres(note.parent).stop()  # what a killed run left
        shutil.rmtree(var)
    say(f"Removed {var}.")


def _refuse_if_tests_run(var: Path) -> None:
    for path in var.glob("test-*.lock"):
        held = processes.lock(path)
        if held is None:
            raise LocalRunError("Tests are running in this checkout.")
        held.close()


def _agreed(var: Path) -> bool:
    if not sys.stdin.isatty():
        raise LocalRunError(
            "Nobody can be asked here, so nothing was removed: say YES=1 make clean."
        )
    question = f"Remove {var} with its database, uploaded files and secret key? [y/N] "
    return input(question).strip().lower() in {"y", "yes"}
