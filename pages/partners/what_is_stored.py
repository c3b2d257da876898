from django.utils.translation import gettext_lazy as _

from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.NAMED,
        name=_("Members of the bodies we meet"),
        what=_("The organisation, and the role of whoever represents it."),
        why=_("So that it can be seen who takes part."),
        until=_("Until an editor changes or deletes it."),
        tables=["partners.Member"],
    )
)
