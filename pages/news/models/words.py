from django.utils.translation import gettext_lazy as _

from pages.entries.models import Words


class NewsWords(Words):
    address_is_taken = _("Another news item has this address. Choose another one.")
    exists_in_language = _("The news item exists in this language already.")
    readers_see_it = _(
        "Readers see this item already: a date in the future would take it from them."
    )
    readers_have_seen_it = _(
        "Readers have seen this item: write what has changed, or say that it is minor."
    )
    withdraw_from_form = _("Withdraw the news item from its own form, with a reason.")
    withdraw_instead = _("A news item is taken off with «Withdraw», with a reason.")
    what_withdrawing_does = _(
        "Readers no longer find the item in lists, feeds and search. Those who come to its address"
        " are told why, or led on."
    )
    or_to_this = _("Or to this news item")
    has_been_withdrawn = _("The news item has been withdrawn.")
    is_withdrawn = _("This news item has been withdrawn")
