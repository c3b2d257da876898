from pages.written_forms.cms_toolbars import drift

__all__ = ["drift"]
