"""Who may read, write and publish which kind of content: the one place that decides.

Upstream asks only some of this, and differently from view to view. pages.publishing.gate asks it
wherever a request passes.
"""

from typing import Any

from cms.utils.page_permissions import _django_permissions_by_action
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from djangocms_versioning.models import Version

from pages import versioned

User = AbstractBaseUser | AnonymousUser

# What django CMS asks of whoever acts on pages. Publishing alone needs no right to write, and what
# changes a page at once, for its readers too, needs the right to publish.
OF_PAGES = {
    "publish_page": ["cms.publish_page"],
    "move_page": ["cms.change_page", "cms.publish_page"],
    "delete_page": ["cms.change_page", "cms.publish_page", "cms.delete_page"],
    "delete_page_translation": ["cms.change_page", "cms.publish_page", "cms.delete_page"],
    "change_page_advanced_settings": ["cms.change_page", "cms.publish_page"],
}
_django_permissions_by_action.update(OF_PAGES)


def may_read_drafts(user: Any, model: type[Model]) -> bool:  # noqa: ANN401 Django's users differ
    return any(user.has_perm(versioned.permission(act, model)) for act in ("view", "change"))


def may_write(user: Any, model: type[Model]) -> bool:  # noqa: ANN401
    return user.has_perm(versioned.permission("change", model))


def may_publish(user: Any, model: type[Model]) -> bool:  # noqa: ANN401
    return user.has_perm(versioned.permission("publish", model))


def read_by(user: Any) -> list[type[Model]]:  # noqa: ANN401
    """The kinds whose drafts this person may read."""
    return [kind for kind in versioned.kinds() if may_read_drafts(user, kind)]


def kind_of(content_type: Any) -> type[Model] | None:  # noqa: ANN401 what an address brings
    try:  # Django remembers them
        return ContentType.objects.get_for_id(int(content_type)).model_class()
    except (ContentType.DoesNotExist, ValueError):
        return None


def kind_of_version(key: str) -> type[Model] | None:
    version = Version.objects.filter(pk=key).first() if str(key).isdecimal() else None
    return kind_of(version.content_type_id) if version else None
