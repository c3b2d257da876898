from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

REQUIREMENTS = Block(
    "NekSignpostPlugin",
    {
        "heading": _("Read about the requirements"),
        "text": _("The supervisory authority explains what is required of public websites."),
    },
    [
        {"label": _("Go to uutilsynet.no"), "url": "https://www.uutilsynet.no/"},
        {"label": _("Go to uustatus.no"), "url": "https://uustatus.no/"},
    ],
)

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Have you found a fault?"),
        "text": _("Say which page it is about, what happened and which aids you use."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="accessibility",
    in_menu=False,
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Accessibility statement"),
            slug=pgettext_lazy("slug", "accessibility-statement"),
            lead=_("Everybody should be able to use this website."),
            blocks=[
                text(
                    _("What we work to"),
                    _(
                        "We work to WCAG 2.2, level AA, the common guidelines for accessible"
                        " websites."
                    ),
                ),
                text(
                    _("How we check it"),
                    _(
                        "Each change of the website is tested by a program. It finds many faults,"
                        " but not all: it does not know how a page works with your aids."
                    ),
                ),
                Block(
                    "NekSiteFactsPlugin",
                    {"heading": _("The statement"), "shown": "accessibility"},
                ),
                CONTACT,
                text(
                    _("If we do not mend it"),
                    _(
                        "Tell us first, so that we can mend it. If we do not, you can turn to the"
                        " supervisory authority at uutilsynet.no. It watches over public websites."
                    ),
                ),
                REQUIREMENTS,
            ],
        )
    ],
)
