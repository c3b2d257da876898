from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, SeedPage

PAGE = SeedPage(
    key="page_tree",
    in_menu=False,
    contents=[
        Content(
            languages=NORWEGIAN,
            title=_("Site map"),
            slug=pgettext_lazy("slug", "site-map"),
            lead=_("All the pages of the website."),
            blocks=[Block("NekPageTreePlugin")],
        )
    ],
)
