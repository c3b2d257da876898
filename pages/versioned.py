"""What has versions, of whatever kind: pages, news and what comes."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model


def versionables() -> dict[type[Model], Any]:
    """Each kind of content, with what djangocms-versioning knows of it."""
    config: Any = apps.get_app_config("djangocms_versioning")
    return config.cms_extension.versionables_by_content


def kinds() -> list[Any]:
    """The models of the contents; their `objects` are the published ones."""
    return list(versionables())


def permission(act: str, kind: type[Model]) -> str:
    """The name of it; what has no permissions of its own goes by those of its grouper."""
    versionable = versionables().get(kind)
    opts = kind._meta
    if versionable and not opts.default_permissions:
        opts = versionable.grouper_model._meta
    return f"{opts.app_label}.{act}_{opts.model_name}"


def changed_by(user: Any) -> list[Any]:  # noqa: ANN401 Django's users differ
    """The kinds this person may change."""
    return [kind for kind in kinds() if user.has_perm(permission("change", kind))]


def content_types(of: Iterable[type[Model]]) -> list[ContentType]:
    return list(ContentType.objects.get_for_models(*of).values())
