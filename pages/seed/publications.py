from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, paragraphs

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Can you not find the document?"),
        "text": _("Get in touch, and we will help you look."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="publications",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Publications"),
            slug=pgettext_lazy("slug", "publications"),
            lead=_("Reports and other documents about career guidance."),
            blocks=[
                Block(
                    "NekTextPlugin",
                    {
                        "body": paragraphs(
                            _(
                                "Here we publish reports and other documents from our work. The"
                                " newest stands first."
                            )
                        )
                    },
                ),
                CONTACT,
            ],
        )
    ],
)
