"""Where `make run` keeps its things, and what production's settings are told on one machine."""

import errno
import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from nek_site.one_machine import processes
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres

DATABASE = "nek"


def say(line: str) -> None:
    with suppress(OSError):  # when the terminal is gone, stopping in order matters more
        print(line, flush=True)


def sentence(error: Exception) -> str:
    if getattr(error, "errno", None) == errno.ENOSPC or "No space left on device" in str(error):
        return "The disk is full."
    if isinstance(error, OSError) and error.filename:
        return f"{error.strerror}: {error.filename}"
    return str(error).strip().partition("\n")[0]


def prepare(var: Path) -> None:
    """HTTPS=off gives up only what TLS alone can give; everything else is as in production."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "nek_site.settings"
    os.environ["VAR_DIR"] = str(var)
    os.environ["HTTPS"] = "off"
    os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
    os.environ.setdefault("SECRET_KEY", secret_key(var / "secret_key"))


def secret_key(path: Path) -> str:
    """Made once: another one would log everybody out."""
    if not path.exists():
        partial = path.with_suffix(".partial")
        partial.touch(mode=0o600)
        partial.write_text(secrets.token_urlsafe(50), "utf-8")
        partial.replace(path)
    return path.read_text("utf-8")


def server_in(var: Path) -> EmbeddedPostgres | None:
    """None when DATABASE_URL names another one."""
    return None if os.environ.get("DATABASE_URL") else EmbeddedPostgres(var / "postgresql")


def use(server: EmbeddedPostgres) -> None:
    server.ensure_database(DATABASE)
    os.environ["DATABASE_URL"] = server.url(DATABASE)


@contextmanager
def database(var: Path) -> Iterator[None]:
    """That of the running site, or one started for the moment."""
    with ExitStack() as stack:
        if server := server_in(var):
            if held := processes.lock(var / "run.lock"):
                stack.enter_context(held)
                stack.enter_context(server)
            use(server)
        prepare(var)
        yield


@contextmanager
def sole_run(var: Path, what: str) -> Iterator[None]:
    """Two at once in one checkout would stop each other's PostgreSQL."""
    held = processes.lock(var / "run.lock")
    if held is None:
        note = (var / "run.lock").read_text("utf-8") or "another command"
        raise processes.LocalRunError(f"Already at work in this checkout: {note}.")
    with held:
        held.truncate(0)
        held.write(f"process {os.getpid()}, {what}")
        held.flush()
        yield


def check_port(port: int) -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", port))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            reason = "is taken by another program" if taken else "may not be used here"
            raise processes.LocalRunError(
                f"Port {port} {reason}: choose one with PORT=8001 make run."
            ) from error
