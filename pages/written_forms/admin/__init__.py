from pages.written_forms.admin import drift

__all__ = ["drift"]
