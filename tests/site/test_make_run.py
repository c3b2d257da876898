"""`make run` for real, in a checkout of its own: up, killed, up again, stopped."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest

from nek_site.one_machine import processes

ROOT = Path(__file__).parents[2]
PARTS = ("locale", "nek_site", "pages", "static", "templates")
FILES = ("manage.py", "requirements.txt")
PATIENCE = 180  # seconds, on a machine that does other things too


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Path]:
    """With the static files that the tests collected already: that step has a test of its own."""
    tmp_path.chmod(0o755)
    for name in PARTS:
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in FILES:
        shutil.copy2(ROOT / name, tmp_path / name)
    collected = Path(os.environ["VAR_DIR"])
    shutil.copytree(collected / "static", tmp_path / "var/static")
    shutil.copy2(collected / "static.stamp", tmp_path / "var/static.stamp")
    yield tmp_path
    processes.end(belongs_to(tmp_path), signal.SIGKILL, patience=5)


def belongs_to(checkout: Path) -> processes.Wanted:
    marks = (str(checkout), processes.mark_of(checkout))
    return lambda command: any(mark in part for part in command for mark in marks)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Run:
    """One run, and what it says."""

    def __init__(self, checkout: Path, port: int) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        self.log = checkout / "run.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "nek_site.one_machine", "--port", str(port)],
                cwd=checkout,
                env=kept,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_for(lambda: self.is_up() or self.process.poll() is not None)
        assert self.is_up(), self.log.read_text()

    def is_up(self) -> bool:
        return "Ctrl-C stops everything" in self.log.read_text()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> str:
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(PATIENCE) == 0
        return self.log.read_text()


def wait_for(happened: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < until:
        time.sleep(0.1)


def status(port: int) -> int:
    with urlopen(f"http://127.0.0.1:{port}/nb/om-oss/", timeout=5) as response:
        return response.status


def workers(checkout: Path) -> list[psutil.Process]:
    mine = belongs_to(checkout)
    return processes.find(lambda command: "procrastinate" in command and mine(command))


def test_from_nothing_through_two_crashes_to_an_orderly_stop(checkout: Path) -> None:
    port = free_port()
    run = Run(checkout, port)
    assert status(port) == 200

    (worker,) = workers(checkout)
    worker.kill()  # it alone
    wait_for(lambda: workers(checkout) not in ([], [worker]))
    (worker,) = workers(checkout)

    run.kill()  # its PostgreSQL, gunicorn and worker live on
    assert workers(checkout) == [worker]
    run = Run(checkout, port)
    assert status(port) == 200
    assert not worker.is_running()
    assert len(workers(checkout)) == 1

    run.kill()
    processes.end(belongs_to(checkout), signal.SIGKILL, patience=5)
    run = Run(checkout, port)
    assert status(port) == 200

    told = run.stop()
    order = [told.index(f"{what} stopped") for what in ("Worker", "gunicorn", "PostgreSQL")]
    assert order == sorted(order)
    assert processes.find(belongs_to(checkout)) == []
    with pytest.raises(OSError, match="refused"):
        status(port)
