from django.utils.translation import gettext_lazy as _

from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.STAFF,
        name=_("Machine-made drafts"),
        what=_("Who asked for a draft, and who has read it through."),
        why=_("So that no machine's text is published that nobody has read."),
        until=_("As long as the draft is kept."),
        tables=["written_forms.MachineDraft"],
    )
)
