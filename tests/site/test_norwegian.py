"""Every word of the interface that an editor meets is Norwegian, in the form the editor has chosen.

A text on the screen that is, word for word, an English message of ours or of a package's, and has
another wording in the editor's language, is English that shone through.
"""

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from cms.models import PageContent, UserSettings
from cms.plugin_pool import plugin_pool
from cms.toolbar.utils import (
    get_object_edit_url,
    get_object_preview_url,
    get_object_structure_url,
)
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override, pgettext
from djangocms_versioning.models import Version
from lxml import html
from lxml.html import HtmlElement

from nek_site import messages, upstream_messages
from pages.counties.models import County
from pages.entries import publishing
from pages.mandate.models import MandateArea
from pages.news.models import NewsContent
from pages.partners.models import Body
from pages.written_forms.drift.keeping import keep
from pages.written_forms.models import MachineDraft, TwinText
from tests.builders import news

ATTRIBUTES = ("title", "placeholder", "aria-label", "alt", "data-text", "data-tooltip")
PLACE = re.compile(r"%%|%\(\w+\)[sd]|%[sd]|\{\w*\}")
SHORTEST = 4  # letters: «Or» and the like are Norwegian too
# Words of no other language here, for texts that upstream gives nobody to translate.
ENGLISH = re.compile(
    r"\b(?:the|and|of|this|your|with|please|search|content|delete|save|cancel|close|pages?|change|"
    r"changed|select|not|from|settings|structure|draft|language|copy|paste|remove|filter by|root|"
    r"move|created|author|action|can)\b",
    re.IGNORECASE,
)
# Names, and words that are the same in every language.
NAMES = {"django CMS", "Nynorsk", "Bokmål", "English", "Filer", "CMS", "Slug", "Status"}


@cache
def english() -> list[tuple[re.Pattern[str], str, str | None]]:
    """Each English message as a pattern, with its id and context."""
    catalogs = [upstream_messages.listed(package) for package in upstream_messages.PACKAGES]
    catalogs.append(messages.read(messages.ROOT, "en"))
    found = {
        (text, message.context)
        for catalog in catalogs
        for message in messages.real(catalog)
        for text in messages.forms(message.id)
    }
    return [
        (re.compile(pattern(text), re.IGNORECASE), text, context)
        for text, context in found
        if len(re.sub(r"\W", "", PLACE.sub("", text))) >= SHORTEST and text not in NAMES
    ]


def pattern(text: str) -> str:
    """Of what stands on the screen: white space folded, anything where a value goes."""
    return ".+".join(re.escape(part) for part in PLACE.split(" ".join(text.split())))


def texts(page: HtmlElement) -> Iterator[str]:
    """What is read on the screen or out loud: pieces of text, labels of buttons and pictures."""
    for element in page.iter():
        if element.get("lang") == "en":
            continue
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "title"}:
            yield from [element.tail or ""] if isinstance(element.tag, str) else []
            continue
        yield from (element.text or "", element.tail or "")
        yield from (element.get(name, "") for name in ATTRIBUTES)
        if element.get("type") in {"submit", "button", "reset"}:
            yield element.get("value", "")


def english_in(page: HtmlElement, language: str) -> set[str]:
    shown = {" ".join(text.split()) for text in texts(page)} - {""}
    shown = {text for text in shown if "Example:" not in text}  # a title in English
    return {text for text in shown if ENGLISH.search(text) or is_english(text, language)}


def is_english(text: str, language: str) -> bool:
    with override(language):
        for pattern_, source, context in english():
            if pattern_.fullmatch(text):
                said = pgettext(context, source) if context else gettext(source)
                if " ".join(said.split()).casefold() != " ".join(source.split()).casefold():
                    return True
    return False


@pytest.fixture
def chief(client: Client, db) -> AbstractUser:
    user = get_user_model().objects.create_superuser("sjef")
    client.force_login(user)
    return user


