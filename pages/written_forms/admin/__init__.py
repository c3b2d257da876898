from pages.written_forms.admin import new_text
from pages.written_forms.admin.share import ShareAdmin

__all__ = ["ShareAdmin", "new_text"]
