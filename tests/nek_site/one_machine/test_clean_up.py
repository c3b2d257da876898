import io
from pathlib import Path

import pytest

from nek_site.one_machine import clean_up, local_environment, processes
from nek_site.one_machine.processes import LocalRunError


@pytest.fixture
def var(tmp_path: Path) -> Path:
    (tmp_path / "var" / "media").mkdir(parents=True)
    return tmp_path / "var"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_removes_everything_when_told_to(var: Path) -> None:
    clean_up.clean(var, ask=False)
    assert not var.exists()


def test_nothing_there_is_no_error(tmp_path: Path) -> None:
    clean_up.clean(tmp_path / "var", ask=True)
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(("reply", "kept"), [("y\n", False), ("n\n", True), ("\n", True)])
def test_asks_first(var: Path, monkeypatch: pytest.MonkeyPatch, reply: str, *, kept: bool) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(reply))
    if kept:
        with pytest.raises(LocalRunError, match="Nothing was removed"):
            clean_up.clean(var, ask=True)
    else:
        clean_up.clean(var, ask=True)
    assert var.exists() is kept


def test_removes_nothing_where_nobody_can_be_asked(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    with pytest.raises(LocalRunError, match="YES=1 make clean"):
        clean_up.clean(var, ask=True)
    assert var.exists()


def test_refuses_while_the_site_runs(var: Path) -> None:
    with local_environment.sole_run(var, "a run"), pytest.raises(LocalRunError, match="a run"):
        clean_up.clean(var, ask=False)
    assert var.exists()


def test_refuses_while_tests_run(var: Path) -> None:
    held = processes.lock(var / "test-postgresql.lock")
    assert held
    with held, pytest.raises(LocalRunError, match="Tests are running"):
        clean_up.clean(var, ask=False)
    assert var.exists()
