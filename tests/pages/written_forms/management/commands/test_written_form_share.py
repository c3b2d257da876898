"""The command for scripts: figures, exit codes, a recount."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from pages.written_forms.counting.figures import figures
from pages.written_forms.models import CountedText
from tests.builders import news
from tests.pages.written_forms.texts import NB_12

pytestmark = pytest.mark.django_db


def run(*options: str) -> str:
    out = StringIO()
    call_command("written_form_share", *options, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_figures_for_programs() -> None:
    told = json.loads(run("--recount", "--json"))
    whole = figures().whole
    assert told["parts"]["whole"]["all"]["nn"] == whole.all.nn > 0
    assert told["parts"]["whole"]["new"]["nb"] == whole.new.nb
    assert told["unread_documents"] == []
    assert {"level-0", "news", "documents"} <= told["parts"].keys()


def test_a_table_for_people() -> None:
    lines = run("--recount").splitlines()
    assert f"{figures().whole.all.nb:,}" in lines[1]


@pytest.mark.usefixtures("empty_site")
def test_too_little_of_a_form_ends_with_one() -> None:
    news(lead=NB_12, body="")
    with pytest.raises(CommandError) as ended:
        run("--recount")
    assert ended.value.returncode == 1


def test_nothing_counted_ends_with_two() -> None:
    CountedText.objects.all().delete()
    with pytest.raises(CommandError) as ended:
        run()
    assert ended.value.returncode == 2
