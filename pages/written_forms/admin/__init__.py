from pages.written_forms.admin import news_tools, term

__all__ = ["news_tools", "term"]
