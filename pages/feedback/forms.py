from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from pages.feedback.models import MOST_CHARACTERS
from pages.feedback.personal_data import problems

TRAP = "website"  # a field no person sees


class TextForm(forms.Form):
    """Its length is no attribute of the field: a browser would cut what is pasted, unsaid."""

    text = forms.CharField(
        widget=forms.Textarea,
        error_messages={"required": _("Write something first, or go back to the page.")},
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n")
        if (over := len(text) - MOST_CHARACTERS) > 0:
            words = ngettext(
                "The text is %(over)s character too long. It may have %(most)s.",
                "The text is %(over)s characters too long. It may have %(most)s.",
                over,
            )
            raise ValidationError(words % {"over": over, "most": MOST_CHARACTERS})
        if found := problems(text):
            raise ValidationError(found)
        return text


def looks_like_a_robot(sent: Any) -> bool:  # noqa: ANN401 a QueryDict
    return bool(sent.get(TRAP))
