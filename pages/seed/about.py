from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed import document
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, bullets, text

FACTS = Block(
    "NekFactBoxPlugin",
    {
        "heading": _("Facts about the unit"),
        "body": bullets(
            _("Established: 1 January 2011"),
            _("Part of: Kompetanse Norge"),
            _("Mandate from: the Ministry of Education and Research"),
            # Translators: each written form tells the name in the other one.
            _('Name in Nynorsk: <span lang="nn">Nasjonal eining for karriererettleiing</span>'),
        ),
    },
)

READ_MORE = Block(
    "NekPathListPlugin",
    {"heading": _("Read more about us")},
    [
        {"label": document.WORK_AREAS, "page": "work_areas"},
        {"label": document.COOPERATION, "page": "cooperation"},
        {"label": document.MANDATE, "page": "mandate"},
    ],
)

PAGE = SeedPage(
    key="about",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("About us"),
            slug=pgettext_lazy("slug", "about-us"),
            lead=_("Who we are, what our aim is and what we are part of."),
            blocks=[
                text(_("Who we are"), document.MISSION, document.ESTABLISHED),
                text(_("Our aim"), document.AIM),
                FACTS,
                READ_MORE,
            ],
        )
    ],
)
