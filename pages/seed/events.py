from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, paragraphs

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Do you have a question about an event?"),
        "text": _("Say which event it is about when you get in touch."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="events",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Events"),
            slug=pgettext_lazy("slug", "events"),
            lead=_("Meetings, conferences and other events in the field of career guidance."),
            blocks=[
                Block(
                    "NekTextPlugin",
                    {
                        "body": paragraphs(
                            _(
                                "Here you find the time, the place and how to register for the"
                                " events we invite to. The next event stands first."
                            )
                        )
                    },
                ),
                CONTACT,
            ],
        )
    ],
)
