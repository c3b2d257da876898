"""{% needed_form %}: which written form the website needs more of, in a sentence."""

from django import template

from pages.written_forms.counting import months, words_for_people

register = template.Library()


@register.simple_tag
def needed_form() -> str:
    latest = months.latest()
    if latest is None:
        return ""
    return words_for_people.wish(months.all_words(latest), months.new_words(latest))
