from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, body, bullets, heading, text

WHAT_IT_DOES_NOT_DO = Block(
    "NekTextPlugin",
    {
        "body": body(
            heading(_("What the website does not do")),
            bullets(
                _("It sets no cookies for those who visit it."),
                _("It does not follow what you do."),
                _("It fetches nothing from other websites, so nobody else sees what you read."),
                _("It needs no scripts in your browser to be read."),
            ),
        )
    },
)

READ_MORE = Block(
    "NekPathListPlugin",
    {"heading": _("Read more about the website")},
    [
        {"label": _("Accessibility statement"), "page": "accessibility"},
        {"label": _("Privacy"), "page": "privacy"},
        {"label": _("Cookies"), "page": "cookies"},
        {"label": _("Site map"), "page": "page_tree"},
        {"label": _("Contact us"), "page": "contact"},
    ],
)

PAGE = SeedPage(
    key="about_website",
    in_menu=False,
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("About the website"),
            slug=pgettext_lazy("slug", "about-the-website"),
            lead=_("Who answers for the website, how it is made, and what it does not do."),
            blocks=[
                Block(
                    "NekSiteFactsPlugin",
                    {"heading": _("Who answers for the website"), "shown": "responsible"},
                ),
                text(
                    _("Two written forms"),
                    _(
                        "The website is written in Bokmål and Nynorsk. Some pages are in both, and"
                        " some in one of them. Menus and search lead to all of them."
                    ),
                ),
                WHAT_IT_DOES_NOT_DO,
                text(
                    _("Technology and licence"),
                    _(
                        "The website is made with django CMS, a free publishing system. Its own"
                        " code is under the licence EUPL-1.2."
                    ),
                ),
                READ_MORE,
            ],
        )
    ],
)
