import pytest
from cms.toolbar.utils import get_object_preview_url
from django.contrib.auth.models import Group
from django.test import Client

from tests.builders import news
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
MENU = ".cms-toolbar-item-navigation a"


@pytest.mark.parametrize("group", ["Nyhetsskribent", "Nyhetsredaktør"])
def test_from_the_website_to_the_form_and_the_list(
    client: Client, django_user_model, group: str
) -> None:
    user = django_user_model.objects.create_user("noen", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    content = news(title="Sak")
    for url in (content.get_absolute_url(), get_object_preview_url(content, language="nb")):
        page = document(client.get(url))
        links = {a.text_content().strip(): a.get("href") for a in page.cssselect(MENU)}
        form = f"/nb/admin/news/newscontent/{content.pk}/change/"
        assert links["Om denne nyheten"] == form, url
        assert links["Alle nyheter"] == "/nb/admin/news/newscontent/"
        assert links["Ny nyhet"] == "/nb/admin/news/newscontent/add/"


def test_not_for_those_who_have_nothing_to_do_with_news(client: Client, django_user_model) -> None:
    client.force_login(django_user_model.objects.create_user("noen", is_staff=True))
    page = document(client.get("/nb/om-oss/"))
    assert "Alle nyheter" not in " ".join(all_texts(page, MENU))
