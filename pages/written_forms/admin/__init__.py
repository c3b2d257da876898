from pages.written_forms.admin import term

__all__ = ["term"]
