from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

EVENTS = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("When is the next meeting?"),
        "text": _("Meetings with a date are among our events."),
        "label": _("Go to events"),
        "page": "events",
    },
)

PAGE = SeedPage(
    key="national_forum",
    parent="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("National Forum"),
            slug=pgettext_lazy("slug", "national-forum"),
            lead=_("We have regular meetings with the National Forum."),
            blocks=[
                text(
                    _("What the forum is for"),
                    _(
                        "The forum brings together bodies from the field of career guidance. It"
                        " is part of the work for stronger cooperation and coordination between"
                        " them."
                    ),
                ),
                text(
                    _("What you find here"),
                    _(
                        "Here we publish agendas, presentations and minutes from the meetings,"
                        " with the newest first."
                    ),
                ),
                EVENTS,
            ],
        )
    ],
)
