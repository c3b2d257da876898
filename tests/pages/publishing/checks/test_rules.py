"""All rules together, on what the site says today."""

import pytest
from cms.models import PageContent

from pages.news.models import NewsContent
from pages.publishing import checks
from pages.publishing.checks import Level
from pages.publishing.checks.rules import RULES
from pages.seed.content import Block
from tests.builders import page_of, publish

pytestmark = pytest.mark.django_db
ODD = (
    "",
    "<p>",
    "<p><p><h2><li>",
    "&#0;&bogus;<![CDATA[x]]>",
    "<!-- <p> --><?xml version='1.0' encoding='x'?>",
    "<a href='http://[::1'>x</a><a href='//'>y</a><a href='?'>z</a><a href>å</a>",
    "<a href='/nb/%ff%00/'>x</a><a href='/../../'>y</a><a href='#'>z</a>",
    "<a data-cms-href='no.model:x'>x</a><a data-cms-href='cms.page:'>y</a>",
    "<span lang=''>x</span><p lang='nn'>ikkje</p>",
    "<h2><a href=''></a></h2>",
    "\u2029\u00ad\u200b\ufeff\U0001f600" * 50,
    "<strong>" * 200,
    "«" * 500 + "“\"'",
    "Det " * 5000,
    "a.B" * 5000,
)


def test_nothing_on_the_site_is_wrong() -> None:
    """Every page and every example news item, in all languages."""
    contents = [*PageContent.objects.all(), *NewsContent.objects.all()]
    assert len(contents) > 45
    for content in contents:
        report = checks.of(content)
        to_mend = [*report.errors, *report.at(Level.WARNING), *report.at(Level.ADVICE)]
        assert [(content.language, str(content), f.rule, f.place.excerpt) for f in to_mend] == []


@pytest.mark.parametrize("body", ODD)
def test_no_text_is_too_odd(body: str) -> None:
    fields = {"heading": "Fakta", "body": body}
    blocks = (Block("NekTextPlugin", {"body": body}), Block("NekFactBoxPlugin", fields))
    for content in publish(page_of(*blocks, languages=("nb", "nn"))):
        assert checks.of(content).findings is not None


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names)


def test_a_page_of_many_blocks_asks_no_more_than_one_of_few(
    django_assert_max_num_queries,
) -> None:
    body = "<h2>Del</h2><p>Se <a href='/nb/om-oss/'>om oss</a> og <a href='/x/'>x</a>.</p>"
    points = [{"text": f"Punkt {number}"} for number in range(5)]
    few = [Block("NekTextPlugin", {"body": body}), Block("NekPointListPlugin", {}, points)]
    for number in (1, 20):
        (content,) = publish(page_of(*few * number))
        checks.of(content)
        with django_assert_max_num_queries(9):
            checks.of(content)
        content.page.delete()


def test_of_a_version_as_of_its_content() -> None:
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": "<h4>Fire</h4>"})))
    version = content.versions.get()
    assert checks.of(version) == checks.of(content)
    assert len(checks.of(version).errors) == 1


def test_a_page_without_blocks_is_read_too() -> None:
    (content,) = publish(page_of())
    assert checks.of(content).findings == ()
