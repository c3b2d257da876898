import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from pages.models.picture import DescribedPicture
from pages.publishing.checks.findings import Finding, Level, Place, excerpt
from pages.publishing.checks.reading import Reading

LONGEST_ALT = 150
FILE_NAME = re.compile(
    r"\S*\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)|(img|dsc|dscn|image|bilde|foto)[ _-]?\d+",
    re.IGNORECASE,
)


def pictures(reading: Reading) -> Iterator[tuple[Place, DescribedPicture]]:
    """The page's own picture and those in its blocks."""
    if isinstance(reading.content, DescribedPicture) and reading.content.file_id:
        yield Place(field="alt", excerpt=excerpt(reading.content.alt)), reading.content
    for block in reading.blocks:
        if isinstance(block.block, DescribedPicture):
            yield block.place(), block.block


def missing_alt(reading: Reading) -> Iterator[Finding]:
    """The form refuses it; what is imported or changed in another way has met no form."""
    for place, picture in pictures(reading):
        if not picture.alt.strip() and not picture.decorative:
            said = _("A picture has no alternative text and is not said to be decorative.")
            yield Finding(Level.ERROR, said, place)


def alt_is_file_name(reading: Reading) -> Iterator[Finding]:
    for place, picture in pictures(reading):
        if FILE_NAME.fullmatch(picture.alt.strip()):
            said = _("The alternative text «%(text)s» is the name of a file. Say what one sees.")
            yield Finding(Level.ERROR, said % {"text": picture.alt}, place)


def alt_is_caption(reading: Reading) -> Iterator[Finding]:
    """A screen reader would say the same twice."""
    for place, picture in pictures(reading):
        if picture.alt and picture.alt.strip().lower() == picture.caption.strip().lower():
            said = _("Alternative text and caption are the same. Let them say different things.")
            yield Finding(Level.WARNING, said, place)


def long_alt(reading: Reading) -> Iterator[Finding]:
    for place, picture in pictures(reading):
        if len(picture.alt) > LONGEST_ALT:
            said = _("The alternative text has %(count)s characters. Shorten it to %(most)s.")
            values = {"count": len(picture.alt), "most": LONGEST_ALT}
            yield Finding(Level.WARNING, said % values, place)
