"""The whole site on one machine, in the foreground: PostgreSQL, the first content, gunicorn and
the worker that does the jobs.

Everything it writes is in var/. Ctrl-C stops all of it.
"""

import argparse
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import StringIO
from pathlib import Path
from types import FrameType

import django
from django.core.management import call_command, execute_from_command_line
from django.db import OperationalError, connections

from nek_site import messages
from nek_site.one_machine import clean_up, collected_static, editor_login, local_environment
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from nek_site.one_machine.gunicorn_child import Gunicorn
from nek_site.one_machine.local_environment import say
from nek_site.one_machine.processes import LocalRunError
from nek_site.one_machine.worker_child import Worker

CHECKOUT = Path(__file__).resolve().parents[2]
VAR = CHECKOUT / "var"
HIGHEST_PORT = 65535


class StopRequested(BaseException):
    """Like KeyboardInterrupt: nothing on the way may take it for an error."""


class StopSignals:
    """The first one unwinds whatever runs; further ones must not disturb the orderly stop."""

    def __init__(self) -> None:
        self.came = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if not self.came:
            self.came = True
            raise StopRequested


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        options.action(options)
    except StopRequested:
        return 0
    except (LocalRunError, OSError, OperationalError) as error:
        print(local_environment.sentence(error), file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m nek_site.one_machine", description=__doc__)
    parser.set_defaults(action=run)
    parser.add_argument(
        "--port", type=_port, default=os.environ.get("PORT", "8000"), help="default: PORT, or 8000"
    )
    parser.add_argument(
        "--new-password",
        dest="action",
        action="store_const",
        const=new_password,
        help="give the editors' login a new password and print it",
    )
    commands = parser.add_subparsers(metavar="command")
    manage_command = commands.add_parser("manage", help="manage.py on this site's database")
    manage_command.add_argument("arguments", nargs=argparse.REMAINDER)
    manage_command.set_defaults(action=manage)
    clean_command = commands.add_parser("clean", help="remove var/ and all that is in it")
    clean_command.add_argument("--yes", action="store_true", help="do not ask")
    clean_command.set_defaults(action=clean)
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port between 1 and {HIGHEST_PORT}")
    return int(text)


def run(options: argparse.Namespace) -> None:
    address = f"http://127.0.0.1:{options.port}/"
    signals = StopSignals()
    with local_environment.sole_run(VAR, address), ExitStack() as stack:
        try:
            gunicorn, worker = Gunicorn(CHECKOUT, options.port), Worker(CHECKOUT)
            for left_by_a_killed_run in (worker, gunicorn):
                left_by_a_killed_run.stop()
            local_environment.check_port(options.port)
            os.environ.setdefault("SITE_ADDRESS", address)
            local_environment.prepare(VAR)
            server = _start_postgres(stack)
            _fill()
            _start_gunicorn(gunicorn, stack)
            _start_worker(worker, stack)
            _report(address)
            _watch(signals, gunicorn, worker, server)
        finally:
            signals.came = True


def _start_postgres(stack: ExitStack) -> EmbeddedPostgres | None:
    server = local_environment.server_in(VAR)
    if server:
        stack.callback(_stop, "PostgreSQL", server)
        with _step("PostgreSQL started"):
            server.start()
            local_environment.use(server)
    return server


def _start_gunicorn(gunicorn: Gunicorn, stack: ExitStack) -> None:
    stack.callback(_stop, "gunicorn", gunicorn)
    with _step("gunicorn answers"):
        gunicorn.start()


def _start_worker(worker: Worker, stack: ExitStack) -> None:
    stack.callback(_stop, "Worker", worker)
    worker.start()


def _stop(label: str, server: EmbeddedPostgres | Gunicorn | Worker) -> None:
    was_running = server.running()
    started = time.monotonic()
    server.stop()  # in any case: a start that was broken off may have left something
    if was_running:
        _say_time(f"{label} stopped", started)


def _fill() -> None:
    with _step("Texts compiled"):
        messages.compile_all()
    with _step("Django loaded"):
        django.setup()
    with _step("Database migrated"):
        call_command("migrate", interactive=False, verbosity=0)
    with _step("First content in place"):
        call_command("seed", verbosity=0, stdout=StringIO())
        call_command("example_news", verbosity=0, stdout=StringIO())
    with _step("Static files collected"):
        collected_static.collect(CHECKOUT, VAR)


def _report(address: str) -> None:
    password = editor_login.create()
    secret = f"password {password} (shown only now)" if password else "password as before"
    connections.close_all()
    say(f"\n  The site     {address}")
    say(f"  Editing      {address}nb/admin/   user {editor_login.USERNAME}, {secret}")
    say("  New password .venv/bin/python -m nek_site.one_machine --new-password")
    say("  Ctrl-C stops everything.\n")


def _watch(
    signals: StopSignals, gunicorn: Gunicorn, worker: Worker, server: EmbeddedPostgres | None
) -> None:
    while not signals.came:
        gunicorn.check()
        if server and not server.running():
            say("PostgreSQL stopped by itself; it is started again.")
            server.start()
        if worker.is_to_be_started_again():
            say("The worker stopped by itself; it is started again.")
            worker.start()
        time.sleep(0.5)


@contextmanager
def _step(label: str) -> Iterator[None]:
    started = time.monotonic()
    yield
    _say_time(label, started)


def _say_time(label: str, started: float) -> None:
    say(f"  {label:<28}{time.monotonic() - started:6.1f} s")


def new_password(options: argparse.Namespace) -> None:
    with local_environment.database(VAR):
        django.setup()
        say(f"user {editor_login.USERNAME}, password {editor_login.renew()} (shown only now)")


def manage(options: argparse.Namespace) -> None:
    with local_environment.database(VAR):
        execute_from_command_line(["manage.py", *options.arguments])


def clean(options: argparse.Namespace) -> None:
    clean_up.clean(VAR, ask=not options.yes)
