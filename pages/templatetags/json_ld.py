import json

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
# As django.utils.html.json_script, which cannot write another type than application/json.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.filter
def json_ld(data: dict[str, object]) -> SafeString:
    """A script element with linked data: read by machines, run by no one."""
    text = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 escaped
