from django.utils.safestring import mark_safe
from django.utils.translation import override

from pages.templatetags.upstream_words import in_our_words


def test_a_word_that_stands_alone_is_ours() -> None:
    html = '<img alt="Search"><a title="Search pages">\n Search\n</a><b>Search pages</b>'
    with override("nb"):
        said = in_our_words(mark_safe(html), "Search")
    assert said == '<img alt="Søk"><a title="Search pages">\n Søk\n</a><b>Search pages</b>'
