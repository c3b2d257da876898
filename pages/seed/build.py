"""Turns seed pages into published CMS pages, the way an editor would make them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cms.api import add_plugin, create_page, create_page_content
from cms.models import Page, PageContent
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.sites.models import Site
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import override
from djangocms_versioning.models import Version

from pages.models import PageDetails, SiteSettings
from pages.seed.content import Content, SeedPage

Say = Callable[[str], None]
SEED_USER = "seed"
HOME = "front_page"
SHORT_NAME = "NEK"  # in the editors' toolbar


def is_empty() -> bool:
    return not Page.objects.exists()


@transaction.atomic
def build(seed_pages: Iterable[SeedPage], site_settings: Mapping[str, Any], say: Say) -> None:
    SiteSettings.objects.get_or_create(pk=1, defaults=dict(site_settings))
    Site.objects.filter(pk=settings.SITE_ID).update(name=SHORT_NAME)
    Site.objects.clear_cache()
    for page_content in Builder(seed_user()).build(seed_pages):
        say(page_content.get_absolute_url())


def seed_user() -> AbstractBaseUser:
    """Who the versions say made them. Nobody can log in as this user."""
    users = get_user_model().objects
    user, created = users.get_or_create(username=SEED_USER, defaults={"is_active": False})
    if created:
        user.set_unusable_password()
        user.save()
    return user


class Builder:
    """All pages first, so that they can link to each other; then their blocks; then publish."""

    def __init__(self, user: AbstractBaseUser) -> None:
        self.user = user
        self.pages: dict[str, Page] = {}

    def build(self, seed_pages: Iterable[SeedPage]) -> Iterator[PageContent]:
        """Each page in each language as it is published."""
        made = [pair for seed_page in seed_pages for pair in self.make_page(seed_page)]
        for page_content, content in made:
            with override(page_content.language):
                self.fill(page_content, content)
                Version.objects.get_for_content(page_content).publish(self.user)
            yield page_content

    def make_page(self, seed_page: SeedPage) -> list[tuple[PageContent, Content]]:
        contents = [
            (self.make_content(seed_page, content, language), content)
            for content in seed_page.contents
            for language in content.languages
        ]
        if seed_page.key == HOME:
            self.pages[HOME].set_as_homepage(self.user)
        return contents

    def make_content(self, seed_page: SeedPage, content: Content, language: str) -> PageContent:
        with override(language):
            texts = resolve(
                {
                    "title": content.title,
                    "menu_title": content.menu_title or None,
                    "slug": content.slug,
                    "meta_description": content.lead,
                    "in_navigation": seed_page.in_menu,
                    "template": content.template,
                    "language": language,
                    "created_by": self.user,
                },
                {},
            )
        if page := self.pages.get(seed_page.key):
            create_page_content(page=page, **texts)
        else:
            parent = self.pages[seed_page.parent] if seed_page.parent else None
            page = create_page(reverse_id=seed_page.key, parent=parent, **texts)
            self.pages[seed_page.key] = page
        page_content = PageContent.admin_manager.get(page=page, language=language)
        details = {
            "show_contents": content.show_contents,
            "is_handbook": content.is_handbook,
        }
        PageDetails.objects.create(extended_object=page_content, **details)
        return page_content

    def fill(self, page_content: PageContent, content: Content) -> None:
        page_content.rescan_placeholders()
        placeholder = page_content.placeholders.get(slot="content")
        for block in content.blocks:
            fields = resolve(block.fields, self.pages)
            plugin = add_plugin(placeholder, block.plugin, page_content.language, **fields)
            for position, row in enumerate(block.rows, start=1):
                plugin.rows.create(position=position, **resolve(row, self.pages))


def resolve(fields: Mapping[str, Any], pages: Mapping[str, Page]) -> dict[str, Any]:
    """Messages as texts in the active language, page keys as pages."""
    values = {
        name: str(value) if isinstance(value, Promise) else value for name, value in fields.items()
    }
    return values | {"page": pages[values["page"]]} if values.get("page") else values
