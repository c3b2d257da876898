"""What has versions, of whatever kind: pages, news and what comes."""

from collections.abc import Iterable
from typing import Any

from cms.models import PageContent
from django.apps import apps
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model


def content_models() -> list[Any]:
    """Their `objects` are the published ones."""
    config: Any = apps.get_app_config("djangocms_versioning")
    return [versionable.content_model for versionable in config.cms_extension.versionables]


def changed_by(user: AbstractUser | AnonymousUser) -> list[Any]:
    """Those this person may change."""
    return [model for model in content_models() if user.has_perm(_permission(model))]


def _permission(model: type[Model]) -> str:
    if model is PageContent:  # django CMS asks for the page's
        return "cms.change_page"
    return f"{model._meta.app_label}.change_{model._meta.model_name}"


def content_types(models: Iterable[type[Model]]) -> list[ContentType]:
    return list(ContentType.objects.get_for_models(*models).values())
