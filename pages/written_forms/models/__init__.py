from pages.written_forms.models.machine_draft import MachineDraft
from pages.written_forms.models.term import Term

__all__ = ["MachineDraft", "Term"]
