import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from pages.publishing.approval import requests as approval
from tests.html import all_texts, document, only

pytestmark = pytest.mark.django_db
LIST = "admin:publishing_approvalrequest_changelist"


@pytest.mark.parametrize("name", ["Godkjenner", "Redaktør", "Nyhetsredaktør"])
def test_these_roles_approve(client_of, draft, writer, person, name: str) -> None:
    user = person("noen")
    user.groups.add(Group.objects.get(name=name))
    approval.ask(draft, writer)
    page = document(client_of(user).get(reverse(LIST)))
    link = only(page, "#result_list tbody a").get("href")
    assert link == reverse("admin:publishing_approval", args=[draft.pk])
    assert all_texts(page, ".field-status") == ["Venter"]
    assert page.cssselect(".object-tools .addlink") == []


def test_nobody_changes_or_deletes_what_was_said(client_of, draft, writer, chief) -> None:
    request = approval.ask(draft, writer, "Haster.")
    client = client_of(chief)
    for act in ("change", "delete"):
        url = reverse(f"admin:publishing_approvalrequest_{act}", args=[request.pk])
        assert client.post(url, {"post": "yes", "message": "x"}).status_code == 403
    request.refresh_from_db()
    assert request.message == "Haster."
