from pages.written_forms.admin import drift, entry_tools, new_text, term
from pages.written_forms.admin.share import ShareAdmin

__all__ = ["ShareAdmin", "drift", "entry_tools", "new_text", "term"]
