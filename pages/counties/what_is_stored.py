from django.utils.translation import gettext_lazy as _

from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.NAMED,
        name=_("County partnerships and career centres"),
        what=_("Contact by role or unit, e-mail address and telephone number."),
        why=_("So that readers find guidance where they live."),
        until=_("Until an editor changes or deletes it."),
        tables=["counties.Partnership", "counties.CareerCentre"],
    )
)
