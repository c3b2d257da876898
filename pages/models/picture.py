from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.fields.image import FilerImageField

from pages.media.models import alt_of
from pages.models.block import Block

CREDIT = 120  # characters


class DescribedPicture(models.Model):
    """A picture with words for those who do not see it, or the word that it is decoration."""

    file = FilerImageField(on_delete=models.PROTECT, related_name="+", verbose_name=_("picture"))
    alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for those who do not see it."),
    )
    decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("The picture says nothing the text does not.")
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=CREDIT, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.alt

    def clean(self) -> None:
        self._take_what_stands_with_the_picture()
        if self.file_id and bool(self.alt) == self.decorative:
            raise ValidationError(
                {"alt": _("Write an alternative text or say that the picture is decorative.")}
            )

    def _take_what_stands_with_the_picture(self) -> None:
        """Copied and not looked up: what is published stays as somebody saw it."""
        if self.file_id and not self.alt and not self.decorative:
            self.alt = alt_of(self.file_id, getattr(self, "language", ""))
        if self.file_id and not self.credit:
            self.credit = (self.file.author or "")[:CREDIT]


class Picture(Block, DescribedPicture):
    """A picture in the text."""

    class Meta:
        verbose_name = _("picture")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.alt, self.caption) if part)
