from io import StringIO
from typing import Any

import pytest
from cms.models import PageContent
from django.core.management import CommandError, call_command
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.seed.content import Content, SeedPage
from pages.written_forms.drafts import making
from pages.written_forms.models import MachineDraft
from tests.builders import publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def section(django_user_model) -> None:
    django_user_model.objects.create_superuser("leser")
    names = ("seksjon", "en", "to", "tre")
    publish(
        *(
            SeedPage(name, [Content(("nb",), f"Hva {name}", name, "x", ())], parent=parent)
            for name, parent in zip(names, (None, *["seksjon"] * 3), strict=True)
        )
    )


@pytest.fixture
def fake(program) -> None:
    """Apertium as far as it goes here."""
    program('[ "$1" = -l ] && echo "nob-nno_e nno-nob" && exit; sed s/Hva/Kva/')


def run(*more: str, section: str = "seksjon") -> str:
    out = StringIO()
    given = ["--section", section, "--to", "nn", "--user", "leser", *more]
    call_command("draft_missing_twins", *given, stdout=out, stderr=StringIO())
    return out.getvalue()


def drafted() -> list[str]:
    found = PageContent.admin_manager.filter(language="nn", title__startswith="Kva ")
    versions = [Version.objects.get_for_content(content) for content in found.order_by("pk")]
    assert all(version.state == DRAFT for version in versions)
    return [version.content.title for version in versions]


def test_all_of_a_section(fake) -> None:
    assert "4 pages drafted" in run()
    assert drafted() == ["Kva seksjon", "Kva en", "Kva to", "Kva tre"]
    assert "0 pages drafted" in run()
    assert len(drafted()) == 4


def test_only_what_is_missing(fake) -> None:
    assert "1 pages drafted" in run(section="to")
    assert drafted() == ["Kva to"]
    assert "3 pages drafted" in run()


def test_a_dry_run_changes_nothing(settings) -> None:
    settings.APERTIUM = "finnes-ikke"
    said = run("--dry-run")
    assert said.splitlines() == [
        *("Hva seksjon", "Hva en", "Hva to", "Hva tre"),
        "4 pages would be drafted.",
    ]
    assert drafted() == []


def test_it_goes_on_where_it_was_stopped(fake, monkeypatch) -> None:
    make, calls = making.make, []

    def stopped(*args: Any, **kwargs: Any) -> MachineDraft:
        if len(calls) == 2:
            raise KeyboardInterrupt
        calls.append(args)
        return make(*args, **kwargs)

    monkeypatch.setattr(making, "make", stopped)
    with pytest.raises(CommandError) as stop:
        run()
    assert stop.value.returncode == 130
    assert len(drafted()) == 2
    monkeypatch.undo()


def test_one_that_fails_does_not_stop_the_others(program) -> None:
    program('[ "$1" = -l ] && echo "nob-nno_e nno-nob" && exit; grep -v "Hva to"')
    out = StringIO()
    given = ["--section", "seksjon", "--to", "nn", "--user", "leser"]
    with pytest.raises(CommandError, match="1 pages could not") as failed:
        call_command("draft_missing_twins", *given, stdout=out, stderr=StringIO())
    assert failed.value.returncode == 1
    assert "Hva to:" in out.getvalue()
    assert PageContent.admin_manager.filter(language="nn", page__reverse_id="tre").exists()


def test_drafts_belong_to_whom_they_are_for(fake) -> None:
    run(section="to")
    out = StringIO()
    call_command("draft_missing_twins", "--section", "en", "--to", "nn", stdout=out)
    held = {
        version.content.title: version.locked_by and version.locked_by.username
        for version in Version.objects.filter(state=DRAFT)
    }
    assert (held["Kva to"], held["Kva en"]) == ("leser", None)


def test_clear_words_where_it_cannot_begin(settings) -> None:
    settings.APERTIUM = "finnes-ikke"
    with pytest.raises(CommandError, match="apt-get install"):
        run()
    with pytest.raises(CommandError, match="«finnes-ikke»"):
        run(section="finnes-ikke")
    with pytest.raises(CommandError, match="no user called ingen"):
        run("--user", "ingen")
