from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

PUBLICATIONS = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Looking for a report?"),
        "text": _("Reports and other documents are among our publications."),
        "label": _("Go to publications"),
        "page": "publications",
    },
)

PAGE = SeedPage(
    key="collect_knowledge",
    parent="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Collecting knowledge"),
            slug=pgettext_lazy("slug", "collecting-knowledge"),
            lead=_("We collect knowledge about career guidance in Norway."),
            blocks=[
                text(
                    _("Why we do this"),
                    _(
                        "Increasing the knowledge base is one of the six main areas of our"
                        " mandate. Those who develop career guidance should have knowledge to"
                        " build on."
                    ),
                ),
                text(
                    _("What you find here"),
                    _(
                        "Here we present the knowledge we collect, and say where it comes from."
                        " Each subject gets a short introduction and the way on to the sources."
                    ),
                ),
                PUBLICATIONS,
            ],
        )
    ],
)
