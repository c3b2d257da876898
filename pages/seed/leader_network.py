from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.bodies import MEETINGS_AND_MEMBERS
from pages.seed.content import NORWEGIAN, Content, SeedPage, text

PAGE = SeedPage(
    key="leader_network",
    parent="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Leader network of the career centres"),
            menu_title=_("Leader network"),
            slug=pgettext_lazy("slug", "leader-network"),
            lead=_("We have regular meetings with the leader network of the career centres."),
            blocks=[
                text(
                    _("What the network is for"),
                    _(
                        "The network is for those who lead the career centres in the counties."
                        " Here they can share experience with each other and with us."
                    ),
                ),
                text(
                    _("What you find here"),
                    _("Here we publish what the network works on, with the newest first."),
                ),
                *MEETINGS_AND_MEMBERS,
            ],
        )
    ],
)
