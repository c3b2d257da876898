from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

QUALITY_FRAMEWORK = Block(
    "NekPointListPlugin",
    {
        "heading": _("Four parts of the quality framework"),
        "intro": _("The quality framework for career guidance from 2020 has four parts:"),
    },
    [
        {"text": _("competence standards")},
        {"text": _("career competence")},
        {"text": _("ethics")},
        {"text": _("quality assurance")},
    ],
)

ASK_US = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Do you have a question about the standards?"),
        "text": _("Get in touch, and we will help you on."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="standards",
    parent="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Standards"),
            slug=pgettext_lazy("slug", "standards"),
            lead=_("We develop standards for career guidance."),
            blocks=[
                text(
                    _("Why we do this"),
                    _(
                        "Common standards help to strengthen quality and make the services equal,"
                        " wherever in the country they are given."
                    ),
                ),
                QUALITY_FRAMEWORK,
                text(
                    _("What you find here"),
                    _("Here we present the standards, and say how they can be used."),
                ),
                ASK_US,
            ],
        )
    ],
)
