"""The figures in sentences."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.page_frame import LANGUAGE_NAMES
from pages.written_forms.counting.figures import LEAST, WARNED, Words

NORWEGIAN = ("nb", "nn")
EVEN = 40  # per cent of the smaller form, from which nobody needs to be told


def percent(share: float) -> str:
    """Never rounded up to a limit it has not reached."""
    shown = round(share, 1)
    if any(share < limit <= shown for limit in (LEAST, WARNED)):
        shown -= 0.1
    return _("%(number)s %%") % {"number": number_format(shown, 1)}


def number(count: int) -> str:
    return number_format(count, force_grouping=True)


def form_name(form: str) -> str:
    return LANGUAGE_NAMES[form]


def shares(words: Words) -> list[str]:
    if not words.norwegian:
        return [_("no text")]
    return [f"{form_name(form)} {percent(words.share(form))}" for form in NORWEGIAN]


def warning(words: Words) -> str:
    """Empty where nothing is to be said."""
    if not words.is_low:
        return ""
    named = {"form": form_name(words.smaller), "least": LEAST, "warned": WARNED}
    if words.is_too_low:
        return _("%(form)s is below %(least)d %%, which the law asks for.") % named
    return _("%(form)s is below %(warned)d %%, close to the limit of %(least)d %%.") % named


def needed(words: Words, mean_length: int) -> str:
    """How much more of which form makes it."""
    form = form_name(words.smaller)
    if not words.norwegian:
        return _("There is no text to count.")
    if not words.needed:
        said = _("%(form)s is the smaller form, and above %(least)d %%. Nothing is lacking.")
        return said % {"form": form, "least": LEAST}
    pages = -(-words.needed // mean_length) if mean_length else 0
    return _(
        "%(words)s more words in %(form)s by 31 December make %(least)d %%, if nothing else is"
        " written. %(pages)s"
    ) % {
        "words": number(words.needed),
        "form": form.lower(),
        "least": LEAST,
        "pages": _pages(pages),
    }


def _pages(count: int) -> str:
    if not count:
        return ""
    said = ngettext(
        "That is about one page of the website's mean length.",
        "That is about %(count)s pages of the website's mean length.",
        count,
    )
    return said % {"count": number(count)}


def wish(all_text: Words, new: Words) -> str:
    """Which form the next text should be in, in one sentence; empty where nothing is counted."""
    counted = [words for words in (all_text, new) if words.norwegian]
    if not counted:
        return ""
    worst = min(counted, key=lambda words: words.least)
    if worst.least >= EVEN:
        return _("Bokmål and nynorsk are about even: choose the form that suits the text.")
    form = form_name(worst.smaller)
    named = {"form": form, "share": percent(worst.least), "least": LEAST}
    said = _("The website needs more %(lower)s.") % {"lower": form.lower()}
    if worst is new and worst is not all_text:
        why = _("%(form)s is %(share)s of what is new this year; the law asks for %(least)d %%.")
    else:
        why = _("%(form)s is %(share)s of the text; the law asks for %(least)d %%.")
    return f"{said} {why % named}"
