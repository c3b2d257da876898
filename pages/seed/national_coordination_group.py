from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.bodies import MEETINGS_AND_MEMBERS
from pages.seed.content import NORWEGIAN, Block, Content, SeedPage, text

CONTACT = Block(
    "NekCallToActionPlugin",
    {
        "heading": _("Do you have a question about the group?"),
        "text": _("Get in touch, and we will answer."),
        "label": _("Contact us"),
        "page": "contact",
    },
)

PAGE = SeedPage(
    key="national_coordination_group",
    parent="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("National Coordination Group"),
            slug=pgettext_lazy("slug", "national-coordination-group"),
            lead=_("We have regular meetings with the National Coordination Group."),
            blocks=[
                text(
                    _("What the group is for"),
                    _(
                        "The group is part of the work for stronger cooperation and coordination"
                        " on career guidance."
                    ),
                ),
                text(
                    _("What you find here"),
                    _("Here we say who is in the group and what it works on."),
                ),
                *MEETINGS_AND_MEMBERS,
                CONTACT,
            ],
        )
    ],
)
