"""What can be done with a version, as the buttons above its form."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import IntegrityError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from djangocms_versioning.constants import ARCHIVED, DRAFT, PUBLISHED, UNPUBLISHED
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from pages import versioned
from pages.entries.kinds import Kind
from pages.entries.models import EntryContent

User = AbstractUser | AnonymousUser


@dataclass(frozen=True)
class Tool:
    """A button: a link, or a form of its own where it changes something."""

    label: str
    url: str
    posts: bool = False
    is_main: bool = False


# What stands on top of entries puts buttons of its own here.
MORE: list[Callable[[Version, User], Iterable[Tool]]] = []


def status(content: EntryContent, state: str) -> str:
    """In words for editors."""
    if state == PUBLISHED:
        date = content.item.published_at
        return _("Scheduled") if date and date > timezone.now() else _("Published")
    if state == DRAFT and getattr(content.item, f"live_{content.language}_id"):
        return _("Published, with a new draft")
    return {DRAFT: _("Draft"), UNPUBLISHED: _("Withdrawn"), ARCHIVED: _("Archived")}[state]


def tools(request: HttpRequest, content: EntryContent) -> list[Tool]:
    """Only what this user may do with this version now."""
    version = Version.objects.get_for_content(content)
    more = [tool for add in MORE for tool in add(version, request.user)]
    work = _work_on(content, version, request.user)
    return [*_see(content), *work, *more, *_others(request, content)]


def _see(content: EntryContent) -> Iterator[Tool]:
    yield Tool(_("Preview"), get_object_preview_url(content, language=content.language))
    if content.item.is_public and getattr(content.item, f"live_{content.language}_id"):
        live = content.item.live[content.language]
        yield Tool(_("See on the website"), live.get_absolute_url())


def _work_on(content: EntryContent, version: Version, user: User) -> Iterator[Tool]:
    if version.check_modify.as_bool(user):
        yield Tool(_("Write the text"), get_object_edit_url(content, language=content.language))
    if version.state == DRAFT and version.has_publish_permission(user):
        yield Tool(
            _("Publish"), admin_url("publish", type(content), content.pk), posts=True, is_main=True
        )
    if version.state == PUBLISHED and version.check_edit_redirect.as_bool(user):
        yield Tool(_("New draft"), _versioning_url("edit_redirect", version), posts=True)
    if version.state == PUBLISHED and version.has_publish_permission(user):
        yield Tool(_("Withdraw"), admin_url("withdraw", type(content), content.pk))
    if version.check_revert.as_bool(user):
        yield Tool(_("Bring back as a draft"), _versioning_url("revert", version))
    is_another_s = version.state == DRAFT and not version.is_unlocked_for_user(user)
    if is_another_s and version.has_change_permission(user):
        yield Tool(_("Take over"), _versioning_url("take_over", version))


def _others(request: HttpRequest, content: EntryContent) -> Iterator[Tool]:
    if request.user.has_perm(versioned.permission("add", type(content))):
        written = content.item.contents(manager="all_versions").values_list("language", flat=True)
        for code, name in settings.LANGUAGES:
            if code not in written:
                query = urlencode({"twin": str(content.pk), "language": str(code)})
                url = f"{admin_url('add', type(content))}?{query}"
                yield Tool(_("Add in %(language)s") % {"language": str(name).lower()}, url)
    if request.user.has_perm(f"djangocms_versioning.change_{content._meta.model_name}version"):
        yield Tool(_("Versions"), version_list_url(content) or "")


def admin_url(name: str, kind: Kind, *args: int) -> str:
    return reverse(f"admin:{kind._meta.app_label}_{kind._meta.model_name}_{name}", args=args)


def _versioning_url(name: str, version: Version) -> str:
    model = version.content._meta.model_name
    return reverse(f"admin:djangocms_versioning_{model}version_{name}", args=[version.pk])


def sentence(error: ConditionFailed | IntegrityError, content: EntryContent) -> str:
    """Why something was refused, for the editor."""
    if isinstance(error, ConditionFailed):
        return str(error)
    return str(content.WORDS.address_is_taken)
