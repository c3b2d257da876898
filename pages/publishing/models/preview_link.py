from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version


class PreviewLink(models.Model):
    """Lets somebody without a login see one draft for some days."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="preview_links")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        default_permissions = ()  # whoever may change a draft may let others see it
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.version_id} – {self.expires_at:%Y-%m-%d}"
