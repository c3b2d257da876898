import pytest
from cms.models import UserSettings
from cms.toolbar.utils import get_object_preview_url
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from tests.html import all_texts, document
from tests.pages.written_forms.conftest import Twins

pytestmark = pytest.mark.django_db
LABEL = "Målform (1) 1 avsnitt henger etter"


def buttons(client: Client, twins: Twins, form: str) -> list[str]:
    content = twins.version[form].content
    page = document(client.get(get_object_preview_url(content, language=form)))
    return all_texts(page, ".cms-toolbar a")


def test_both_forms_lead_to_what_is_behind(client: Client, chief, twins: Twins) -> None:
    client.force_login(chief)
    UserSettings.objects.create(user=chief, language="nb")
    assert not any("Målform" in label for label in buttons(client, twins, "nn"))
    twins.replace("nb", "om møter", "om møter i mars")
    for form in ("nb", "nn"):
        assert LABEL in buttons(client, twins, form)


def test_only_for_those_who_may_write_it(client: Client, page: Twins) -> None:
    page.replace("nb", "om møter", "om møter i mars")
    for role, shown in (("Skribent", True), ("Godkjenner", False)):
        user = get_user_model().objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        assert (LABEL in buttons(client, page, "nb")) == shown
