from collections.abc import Callable

import pytest
from cms.models import Page
from cms.plugin_pool import plugin_pool
from cms.toolbar.utils import get_object_edit_url, get_object_structure_url
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from djangocms_versioning.models import Version

from pages.models import CallToAction
from pages.publishing.models import BlockChange, VersionWriter
from pages.publishing.versions import one_version
from tests.pages.publishing.undo.conftest import Board

pytestmark = pytest.mark.django_db
TEXTS = ["Først", "Mål Ett To", "Sist"]


def said(response: HttpResponse) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


DOINGS = [
    (lambda board: board.add("Ny", 2), "la til «Tekst»", ["Først", "Ny", "Mål Ett To", "Sist"]),
    (lambda board: board.write(0, "Nye ord"), "endret «Tekst»", ["Nye ord", *TEXTS[1:]]),
    (
        lambda board: board.write_goals(1, "En", "Ett", "To", "Tre"),
        "endret «Mål»",
        ["Først", "Nye mål En Ett To Tre", "Sist"],
    ),
    (lambda board: board.delete(1), "slettet «Mål»", ["Først", "Sist"]),
    (lambda board: board.move(2, 1), "flyttet «Tekst»", ["Sist", "Først", "Mål Ett To"]),
    (lambda board: board.cut(1), "klippet ut «Mål»", ["Først", "Sist"]),
    (
        lambda board: (board.copy(1), board.paste(1)),
        "limte inn «Mål»",
        ["Mål Ett To", *TEXTS],
    ),
    (
        lambda board: (board.copy_all(), board.paste(4)),
        "limte inn flere blokker",
        [*TEXTS, *TEXTS],
    ),
    (lambda board: board.clear(), "slettet alle blokkene", []),
]


@pytest.mark.parametrize(
    ("do", "what", "texts"), DOINGS, ids=[what for _do, what, _texts in DOINGS]
)
def test_what_is_done_is_undone_and_done_again(
    board: Board, do: Callable[[Board], None], what: str, texts: list[str]
) -> None:
    keys = [block.pk for block in board.blocks()]
    assert board.offered() == []
    do(board)
    assert (board.texts(), board.offered()) == (texts, [f"Angre {what}"])
    assert said(board.undo()) == [f"Angret: {what}"]
    assert (board.texts(), board.offered()) == (TEXTS, [f"Gjør om {what}"])
    assert [block.pk for block in board.blocks()] == keys
    assert said(board.redo()) == [f"Gjort om: {what}"]
    assert (board.texts(), board.offered()) == (texts, [f"Angre {what}"])
    board.undo()
    assert board.texts() == TEXTS


def test_one_step_after_another(board: Board) -> None:
    for do in (
        lambda: board.write(0, "Nye ord"),
        lambda: board.move(0, 3),
        lambda: board.delete(0),
        lambda: board.add("Ny", 1),
        board.clear,
    ):
        do()
    for _step in range(5):
        board.undo()
    assert (board.texts(), "Angre" in board.steps()) == (TEXTS, False)
    for _step in range(5):
        board.redo()
    assert (board.texts(), "Gjør om" in board.steps()) == ([], False)


def test_what_is_done_anew_cannot_be_done_again(board: Board) -> None:
    board.delete(1)
    board.undo()
    board.move(0, 2)
    assert board.offered() == ["Angre flyttet «Tekst»"]


def test_saving_without_a_change_is_no_step(board: Board) -> None:
    board.write(0, "Først")
    assert board.offered() == []
    board.write(0, "Nye ord")
    board.write(0, "Nye ord")
    board.undo()
    assert (board.texts(), board.offered()) == (TEXTS, ["Gjør om endret «Tekst»"])


def test_one_comes_back_to_where_one_was(board: Board) -> None:
    board.delete(1)
    language = {"language": "nb"}
    assert board.undo()["Location"] == get_object_edit_url(board.draft, **language)
    structure = get_object_structure_url(board.draft, **language)
    referer = {"referer": f"http://testserver{structure}?x"}
    response = board.client.post(board.steps()["Gjør om"], headers=referer)
    assert response["Location"] == structure


# --- When it cannot be ------------------------------------------------------------------------


def test_the_same_step_once_only(board: Board) -> None:
    board.write(0, "Nye ord")
    board.delete(1)
    url = board.steps()["Angre"]
    board.client.post(url)
    response = board.client.post(url)
    assert said(response)[-1] == "Dette er gjort allerede, kanskje i et annet vindu."
    assert board.texts() == ["Nye ord", *TEXTS[1:]]


@pytest.mark.parametrize(
    "do", [do for do, _what, _texts in DOINGS], ids=[w for _d, w, _t in DOINGS]
)
def test_what_others_did_since_is_not_overwritten(
    board: Board, board_of: Callable[..., Board], chief: User, do: Callable[[Board], None]
) -> None:
    do(board)
    url, count = board.steps()["Angre"], len(board.blocks())
    version = Version.objects.get_for_content(board.draft)
    one_version.take_over(version, chief)
    theirs = board_of(chief, board.draft)
    assert theirs.offered() == []
    for number in range(count):
        theirs.write(number, "Deres") if "Text" in theirs.types()[number] else None
        theirs.write_goals(number, "A", "B") if "Goals" in theirs.types()[number] else None
    theirs.add("Deres", 1)
    left = theirs.texts()
    one_version.take_over(Version.objects.get(pk=version.pk), board.user())
    response = board.client.post(url)
    assert said(response)[-1].startswith("Blokkene er endret på annen måte siden")
    assert board.texts() == left


