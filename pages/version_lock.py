"""Those who change the versions of one page or news item in one language wait for each other."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from djangocms_versioning import versionables
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version


@contextmanager
def queue(version: Version) -> Iterator[Version]:
    """One transaction in which nobody else changes these versions; gives the version as it is now.

    ConditionFailed says that somebody before us in the queue removed it.
    """
    with transaction.atomic():
        if version.content:
            wait(version.content)
        fresh = Version.objects.filter(pk=version.pk).first()
        if fresh is None or fresh.content is None:
            raise ConditionFailed(_("Somebody else has just removed this version."))
        yield fresh


def wait(content: Model) -> None:
    """Until the others are done; ours until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [_place(content)])


def _place(content: Model) -> str:
    """As the trigger `publishing_one_version` names it."""
    versionable = versionables.for_content(content)
    (content_type,) = versionable.content_types
    return ":".join(
        map(str, ["version", content_type, *versionable.grouping_values(content).values()])
    )
