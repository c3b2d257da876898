from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.bodies import MEETINGS_AND_MEMBERS
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text
from pages.seed.ways_on import CAREER_GUIDANCE_ONLINE, CAREER_GUIDANCE_QUESTION, NAV

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
                Block("NekCountyListPlugin", {"heading": _("The counties")}),
                *MEETINGS_AND_MEMBERS,
            ],
        )
    ],
)
