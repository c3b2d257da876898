from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.bodies import MEETINGS_AND_MEMBERS
from pages.seed.content import NORWEGIAN, Content, SeedPage, text

PAGE = SeedPage(
    key="national_forum",
    parent="cooperation",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("National Forum"),
            slug=pgettext_lazy("slug", "national-forum"),
            lead=_("We have regular meetings with the National Forum."),
            blocks=[
                text(
                    _("What the forum is for"),
                    _(
                        "The forum brings together bodies from the field of career guidance. It"
                        " is part of the work for stronger cooperation and coordination between"
                        " them."
                    ),
                ),
                text(
                    _("What you find here"),
                    _(
                        "Here we publish agendas, presentations and minutes from the meetings,"
                        " with the newest first."
                    ),
                ),
                *MEETINGS_AND_MEMBERS,
            ],
        )
    ],
)
