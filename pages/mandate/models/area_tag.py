from typing import ClassVar

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.mandate.models.mandate_area import MandateArea


class AreaTag(models.Model):
    """This carries out that area: a news item, or another thing that has versions in languages."""

    area = models.ForeignKey(MandateArea, models.CASCADE, to_field="key", related_name="tags")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    content = GenericForeignKey()

    class Meta:
        verbose_name = _("tag of a main area")
        verbose_name_plural = _("tags of the main areas")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "area"], name="mandate_one_tag"
            )
        ]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.content_type_id}/{self.object_id}"
