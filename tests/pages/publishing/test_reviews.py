"""Pages due for review, and the mail that says so."""

import datetime as dt
from smtplib import SMTPException

import pytest
from cms.models import Page, PageContent
from cms.models.settingmodels import UserSettings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.publishing import reviews
from pages.publishing.reviews import due, remind
from pages.seed.build import seed_user

pytestmark = pytest.mark.django_db
ABOUT, CONTACT = "about", "contact"


def person(name: str = "kari", **fields: object) -> User:
    given = {"email": f"{name}@x.example", "is_staff": True} | fields
    return get_user_model().objects.create_user(name, **given)


def content(key: str, language: str = "nb") -> PageContent:
    return PageContent.objects.get(page__reverse_id=key, language=language)


def review(key: str, days: int, owner: User | None = None, language: str = "nb") -> PageDetails:
    details = PageDetails.objects.get(extended_object=content(key, language))
    details.next_review = timezone.localdate() + dt.timedelta(days=days)
    details.owner = owner
    details.save()
    return details


@pytest.fixture
def later(monkeypatch) -> None:
    """Sets the clock some days on."""
    now = timezone.now()

    def turn(days: int) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: now + dt.timedelta(days=days))

    return turn


def test_the_most_urgent_first_and_nothing_that_has_time() -> None:
    kari = person()
    review(ABOUT, 30)
    review(CONTACT, -3, kari)
    review("mandate", 31)
    overdue, soon = due()
    assert (overdue.title, overdue.owner, overdue.is_overdue) == ("Kontakt oss", kari, True)
    assert (overdue.language, overdue.url) == ("nb", "/nb/kontakt/")
    assert (soon.title, soon.owner, soon.is_overdue) == ("Om oss", None, False)
    assert due(within_days=29) == [overdue]
    assert due(user=kari) == [overdue]


def test_where_it_is_changed(admin_client) -> None:
    review(ABOUT, 0)
    (page,) = due()
    assert admin_client.get(page.admin_url).status_code == 200


def test_only_what_is_published() -> None:
    review(ABOUT, 0)
    Version.objects.get_for_content(content(ABOUT)).unpublish(seed_user())
    assert due() == []


def test_a_new_version_keeps_owner_and_date() -> None:
    details = review(ABOUT, 0, person())
    draft = Version.objects.get_for_content(content(ABOUT)).copy(seed_user())
    assert len(due()) == 1  # the draft does not count beside it
    draft.publish(seed_user())
    (page,) = due()
    assert (page.owner, page.on) == (details.owner, details.next_review)


def test_many_cost_as_many_queries_as_few(django_assert_num_queries) -> None:
    kari = person()
    review(ABOUT, 1, kari)
    due()
    with django_assert_num_queries(2):
        due()
    for details in PageDetails.objects.all():
        details.next_review, details.owner = timezone.localdate(), kari
        details.save()
    with django_assert_num_queries(2):
        assert len(due()) > 20


def test_each_owner_gets_one_mail_about_all(mailoutbox, settings) -> None:
    settings.SITE_ADDRESS = "https://vi.example/"
    kari, ola = person(), person("ola")
    review(ABOUT, 14, kari)
    review(CONTACT, -1, kari)
    review("mandate", 15, kari)
    review("privacy", 3, ola)
    remind()
    by_address = {mail.to[0]: mail for mail in mailoutbox}
    assert set(by_address) == {"kari@x.example", "ola@x.example"}
    assert len(mailoutbox) == 2
    mine = by_address["kari@x.example"]
    assert mine.subject == "2 sider skal gjennomgås"
    assert mine.body.index("https://vi.example/nb/kontakt/") < mine.body.index(
        "https://vi.example/nb/om-oss/"
    )
    assert "Skulle vært gjennomgått innen" in mine.body
    assert "oppdrag" not in mine.body.lower()
    assert by_address["ola@x.example"].subject == "En side skal gjennomgås"
    assert not mine.alternatives


def test_in_the_form_the_owner_has_chosen(mailoutbox) -> None:
    kari = person()
    UserSettings.objects.create(user=kari, language="nn")
    review(ABOUT, 1, kari)
    remind()
    assert mailoutbox[0].subject == "Ei side skal gjennomgåast"


def test_not_every_day_about_the_same_page(mailoutbox, later) -> None:
    kari = person()
    review(ABOUT, 1, kari)
    remind()
    remind()
    later(6)
    remind()
    assert len(mailoutbox) == 1
    review(CONTACT, 1, kari)
    remind()
    assert "Kontakt" in mailoutbox[1].body
    assert "Om oss" not in mailoutbox[1].body
    later(8)
    remind()
    assert "Om oss" in mailoutbox[2].body


def test_a_new_owner_is_reminded_at_once(mailoutbox) -> None:
    review(ABOUT, 1, person())
    remind()
    review(ABOUT, 1, person("ola"))
    remind()
    assert [mail.to for mail in mailoutbox] == [["kari@x.example"], ["ola@x.example"]]


@pytest.mark.parametrize("fields", [{"email": ""}, {"is_active": False}, {"is_staff": False}])
def test_nothing_to_those_who_cannot_do_it(mailoutbox, fields) -> None:
    review(ABOUT, 1, person(**fields))
    review(CONTACT, 1, None)
    remind()
    assert mailoutbox == []


def test_a_mail_that_fails_stops_no_other_and_is_tried_again(
    mailoutbox, monkeypatch, caplog
) -> None:
    review(ABOUT, 1, person())
    review(CONTACT, 1, person("ola"))
    real = reviews.send_mail

    def fails_for_kari(subject: str, body: str, sender: None, to: list[str]) -> None:
        if to == ["kari@x.example"]:
            raise SMTPException("busy")
        real(subject, body, sender, to)

    monkeypatch.setattr(reviews, "send_mail", fails_for_kari)
    remind()
    assert [mail.to for mail in mailoutbox] == [["ola@x.example"]]
    assert "was not sent" in caplog.text
    monkeypatch.setattr(reviews, "send_mail", real)
    remind()
    assert [mail.to for mail in mailoutbox[1:]] == [["kari@x.example"]]


def test_an_owner_who_is_deleted_takes_nothing_along(mailoutbox) -> None:
    kari = person()
    review(ABOUT, 1, kari)
    remind()
    kari.delete()
    (page,) = due()
    assert page.owner is None
    assert Page.objects.filter(reverse_id=ABOUT).exists()
