from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document, front_page_in_english
from pages.seed.content import ENGLISH, NORWEGIAN, Block, Content, SeedPage
from pages.seed.ways_on import CAREER_GUIDANCE_ONLINE, CAREER_GUIDANCE_QUESTION, NAV

HERO = Block(
    "NekHeroPlugin",
    {
        "title": _("Career guidance for young people and adults in all phases of life"),
        "lead": document.MISSION,
    },
)

SIGNPOST = Block(
    "NekSignpostPlugin",
    {"heading": CAREER_GUIDANCE_QUESTION, "text": document.WHERE_GUIDANCE_IS_GIVEN},
    [
        {"label": _("Career guidance in your county"), "page": "county_partnerships"},
        CAREER_GUIDANCE_ONLINE,
        NAV,
    ],
)

GOALS = Block(
    "NekGoalsPlugin",
    {"heading": _("Our aim")},
    [{"text": text} for text in document.GOALS],
)

WORK_AREAS = Block(
    "NekPathListPlugin",
    {"heading": document.WORK_AREAS, "intro": document.WORK_AREAS_INTRO},
    [
        {"label": document.COLLECT_KNOWLEDGE, "page": "collect_knowledge"},
        {"label": document.MEETING_PLACES, "page": "meeting_places"},
        {"label": document.PROFESSIONAL_ADVICE, "page": "professional_advice"},
        {"label": document.STANDARDS, "page": "standards"},
        {"label": document.POLICY_INPUT, "page": "policy_input"},
    ],
)

NEWS = Block("NekNewsListPlugin", {"heading": pgettext_lazy("page title", "News")})

PARTNERS = Block(
    "NekPartnerListPlugin",
    {
        "heading": document.COOPERATION,
        "intro": _(
            "We attach importance to close cooperation with the field and have regular meetings"
            " with:"
        ),
    },
    [
        {"label": _("the National Forum"), "page": "national_forum"},
        {"label": _("the National Coordination Group"), "page": "national_coordination_group"},
        {
            "label": _("the county partnerships for career guidance"),
            "page": "county_partnerships",
        },
        {"label": _("the leader network of the career centres"), "page": "leader_network"},
    ],
)

MANDATE = Block(
    "NekCallToActionPlugin",
    {
        "heading": document.MANDATE,
        "text": _(
            "The mandate letter points out six main areas we are to work on, from quality and"
            " knowledge to coordination between the different bodies."
        ),
        "label": _("Read about the mandate"),
        "page": "mandate",
    },
)

PAGE = SeedPage(
    key="front_page",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=document.UNIT,
            slug=pgettext_lazy("slug", "home"),
            lead=document.MISSION,
            blocks=[HERO, SIGNPOST, GOALS, WORK_AREAS, NEWS, PARTNERS, MANDATE],
            menu_title=_("Front page"),
            template="pages/front_page.html",
        ),
        Content(
            languages=ENGLISH,
            title=document.UNIT,
            slug=pgettext_lazy("slug", "home"),
            lead=document.MISSION,
            blocks=front_page_in_english.BLOCKS,
            menu_title=_("Front page"),
            show_contents=True,
        ),
    ],
)
