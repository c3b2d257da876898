import socket
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest

from nek_site.one_machine.gunicorn_child import Gunicorn
from nek_site.one_machine.processes import LocalRunError

APPLICATION = """
def application(environ, start_response):
    start_response("200 OK", [])
    return [environ["PATH_INFO"].encode()]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "stand_in.py").write_text(APPLICATION)
    yield tmp_path
    Gunicorn(tmp_path, 1).stop()


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def gunicorn(folder: Path, port: int, application: str = "stand_in:application") -> Gunicorn:
    return Gunicorn(folder, port, application)


def own_processes(server: Gunicorn) -> list[psutil.Process]:
    return [
        process
        for process in psutil.process_iter(["cmdline"])
        if server._is_ours(process.info["cmdline"] or [])
    ]


def test_answers_once_started_and_leaves_no_process(folder: Path, port: int) -> None:
    server = gunicorn(folder, port)
    server.start()
    assert urlopen(f"http://127.0.0.1:{port}/x").read() == b"/x"
    assert server.running()
    assert len(own_processes(server)) > 1
    server.stop()
    assert not server.running()
    assert own_processes(server) == []


def test_stops_what_a_killed_run_left(folder: Path, port: int) -> None:
    gunicorn(folder, port).start()
    later = gunicorn(folder, port)
    assert own_processes(later)
    later.stop()
    assert own_processes(later) == []


def test_another_checkout_is_left_alone(folder: Path, port: int, tmp_path: Path) -> None:
    server = gunicorn(folder, port)
    server.start()
    gunicorn(tmp_path / "elsewhere", port).stop()
    assert server.running()


def test_says_that_it_died(folder: Path, port: int) -> None:
    server = gunicorn(folder, port)
    server.start()
    own_processes(server)[0].kill()
    time.sleep(0.1)
    with pytest.raises(LocalRunError, match="stopped by itself"):
        server.check()


def test_does_not_wait_for_one_that_cannot_start(folder: Path, port: int) -> None:
    with pytest.raises(LocalRunError, match="stopped by itself"):
        gunicorn(folder, port, "stand_in:missing").start()
