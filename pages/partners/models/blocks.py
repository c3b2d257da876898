"""The blocks that show what is known of a body, on its page or on any other."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block
from pages.partners.models.body import Body


class HeadedBlock(Block):
    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        abstract = True

    def text_parts(self) -> Iterator[str]:
        """What is shown besides stands in rows of its own and changes without the page."""
        yield self.heading


class BodyBlock(HeadedBlock):
    body = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=Body._meta.verbose_name,
        help_text=_("Empty is the one this page is about."),
    )

    class Meta:
        abstract = True


class MemberList(BodyBlock):
    class Meta:
        verbose_name = _("members of a body")


class NextMeeting(BodyBlock):
    class Meta:
        verbose_name = _("next meeting")


class MeetingList(BodyBlock):
    class Meta:
        verbose_name = _("meetings of a body")


class BodyList(HeadedBlock):
    class Meta:
        verbose_name = _("list of bodies")
