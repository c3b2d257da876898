from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from djangocms_versioning.models import Version


class BlockChange(models.Model):
    """What one person did to the blocks of a draft, so that it can be undone and done again."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="block_changes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    operation = models.CharField(max_length=40)  # django CMS's name of it
    plugin_type = models.CharField(max_length=50, blank=True)  # of the block, if it was one
    changes = models.JSONField(encoder=DjangoJSONEncoder)  # each object before and after
    undone = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.version_id}: {self.operation}"
