"""What the start page says of bokmål and nynorsk: what is behind, and what stands in one alone."""

from collections.abc import Iterator
from typing import Any

from cms.models import PageContent
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.page_frame import LANGUAGE_NAMES
from pages.publishing.start_page.rows import Row
from pages.publishing.start_page.sections import SHOWN, Section
from pages.versioned import changed_by
from pages.written_forms.drift import reading
from pages.written_forms.drift.keeping import FORMS, other
from pages.written_forms.models import TwinText


def section(user: Any) -> Iterator[Section]:  # noqa: ANN401 Django's users differ
    """For those who may mend something."""
    if not changed_by(user):
        return
    found = [_row(text) for text in reading.shown_to(user)[:SHOWN]]
    yield Section(
        "twins",
        _("Bokmål and nynorsk"),
        found,
        _("Nothing is behind its twin."),
        reverse("admin:written_forms_twintext_changelist") if found else "",
        notes=_alone() if user.has_perm("cms.change_page") else (),
    )


def _row(text: TwinText) -> Row:
    facts = [LANGUAGE_NAMES[text.language], how_far(text.behind), since(text)]
    return Row(text.version.content.title, url(text), facts)


def url(text: TwinText) -> str:
    return reverse("admin:written_forms_drift", args=[text.version_id])


def how_far(count: int) -> str:
    words = ngettext("%(count)d paragraph is behind", "%(count)d paragraphs are behind", count)
    return words % {"count": count}


def since(text: TwinText) -> str:
    when = localtime(text.since)
    return _("since %(date)s") % {"date": date_format(when, "DATE_FORMAT")}


def _alone() -> list[str]:
    """How many pages readers find in each form only."""
    return [said for form in FORMS if (said := _alone_in(form))]


def _alone_in(form: str) -> str:
    twins = PageContent.objects.filter(language=other(form)).values("page")
    count = PageContent.objects.filter(language=form).exclude(page__in=twins).count()
    words = ngettext(
        "%(count)d page stands in %(form)s only.", "%(count)d pages stand in %(form)s only.", count
    )
    return words % {"count": count, "form": LANGUAGE_NAMES[form].lower()} if count else ""
