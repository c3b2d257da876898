from pages.written_forms.models.machine_draft import MachineDraft
from pages.written_forms.models.term import Term
from pages.written_forms.models.twin_text import TwinText

__all__ = ["MachineDraft", "Term", "TwinText"]
