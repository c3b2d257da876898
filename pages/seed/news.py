from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Content, SeedPage

# The list of news stands at this page's address and takes title, lead and menu entry from it.
PAGE = SeedPage(
    key="news",
    contents=[
        Content(
            languages=NORWEGIAN,
            title=pgettext_lazy("page title", "News"),
            slug=pgettext_lazy("slug", "news"),
            lead=_("News from the National Unit for Career Guidance."),
            blocks=[],
        )
    ],
)
