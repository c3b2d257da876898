from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class PageTree(Block):
    """Every page of the site as a nested list."""

    class Meta:
        verbose_name = _("page tree")

    def __str__(self) -> str:
        return gettext("page tree")

    def text_parts(self) -> Iterator[str]:
        return iter(())
