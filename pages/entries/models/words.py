"""What is said of an entry, where a kind has better words than «it»."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Message = Promise | str


class Words:
    """Whole sentences, since Norwegian words change with what they are said of."""

    # To editors.
    address_is_taken: Message = _("Something else has this address. Choose another one.")
    exists_in_language: Message = _("It exists in this language already.")
    readers_see_it: Message = _("Readers see this already: a date later on would take it away.")
    readers_have_seen_it: Message = _(
        "Readers have seen this: write what has changed, or say that it is minor."
    )
    withdraw_from_form: Message = _("Withdraw it from its own form, with a reason.")
    withdraw_instead: Message = _("This is taken off with «Withdraw», with a reason.")
    what_withdrawing_does: Message = _(
        "Readers no longer find it in lists, feeds and search. Those who come to its address are"
        " told why, or led on."
    )
    or_to_this: Message = _("Or to this")
    has_been_withdrawn: Message = _("It has been withdrawn.")
    # To readers.
    is_withdrawn: Message = _("This has been withdrawn")
