from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

ASK_US = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Do you have a professional question?"),
        "text": _("Get in touch if you work with career guidance and have a question for us."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="professional_advice",
    parent="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Professional advice"),
            slug=pgettext_lazy("slug", "professional-advice"),
            lead=_("We give professional advice on career guidance."),
            blocks=[
                text(
                    _("Why we do this"),
                    _(
                        "Strengthening quality and professionalism is one of the six main areas"
                        " of our mandate. Professional advice is one of the means."
                    ),
                ),
                text(
                    _("What you find here"),
                    _("Here we collect advice that may be useful to many, sorted by subject."),
                ),
                ASK_US,
            ],
        )
    ],
)
