"""Which written form a text is in: rules as data, no model."""

from pages.paragraphs import Paragraph, paragraphs
from pages.written_forms.detection.weighing import Scores, scores, written_form

__all__ = ["Paragraph", "Scores", "paragraphs", "scores", "written_form"]
