"""Production settings, as an operations team meets them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = {
    "SECRET_KEY": "k" * 30 + "0123456789-abcdefghijklmnopqrst",
    "ALLOWED_HOSTS": "example.no",
    "DATABASE_URL": "postgresql://nobody@localhost/nothing",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False
    )


def test_it_refuses_to_start_and_names_all_that_is_missing() -> None:
    result = manage("check", ALLOWED_HOSTS=" ")
    assert result.returncode != 0
    last = result.stderr.strip().splitlines()[-1]
    assert all(name in last for name in SETTINGS), last


@pytest.mark.parametrize("name", SETTINGS)
def test_it_names_just_what_is_missing(name: str) -> None:
    result = manage("check", **{key: value for key, value in SETTINGS.items() if key != name})
    last = result.stderr.strip().splitlines()[-1]
    assert [key for key in SETTINGS if key in last] == [name]


def test_the_deploy_check_has_nothing_to_say() -> None:
    result = manage("check", "--deploy", "--fail-level", "WARNING", **SETTINGS)
    assert result.returncode == 0, result.stderr
