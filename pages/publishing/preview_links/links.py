"""Links that let somebody without a login see one draft, for a while."""

import datetime as dt

from django.contrib.auth.models import User
from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.models import PreviewLink

DAYS = (1, 7, 30)
SALT = "pages.publishing.preview_links"


def make(version: Version, user: User, days: int) -> PreviewLink:
    if version.state != DRAFT or days not in DAYS:
        raise ConditionFailed(_("Only a draft has preview links."))
    expires_at = timezone.now() + dt.timedelta(days=days)
    return PreviewLink.objects.create(version=version, made_by=user, expires_at=expires_at)


def links(version: Version) -> QuerySet[PreviewLink]:
    """Those that work, newest first."""
    found = PreviewLink.objects.filter(version=version, revoked_at=None)
    return found.filter(expires_at__gt=timezone.now()).select_related("made_by")


def revoke(version: Version) -> int:
    """Takes all links of a version back; returns how many."""
    return links(version).update(revoked_at=timezone.now())


def path(link: PreviewLink) -> str:
    with override(link.version.content.language):
        return reverse("preview", args=[_signer().sign(str(link.pk))])


def _signer() -> Signer:
    return Signer(sep=".", salt=SALT)


def find(token: str) -> PreviewLink | None:
    """None for what we never signed; links that are over are found too."""
    try:
        key = _signer().unsign(token)
    except BadSignature:
        return None
    return PreviewLink.objects.filter(pk=key).select_related("version").first()


def works(link: PreviewLink) -> bool:
    return link.revoked_at is None and link.expires_at > timezone.now()
