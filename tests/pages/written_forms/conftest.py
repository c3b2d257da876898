"""A page and a news item in both forms, and a colleague who changes them; Apertium's place."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cms.models import CMSPlugin, PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.test import Client, TestCase
from djangocms_text.models import AbstractText
from djangocms_versioning.models import Version
from filer.models import File

from pages.news.models import NewsItem
from pages.publishing import change_notes
from pages.publishing.comparison.version_contents import blocks
from pages.publishing.versions import one_version
from pages.seed.content import Block
from pages.written_forms.drafts import apertium
from pages.written_forms.models import CountedText, Share, TwinText
from tests.builders import news, page_of, publish, version_of
from tests.pages.publishing.checks.conftest import found

__all__ = ["found"]  # what one rule finds on a page: the fixture of the other checks
BODY = "<p>Første avsnitt om frister.</p><p>Andre avsnitt om møter.</p><p>Tredje om råd.</p>"


def committed() -> AbstractContextManager[object]:
    """What follows on a transaction follows here, though the test's own never ends."""
    return TestCase.captureOnCommitCallbacks(execute=True)


@dataclass
class Twins:
    """One thing in both forms; `version` holds the published version of each."""

    user: User
    version: dict[str, Version] = field(default_factory=dict)

    def draft(self, form: str) -> Version:
        return one_version.new_draft(self.version[form], self.user)

    def text_block(self, version: Version, number: int = 0) -> AbstractText:
        return [block for block in blocks(version) if isinstance(block, AbstractText)][number]

    def publish(self, draft: Version, *, minor: bool = False) -> None:
        change_notes.write(draft, "" if minor else "Endret.", minor=minor)
        fresh = Version.objects.get(pk=draft.pk)
        with committed():
            self.version[fresh.content.language] = one_version.publish(fresh, self.user)

    def say(self, form: str, body: str, *, minor: bool = False) -> None:
        """Publishes this as the text of the first block."""
        draft = self.draft(form)
        block = self.text_block(draft)
        block.body = body
        block.save()
        self.publish(draft, minor=minor)

    def replace(self, form: str, old: str, new: str, *, minor: bool = False) -> None:
        body = self.text_block(self.version[form]).body
        assert old in body
        self.say(form, body.replace(old, new), minor=minor)

    def text(self, form: str) -> TwinText:
        return TwinText.objects.get(
            language=form,
            version__object_id=self.version[form].object_id,
            content_type=self.version[form].content_type,
        )

    def behind(self) -> dict[str, int]:
        return {form: self.text(form).behind for form in ("nb", "nn")}

    def followed(self, form: str) -> list[str]:
        """The twin's words that the paragraphs behind still follow."""
        return list(self.text(form).follows.values())


@pytest.fixture
def chief(db) -> User:
    return get_user_model().objects.create_superuser("sjef", email="sjef@x.example")


@pytest.fixture
def page(chief) -> Twins:
    blocks_of = (
        Block("NekTextPlugin", {"body": BODY}),
        Block("NekFactBoxPlugin", {"heading": "Fakta", "body": "<p>Et faktum.</p>"}),
    )
    with committed():
        contents = publish(page_of(*blocks_of, languages=("nb", "nn")))
    return Twins(chief, {content.language: version_of(content) for content in contents})


def news_twins(user: User, title: str = "Prøvesak", nn: dict[str, str] | None = None) -> Twins:
    with committed():
        one = news(body=BODY, title=title)
        other = news("nn", item=one.item, **({"body": BODY, "title": title} | (nn or {})))
    return Twins(user, {"nb": version_of(one), "nn": version_of(other)})


@pytest.fixture
def item(chief) -> Twins:
    return news_twins(chief, nn={"title": "Prøvesak på nynorsk"})


@pytest.fixture(params=["page", "item"])
def twins(request) -> Twins:
    return request.getfixturevalue(request.param)


def delete_block(block: CMSPlugin) -> None:
    block.placeholder.delete_plugin(block)


Program = Callable[[str], Path]


@pytest.fixture
def program(settings, tmp_path: Path) -> Program:
    """A program in Apertium's place: the body of a shell script."""

    def make(body: str) -> Path:
        path = tmp_path / "apertium"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        settings.APERTIUM = str(path)
        return path

    return make


@pytest.fixture
def real() -> None:
    """The real one, which CI installs."""
    if not (shutil.which("apertium") and apertium.is_installed()):
        pytest.skip("no Apertium (Debian: apertium-nno-nob) for the drafts")


@pytest.fixture
def empty_site(db) -> None:
    """Nothing is public and nothing is counted, so that each number of a test is its own."""
    NewsItem.objects.all().delete()
    for content in PageContent.admin_manager.all():
        content.versions.all().delete()
    CountedText.objects.all().delete()
    Share.objects.all().delete()


@pytest.fixture
def file(settings, tmp_path: Path) -> Callable[[str, bytes], File]:
    settings.MEDIA_ROOT = tmp_path

    def make(name: str, data: bytes) -> File:
        made = File(original_filename=name, name=name)
        made.file.save(name, ContentFile(data), save=False)
        made.save()
        return made

    return make


@pytest.fixture
def somebody(db) -> Callable[[str], Client]:
    """A browser of somebody in this role."""

    def log_in(role: str) -> Client:
        user = User.objects.create_user(role, is_staff=True)
        user.groups.set(Group.objects.filter(name=role))
        client = Client()
        client.force_login(user)
        return client

    return log_in
