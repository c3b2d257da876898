import errno
import os
from pathlib import Path

import pytest

from nek_site.one_machine import local_environment
from nek_site.one_machine.processes import LocalRunError


def test_the_secret_key_is_made_once_and_private(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"
    key = local_environment.secret_key(path)
    assert len(key) > 60
    assert local_environment.secret_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_https_is_off_whatever_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VAR_DIR", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, os.environ[name])  # put back afterwards
    monkeypatch.setenv("HTTPS", "on")
    local_environment.prepare(tmp_path)
    assert os.environ["HTTPS"] == "off"
    assert os.environ["VAR_DIR"] == str(tmp_path)


def test_a_given_database_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres:///elsewhere")
    assert local_environment.server_in(tmp_path) is None
    monkeypatch.delenv("DATABASE_URL")
    assert local_environment.server_in(tmp_path) is not None


def test_one_run_at_a_time(tmp_path: Path) -> None:
    first = f"process {os.getpid()}, first"
    with local_environment.sole_run(tmp_path, "first"), pytest.raises(LocalRunError, match=first):
        local_environment.sole_run(tmp_path, "second").__enter__()
    with local_environment.sole_run(tmp_path, "third"):
        assert (tmp_path / "run.lock").read_text() == f"process {os.getpid()}, third"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "x"), "The disk is full."),
        (PermissionError(errno.EACCES, "Permission denied", "var/x"), "Permission denied: var/x"),
        (LocalRunError("Why.\nMore."), "Why."),
    ],
)
def test_an_error_is_one_sentence(error: Exception, sentence: str) -> None:
    assert local_environment.sentence(error) == sentence
