"""Programs in Apertium's place, and what one rule finds on a page: the other checks' fixture."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pages.written_forms.drafts import apertium
from tests.pages.publishing.checks.conftest import found

__all__ = ["found"]

Program = Callable[[str], Path]


@pytest.fixture
def program(settings, tmp_path: Path) -> Program:
    """A program in Apertium's place: the body of a shell script."""

    def make(body: str) -> Path:
        path = tmp_path / "apertium"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        settings.APERTIUM = str(path)
        return path

    return make


@pytest.fixture
def real() -> None:
    """The real one, which CI installs."""
    if not (shutil.which("apertium") and apertium.is_installed()):
        pytest.skip("no Apertium (Debian: apertium-nno-nob) for the drafts")
