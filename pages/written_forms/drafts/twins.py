"""What stands in the other written form, and who may make a draft there."""

from typing import Any

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import Model
from django.utils.translation import gettext as _
from djangocms_versioning import versionables
from djangocms_versioning.constants import DRAFT, PUBLISHED
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import versioned
from pages.written_forms.terms import OTHER

User = AbstractUser | AnonymousUser


def other_form(version: Version) -> str | None:
    """None where there is none: English has no twin."""
    return OTHER.get(version.content.language) if version.content else None


def may_draft(user: Any, version: Version) -> bool:  # noqa: ANN401 Django's users differ
    """Where one may write in one form, one may in the other."""
    add = versioned.permission("add", type(version.content))
    return bool(other_form(version)) and version.has_change_permission(user) and user.has_perm(add)


def twin(version: Version) -> Version | None:
    """The draft in the other form, or else what readers have there."""
    return in_state(version, DRAFT) or in_state(version, PUBLISHED)


def in_state(version: Version, state: str) -> Version | None:
    form = other_form(version)
    return in_form(version.content, form).filter(state=state).first() if form else None


def in_form(content: Model, form: str) -> Any:  # noqa: ANN401 upstream's query set
    versionable = versionables.for_content(content)
    values = versionable.grouping_values(content) | {"language": form}
    return Version.objects.filter_by_grouping_values(versionable, **values).prefetch_related(
        "content"
    )


def in_the_way(version: Version, user: Any, over: int | None) -> Version | None:  # noqa: ANN401
    """The draft that a new one is to stand in the place of. ConditionFailed where it is not the one
    that was seen when this was asked for, or somebody else has it."""
    draft = in_state(version, DRAFT)
    if draft is None:
        return None
    if draft.pk != over:
        raise ConditionFailed(
            _(
                "There is a draft in the other written form already. Look at it first: take single"
                " blocks to it, or put it away."
            )
        )
    draft.check_archive(user)
    return draft
