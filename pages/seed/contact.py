from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text
from pages.seed.ways_on import CAREER_GUIDANCE_ONLINE, CAREER_GUIDANCE_QUESTION, NAV

SIGNPOST = Block(
    "NekSignpostPlugin",
    {
        "heading": CAREER_GUIDANCE_QUESTION,
        "text": _(
            "We develop and coordinate the field of career guidance. You get guidance for yourself"
            " from others:"
        ),
    },
    [
        {"label": _("Career guidance in your county"), "page": "county_partnerships"},
        CAREER_GUIDANCE_ONLINE,
        NAV,
    ],
)

PAGE = SeedPage(
    key="contact",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Contact us"),
            menu_title=_("Contact"),
            slug=pgettext_lazy("slug", "contact"),
            lead=_("How to reach the National Unit for Career Guidance."),
            blocks=[
                text(
                    _("Where you find us"),
                    _(
                        "The e-mail address, telephone number and postal address stand at the"
                        " bottom of every page as soon as the editors have filled them in."
                    ),
                    _("Do not send national identity numbers or other sensitive data by e-mail."),
                ),
                Block("NekContactListPlugin", {"heading": _("Departments and people")}),
                Block("NekContactListPlugin", {"heading": _("Press"), "shown": "press"}),
                text(
                    _("Tell us about faults on the website"),
                    _(
                        "Say which page it is about and what is wrong. If something cannot be used"
                        " with your aids, tell us which aids you use."
                    ),
                ),
                Block(
                    "NekSiteFactsPlugin",
                    {"heading": _("Public records"), "shown": "records"},
                ),
                SIGNPOST,
            ],
        )
    ],
)
