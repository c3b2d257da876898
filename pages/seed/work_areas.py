from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage

WHAT_WE_DO = Block(
    "NekPathListPlugin",
    {"heading": _("What we do"), "intro": document.WORK_AREAS_INTRO},
    [
        {"label": document.COLLECT_KNOWLEDGE, "page": "collect_knowledge"},
        {"label": document.MEETING_PLACES, "page": "meeting_places"},
        {"label": document.PROFESSIONAL_ADVICE, "page": "professional_advice"},
        {"label": document.STANDARDS, "page": "standards"},
        {"label": document.POLICY_INPUT, "page": "policy_input"},
    ],
)

WHY_WE_DO_IT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Why we do it"),
        "text": _("The Ministry of Education and Research has given us six main areas."),
        "label": _("Read about the mandate"),
        "page": "mandate",
    },
)

PAGE = SeedPage(
    key="work_areas",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=document.WORK_AREAS,
            slug=pgettext_lazy("slug", "work-areas"),
            lead=_("Our work falls into five areas."),
            blocks=[WHAT_WE_DO, WHY_WE_DO_IT],
        )
    ],
)
