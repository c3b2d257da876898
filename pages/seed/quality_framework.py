"""The four parts of the quality framework: the chapters of the handbook on standards."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from pages.seed.content import NORWEGIAN, Block, Content, Message, SeedPage, paragraphs

# Nobody has given us more of the text than the names of the parts.
TO_BE_WRITTEN = Block(
    "NekTextPlugin",
    {"body": paragraphs(_("We have not written the text of this chapter yet."))},
)
PART_OF_THE_FRAMEWORK = _(
    "{part} is one of the four parts of the quality framework for career guidance from 2020."
)


def chapter(key: str, title: Message, slug: Message) -> SeedPage:
    content = Content(
        languages=NORWEGIAN,
        title=title,
        slug=slug,
        lead=format_lazy(PART_OF_THE_FRAMEWORK, part=title),
        blocks=[TO_BE_WRITTEN],
    )
    return SeedPage(key, [content], parent="standards")


PAGES = (
    chapter(
        "competence_standards",
        _("Competence standards"),
        pgettext_lazy("slug", "competence-standards"),
    ),
    chapter(
        "career_competence", _("Career competence"), pgettext_lazy("slug", "career-competence")
    ),
    chapter("ethics", _("Ethics"), pgettext_lazy("slug", "ethics")),
    chapter(
        "quality_assurance", _("Quality assurance"), pgettext_lazy("slug", "quality-assurance")
    ),
)