def test_what_others_did_beside_it_stays(
    board: Board, board_of: Callable[..., Board], chief: User
) -> None:
    board.write(0, "Nye ord")
    version = Version.objects.get_for_content(board.draft)
    one_version.take_over(version, chief)
    board_of(chief, board.draft).write(2, "Deres")
    one_version.take_over(Version.objects.get(pk=version.pk), board.user())
    board.undo()
    assert board.texts() == ["Først", "Mål Ett To", "Deres"]


def test_not_in_what_somebody_else_holds(board: Board, chief: User) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    one_version.take_over(Version.objects.get_for_content(board.draft), chief)
    assert said(board.client.post(url))[-1].startswith("Du kan ikke endre dette utkastet")
    assert board.texts() == ["Først", "Sist"]


def test_not_without_the_right_to_write(board: Board) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    User.objects.filter(pk=board.user().pk).update(is_superuser=False)
    assert board.client.post(url).status_code == 403
    assert board.texts() == ["Først", "Sist"]


def test_not_once_it_is_published(board: Board) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    one_version.publish(Version.objects.get_for_content(board.draft), board.user())
    response = board.client.post(url)
    assert said(response)[-1].startswith("Denne endringen kan ikke lenger angres")
    assert response["Location"] == "/nb/admin/"
    assert (board.texts(), BlockChange.objects.count()) == (["Først", "Sist"], 0)


def test_not_once_the_draft_is_gone(board: Board) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    Version.objects.get_for_content(board.draft).delete()
    assert board.client.post(url)["Location"] == "/nb/admin/"
    assert BlockChange.objects.count() == 0


def test_not_with_a_block_that_is_no_longer_in_use(board: Board, monkeypatch) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    monkeypatch.delitem(plugin_pool.plugins, "NekGoalsPlugin")
    assert board.offered() == ["Angre slettet «NekGoalsPlugin»"]
    response = board.client.post(url)
    assert said(response)[-1] == "En blokktype dette gjelder, er ikke lenger i bruk."
    assert board.texts() == ["Først", "Sist"]


@pytest.mark.parametrize(("model", "field"), [("pages.gone", "heading"), ("pages.goals", "gone")])
def test_not_with_fields_or_models_that_are_no_more(board: Board, model: str, field: str) -> None:
    board.delete(1)
    change = BlockChange.objects.get()
    for old, _new in change.changes:
        if old["model"] == "pages.goals":
            old |= {"model": model, "fields": {field: "x"}}
    change.save()
    assert said(board.undo())[-1].startswith("Blokkene er endret på annen måte siden")
    assert board.texts() == ["Først", "Sist"]


def test_not_where_what_it_refers_to_is_gone(board: Board) -> None:
    linked = Page.objects.get(reverse_id="about")
    block = CallToAction(placeholder=board.placeholder, language="nb", position=4)
    block.plugin_type, block.heading, block.text = "NekCallToActionPlugin", "Gå", "Videre"
    block.label, block.page = "Om oss", linked
    block.save()
    board.delete(3)
    change = BlockChange.objects.get()
    for old, _new in change.changes:
        old["fields"] |= {"page": 999999} if "page" in old["fields"] else {}
    change.save()
    assert said(board.undo())[-1].startswith("Blokkene er endret på annen måte siden")
    assert board.texts() == TEXTS


# --- Whose it is ------------------------------------------------------------------------------


def test_it_is_one_s_own(board: Board, board_of: Callable[..., Board], chief: User) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    theirs = board_of(chief, board.draft)
    assert theirs.client.post(url)["Location"] == "/nb/admin/"
    assert board.texts() == ["Først", "Sist"]


def test_it_is_posted_by_staff(board: Board) -> None:
    board.delete(1)
    url = board.steps()["Angre"]
    assert board.client.get(url).status_code == 405
    assert "login" in Client().post(url)["Location"]
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(board.user())
    assert strict.post(url).status_code == 403
    assert board.texts() == ["Først", "Sist"]


def test_who_undoes_has_written(board: Board, chief: User) -> None:
    version = Version.objects.get_for_content(board.draft)
    one_version.take_over(version, chief)
    theirs = Board(Client(), board.draft)
    theirs.client.force_login(chief)
    theirs.move(0, 2)
    VersionWriter.objects.all().delete()
    theirs.undo()
    assert VersionWriter.objects.get().user == chief


def test_a_block_is_moved_by_its_menu(board: Board) -> None:
    text, goals = "NekTextPlugin", "NekGoalsPlugin"
    board.move(1, 1)
    assert board.types() == [goals, text, text]
    board.move(0, 2)
    assert board.types() == [text, goals, text]
    board.move(2, 4)  # the last one stays
    assert board.types() == [text, goals, text]


def test_news_too(news_draft: Version, writer: User, client: Client) -> None:
    client.force_login(writer)
    board = Board(client, news_draft.content)
    before = board.texts()
    board.delete(0)
    assert board.offered() == ["Angre slettet «Tekst»"]
    board.undo()
    assert board.texts() == before
