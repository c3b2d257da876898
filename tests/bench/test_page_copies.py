from cms.models import Page, PageContent
from django.test import Client

from pages.seed.build import seed_user
from tests.bench import page_copies, pages
from tests.html import all_texts, document


def test_a_tree_is_made_out_of_the_chain(db) -> None:
    before = Page.objects.count()
    pages.publish_chain(seed_user())
    page_copies.multiply(3)
    page_copies.check()
    assert not any(Page.find_problems())
    assert Page.objects.count() == before + 1 + 3 + 9 + 27
    lowest = Page.objects.filter(path__startswith=pages.page_at(1).path).last()
    url = PageContent.objects.get(page=lowest, language="nn").get_absolute_url()
    assert url == "/nn/fagfelt-1/fagfelt-2-2/fagfelt-3-2/fagfelt-4-2/"
    answer = document(Client().get(url))
    assert all_texts(answer, "h1") == ["Fagfelt på nivå 4"]
    assert len(all_texts(answer, "nav.ds-breadcrumbs li")) == 5
