from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, paragraphs

QUESTIONS = Block(
    "NekAccordionPlugin",
    {"heading": _("Questions and answers")},
    [
        {
            "question": _("Why am I not asked for consent?"),
            "answer": paragraphs(
                _("Because we set no cookies for visitors, there is nothing to consent to.")
            ),
        },
        {
            "question": _("Do you count visits?"),
            "answer": paragraphs(_("We use no tool that follows what you do on the website.")),
        },
        {
            "question": _("What about those who edit the website?"),
            "answer": paragraphs(
                _(
                    "Editors log in. That needs the cookies in the list on this page, and no others"
                    " are set."
                )
            ),
        },
    ],
)

PRIVACY = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("More about privacy"),
        "text": _("The privacy page says what we store and what we do not store."),
        "label": _("Read about privacy"),
        "page": "privacy",
    },
)

PAGE = SeedPage(
    key="cookies",
    in_menu=False,
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Cookies"),
            slug=pgettext_lazy("slug", "cookies"),
            lead=_("We use no cookies when you visit the website."),
            blocks=[
                Block(
                    "NekTextPlugin",
                    {
                        "body": paragraphs(
                            _(
                                "A cookie is a small file that a website stores in your browser."
                                " This website works without them."
                            )
                        )
                    },
                ),
                QUESTIONS,
                Block(
                    "NekSiteFactsPlugin",
                    {"heading": _("Cookies for those who log in"), "shown": "cookies"},
                ),
                PRIVACY,
            ],
        )
    ],
)
