"""Who asked for approval of which text, and what was answered. Rows are added, never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

LONGEST = 2_000  # characters of a message


class ApprovalRequest(models.Model):
    """Outlives the version, which may be discarded: the title says what it was about."""

    version = models.ForeignKey(
        Version, models.SET_NULL, null=True, related_name="approval_requests"
    )
    title = models.CharField(_("title"), max_length=255)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    asked_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked of"),
    )
    message = models.TextField(_("message"), max_length=LONGEST, blank=True)

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        default_permissions = ("view",)
        permissions = (("approve_version", "Can approve versions"),)
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.title


class ApprovalEntry(models.Model):
    """An answer, or a comment on the way to one."""

    class Kind(models.TextChoices):
        APPROVED = "approved", _("Approved")
        SENT_BACK = "sent_back", _("Sent back")
        COMMENT = "comment", _("Comment")

    request = models.ForeignKey(ApprovalRequest, models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField(_("comment"), max_length=LONGEST, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)  # of the text that was approved

    class Meta:
        default_permissions = ()
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.request}: {self.kind}"
