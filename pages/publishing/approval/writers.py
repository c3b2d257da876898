"""Who has written in a version: kept as it happens, whichever form or view it happens through."""

from typing import Any

from cms.models import CMSPlugin, PageContent, Placeholder
from cms.signals import post_placeholder_operation
from cms.utils.permissions import get_current_user
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from djangocms_versioning.constants import ARCHIVED, DRAFT
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.models import PageDetails
from pages.models.block import Row
from pages.publishing.models import VersionWriter

LONGEST_CHAIN = 20  # archived drafts that each were made of the one before
TOUCHED = ("placeholder", "source_placeholder", "target_placeholder")


def writers(version: Version) -> set[int]:
    """Keys of users. What was taken over from an archived draft, its writers wrote."""
    found = {version.created_by_id}
    chain = [version]
    while len(chain) < LONGEST_CHAIN:
        source = chain[-1].source if chain[-1].source_id else None
        if source is None or source.state != ARCHIVED:
            break
        chain.append(source)
        found.add(source.created_by_id)
    kept = VersionWriter.objects.filter(version__in=[each.pk for each in chain])
    return found | set(kept.values_list("user_id", flat=True))


def connect() -> None:
    """What moves blocks updates rows without saving them, and tells of it in another signal."""
    post_save.connect(_on_change, dispatch_uid="writers_save")
    post_delete.connect(_on_deletion, dispatch_uid="writers_delete")
    post_placeholder_operation.connect(_on_blocks, dispatch_uid="writers_blocks")


def _on_change(instance: Model, **kwargs: Any) -> None:
    if not isinstance(instance, CMSPlugin | PageDetails | Row) and not exists_for_content(instance):
        return
    user = get_current_user()
    if user is not None and user.is_authenticated:
        _remember(*_content(instance), user.pk)


def _on_deletion(instance: Model, origin: Model | QuerySet | None = None, **kwargs: Any) -> None:
    """Of a block, that is; what goes with its whole version leaves nothing to have written in."""
    model = getattr(origin, "model", type(origin))
    if issubclass(model, CMSPlugin | Row):
        _on_change(instance)


def _on_blocks(request: HttpRequest, **kwargs: Any) -> None:
    for name in TOUCHED:
        placeholder = kwargs.get(name)
        if isinstance(placeholder, Placeholder):
            _remember(placeholder.content_type_id, placeholder.object_id, request.user.pk or 0)


def _content(instance: Any) -> tuple[int | None, int | None]:  # noqa: ANN401 what _on_change lets in
    """Content type and key of the content that this is a part of."""
    row: Any = instance
    if isinstance(instance, Row):
        instance = row.block  # every kind of row has one
    if isinstance(instance, CMSPlugin):
        placeholder = instance.placeholder
        return placeholder and placeholder.content_type_id, placeholder and placeholder.object_id
    if isinstance(instance, PageDetails):
        return ContentType.objects.get_for_model(PageContent).pk, instance.extended_object_id
    return ContentType.objects.get_for_model(instance).pk, instance.pk


def _remember(content_type_id: int | None, object_id: int | None, user_id: int) -> None:
    drafts = Version.objects.filter(
        content_type_id=content_type_id, object_id=object_id, state=DRAFT
    )
    for version in drafts.exclude(created_by=user_id):
        VersionWriter.objects.get_or_create(version=version, user_id=user_id)