def made_of(item: NewsContent) -> int:
    """As if a program had made it, and did not know a word."""
    uncertain = [{"word": "Ord", "around": "Ord.", "block": None, "field": "x"}]
    version = Version.objects.get_for_content(item)
    return MachineDraft.objects.create(
        version=version, language="nn", uncertain=uncertain
    ).version_id


def screens(user, language: str) -> dict[str, str]:
    """Where an editor gets, by what it is."""
    live = PageContent.objects.get(page__reverse_id="about", language=language)
    page = Version.objects.get_for_content(live).copy(user).content
    item = publishing.new_draft(
        NewsContent, user, language, title="Sak", lead="Ingress", body="<p>Ord.</p>"
    )
    public = news(language, title="Publisert sak")
    with override(language):
        versions = "admin:djangocms_versioning_{}version_changelist"
        named = {
            "index": reverse("admin:index"),
            "pages": reverse("admin:cms_pagecontent_changelist"),
            "new page": reverse("admin:cms_pagecontent_add"),
            "page settings": reverse("admin:cms_pagecontent_change", args=[page.pk]),
            "page versions": reverse(
                versions.format("pagecontent"), query={"page": page.page_id, "language": language}
            ),
            "site settings": reverse("admin:pages_sitesettings_change", args=[1]),
            "media": reverse("admin:filer-directory_listing-root"),
            "media, unsorted": reverse("admin:filer-directory_listing-unfiled_images"),
            "new folder": reverse("admin:filer-directory_listing-make_root_folder"),
            "redirects": reverse("admin:redirects_redirect_changelist"),
            "users": reverse("admin:auth_user_changelist"),
            "new user": reverse("admin:auth_user_add"),
            "password": reverse("admin:password_change"),
            "news": reverse("admin:news_newscontent_changelist"),
            "new news": reverse("admin:news_newscontent_add"),
            "news form": reverse("admin:news_newscontent_change", args=[item.pk]),
            "published news": reverse("admin:news_newscontent_change", args=[public.pk]),
            "plans": reverse("admin:publishing_scheduledchange_changelist"),
            "plan of a page": reverse("admin:publishing_schedule", args=[version_of(page)]),
            "plan of news": reverse("admin:publishing_schedule", args=[version_of(public)]),
            "approvals": reverse("admin:publishing_approvalrequest_changelist"),
            "reasons given": reverse("admin:publishing_checkoverride_changelist"),
            "bodies": reverse("admin:partners_body_changelist"),
            "body": reverse("admin:partners_body_change", args=[Body.objects.first().pk]),
            "meetings": reverse("admin:partners_meeting_changelist"),
            "new meeting": reverse("admin:partners_meeting_add"),
            "links": reverse("admin:links_foundlink_changelist"),
            "old addresses": reverse("admin:links_pageaddress_changelist"),
            "terms": reverse("admin:written_forms_term_changelist", query={"q": "karrieresent"}),
            "new term": reverse("admin:written_forms_term_add"),
            "pinned pages": reverse("admin:search_pin_changelist"),
            "new pinned page": reverse("admin:search_pin_add"),
            "searches in vain": reverse("admin:search_miss_changelist"),
            "draft in the other form": reverse(
                "admin:written_forms_draft", args=[version_of(item)]
            ),
            "block to the other form": reverse(
                "admin:written_forms_draft", args=[version_of(page)]
            ),
            "machine-made draft": reverse(
                "admin:written_forms_machine_draft", args=[made_of(item)]
            ),
            "behind": reverse("admin:written_forms_twintext_changelist"),
            "counties": reverse("admin:counties_county_changelist"),
            "county": reverse("admin:counties_county_change", args=[County.objects.first().pk]),
            "partnerships": reverse("admin:counties_partnership_changelist"),
            "partnership": reverse("admin:counties_partnership_add"),
            "career centres": reverse("admin:counties_careercentre_changelist"),
            "career centre": reverse("admin:counties_careercentre_add"),
            "import": reverse("admin:counties_careercentre_import"),
            "drift": reverse("admin:written_forms_drift", args=[behind(public).version_id]),
            "mandate": reverse("admin:mandate_mandatedocument_changelist"),
            "new mandate letter": reverse("admin:mandate_mandatedocument_add"),
            "main areas": reverse("admin:mandate_mandatearea_changelist"),
            "main area": reverse(
                "admin:mandate_mandatearea_change", args=[MandateArea.objects.first().pk]
            ),
            "help": reverse("admin:publishing_help"),
            "written forms": reverse("admin:written_forms_share"),
            "yearly report": reverse("admin:written_forms_share_report"),
            "not counted": reverse("admin:written_forms_share_uncounted"),
            "withdraw": reverse("admin:news_newscontent_withdraw", args=[public.pk]),
            "news versions": reverse(
                versions.format("newscontent"), query={"item": item.item_id, "language": language}
            ),
        }
        for name in ("publish", "compare", "approval", "preview_links", "checks"):
            named[name] = reverse(f"admin:publishing_{name}", args=[version_of(page)])
    for name, content in (("page", page), ("news", item)):
        named[f"{name}, edited"] = get_object_edit_url(content, language=language)
        named[f"{name}, previewed"] = get_object_preview_url(content, language=language)
        named[f"{name}, structure"] = get_object_structure_url(content, language=language)
    return named | block_forms(page, language)


