import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.redirects.models import Redirect
from django.core.management import CommandError, call_command
from djangocms_versioning.models import Version
from filer.models import File, Folder
from PIL import Image as Pillow

from pages.news.importing import importer, progress
from pages.news.models import NewsContent, NewsItem

pytestmark = pytest.mark.usefixtures("no_news")

GOOD = {
    "title": "En sak",
    "body": "<p>Tekst.</p>",
    "date": "2015-03-24",
    "form": "nb",
    "old_address": "/a.html",
    "image": "a.png",
    "alt": "En flate",
}
BAD = GOOD | {"form": "no"}


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def images(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    (tmp_path / "images").mkdir()
    Pillow.new("RGB", (60, 30), "teal").save(tmp_path / "images/a.png")
    return tmp_path / "images"


@pytest.fixture
def file(tmp_path, images) -> Path:
    rows = [GOOD, BAD, GOOD | {"title": "To", "old_address": "/b.html", "form": "nn"}]
    path = tmp_path / "old-news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def run(file: Path, *options: Any, stderr: StringIO | None = None) -> tuple[str, str]:
    """What it says, and how it ends."""
    said = StringIO()
    try:
        call_command("import_news", file, *options, stdout=said, stderr=stderr or StringIO())
    except CommandError as error:
        return said.getvalue(), str(error)
    return said.getvalue(), ""


def test_each_refused_row_is_told_of_by_its_number(file, images) -> None:
    said, end = run(file, "--images", images)
    assert said.splitlines() == [
        "row 2: form: 'no' is not nb, nn or en",
        "2 imported, 0 there already, 1 refused.",
    ]
    assert end == "Not every row was imported; see above."
    assert Version.objects.filter(content_type__model="newscontent").count() == 2
    file.write_text(json.dumps(GOOD))
    assert run(file, "--images", images) == ("0 imported, 1 there already, 0 refused.\n", "")


def test_a_dry_run_says_the_same_and_leaves_nothing(file, images, settings) -> None:
    counted = (NewsItem, NewsContent, Redirect, Version, File, Folder, get_user_model())
    before = [model.objects.count() for model in counted]
    said, end = run(file, "--images", images, "--dry-run")
    assert said.splitlines()[1:] == [
        "A dry run, which changed nothing. Without --dry-run:",
        "2 imported, 0 there already, 1 refused.",
    ]
    assert end
    assert [model.objects.count() for model in counted] == before
    assert list(settings.MEDIA_ROOT.rglob("*")) == []


def test_the_report_can_be_read_by_programs(file, images, tmp_path) -> None:
    report = tmp_path / "report.jsonl"
    run(file, "--images", images, "--report", report)
    assert [json.loads(line) for line in report.read_text().splitlines()] == [
        {"row": 2, "became": "refused", "notes": ["form: 'no' is not nb, nn or en"]}
    ]
    assert run(file, "--report", file)[1] == "The report would overwrite the file."


def test_who_publishes_can_be_said(file, images) -> None:
    kari = get_user_model().objects.create(username="kari")
    run(file, "--images", images, "--user", "kari")
    assert {version.created_by for version in Version.objects.order_by("-pk")[:2]} == {kari}
    assert run(file, "--user", "ola")[1] == "There is no user called ola."


@pytest.mark.parametrize(
    ("content", "end"),
    [(None, "No such file or directory"), (b"", "no rows"), (b"\n\n", "no rows")],
)
def test_a_file_without_rows(tmp_path, content: bytes | None, end: str) -> None:
    path = tmp_path / "rows.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert end in run(path)[1]
    assert "no folder" in run(path, "--images", path)[1]
    assert "directory" in run(tmp_path)[1].lower()


def test_any_other_file_is_refused_row_by_row(tmp_path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(json.dumps(GOOD).encode("utf-16") + b"\n" + b"x" * 50_000_000 + b"\n")
    said = run(path)[0].splitlines()
    assert said[0].startswith("row 1: the row is not UTF-8")
    assert said[1] == "row 2: the row is longer than 5 MB"


def test_a_terminal_is_shown_a_bar_and_a_log_is_not(file, images, monkeypatch) -> None:
    monkeypatch.setattr(progress, "PAUSE", 0)
    terminal, log = Terminal(), StringIO()
    run(file, "--images", images, stderr=terminal)
    run(file, "--images", images, stderr=log)
    assert "[##############################] 100% 3 rows" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")
    assert log.getvalue() == ""


def test_who_stops_it_is_told_how_to_go_on(file, images, monkeypatch) -> None:
    take = importer.Importer.take

    def stop(self: importer.Importer, number: int, read: importer.Row) -> importer.Outcome:
        if number > 1:
            raise KeyboardInterrupt
        return take(self, number, read)

    monkeypatch.setattr(importer.Importer, "take", stop)
    with pytest.raises(CommandError, match="Run it again") as error:
        call_command("import_news", file, "--images", images, stdout=StringIO())
    assert error.value.returncode == 130
    assert NewsItem.objects.count() == 1
