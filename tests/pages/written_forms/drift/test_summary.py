"""The weekly mail of what is behind."""

from smtplib import SMTPException

import pytest
from cms.models.settingmodels import UserSettings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User

from pages.models import PageDetails
from pages.written_forms.drift import summary
from tests.pages.written_forms.conftest import Twins

pytestmark = pytest.mark.django_db


def person(name: str, role: str = "", **fields: object) -> User:
    given = {"email": f"{name}@x.example", "is_staff": True} | fields
    user = get_user_model().objects.create_user(name, **given)
    user.groups.set(Group.objects.filter(name=role))
    return user


def own(page: Twins, owner: User) -> None:
    details = PageDetails.objects.get_or_create(extended_object=page.version["nn"].content)[0]
    details.owner = owner
    details.save()


@pytest.fixture
def behind(twins: Twins) -> Twins:
    twins.replace("nb", "om møter", "om møter i mars")
    return twins


@pytest.fixture
def page_behind(page: Twins) -> Twins:
    page.replace("nb", "om møter", "om møter i mars")
    return page


def test_nothing_is_sent_when_nothing_is_behind(twins: Twins, mailoutbox) -> None:
    summary.send()
    assert mailoutbox == []


def test_those_who_may_publish_are_told_with_the_way_there(behind: Twins, mailoutbox) -> None:
    summary.send()
    (mail,) = mailoutbox
    assert mail.to == ["sjef@x.example"]
    assert mail.subject == "En tekst henger etter i den ene målformen"
    assert behind.version["nn"].content.title in mail.body
    assert "Nynorsk: 1 avsnitt henger etter siden" in mail.body
    assert f"/nb/admin/written_forms/twintext/version/{behind.version['nn'].pk}/" in mail.body


def test_the_owner_alone_is_told(page_behind: Twins, mailoutbox) -> None:
    owner = person("kari")
    UserSettings.objects.create(user=owner, language="nn")
    own(page_behind, owner)
    summary.send()
    (mail,) = mailoutbox
    assert mail.to == ["kari@x.example"]
    assert mail.subject == "Ein tekst heng etter i den eine målforma"


@pytest.mark.parametrize("why", [{"is_active": False}, {"is_staff": False}, {"email": ""}])
def test_an_owner_who_cannot_be_told_is_none(page_behind: Twins, why, mailoutbox) -> None:
    own(page_behind, person("kari", **why))
    summary.send()
    assert [mail.to for mail in mailoutbox] == [["sjef@x.example"]]


def test_one_mail_to_each_of_what_they_may_publish(page: Twins, item: Twins, mailoutbox) -> None:
    for role in ("Redaktør", "Nyhetsredaktør", "Skribent"):
        person(role.lower(), role)
    for twins in (page, item):
        twins.replace("nb", "om møter", "om møter i mars")
    summary.send()
    sent = {mail.to[0]: mail.body for mail in mailoutbox}
    assert len(mailoutbox) == len(sent) == 3
    assert "2 tekster" in next(m.subject for m in mailoutbox if m.to == ["sjef@x.example"])
    assert "Prøveside" in sent["redaktør@x.example"]
    assert "Prøvesak" not in sent["redaktør@x.example"]
    assert "Prøvesak" in sent["nyhetsredaktør@x.example"]


def test_a_mail_that_fails_keeps_no_other_back(page_behind: Twins, monkeypatch) -> None:
    person("kari", "Redaktør")
    tried = []

    def fail(subject: str, body: str, sender: None, to: list[str]) -> None:
        tried.extend(to)
        raise SMTPException

    monkeypatch.setattr(summary, "send_mail", fail)
    summary.send()
    assert sorted(tried) == ["kari@x.example", "sjef@x.example"]


def test_as_many_queries_for_many(
    page: Twins, item: Twins, django_assert_max_num_queries, mailoutbox
) -> None:
    for twins in (page, item):
        twins.replace("nb", "om møter", "om møter i mars")
    with django_assert_max_num_queries(8):
        summary.send()
    assert len(mailoutbox) == 1
