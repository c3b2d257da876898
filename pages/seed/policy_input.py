from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

PUBLICATIONS = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Looking for a document?"),
        "text": _("Reports and other documents are among our publications."),
        "label": _("Go to publications"),
        "page": "publications",
    },
)

PAGE = SeedPage(
    key="policy_input",
    parent="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Input to policy-making"),
            slug=pgettext_lazy("slug", "input-to-policy"),
            lead=_("We give input when policy for the field of career guidance is made."),
            blocks=[
                text(
                    _("Why we do this"),
                    _(
                        "The unit was established because the field needs national coordination"
                        " and overall guidelines. Input to policy-making is part of that work."
                    ),
                ),
                text(
                    _("What you find here"),
                    _("Here we publish our input, with the newest first."),
                ),
                PUBLICATIONS,
            ],
        )
    ],
)
