from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.models import Image


class PictureText(models.Model):
    """What a picture shows, in one language; blocks without words of their own take these."""

    picture = models.ForeignKey(Image, models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    alt = models.CharField(_("alternative text"), max_length=250)

    class Meta:
        verbose_name = _("alternative text")
        verbose_name_plural = _("alternative texts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["picture", "language"], name="one_text_per_language")
        ]

    def __str__(self) -> str:
        return self.alt


def alt_of(picture: int | None, language: str) -> str:
    """The words that stand with the picture itself, or none."""
    texts = PictureText.objects.filter(picture=picture, language=language)
    return texts.values_list("alt", flat=True).first() or ""


def keep_alts(picture: Image, alts: dict[str, str]) -> None:
    """By language; an empty one is taken away."""
    for language, alt in alts.items():
        if alt:
            PictureText.objects.update_or_create(
                picture=picture, language=language, defaults={"alt": alt}
            )
        else:
            PictureText.objects.filter(picture=picture, language=language).delete()
