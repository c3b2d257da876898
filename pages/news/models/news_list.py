from collections.abc import Iterator

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Row
from pages.models.work_area import WorkArea
from pages.news.models.kind import Kind
from pages.news.models.news_item import NewsItem


class NewsList(Block):
    """The newest news, or those an editor has chosen."""

    heading = models.CharField(_("heading"), max_length=120)
    count = models.PositiveSmallIntegerField(
        _("how many"), default=3, validators=(MinValueValidator(1), MaxValueValidator(12))
    )
    kind = models.CharField(
        _("only this kind"), max_length=24, choices=Kind.choices, blank=True, default=""
    )
    area = models.CharField(
        _("only this work area"), max_length=24, choices=WorkArea.choices, blank=True, default=""
    )

    class Meta:
        verbose_name = _("news list")

    def text_parts(self) -> Iterator[str]:
        yield self.heading


class ChosenNews(Row):
    block = models.ForeignKey(NewsList, models.CASCADE, related_name="rows")
    item = models.ForeignKey(
        NewsItem, models.CASCADE, related_name="+", verbose_name=_("news item")
    )

    class Meta(Row.Meta):
        verbose_name = _("chosen news item")
        verbose_name_plural = _("chosen news: stand first, whatever their date")

    def __str__(self) -> str:
        return str(self.item)
