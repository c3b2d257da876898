from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.models import File


class Active(models.TextChoices):
    """What can be in a PDF that is more than paper."""

    SCRIPT = "script", _("It holds a script (JavaScript).")
    LAUNCH = "launch", _("It can start programs on the reader's machine.")
    FILES = "files", _("It holds other files.")
    LOCKED = "locked", _("It is encrypted, so that its content could not be looked at.")


class Caution(models.Model):
    """Something editors should know of a file before they show it to readers."""

    file = models.OneToOneField(File, models.CASCADE, related_name="caution")
    found = ArrayField(models.CharField(max_length=10, choices=Active.choices))

    class Meta:
        verbose_name = _("caution")
        verbose_name_plural = _("cautions")

    def __str__(self) -> str:
        return " ".join(self.sentences())

    @classmethod
    def note(cls, file: File, found: list[str]) -> None:
        """What was found in the file as it is now."""
        if found:
            cls.objects.update_or_create(file_id=file.pk, defaults={"found": found})
        else:
            cls.objects.filter(file_id=file.pk).delete()

    def sentences(self) -> list[str]:
        return [str(Active(each).label) for each in self.found]
