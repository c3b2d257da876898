import pytest
from filer.models import File

from pages.media.document_text import kept, problems
from pages.media.document_text.reading import Read
from pages.media.models import ReadText

pytestmark = pytest.mark.django_db
FOUND = Read(("Et\0avsnitt \ud800 over\nto linjer.", "\0", "Et til."))
CLEAN = Read(("Et avsnitt ? over to linjer.", "Et til."))


@pytest.fixture
def paper() -> File:
    made = File.objects.create(original_filename="a.pdf")
    File.objects.filter(pk=made.pk).update(sha1="a" * 40, _file_size=1)
    return File.objects.get(pk=made.pk)


def reads(monkeypatch, *found: Read) -> None:
    """One after the other; more is an error."""
    answers = iter(found)
    monkeypatch.setattr(kept, "read", lambda _file: next(answers))


def test_what_was_read_comes_back_the_same(paper, monkeypatch) -> None:
    reads(monkeypatch, FOUND)

    assert [kept.text_of(paper), kept.text_of(paper)] == [CLEAN, CLEAN]


def test_it_is_read_anew_where_that_is_asked_for(paper, monkeypatch) -> None:
    reads(monkeypatch, FOUND, Read(("Nytt.",)))
    kept.text_of(paper)

    assert kept.text_of(paper, anew=True) == kept.text_of(paper) == Read(("Nytt.",))


def test_what_is_wrong_is_known_too_but_a_missing_file_may_come(paper, monkeypatch) -> None:
    locked, missing = Read(problem=problems.ENCRYPTED), Read(problem=problems.MISSING)
    reads(monkeypatch, missing, locked)

    assert [kept.text_of(paper) for _ in range(3)] == [missing, locked, locked]


def test_what_no_file_holds_is_forgotten(paper, monkeypatch) -> None:
    reads(monkeypatch, FOUND)
    kept.text_of(paper)
    kept.forget_unused()
    assert ReadText.objects.exists()

    File.objects.filter(pk=paper.pk).delete()
    kept.forget_unused()
    assert not ReadText.objects.exists()
