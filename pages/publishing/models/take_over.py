from django.conf import settings
from django.db import models
from djangocms_versioning.models import Version


class TakeOver(models.Model):
    """A draft went from one person to another; before that it was its maker's."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="take_overs")
    former = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.version_id}: {self.former} → {self.holder}"
