from pages.written_forms.cms_toolbars import drafts

__all__ = ["drafts"]
