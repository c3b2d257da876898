from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

MAIN_AREAS = Block(
    "NekPointListPlugin",
    {"heading": _("Six main areas"), "intro": document.MAIN_AREAS_INTRO},
    [{"text": area} for area in document.MAIN_AREAS],
)

QUOTATION = Block(
    "NekQuotePlugin",
    {
        "text": document.QUOTATION,
        "quoted_language": "nn",
        "source": document.QUOTATION_SOURCE,
    },
)

REFERENCES = Block("NekReferenceListPlugin", {"heading": _("References")}, document.REFERENCES)

MANDATE_LETTERS = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("The mandate year by year"),
        "text": _("The Ministry of Education and Research gives us our mandate in a letter."),
        "label": _("Go to the mandate letters"),
        "page": "mandate_letters",
    },
)

PAGE = SeedPage(
    key="mandate",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=document.MANDATE,
            menu_title=_("Mandate"),
            slug=pgettext_lazy("slug", "mandate"),
            lead=document.WHERE_GUIDANCE_IS_GIVEN,
            show_contents=True,
            blocks=[
                text(_("Why the unit exists"), document.BACKGROUND),
                MAIN_AREAS,
                text(_("How the unit was established"), document.ESTABLISHMENT),
                QUOTATION,
                REFERENCES,
                MANDATE_LETTERS,
            ],
        )
    ],
)
