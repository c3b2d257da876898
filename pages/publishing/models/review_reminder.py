from typing import ClassVar

from cms.models import Page
from django.conf import settings
from django.db import models


class ReviewReminder(models.Model):
    """When somebody was last reminded of a page, so that it is not every day."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    language = models.CharField(max_length=15)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "page", "language"], name="publishing_one_reminder_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.page_id} {self.language}"
