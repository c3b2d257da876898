"""Who may read, write and publish which kind of content: the one place that decides.

Upstream asks only some of this, and differently from view to view. pages.publishing.gate asks it
wherever a request passes.
"""

from typing import Any

from cms.utils.page_permissions import _django_permissions_by_action
from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from djangocms_versioning.models import Version

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


def permission(act: str, model: type[Model]) -> str:
    """The name of it; what has no permissions of its own goes by those of its grouper."""
    versionable = _versionables().get(model)
    opts = model._meta
    if versionable and not opts.default_permissions:
        opts = versionable.grouper_model._meta
    return f"{opts.app_label}.{act}_{opts.model_name}"


def may_read_drafts(user: Any, model: type[Model]) -> bool:  # noqa: ANN401 Django's users differ
    return any(user.has_perm(permission(act, model)) for act in ("view", "change"))


def may_write(user: Any, model: type[Model]) -> bool:  # noqa: ANN401
    return user.has_perm(permission("change", model))


def may_publish(user: Any, model: type[Model]) -> bool:  # noqa: ANN401
    return user.has_perm(permission("publish", model))


def kinds() -> list[type[Model]]:
    """Every kind of content that has versions."""
    return list(_versionables())


def kind_of(content_type: Any) -> type[Model] | None:  # noqa: ANN401 what an address brings
    try:  # Django remembers them
        return ContentType.objects.get_for_id(int(content_type)).model_class()
    except (ContentType.DoesNotExist, ValueError):
        return None


def kind_of_version(key: str) -> type[Model] | None:
    version = Version.objects.filter(pk=key).first() if str(key).isdecimal() else None
    return kind_of(version.content_type_id) if version else None


def _versionables() -> dict[type[Model], Any]:
    app: Any = apps.get_app_config("djangocms_versioning")
    return app.cms_extension.versionables_by_content
