from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from pages.search.misses import KEPT_MONTHS
from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.READERS,
        name=_("Searches that find nothing"),
        what=_(
            "The words, and how many times in a month. Not who searched, nor words that look like"
            " an e-mail address or a number of a person."
        ),
        why=_("So that we can write what is missing."),
        until=format_lazy(_("{months} months"), months=KEPT_MONTHS),
        tables=["search.Miss"],
        task="pages.search.tasks.forget_old_misses",
    )
)
