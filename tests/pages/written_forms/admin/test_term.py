import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from pages.written_forms import terms
from pages.written_forms.models import Term
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
ADD = "admin:written_forms_term_add"


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", is_staff=True)
    user.groups.set(Group.objects.filter(name="Redaktør"))
    client.force_login(user)
    return client


def test_an_editor_adds_a_term_and_the_next_draft_knows_it(editor: Client) -> None:
    editor.post(reverse(ADD), {"nb": "-drøvel", "nn": "-drøvlar", "note": ""})
    assert terms.load().twins("ordrøvel", "nb") == {"ordrøvlar"}
    term = Term.objects.get(nb="-drøvel")
    editor.post(
        reverse("admin:written_forms_term_change", args=[term.pk]),
        {"nb": "drøvel", "nn": "drøvel", "note": "et navn"},
    )
    assert terms.load().twins("drøvel", "nb") == set()


@pytest.mark.parametrize(
    ("nb", "nn"),
    [
        ("", "x"),
        ("-", "-"),
        ("a|b", "x"),
        ("(", "x"),
        ("enhet", "eining"),  # it is there already
        ("-enhet", "eining"),
        ("x" * 121, "x"),
        ("<b>x</b>", "x"),
        ("x1", "x2"),
    ],
)
def test_what_is_no_word_gets_a_sentence(editor: Client, nb: str, nn: str) -> None:
    before = Term.objects.count()
    page = document(editor.post(reverse(ADD), {"nb": nb, "nn": nn}))
    assert all_texts(page, ".errorlist")
    assert page.cssselect("#id_nb")[0].get("value", "") == nb
    assert Term.objects.count() == before
