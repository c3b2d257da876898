"""gunicorn as in production, one process each, with its database on a core of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus

import psutil
from django.db.backends.base.base import BaseDatabaseWrapper as Database

from nek_site.one_machine import processes
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from tests.bench import cores
from tests.bench.asking import Request, ask
from tests.environment import CHECKOUT

SITE = "nek_site.wsgi:application"
WITHOUT_FRONT_DOOR = "django.core.wsgi:get_wsgi_application()"
PATIENCE = 120
WINDOW = 3  # seconds
BUSY = 0.06  # of a core; on a busy machine work is slow, but steady
Process = psutil.Process


class Server:
    """A gunicorn with one worker."""

    def __init__(self, mark: str, application: str, environment: Mapping[str, str]) -> None:
        self.port = _free_port()
        settings = {"SITE_ADDRESS": f"http://127.0.0.1:{self.port}/", **environment}
        command = [
            *(sys.executable, "-m", "gunicorn", application, f"--name={mark}"),
            *("--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread"),
            *("--workers", "1", "--threads", "4", "--no-control-socket", "--log-level", "warning"),
        ]
        self._gunicorn = subprocess.Popen(
            command,
            cwd=CHECKOUT,
            env=os.environ | settings,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        cores.pin(Process(self._gunicorn.pid), cores.SERVERS)

    def await_answer(self, path: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers(path):
            if self._gunicorn.poll() is not None or time.monotonic() > deadline:
                raise processes.LocalRunError("A server does not answer; see above for its reason.")
            time.sleep(0.1)
        (self.worker,) = Process(self._gunicorn.pid).children()

    def megabytes(self) -> float:
        """With its share of what is shared, where the system tells."""
        memory = self.worker.memory_full_info()
        return getattr(memory, "pss", memory.uss) / 2**20

    def request(self, path: str, *, status: int = HTTPStatus.OK, **headers: str) -> Request:
        return Request(self.port, path, headers, status)

    def _answers(self, path: str) -> bool:
        try:
            ask(self.request(path))
        except OSError:
            return False
        return True


class Servers:
    """Those of one run, and the database they ask."""

    def __init__(self, postgres: EmbeddedPostgres, postmaster: Process) -> None:
        self._postgres = postgres
        self._postmaster = postmaster
        self._mark = f"{processes.mark_of(postgres.data_dir)}-served"
        self.all: list[Server] = []

    def start(self, application: str, database: str, **environment: str) -> Server:
        environment["DATABASE_URL"] = self._postgres.url(database)
        server = Server(self._mark, application, environment)
        self.all.append(server)
        return server

    def await_answers(self, path: str) -> None:
        for server in self.all:
            server.await_answer(path)

    def stop(self) -> None:
        processes.end(self._is_ours, signal.SIGTERM, PATIENCE)

    def seconds(self, *some: Server) -> float:
        """Of CPU so far, the database's included."""
        workers = [server.worker for server in some or self.all]
        database = [self._postmaster, *self._postmaster.children()]
        ended = self._postmaster.cpu_times()
        used = sum(map(_seconds, [*workers, *database]))
        return used + ended.children_user + ended.children_system

    def await_quiet(self, patience: float) -> bool:
        """Pages that are made in advance would count as work for those we ask for."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            before = self.seconds()
            time.sleep(WINDOW)
            if self.seconds() - before < BUSY * WINDOW:
                return True
        return False

    def _is_ours(self, command_line: list[str]) -> bool:
        return "gunicorn" in command_line and f"--name={self._mark}" in command_line


@contextmanager
def beside(postgres: EmbeddedPostgres, database: Database) -> Iterator[Servers]:
    """Servers and database on one core, we and the load on another."""
    database.ensure_connection()
    postmaster = Process(database.connection.info.backend_pid).parent()
    for process in (postmaster, *postmaster.children()):
        cores.pin(process, cores.SERVERS)
    cores.pin(Process(), cores.LOAD)
    servers = Servers(postgres, postmaster)
    servers.stop()  # what a killed run left
    try:
        yield servers
    finally:
        servers.stop()


def _seconds(process: Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        return attempt.getsockname()[1]
