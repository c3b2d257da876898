from dataclasses import dataclass
from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _
from easy_thumbnails.files import get_thumbnailer

from pages.cms_plugins.block import BlockPlugin
from pages.models import Picture

WIDTHS = (480, 960, 1440)  # px: a telephone, a text column, the same on a dense screen


@dataclass(frozen=True)
class Image:
    """The file in the sizes a browser can choose between; width and height in px."""

    url: str
    width: int
    height: int
    srcset: str


@plugin_pool.register_plugin
class NekPicturePlugin(BlockPlugin):
    model = Picture
    name = _("Picture")
    render_template = "pages/plugins/picture.html"

    def shown(self, context: Context, instance: Picture) -> dict[str, Any]:
        return {"image": image(instance)}


def image(picture: Picture) -> Image:
    """Never larger than the file itself."""
    file = picture.file
    widths = [width for width in WIDTHS if width < file.width] or [int(file.width)]
    thumbnailer = get_thumbnailer(file)
    sizes = [thumbnailer.get_thumbnail({"size": (width, 0)}) for width in widths]
    middle = sizes[min(1, len(sizes) - 1)]
    srcset = ", ".join(f"{size.url} {size.width}w" for size in sizes) if sizes[1:] else ""
    return Image(middle.url, middle.width, middle.height, srcset)
