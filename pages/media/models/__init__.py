"""What the website keeps of a file beside what filer does."""

from pages.media.models.caution import Caution
from pages.media.models.picture_text import PictureText, alt_of, keep_alts
from pages.media.models.read_text import ReadText

__all__ = ["Caution", "PictureText", "ReadText", "alt_of", "keep_alts"]
