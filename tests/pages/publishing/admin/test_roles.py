"""The tables and lists of the admin, as each role finds them."""

import re

import pytest
from cms.toolbar.utils import get_object_preview_url
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url

from pages.publishing.gate import may_follow
from tests.html import all_texts, document
from tests.pages.publishing.conftest import LogIn

FILES, PAGES, NEWS = "Mapper", "Sider", "Nyheter"
LINKS, OLD, PLANS = "Lenker", "Gamle adresser", "Planer"
APPROVALS, REASONS = "Godkjenninger", "Begrunnelser for feil som står"
TERMS, SHARE = "Fagord på begge målformer", "Andel bokmål og nynorsk"
BEHIND = "Tekster som henger etter"
LATER = [OLD, APPROVALS, REASONS, TERMS, SHARE]
CONTACTS = ["Kontakter", "Avdelinger"]
REGISTERS = [
    *("Samarbeidsorganer", "Møter", "Fylker", "Fylkesvise partnerskap", "Karrieresentre"),
    *("Hovedområder i oppdraget", "Tildelingsbrev og årsrapporter"),
]
READERS = ["Anbefalte sider", "Søk uten treff", "Svar fra leserne"]
KEPT = [*CONTACTS, *REGISTERS, *READERS]
HOUSE = ["Brukere", "Nettstedsinnstillinger", "Omadresseringer"]


@pytest.mark.parametrize(
    ("role", "models"),
    [
        ("no rights", []),
        ("Skribent", [FILES, PAGES, LINKS, PLANS, BEHIND, *CONTACTS]),
        ("Redaktør", [FILES, PAGES, LINKS, PLANS, BEHIND, *LATER, *KEPT]),
        ("Nyhetsskribent", [FILES, NEWS, LINKS, PLANS, BEHIND, *CONTACTS]),
        ("Nyhetsredaktør", [FILES, NEWS, LINKS, PLANS, BEHIND, APPROVALS, REASONS, *CONTACTS]),
        ("Godkjenner", [FILES, NEWS, PLANS, APPROVALS, REASONS]),
        ("Administrator", [FILES, PAGES, NEWS, LINKS, PLANS, BEHIND, *LATER, *KEPT, *HOUSE]),
    ],
)
def test_the_index_lists_what_is_the_role_s(
    role: str, models: list[str], log_in: LogIn, client: Client
) -> None:
    log_in(role)
    html = document(client.get(reverse("admin:index")))
    assert sorted(all_texts(html, "#content-main th[scope=row]")) == sorted(models)


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        ("Skribent", {"Rediger", "Forhåndsvis", "Sammenlign", "Arkiver", "Forkast"}),
        ("Godkjenner", {"Forhåndsvis", "Sammenlign", "Publiser", "Avpubliser"}),
        (
            "Redaktør",
            {"Rediger", "Forhåndsvis", "Sammenlign", "Publiser", "Avpubliser"}
            | {"Arkiver", "Forkast"},
        ),
    ],
)
def test_the_table_of_versions_offers_what_the_role_may_do(
    role: str, acts: set[str], log_in: LogIn, client: Client, free_draft
) -> None:
    log_in(role)
    html = document(client.get(version_list_url(free_draft)))
    assert {*all_texts(html, ".version-actions a, .version-actions button")} == acts


def test_asking_for_each_button_costs_no_query(
    log_in: LogIn, client: Client, free_draft, django_assert_num_queries
) -> None:
    user = log_in("Redaktør")
    url = reverse("admin:djangocms_versioning_pagecontentversion_publish", args=[free_draft.pk])
    assert may_follow(user, url)
    with django_assert_num_queries(0):
        assert may_follow(user, url)
        assert may_follow(user, get_object_preview_url(free_draft, language="nb"))


@pytest.mark.parametrize(
    ("role", "offers"),
    [
        ("Skribent", ["copy", "paste"]),
        ("Redaktør", ["copy", "cut", "paste", "delete", "set-home", "advanced-settings"]),
    ],
)
def test_the_page_tree_offers_what_the_role_may_do(
    role: str, offers: list[str], log_in: LogIn, client: Client, public
) -> None:
    log_in(role)
    html = document(client.get(reverse("admin:cms_page_actions_menu", args=[public.page_id])))
    said = [
        f"{a.get('class')} {a.getparent().get('class')} {a.get('href')}"
        for a in html.cssselect("a")
    ]
    acts = [
        re.search(r"(?:item-|/)(copy|cut|paste|delete|set-home|advanced-settings)", s) for s in said
    ]
    assert [act and act[1] for act in acts] == offers


# --- Users ------------------------------------------------------------------------------------


def test_an_administrator_puts_people_in_groups(log_in: LogIn, client: Client) -> None:
    log_in("Administrator")
    person = User.objects.create_user("ny")
    form = document(client.get(reverse("admin:auth_user_change", args=[person.pk])))
    names = {field.name for field in form.cssselect("input, select")}
    assert "groups" in names
    assert not names & {"is_superuser", "user_permissions"}


def test_an_administrator_makes_nobody_a_superuser(log_in: LogIn, client: Client) -> None:
    me = log_in("Administrator")
    sent = {"username": "sjef", "is_staff": "on", "is_active": "on", "is_superuser": "on"}
    joined = {"date_joined_0": "2026-01-01", "date_joined_1": "12:00:00"}
    client.post(reverse("admin:auth_user_change", args=[me.pk]), sent | joined)
    me.refresh_from_db()
    assert me.username == "sjef"
    assert not me.is_superuser


@pytest.mark.parametrize("name", ["change", "delete", "password_change"])
def test_an_administrator_leaves_superusers_alone(name: str, log_in: LogIn, client: Client) -> None:
    log_in("Administrator")
    chief = User.objects.create_superuser("sjef", password="det-gamle")
    sent = {"post": "yes", "password1": "det-nye-passordet", "password2": "det-nye-passordet"}
    response = client.post(reverse(f"admin:auth_user_{name}", args=[chief.pk]), sent)
    assert response.status_code == 403
    assert User.objects.get(pk=chief.pk).check_password("det-gamle")
