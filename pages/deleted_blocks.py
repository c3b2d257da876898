"""The block one deleted last is kept until one deletes another, and can be put back where it was.

The copy stands in a placeholder of the user's own, as django CMS's clipboard does; where it came
from stands in the session.
"""

from typing import Any

from cms.models import CMSPlugin, Placeholder, UserSettings
from cms.operations import DELETE_PLUGIN
from cms.plugin_pool import plugin_pool
from cms.signals import pre_placeholder_operation
from cms.utils.plugins import copy_plugins_to_placeholder
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

KEY = "deleted_block"


@receiver(pre_placeholder_operation, dispatch_uid="keep_deleted_block")
def keep(operation: str, request: HttpRequest, **kwargs: Any) -> None:
    user_settings = UserSettings.objects.filter(user_id=request.user.pk).first()
    if operation != DELETE_PLUGIN or user_settings is None:
        return
    plugin, placeholder = kwargs["plugin"], kwargs["placeholder"]
    kept = _own_placeholder(user_settings)
    kept.clear()
    (copy,) = copy_plugins_to_placeholder([plugin], kept)
    request.session[KEY] = {
        "plugin": copy.pk,
        "placeholder": placeholder.pk,
        "position": plugin.position,
        "type": plugin.plugin_type,
    }


def name(request: HttpRequest, placeholders: set[int]) -> str:
    """What can be put back into one of these placeholders."""
    deleted = request.session.get(KEY)
    if not deleted or deleted["placeholder"] not in placeholders:
        return ""
    return str(plugin_pool.get_plugin(deleted["type"]).name)


@transaction.atomic
def put_back(request: HttpRequest) -> Placeholder | None:
    """Where it was, by those who might have added it there anew."""
    deleted = request.session.get(KEY)
    if not deleted:
        return None
    placeholder = Placeholder.objects.filter(pk=deleted["placeholder"]).first()
    plugin = CMSPlugin.objects.filter(pk=deleted["plugin"]).first()
    if placeholder is None or plugin is None:
        return None
    _check(request, placeholder, plugin)
    (copy,) = copy_plugins_to_placeholder([plugin], placeholder)
    placeholder.move_plugin(copy, deleted["position"])
    del request.session[KEY]
    return placeholder


def _check(request: HttpRequest, placeholder: Placeholder, plugin: CMSPlugin) -> None:
    """The version may have been published or locked since."""
    may_add = placeholder.has_add_plugin_permission(request.user, plugin.plugin_type)
    if not (may_add and placeholder.check_source(request.user)):
        raise PermissionDenied


def _own_placeholder(user_settings: UserSettings) -> Placeholder:
    own, _made = Placeholder.objects.get_or_create(
        slot="deleted",
        content_type=ContentType.objects.get_for_model(UserSettings),
        object_id=user_settings.pk,
    )
    return own
