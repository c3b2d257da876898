from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version


class ChangeNote(models.Model):
    """What a version of a page changed, for colleagues. News tell their readers, in a field."""

    version = models.OneToOneField(
        Version, on_delete=models.CASCADE, related_name="change_note", verbose_name=_("version")
    )
    text = models.CharField(_("change note"), max_length=300, blank=True)
    minor = models.BooleanField(_("minor change"), default=False)

    class Meta:
        verbose_name = _("change note")
        verbose_name_plural = _("change notes")

    def __str__(self) -> str:
        return self.text or str(_("Minor change"))
