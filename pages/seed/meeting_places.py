from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

WHO_WE_MEET = Block(
    "NekPathListPlugin",
    {"heading": _("Read more about meetings and networks")},
    [
        {"label": _("Whom we cooperate with"), "page": "cooperation"},
        {"label": _("Events we invite to"), "page": "events"},
        {"label": _("News from our work"), "page": "news"},
    ],
)

PAGE = SeedPage(
    key="meeting_places",
    parent="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Meeting places and networks"),
            slug=pgettext_lazy("slug", "meeting-places-and-networks"),
            lead=_("We organise meeting places and build networks in the field of guidance."),
            blocks=[
                text(
                    _("Why we do this"),
                    _(
                        "Career guidance is given in many places. When those who work with it"
                        " meet, they can share experience and coordinate what they do."
                    ),
                ),
                text(
                    _("What you find here"),
                    _(
                        "Here we present the meeting places and networks we are responsible for,"
                        " and say who they are for."
                    ),
                ),
                WHO_WE_MEET,
            ],
        )
    ],
)
