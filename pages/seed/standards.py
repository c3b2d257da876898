from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

QUALITY_FRAMEWORK = text(
    _("Four parts of the quality framework"),
    _(
        "The quality framework for career guidance from 2020 has four parts: competence"
        " standards, career competence, ethics and quality assurance. Each part has its chapter."
    ),
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
            is_handbook=True,
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
