from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

WHAT_A_LETTER_HOLDS = Block(
    "NekPointListPlugin",
    {
        "heading": _("What a mandate letter contains"),
        "intro": _("A mandate letter usually has these parts:"),
    },
    [
        {"text": _("overall priorities")},
        {"text": _("aims")},
        {"text": _("performance indicators")},
        {"text": _("assignments")},
        {"text": _("joint instructions to all state bodies")},
        {"text": _("reporting")},
        {"text": _("budget and authorisations")},
    ],
)

BY_YEAR = Block("NekMandateLettersPlugin", {"heading": _("The letters by year")})

MINISTRY = Block(
    "NekSignpostPlugin",
    {
        "heading": _("The letters at the Ministry"),
        "text": _("The Ministry of Education and Research also publishes its mandate letters."),
    },
    [{"label": _("Go to regjeringen.no"), "url": "https://www.regjeringen.no/"}],
)

PAGE = SeedPage(
    key="mandate_letters",
    parent="mandate",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Mandate letters"),
            slug=pgettext_lazy("slug", "mandate-letters"),
            lead=_("In a mandate letter, the Ministry says what we are to do during the year."),
            blocks=[
                text(
                    _("What you find here"),
                    _(
                        "Here we publish the mandate letters by year. A letter may get supplements"
                        " during the year. They stand together with the letter they belong to."
                    ),
                ),
                BY_YEAR,
                WHAT_A_LETTER_HOLDS,
                MINISTRY,
            ],
        )
    ],
)
