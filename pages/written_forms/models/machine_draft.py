from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

from pages.models.languages import Language


class MachineDraft(models.Model):
    """A draft that a program has written from a version in the other form, or is to write.

    What the program was not sure of stands here, beside the text: no mark is ever in the text.
    """

    version = models.OneToOneField(
        Version, models.CASCADE, null=True, related_name="machine_draft", verbose_name=_("version")
    )
    source = models.ForeignKey(
        Version, models.SET_NULL, null=True, related_name="+", verbose_name=_("made from")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("by")
    )
    asked_at = models.DateTimeField(_("at"), auto_now_add=True)
    problem = models.CharField(_("what went wrong"), max_length=500, blank=True)
    uncertain = models.JSONField(_("uncertain"), default=list)
    read_at = models.DateTimeField(_("read through"), null=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("machine-made draft")
        verbose_name_plural = _("machine-made drafts")
        ordering = ("-asked_at", "-pk")
        default_permissions = ()  # those of the version it is

    def __str__(self) -> str:
        return str(self.version or self.source or "")
