from pages.written_forms.models.counted_paragraph import CountedParagraph
from pages.written_forms.models.counted_text import CountedText, Kind, Problem
from pages.written_forms.models.machine_draft import MachineDraft
from pages.written_forms.models.share import Share
from pages.written_forms.models.term import Term
from pages.written_forms.models.translated_words import TranslatedWords
from pages.written_forms.models.twin_text import TwinText
from pages.written_forms.models.uncounted_text import UncountedText

__all__ = [
    "CountedParagraph",
    "CountedText",
    "Kind",
    "MachineDraft",
    "Problem",
    "Share",
    "Term",
    "TranslatedWords",
    "TwinText",
    "UncountedText",
]
