from django import template
from django.template import Context

from pages.feedback import tokens

register = template.Library()


@register.simple_tag(takes_context=True)
def feedback_page(context: Context) -> str:
    """Which page the foot belongs to: signed, and the same for every reader of it."""
    return tokens.of_page(context["request"].path, context["frame"].title)
