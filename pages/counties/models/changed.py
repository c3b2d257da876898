from django.db import models


class Changed(models.Model):
    """Says when it was last saved: what the sitemap tells of it."""

    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
