from django.utils.translation import gettext_lazy as _

from pages.stored_data import Stored, Whose, register

register(
    Stored(
        Whose.NAMED,
        name=_("News"),
        what=_("Who has written an item, and the contact named in it."),
        why=_("So that readers know who writes, and whom to ask."),
        until=_("As long as the item and its earlier versions are kept."),
        tables=["news.NewsContent"],
    )
)
