from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

SHORTEST_REASON = 10


class CheckOverride(models.Model):
    """Why a version was published although the checks found errors. Kept when both are gone."""

    version = models.ForeignKey(
        Version, models.SET_NULL, null=True, related_name="+", verbose_name=_("version")
    )
    title = models.CharField(_("title"), max_length=255)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )
    user_name = models.CharField(_("by"), max_length=200)
    made_at = models.DateTimeField(_("at"), auto_now_add=True)
    reason = models.TextField(
        _("reason"), max_length=1000, validators=[MinLengthValidator(SHORTEST_REASON)]
    )
    findings = models.JSONField(_("errors"), default=list)

    class Meta:
        verbose_name = _("override of checks")
        verbose_name_plural = _("overrides of checks")
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return self.title

    @property
    def fingerprints(self) -> list[str]:
        return [finding["fingerprint"] for finding in self.findings]

    @property
    def errors(self) -> list[str]:
        """What was overridden, in the words it was said in."""
        return [finding["says"] for finding in self.findings]