def behind(public: NewsContent) -> TwinText:
    """Its twin, which lacks a paragraph."""
    other = {"nb": "nn", "nn": "nb"}[public.language]
    twin = news(other, item=public.item, title="Publisert sak")
    version = Version.objects.get_for_content(twin)
    keep(version, None)
    text = TwinText.objects.get(version=version)
    text.follows = {"1": "Sak", "99": ""}
    text.save_follows()
    return text


def version_of(content: Model) -> int:
    return Version.objects.get_for_content(content).pk


def block_forms(page: PageContent, language: str) -> dict[str, str]:
    placeholder = page.placeholders.get(slot="content")
    where = {"placeholder_id": placeholder.pk, "plugin_language": language, "plugin_position": 1}
    kinds = [plugin.__name__ for plugin in plugin_pool.get_all_plugins()]
    with override(language):
        return {
            kind: reverse("admin:cms_placeholder_add_plugin", query=where | {"plugin_type": kind})
            for kind in kinds
            if kind.startswith("Nek") and kind not in {"NekPageTreePlugin", "NekHeroPlugin"}
        }


@pytest.mark.browser
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_screen_speaks_english(site: str, chief_at_work, logged_in_as, language: str) -> None:
    """As the browser shows it, with what scripts have written."""
    UserSettings.objects.create(user=chief_at_work, language=language)
    page = logged_in_as(chief_at_work)
    found = {}
    for name, url in screens(chief_at_work, language).items():
        response = page.goto(site + url, wait_until="load")
        assert response
        assert response.status == 200, (name, url)
        assert "/login/" not in page.url, name
        if said := english_in(html.document_fromstring(page.content()), language):
            found[name] = said
    assert found == {}, "; ".join(f"{k}: {sorted(v)}" for k, v in found.items())


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_nor_does_the_login(client: Client, db, language: str) -> None:
    page = html.document_fromstring(client.get(f"/{language}/admin/login/").content.decode())
    assert english_in(page, language) == set()


def test_english_would_be_seen() -> None:
    page = html.document_fromstring(
        '<p>Version #12 (Draft)</p><input type="submit" value="Publish"><a title="New Draft">x</a>'
        "<p>Publiser</p>"
    )
    assert english_in(page, "nb") == {"Publish", "New Draft", "Version #12 (Draft)"}


def test_packages_have_no_message_without_norwegian() -> None:
    assert list(upstream_messages.check()) == []


@pytest.mark.parametrize(("language", "saturday"), [("nb", "lørdag"), ("nn", "laurdag")])
def test_scripts_are_given_norwegian_words(
    client: Client, chief, language: str, saturday: str
) -> None:
    script = client.get(f"/{language}/admin/jsi18n/").content.decode()
    catalog = json.loads(re.search(r"newcatalog = ({.*?});", script, re.DOTALL)[1])
    assert catalog["Saturday"] == saturday
