"""Pictures as a page shows them: what a browser chooses between."""

from dataclasses import dataclass, field

from filer.models import Image as ImageFile

from pages.media import sizes, tasks
from pages.media.sizes import Size


@dataclass(frozen=True)
class Source:
    type: str
    srcset: str


@dataclass(frozen=True)
class Image:
    """width and height in px, of the size that url leads to; sources in smaller formats."""

    url: str
    width: int
    height: int
    srcset: str = ""
    sources: list[Source] = field(default_factory=list)


def image(file: ImageFile, shape: str = "whole") -> Image:
    """Reads no row. What every browser shows is made now if it has to be, the rest by a task."""
    wanted = sizes.sizes(file, shape)
    ending = sizes.fallback(file)
    if file.mime_type in sizes.AS_THEY_ARE or not _is_there(file, wanted, ending):
        return Image(file.url, round(file.width), round(file.height))
    middle = wanted[min(1, len(wanted) - 1)]
    sources = [Source(sizes.SMALL[small], _srcset(wanted, small)) for small in sizes.ready(wanted)]
    return Image(
        middle.url(ending),
        middle.width,
        middle.height,
        _srcset(wanted, ending) if wanted[1:] else "",
        sources,
    )


def _is_there(file: ImageFile, wanted: list[Size], ending: str) -> bool:
    """Now, if not before; a file that is lost or broken does not take its page with it."""
    if not all(size.is_made(ending) for size in wanted):
        try:
            sizes.make(wanted, [ending])
        except OSError:
            return False
        tasks.make_sizes.defer(picture=file.pk)
    return bool(wanted)


def _srcset(wanted: list[Size], ending: str) -> str:
    return ", ".join(f"{size.url(ending)} {size.width}w" for size in wanted)
