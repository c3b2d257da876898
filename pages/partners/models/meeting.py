import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from pages.partners.models.body import Body
from pages.partners.models.wording import in_form


class Status(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("meeting", "Planned")
    HELD = "held", pgettext_lazy("meeting", "Held")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "Cancelled")


class MeetingSet(models.QuerySet["Meeting"]):
    def public(self) -> "MeetingSet":
        """Without those whose day has not come."""
        today = timezone.localdate()
        return self.filter(models.Q(public_from=None) | models.Q(public_from__lte=today))

    def coming(self) -> "MeetingSet":
        """Today's too, all day; the first one first."""
        return self.filter(date__gte=timezone.localdate()).order_by("date", "start_time", "pk")


class Meeting(models.Model):
    body = models.ForeignKey(
        Body, models.CASCADE, related_name="meetings", verbose_name=Body._meta.verbose_name
    )
    title_nb = models.CharField(_("title in bokmål"), max_length=200, blank=True)
    title_nn = models.CharField(_("title in nynorsk"), max_length=200, blank=True)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    agenda_nb = models.TextField(_("agenda in bokmål"), max_length=4000, blank=True)
    agenda_nn = models.TextField(_("agenda in nynorsk"), max_length=4000, blank=True)
    agenda_en = models.TextField(_("agenda in English"), max_length=4000, blank=True)
    date = models.DateField(_("date"))
    start_time = models.TimeField(_("starts at"), null=True, blank=True)
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    is_digital = models.BooleanField(_("one can take part digitally"), default=False)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.PLANNED
    )
    public_from = models.DateField(
        _("shown to readers from"),
        null=True,
        blank=True,
        help_text=_("Empty is at once. Until then nobody but editors sees the meeting."),
    )

    objects = MeetingSet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ("-date", "-start_time", "-pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["body", "date", "start_time"],
                nulls_distinct=False,
                name="partners_one_meeting_at_a_time",
                violation_error_message=_(
                    "This body has a meeting on this day at this time already. Change that one, or"
                    " write when this one starts."
                ),
            )
        ]

    def __str__(self) -> str:
        title = in_form(self, "title", get_language() or settings.LANGUAGE_CODE).text
        return f"{date_format(self.date)}: {title}" if self.date else title

    def clean(self) -> None:
        found = {field: sentence for field, sentence in self._wrong() if sentence}
        if found:
            raise ValidationError(found)

    def _wrong(self) -> list[tuple[str, object]]:
        title = in_form(self, "title", settings.LANGUAGE_CODE).text
        return [
            ("title_nb", not title and _("Write a title in at least one of the languages.")),
            ("start_time", self._lacks_start() and _("Write when the meeting starts too.")),
            ("end_time", self._ends_early() and _("The meeting ends before it starts.")),
            (
                "status",
                self._is_held_too_early()
                and _("This day has not come, so the meeting cannot be held yet."),
            ),
        ]

    def _lacks_start(self) -> bool:
        return self.end_time is not None and self.start_time is None

    def _ends_early(self) -> bool:
        times = (self.start_time, self.end_time)
        return None not in times and self.end_time <= self.start_time  # type: ignore[operator]

    def _is_held_too_early(self) -> bool:
        is_held = self.status == Status.HELD
        return is_held and isinstance(self.date, dt.date) and self.date > timezone.localdate()
