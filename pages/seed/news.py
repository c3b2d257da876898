from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, paragraphs

PAGE = SeedPage(
    key="news",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=pgettext_lazy("page title", "News"),
            slug=pgettext_lazy("slug", "news"),
            lead=_("News from the National Unit for Career Guidance."),
            blocks=[
                Block(
                    "NekTextPlugin",
                    {
                        "body": paragraphs(
                            _(
                                "Here we tell about our work and about what happens in the field"
                                " of career guidance. The newest stands first."
                            )
                        )
                    },
                ),
                Block(
                    "NekPathListPlugin",
                    {"heading": _("Are you looking for something else?")},
                    [
                        {"label": _("Events we invite to"), "page": "events"},
                        {"label": _("Publications"), "page": "publications"},
                        {"label": document.WORK_AREAS, "page": "work_areas"},
                    ],
                ),
            ],
        )
    ],
)
