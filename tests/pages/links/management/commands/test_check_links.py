from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from pages.links.management.commands import check_links
from pages.seed.content import Block
from tests.builders import page_of, publish

pytestmark = pytest.mark.django_db


def run() -> str:
    out = StringIO()
    call_command("check_links", stdout=out)
    return out.getvalue()


def test_it_says_that_no_link_is_broken() -> None:
    assert run() == "No link is broken.\n"


def test_it_names_those_that_are_and_ends_with_1() -> None:
    body = '<p><a href="/nb/borte/">Les mer om borte</a></p>'
    publish(page_of(Block("NekTextPlugin", {"body": body})))
    out = StringIO()
    with pytest.raises(CommandError, match=r"1 broken\.") as failed:
        call_command("check_links", stdout=out)
    assert failed.value.returncode == 1
    assert "/nb/borte/: " in out.getvalue()
    assert "Les mer om borte" in out.getvalue()
    assert "Prøveside" in out.getvalue()


def test_ctrl_c_stops_it(monkeypatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_links, "check_all", stop)
    with pytest.raises(CommandError, match="kept") as stopped:
        run()
    assert stopped.value.returncode == 130
