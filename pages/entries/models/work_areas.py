"""For kinds that are sorted by work area."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.work_area import WorkArea


class EntryWithAreas(models.Model):
    """Its kind names them in WRITTEN_BY_PUBLISHING and gives them a GinIndex."""

    areas = ArrayField(models.CharField(max_length=24), default=list)

    class Meta:
        abstract = True


class ContentWithAreas(models.Model):
    areas = ArrayField(
        models.CharField(max_length=24, choices=WorkArea.choices),
        verbose_name=_("work areas"),
        default=list,
        blank=True,
    )

    class Meta:
        abstract = True
