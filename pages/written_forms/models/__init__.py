from pages.written_forms.models.counted_paragraph import CountedParagraph
from pages.written_forms.models.counted_text import CountedText, Kind, Problem
from pages.written_forms.models.share import Share
from pages.written_forms.models.uncounted_text import UncountedText

__all__ = ["CountedParagraph", "CountedText", "Kind", "Problem", "Share", "UncountedText"]
