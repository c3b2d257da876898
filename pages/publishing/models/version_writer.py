from django.conf import settings
from django.db import models
from djangocms_versioning.models import Version


class VersionWriter(models.Model):
    """Somebody who has changed this version, beside the one who made it."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="writers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(fields=("version", "user"), name="version_writer_once"),
        )

    def __str__(self) -> str:
        return f"{self.user_id} – {self.version_id}"
