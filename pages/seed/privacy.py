from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

DATA_PROTECTION_AUTHORITY = Block(
    "NekSignpostPlugin",
    {
        "heading": _("Read about your rights"),
        "text": _(
            "The Norwegian Data Protection Authority explains what rights you have, and how to"
            " complain."
        ),
    },
    [{"label": _("Go to datatilsynet.no"), "url": "https://www.datatilsynet.no/"}],
)

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Do you have a question about privacy?"),
        "text": _("Get in touch if you wonder what we know about you."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="privacy",
    in_menu=False,
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Privacy"),
            slug=pgettext_lazy("slug", "privacy"),
            lead=_("You can read the website without telling us who you are."),
            show_contents=True,
            blocks=[
                text(
                    _("When you visit the website"),
                    _(
                        "We set no cookies, and we do not track you. Your address on the net is"
                        " stored only when something fails, or when somebody asks for too much at"
                        " once."
                    ),
                    _(
                        "The pages fetch nothing from other websites. So nobody else gets to know"
                        " that you have been here."
                    ),
                ),
                text(
                    _("When you follow a link"),
                    _(
                        "Other websites that we link to have their own rules. They can see that"
                        " you came from us, but not from which page."
                    ),
                ),
                text(
                    _("When you answer at the foot of a page"),
                    _(
                        "We store your answer and what you write, but not who you are. Do not write"
                        " anything about yourself or others there."
                    ),
                ),
                text(
                    _("When you write to us"),
                    _(
                        "Then we get the information you choose to give. Do not send us more than"
                        " we need to answer."
                    ),
                ),
                Block(
                    "NekSiteFactsPlugin",
                    {"heading": _("What is stored about people"), "shown": "stored"},
                ),
                text(
                    _("Your rights"),
                    _(
                        "You may ask which personal data we hold about you, and have them"
                        " corrected or erased when the law gives you the right to it."
                    ),
                ),
                CONTACT,
                DATA_PROTECTION_AUTHORITY,
            ],
        )
    ],
)
