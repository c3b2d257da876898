"""The admin of the mandate: documents, areas, and a field in the form of a news item."""

from pages.mandate.admin import news_form
from pages.mandate.admin.mandate_area import MandateAreaAdmin
from pages.mandate.admin.mandate_document import MandateDocumentAdmin

__all__ = ["MandateAreaAdmin", "MandateDocumentAdmin", "news_form"]
