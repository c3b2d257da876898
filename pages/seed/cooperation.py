from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, paragraphs

WHOM_WE_MEET = Block("NekBodyListPlugin", {"heading": _("Read more about those we meet")})

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Would you like to cooperate with us?"),
        "text": _("Tell us what it is about, and we will find the right person."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=document.COOPERATION,
            menu_title=_("Cooperation"),
            slug=pgettext_lazy("slug", "cooperation"),
            lead=_("Career guidance is given in many places. That is why we cooperate with many."),
            blocks=[
                Block("NekTextPlugin", {"body": paragraphs(document.COOPERATION_SENTENCE)}),
                WHOM_WE_MEET,
                CONTACT,
            ],
        )
    ],
)
