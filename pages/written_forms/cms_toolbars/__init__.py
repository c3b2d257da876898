from pages.written_forms.cms_toolbars import drafts, drift

__all__ = ["drafts", "drift"]
