from typing import ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

from pages.models.languages import Language

FORMS = [(form.value, form.label) for form in (Language.NB, Language.NN)]


class TwinText(models.Model):
    """One form of what stands in both, and what of its twin it follows.

    Its paragraphs have numbers, and one paragraph has the same number in both forms. It follows
    its twin as that is now, but for the paragraphs in `follows`: of those it follows the words
    kept there, or none where the twin's paragraph is new.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()  # of the page, of the news item
    language = models.CharField(_("language"), max_length=2, choices=FORMS)
    version = models.ForeignKey(Version, models.CASCADE, related_name="+")
    numbers = models.JSONField(default=list)
    follows = models.JSONField(default=dict)
    behind = models.PositiveIntegerField(_("paragraphs behind"), default=0)
    since = models.DateTimeField(_("since"), null=True)

    class Meta:
        verbose_name = _("text behind its twin")
        verbose_name_plural = _("texts behind their twins")
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language"], name="written_forms_one_text"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["since"], condition=models.Q(behind__gt=0), name="written_forms_behind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.content_type_id}/{self.object_id} {self.language}"

    def save_follows(self) -> None:
        self.behind = len(self.follows)
        self.since = (self.since or timezone.now()) if self.behind else None
        self.save()
