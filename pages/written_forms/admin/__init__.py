from pages.written_forms.admin import drift, new_text, news_tools, term
from pages.written_forms.admin.share import ShareAdmin

__all__ = ["ShareAdmin", "drift", "new_text", "news_tools", "term"]
