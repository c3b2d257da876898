from pages.written_forms.models.twin_text import TwinText

__all__ = ["TwinText"]
