"""What every kind of listed content promises the code that goes over all of them."""

import pytest
from django.template.loader import get_template
from django.urls import reverse
from djangocms_versioning import versionables

from pages.entries import kinds
from pages.entries.models import Entry, EntryAddress
from pages.news.models import NewsAddress, NewsContent, NewsItem

every_kind = pytest.mark.parametrize("kind", kinds.kinds(), ids=kinds.name)


def test_the_news_are_one() -> None:
    assert NewsContent in kinds.kinds()
    assert kinds.name(NewsContent) == "news"
    assert kinds.entries(NewsContent) is NewsItem
    assert kinds.addresses(NewsContent) is NewsAddress


@every_kind
def test_its_models_lead_to_each_other(kind: kinds.Kind) -> None:
    entry = kinds.entries(kind)
    assert issubclass(entry, Entry)
    assert issubclass(kinds.addresses(kind), EntryAddress)
    for language in ("nb", "nn", "en"):
        assert entry._meta.get_field(f"live_{language}").related_model is kind
    assert kind._meta.get_field("item").remote_field.related_name == "contents"
    assert kind._meta.get_field("moved_to_item").related_model is entry


@every_kind
def test_an_address_is_one_entry_s(kind: kinds.Kind) -> None:
    unique = [set(each.fields) for each in kinds.addresses(kind)._meta.constraints]
    assert {"slug", "language"} in unique


@every_kind
def test_publishing_writes_what_both_have(kind: kinds.Kind) -> None:
    entry = kinds.entries(kind)
    assert "published_at" in entry.WRITTEN_BY_PUBLISHING
    for field in entry.WRITTEN_BY_PUBLISHING:
        assert entry._meta.get_field(field) is not kind._meta.get_field(field)


@every_kind
def test_django_goes_by_all_versions(kind: kinds.Kind) -> None:
    assert kind._meta.default_manager.name == "all_versions"


@every_kind
def test_it_has_versions_addresses_a_template_and_an_admin(kind: kinds.Kind) -> None:
    assert versionables.exists_for_content(kind)
    assert reverse(kind.view_name(), args=["noe"])
    get_template(kind.TEMPLATE)
    opts = kind._meta
    for name in ("changelist", "add"):
        assert reverse(f"admin:{opts.app_label}_{opts.model_name}_{name}")
    assert f"publish_{opts.model_name}" in dict(opts.permissions)
