"""What the website keeps of a file beside what filer does."""

from pages.media.models.caution import Caution
from pages.media.models.picture_text import PictureText

__all__ = ["Caution", "PictureText"]
