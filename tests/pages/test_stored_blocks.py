from typing import Any

import pytest
from cms.models import CMSPlugin, PageContent, PageUrl, Placeholder
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from pages.addresses import Target, targets
from pages.models import Text
from pages.seed.content import Block, Content, SeedPage
from pages.stored_blocks import blocks_of
from tests.builders import news, page_of, picture, publish

pytestmark = pytest.mark.django_db


def fields(instance: Model) -> dict[str, Any]:
    return {f.attname: getattr(instance, f.attname) for f in instance._meta.concrete_fields}


def as_django_reads_it(block: CMSPlugin) -> CMSPlugin:
    return CMSPlugin.objects.get(pk=block.pk).get_bound_plugin()


def test_every_block_of_the_site_is_what_django_would_read() -> None:
    alert = Block("NekAlertPlugin", {"text": "Stengt", "expires": timezone.now()})
    publish(page_of(alert, languages=("nb", "nn")))
    found = blocks_of(list(PageContent.objects.all()))
    assert len({type(block) for block in found}) > 10
    for block in found:
        wanted = as_django_reads_it(block)
        assert type(block) is type(wanted)
        assert fields(block) == fields(wanted)
        if hasattr(wanted, "rows"):
            rows = [fields(row) for row in block.rows.all()]
            assert rows == [fields(row) for row in wanted.rows.all()]


def test_none_is_left_out() -> None:
    contents = PageContent.objects.all()
    placeholders = Placeholder.objects.filter(
        content_type=ContentType.objects.get_for_model(PageContent),
        object_id__in=contents.values("pk"),
    )
    found = {block.pk for block in blocks_of(list(contents))}
    assert found == set(
        CMSPlugin.objects.filter(placeholder__in=placeholders).values_list("pk", flat=True)
    )


GOAL = SeedPage("goal", [Content(("nb", "nn"), "Mål", "mal", "", [])])


def test_one_query_with_rows_links_and_pictures(django_assert_num_queries) -> None:
    field = picture()
    links = [{"label": "Ut", "url": "https://x.example/"}, {"label": "Inn", "page": "goal"}]
    blocks = (
        Block("NekPartnerListPlugin", {"heading": "Med"}, links),
        Block("NekPicturePlugin", {"file": field, "alt": "Et felt"}),
        Block("NekTextPlugin", {"body": "<p>Tekst.</p>"}),
    )
    _goal, _same, content = publish(GOAL, page_of(*blocks))
    with django_assert_num_queries(1):
        partners, shown, text = blocks_of([content])
        assert targets(partners.rows.all(), "nb") == [
            Target("Ut", "https://x.example/"),
            Target("Inn", "/nb/mal/"),
        ]
        assert fields(shown.file) == fields(field)
        assert text.placeholder.source == content


def test_a_link_to_a_page_that_is_gone_leads_nowhere() -> None:
    link = {"heading": "Les", "text": "Mer", "label": "Inn", "page": "goal"}
    goal, _same, content = publish(GOAL, page_of(Block("NekCallToActionPlugin", link)))
    (block,) = blocks_of([content])
    assert [link.href for link in targets([block], "nn")] == ["/nn/mal/"]
    PageUrl.objects.filter(page=goal.page).update(path=None)
    (block,) = blocks_of([content])
    assert targets([block], "nn") == []


def test_what_has_no_part_of_its_own_or_is_not_installed_is_left_out(caplog) -> None:
    text = Block("NekTextPlugin", {"body": "<p>Tekst.</p>"})
    contents = publish(page_of(text, text, text))
    first, second, third = blocks_of(contents)
    with connection.cursor() as cursor:  # a model's delete takes the rest along
        table = Text._meta.db_table
        cursor.execute(f"DELETE FROM {table} WHERE cmsplugin_ptr_id = %s", [first.pk])
    CMSPlugin.objects.filter(pk=second.pk).update(plugin_type="GonePlugin")
    assert blocks_of(contents) == [third]
    assert "GonePlugin" in caplog.text


def test_of_nothing_there_is_nothing(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert blocks_of([]) == []
    assert blocks_of([news(body="")]) == []
