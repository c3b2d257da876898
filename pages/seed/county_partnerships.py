from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.bodies import MEETINGS_AND_MEMBERS
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, table, text
from pages.seed.ways_on import CAREER_GUIDANCE_ONLINE, CAREER_GUIDANCE_QUESTION, NAV

# With their Sámi and Kven names where these are official.
COUNTIES = (
    ("Oslo", "03"),
    ("Rogaland", "11"),
    ("Møre og Romsdal", "15"),
    ("Nordland – Nordlánnda", "18"),
    ("Østfold", "31"),
    ("Akershus", "32"),
    ("Buskerud", "33"),
    ("Innlandet", "34"),
    ("Vestfold", "39"),
    ("Telemark", "40"),
    ("Agder", "42"),
    ("Vestland", "46"),
    ("Trøndelag – Trööndelage", "50"),
    ("Troms – Romsa – Tromssa", "55"),
    ("Finnmark – Finnmárku – Finmarkku", "56"),
)

COUNTY_TABLE = Block(
    "NekTablePlugin",
    {
        "caption": _("The 15 counties of Norway since 2024"),
        "content": table((_("County"), _("County number")), *COUNTIES),
        "header_row": True,
        "header_column": True,
    },
)

SIGNPOST = Block(
    "NekSignpostPlugin",
    {
        "heading": CAREER_GUIDANCE_QUESTION,
        "text": _(
            "The career centres in the counties give career guidance. You can also get guidance"
            " online and at Nav."
        ),
    },
    [CAREER_GUIDANCE_ONLINE, NAV],
)

PAGE = SeedPage(
    key="county_partnerships",
    parent="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("County partnerships"),
            slug=pgettext_lazy("slug", "county-partnerships"),
            lead=_(
                "In a county partnership, the county authority and Nav work together on career"
                " guidance."
            ),
            blocks=[
                text(
                    _("What a county partnership is"),
                    _(
                        "A partnership is made up of at least the county authority and Nav in the"
                        " county, with one or more career centres."
                    ),
                    _("We have regular meetings with the partnerships."),
                ),
                SIGNPOST,
                text(
                    _("The counties"),
                    _(
                        "The table shows the counties with their official numbers. Sámi and Kven"
                        " names stand beside the Norwegian ones."
                    ),
                ),
                COUNTY_TABLE,
                *MEETINGS_AND_MEMBERS,
            ],
        )
    ],
)
