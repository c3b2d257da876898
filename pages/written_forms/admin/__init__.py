from pages.written_forms.admin import drift, news_tools, term

__all__ = ["drift", "news_tools", "term"]
