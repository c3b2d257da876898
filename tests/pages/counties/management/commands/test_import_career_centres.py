from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from pages.counties.models import CareerCentre

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sentre.csv"
    path.write_text("fylke;navn\n11;A\n99;B\n", encoding="cp1252")
    return path


def run(file: Path, *options: str) -> tuple[str, str]:
    """What it says, and why it fails."""
    out = StringIO()
    try:
        call_command("import_career_centres", file, *options, stdout=out)
    except CommandError as error:
        return out.getvalue(), str(error)
    return out.getvalue(), ""


def test_good_rows_are_stored_and_bad_ones_named(file: Path) -> None:
    said, failure = run(file)
    assert "line 3, B: Det finnes ikke noe fylke som heter «99»." in said
    assert "1 new, 0 changed, 0 unchanged, 1 refused." in said
    assert failure
    assert CareerCentre.objects.get().name == "A"


def test_a_dry_run_says_the_same_and_stores_nothing(file: Path) -> None:
    said, failure = run(file, "--dry-run")
    assert "1 new, 0 changed, 0 unchanged, 1 refused." in said
    assert failure
    assert not CareerCentre.objects.exists()


def test_a_file_without_faults_succeeds(file: Path) -> None:
    file.write_text("fylke;navn\n11;A\n")
    assert run(file) == ("1 new, 0 changed, 0 unchanged, 0 refused.\n", "")


def test_a_file_of_50_mb_is_not_read(file: Path, monkeypatch) -> None:
    with file.open("wb") as opened:
        opened.truncate(50 * 1024**2)
    monkeypatch.setattr(Path, "read_bytes", lambda _file: pytest.fail("it was read"))
    assert "50 MB" in run(file)[1]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "No such file" in run(tmp_path / "x.csv")[1]
