"""One step back, or forward again, for the one who took it and may still write the draft."""

from typing import Any

from cms import operations
from cms.models import Placeholder
from cms.plugin_pool import plugin_pool
from cms.utils.permissions import has_plugin_permission
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import version_lock
from pages.publishing.models import BlockChange
from pages.publishing.undo.block_states import BLOCK, Change, ChangedSinceError, put

DONE: dict[str, str | Promise] = {
    operations.ADD_PLUGIN: gettext_lazy("added «%(block)s»"),
    operations.CHANGE_PLUGIN: gettext_lazy("changed «%(block)s»"),
    operations.DELETE_PLUGIN: gettext_lazy("deleted «%(block)s»"),
    operations.MOVE_PLUGIN: gettext_lazy("moved «%(block)s»"),
    operations.CUT_PLUGIN: gettext_lazy("cut «%(block)s»"),
    operations.PASTE_PLUGIN: gettext_lazy("pasted «%(block)s»"),
    operations.PASTE_PLACEHOLDER: gettext_lazy("pasted several blocks"),
    operations.ADD_PLUGINS_FROM_PLACEHOLDER: gettext_lazy("copied blocks from another language"),
    operations.CLEAR_PLACEHOLDER: gettext_lazy("deleted all blocks"),
}


def next_undo(version: Version, user: Any) -> BlockChange | None:  # noqa: ANN401 Django's users differ
    return _own(version, user).filter(undone=False).first()


def next_redo(version: Version, user: Any) -> BlockChange | None:  # noqa: ANN401
    return _own(version, user).filter(undone=True).last()


def what(change: BlockChange) -> str:
    """In the words of the one who did it."""
    try:
        block = plugin_pool.get_plugin(change.plugin_type).name if change.plugin_type else ""
    except KeyError:
        block = change.plugin_type
    return str(DONE.get(change.operation, _("changed the blocks"))) % {"block": block}


def take(change: BlockChange, user: Any, *, back: bool) -> None:  # noqa: ANN401
    """ConditionFailed says why not, and then nothing has changed."""
    with version_lock.queue(change.version) as version:
        content = version.content
        following = next_undo(version, user) if back else next_redo(version, user)
        if following is None or following.pk != change.pk:
            raise ConditionFailed(_("This was done already, perhaps in another window."))
        wanted: list[Change] = [
            (new, old) if back else (old, new) for old, new in following.changes
        ]
        _check(content, user, wanted)
        try:
            put(content, wanted)
        except ChangedSinceError as error:
            raise ConditionFailed(
                _("The blocks have been changed in another way since. Nothing was done.")
            ) from error
        following.undone = back
        following.save(update_fields=["undone"])


def _own(version: Version, user: Any) -> QuerySet[BlockChange]:  # noqa: ANN401
    return BlockChange.objects.filter(version=version, user_id=user.pk)


def _check(content: Model, user: Any, wanted: list[Change]) -> None:  # noqa: ANN401
    """The draft may have been published, locked or taken over since, and rights taken away."""
    places = Placeholder.objects.get_for_obj(content)
    if not all(each.has_change_permission(user) and each.check_source(user) for each in places):
        raise ConditionFailed(_("You may not change this draft, or may not do so any longer."))
    acts = {
        ((new or old or {})["fields"]["plugin_type"], _act(old, new))
        for old, new in wanted
        if (new or old or {})["model"] == BLOCK
    }
    if any(kind not in plugin_pool.plugins for kind, _name in acts):
        raise ConditionFailed(_("A kind of block that this is about is no longer in use."))
    if not all(has_plugin_permission(user, kind, act) for kind, act in acts):
        raise ConditionFailed(_("You may not change blocks of this kind."))


def _act(old: Any, new: Any) -> str:  # noqa: ANN401 objects, or nothing
    if old and new:
        return "change"
    return "add" if new else "delete"
