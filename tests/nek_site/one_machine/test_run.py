import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from nek_site.one_machine import local_environment, run
from nek_site.one_machine.run import StopRequested, StopSignals


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "VAR", tmp_path / "var")
    return tmp_path / "var"


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
def signals() -> Iterator[StopSignals]:
    kept = {number: signal.getsignal(number) for number in (1, 2, 15)}
    yield StopSignals()
    for number, handler in kept.items():
        signal.signal(number, handler)


class Server:
    def __init__(self, *, runs: bool) -> None:
        self.runs, self.stops = runs, 0

    def running(self) -> bool:
        return self.runs

    def stop(self) -> None:
        self.stops += 1


def test_a_taken_port_is_one_sentence_before_anything_starts(
    var: Path, taken_port: int, signals: StopSignals, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(["--port", str(taken_port)]) == 1
    told = capsys.readouterr()
    assert told.err == (
        f"Port {taken_port} is taken by another program: choose one with PORT=8001 make run.\n"
    )
    assert told.out == ""
    assert [path.name for path in var.iterdir()] == ["run.lock"]


def test_a_second_run_says_who_runs(
    var: Path, signals: StopSignals, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_environment.sole_run(var, "http://127.0.0.1:8000/"):
        assert run.main([]) == 1
    assert "process" in (told := capsys.readouterr().err)
    assert "http://127.0.0.1:8000/" in told


@pytest.mark.parametrize("arguments", [["--nonsense"], ["--port", "x"], ["--port", "70000"]])
def test_what_it_does_not_know_it_refuses(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run.main(arguments)
    assert stopped.value.code == 2


def test_it_has_help() -> None:
    command = [sys.executable, "-m", "nek_site.one_machine", "--help"]
    told = subprocess.run(command, cwd=run.CHECKOUT, capture_output=True, check=True)
    assert b"--new-password" in told.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_only_the_first_signal_unwinds(signals: StopSignals, number: int) -> None:
    with pytest.raises(StopRequested):
        signal.raise_signal(number)
    signal.raise_signal(number)
    assert signals.came


def test_a_stop_is_no_failure(
    var: Path, signals: StopSignals, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> None:
        raise StopRequested

    monkeypatch.setattr(run.Gunicorn, "stop", stop)
    assert run.main(["--port", "8000"]) == 0


def test_a_start_that_broke_off_is_cleared_away_without_a_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken, running = Server(runs=False), Server(runs=True)
    with ExitStack() as stack:
        stack.callback(run._stop, "One", broken)
        stack.callback(run._stop, "Another", running)
    assert (broken.stops, running.stops) == (1, 1)
    told = capsys.readouterr().out
    assert "Another stopped" in told
    assert "One" not in told
