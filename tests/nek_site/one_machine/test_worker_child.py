import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from nek_site.one_machine import processes, worker_child
from nek_site.one_machine.worker_child import Worker

# Like the real one it ends its job when it is asked to stop.
STAND_IN = """
import pathlib, signal, sys, time
def stop(number, frame):
    pathlib.Path("ended").touch()
    sys.exit()
signal.signal(signal.SIGTERM, stop)
pathlib.Path("ready").touch()
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "manage.py").write_text(STAND_IN)
    yield tmp_path
    Worker(tmp_path).stop()


def started(folder: Path) -> Worker:
    worker = Worker(folder)
    worker.start()
    while not (folder / "ready").exists():
        time.sleep(0.02)
    return worker


def own_processes(worker: Worker) -> list[psutil.Process]:
    return processes.find(worker._is_ours)


def test_it_ends_what_it_does_and_leaves_no_process(folder: Path) -> None:
    worker = started(folder)
    assert worker.running()
    worker.stop()
    assert (folder / "ended").exists()
    assert not worker.running()
    assert own_processes(worker) == []


def test_stops_what_a_killed_run_left(folder: Path) -> None:
    started(folder)
    later = Worker(folder)
    assert own_processes(later)
    later.stop()
    assert own_processes(later) == []


def test_another_checkout_is_left_alone(folder: Path, tmp_path: Path) -> None:
    worker = started(folder)
    Worker(tmp_path / "elsewhere").stop()
    assert worker.running()


def test_one_that_died_is_to_be_started_again_but_not_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = started(folder)
    assert not worker.is_to_be_started_again()
    own_processes(worker)[0].kill()
    while worker.running():
        time.sleep(0.02)
    assert not worker.is_to_be_started_again()
    monkeypatch.setattr(worker_child, "SHORTEST_LIFE", 0)
    assert worker.is_to_be_started_again()


def test_one_that_was_never_started_is_left_so(folder: Path) -> None:
    assert not Worker(folder).is_to_be_started_again()
