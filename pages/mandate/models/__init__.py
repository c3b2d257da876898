"""The main areas, the documents by year with what they say of each area, what carries an area out;
and the blocks that show it."""

from pages.mandate.models.area_tag import AreaTag
from pages.mandate.models.document_file import DocumentFile
from pages.mandate.models.letter_passage import LetterPassage
from pages.mandate.models.mandate_area import MandateArea
from pages.mandate.models.mandate_document import Kind, MandateDocument
from pages.mandate.models.mandate_letters import MandateLetters
from pages.mandate.models.mandate_overview import MandateOverview
from pages.mandate.models.mandate_time_line import MandateTimeLine, TimeLineStop
from pages.mandate.models.mandate_years import MandateYears

__all__ = [
    "AreaTag",
    "DocumentFile",
    "Kind",
    "LetterPassage",
    "MandateArea",
    "MandateDocument",
    "MandateLetters",
    "MandateOverview",
    "MandateTimeLine",
    "MandateYears",
    "TimeLineStop",
]
