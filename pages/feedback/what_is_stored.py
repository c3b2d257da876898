from django.utils.translation import gettext_lazy as _

from pages.feedback.models import KEPT_DAYS
from pages.stored_data import Stored, Whose, days, register

register(
    Stored(
        Whose.READERS,
        name=_("Answers at the foot of a page"),
        what=_(
            "Yes or no, the text if you write one, the page, its language and the date. Not who"
            " you are, nor your address on the net."
        ),
        why=_("So that we can make the page better."),
        until=days(KEPT_DAYS),
        tables=["feedback.Answer"],
        task="feedback.delete_old",
    )
)
