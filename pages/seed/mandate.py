from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

MAIN_AREAS = Block(
    "NekPointListPlugin",
    {"heading": _("Six main areas"), "intro": document.MAIN_AREAS_INTRO},
    [{"text": area} for area in document.MAIN_AREAS],
)

OVERVIEW = Block(
    "NekMandateOverviewPlugin",
    {"heading": _("Six main areas"), "intro": document.MAIN_AREAS_INTRO},
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

TIME_LINE = Block(
    "NekMandateTimeLinePlugin",
    {"heading": _("The way to the unit")},
    [
        {
            "when": "2006–2007",
            "title": "…og ingen stod igjen",
            "text": _("White paper no. 16"),
        },
        {
            "when": "2008–2009",
            "title": "Utdanningslinja",
            "text": _("White paper no. 44"),
        },
        {"when": "2008–2009", "title": _("Budget proposition no. 1")},
        {"when": _("1 January 2011"), "title": _("The unit is established")},
    ],
)

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
                OVERVIEW,
                text(_("How the unit was established"), document.ESTABLISHMENT),
                QUOTATION,
                TIME_LINE,
                MANDATE_LETTERS,
            ],
        )
    ],
)
