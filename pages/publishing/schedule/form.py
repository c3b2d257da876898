import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.models.scheduled_change import Action
from pages.publishing.schedule import plans as schedule


def date_field() -> forms.DateField:
    # Browsers take and send this form only, whatever they show.
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=gettext_lazy("Date"), widget=widget, required=False)


def time_field() -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return forms.TimeField(label=gettext_lazy("Time"), widget=widget, required=False)


class PlanForm(forms.Form):
    """Both times of a draft, or when a published version is taken off. Without a date: no plan."""

    publish_date, publish_time = date_field(), time_field()
    unpublish_date, unpublish_time = date_field(), time_field()

    def __init__(self, version: Version, user: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 Django's users differ
        super().__init__(*args, **kwargs)
        self.version, self.user = version, user
        self.times: schedule.Times = {}
        self.actions = schedule.open_actions(version)
        for action in set(Action) - set(self.actions):
            del self.fields[f"{action}_date"], self.fields[f"{action}_time"]
        for action, plan in schedule.of(version).items():
            due = timezone.localtime(plan.due_at)
            self.initial.update({f"{action}_date": due.date(), f"{action}_time": due.time()})

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """For the template: a heading, and the fields below it."""
        return [
            (str(action.label), [self[f"{action}_date"], self[f"{action}_time"]])
            for action in self.actions
        ]

    def clean(self) -> dict[str, Any]:
        self.times = {action: self._time_of(action) for action in self.actions}
        return self.cleaned_data

    def save(self) -> bool:
        """False when it was refused, which then stands in the form."""
        try:
            schedule.plan(self.version, self.times, self.user)
        except ConditionFailed as refusal:
            self.add_error(None, str(refusal))
            return False
        return True

    def _time_of(self, action: Action) -> dt.datetime | None:
        names = f"{action}_date", f"{action}_time"
        date, time = (self.cleaned_data.get(name) for name in names)
        if date and time:
            return self._moment(names[1], dt.datetime.combine(date, time))
        if date or time:
            missing = names[1] if date else names[0]
            if missing not in self.errors:
                self.add_error(missing, _("Choose both a date and a time."))
        return None

    def _moment(self, name: str, naive: dt.datetime) -> dt.datetime | None:
        try:
            return from_current_timezone(naive)
        except ValidationError:
            said = _("The clocks are changed then, so that time is unclear. Choose another hour.")
            self.add_error(name, said)
            return None
