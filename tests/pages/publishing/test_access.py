"""What each role can do with a page, seen by what has changed afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from cms.models import CMSPlugin, Page, PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.models import PageDetails, SiteSettings
from tests.pages.publishing.conftest import LogIn

WRITER, EDITOR, APPROVER, ADMIN = "Skribent", "Redaktør", "Godkjenner", "Administrator"
ROLES = ["no rights", "Nyhetsskribent", "Nyhetsredaktør", WRITER, EDITOR, APPROVER, ADMIN]
EDITORS = {EDITOR, ADMIN}
WRITERS = {WRITER, *EDITORS}
PUBLISHERS = {APPROVER, *EDITORS}


@dataclass
class Scene:
    """Somebody, a page readers see, and a draft of it that is free."""

    client: Client
    user: AbstractUser
    public: PageContent
    draft: PageContent

    def post(self, name: str, *args: object, **data: object) -> HttpResponse:
        return self.client.post(reverse(f"admin:{name}", args=args), data)

    def post_version(self, act: str, content: PageContent, **data: object) -> HttpResponse:
        name = f"djangocms_versioning_pagecontentversion_{act}"
        return self.post(name, version(content).pk, **data)


@pytest.fixture
def scene(client: Client, log_in: LogIn, public, free_draft, request) -> Scene:
    return Scene(client, log_in(request.param), public, free_draft)


def version(content: PageContent) -> Version:
    return Version.objects.get_for_content(content)


def state(content: PageContent) -> str:
    return Version.objects.get(pk=version(content).pk).state


def makes_a_new_draft(s: Scene) -> bool:
    version(s.draft).delete()
    s.post_version("edit_redirect", s.public)
    return PageContent.admin_manager.filter(page=s.public.page, language="nb").count() == 2


def makes_a_page(s: Scene) -> bool:
    sent = {"title": "En ny side", "slug": "en-ny-side", "language": "nb"}
    template = {"template": "pages/content_page.html", "cms_page": ""}
    s.client.post(reverse("admin:cms_pagecontent_add", query={"language": "nb"}), sent | template)
    return PageContent.admin_manager.filter(title="En ny side").exists()


def places_a_block(s: Scene) -> bool:
    before = CMSPlugin.objects.count()
    where = {"placeholder_id": s.draft.get_placeholders()[0].pk, "plugin_type": "NekTextPlugin"}
    where |= {"plugin_language": "nb", "plugin_position": 1, "cms_path": "/nb/"}
    s.client.post(reverse("admin:cms_placeholder_add_plugin", query=where), {"body": "<p>Ny</p>"})
    return CMSPlugin.objects.count() > before


def changes_the_settings_of_a_draft(s: Scene) -> bool:
    sent = {"title": "Endret", "slug": "om-oss", "template": "pages/content_page.html"}
    s.post("cms_pagecontent_change", s.draft.pk, **sent)
    return PageContent.admin_manager.get(pk=s.draft.pk).title == "Endret"


def describes_a_draft(s: Scene) -> bool:
    return describe(s, s.draft)


def describes_what_readers_see(s: Scene) -> bool:
    return describe(s, s.public)


def describe(s: Scene, content: PageContent) -> bool:
    details = PageDetails.objects.get(extended_object=content)
    sent = {"title": content.title, "slug": "om-oss", "template": content.template}
    sent |= {"xframe_options": "0", "responsible": "Endret"}
    s.post("cms_pagecontent_change", content.pk, **sent)
    return PageDetails.objects.get(pk=details.pk).responsible == "Endret"


def publishes(s: Scene) -> bool:
    s.post_version("publish", s.draft)
    return state(s.draft) == "published"


def unpublishes(s: Scene) -> bool:
    s.post_version("unpublish", s.public)
    return state(s.public) == "unpublished"


def archives(s: Scene) -> bool:
    s.post_version("archive", s.draft)
    return state(s.draft) == "archived"


def discards(s: Scene) -> bool:
    s.post_version("discard", s.draft, discard="1")
    return not PageContent.admin_manager.filter(pk=s.draft.pk).exists()


def takes_over_a_draft(s: Scene) -> bool:
    other = get_user_model().objects.create_user("en-annen")
    Version.objects.filter(pk=version(s.draft).pk).update(locked_by=other)
    s.post_version("take_over", s.draft)
    return Version.objects.get(pk=version(s.draft).pk).locked_by == s.user


def moves_a_page(s: Scene) -> bool:
    page = Page.objects.exclude(pk=s.public.page_id).filter(depth=1, is_home=False).first()
    s.post("cms_page_move_page", page.pk, target=s.public.page_id, position=0)
    return Page.objects.get(pk=page.pk).parent_id == s.public.page_id


def deletes_a_page(s: Scene) -> bool:
    version(s.draft).delete()  # which keeps the version it was made of
    s.post("cms_page_delete", s.public.page_id, post="yes")
    return not Page.objects.filter(pk=s.public.page_id).exists()


def makes_it_the_front_page(s: Scene) -> bool:
    s.post("cms_page_set_home", s.public.page_id)
    return Page.objects.get(pk=s.public.page_id).is_home


def retitles_past_the_versions(s: Scene) -> bool:
    version(s.draft).delete()
    s.post("cms_page_edit_title_fields", s.public.page_id, "nb", title="Endret")
    return PageContent.objects.get(pk=s.public.pk).title == "Endret"


def changes_the_site_settings(s: Scene) -> bool:
    row = SiteSettings.objects.get()
    sent = {name: getattr(row, name) for name in ("name_nb", "name_nn", "name_en")}
    s.post("pages_sitesettings_change", 1, phone="22 22 22 22", **sent)
    return SiteSettings.load().phone == "22 22 22 22"


ACTIONS: dict[Callable[[Scene], bool], set[str]] = {
    makes_a_new_draft: WRITERS,
    makes_a_page: WRITERS,
    places_a_block: WRITERS,
    changes_the_settings_of_a_draft: WRITERS,
    describes_a_draft: WRITERS,
    describes_what_readers_see: set(),
    publishes: PUBLISHERS,
    unpublishes: PUBLISHERS,
    archives: WRITERS,
    discards: WRITERS,
    takes_over_a_draft: WRITERS,
    moves_a_page: EDITORS,
    deletes_a_page: EDITORS,
    makes_it_the_front_page: EDITORS,
    retitles_past_the_versions: set(),
    changes_the_site_settings: {ADMIN},
}


@pytest.mark.parametrize("scene", ROLES, indirect=True, ids=str)
@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.__name__)
def test_every_action_by_every_role(scene: Scene, action: Callable[[Scene], bool], request) -> None:
    role = request.node.callspec.params["scene"]
    assert action(scene) == (role in ACTIONS[action])
