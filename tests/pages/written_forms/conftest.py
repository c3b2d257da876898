"""A page and a news item in both forms, and a colleague who changes them."""

from dataclasses import dataclass, field

import pytest
from cms.models import CMSPlugin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from djangocms_text.models import AbstractText
from djangocms_versioning.models import Version

from pages.publishing import change_notes
from pages.publishing.comparison.version_contents import blocks
from pages.publishing.versions import one_version
from pages.seed.content import Block
from pages.written_forms.models import TwinText
from tests.builders import news, page_of, publish, version_of
from tests.pages.publishing.checks.conftest import found

__all__ = ["found"]  # what one rule finds on a page: the fixture of the other checks
BODY = "<p>Første avsnitt om frister.</p><p>Andre avsnitt om møter.</p><p>Tredje om råd.</p>"


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
    contents = publish(page_of(*blocks_of, languages=("nb", "nn")))
    return Twins(chief, {content.language: version_of(content) for content in contents})


@pytest.fixture
def item(chief) -> Twins:
    nb = news(body=BODY)
    nn = news("nn", item=nb.item, body=BODY, title="Prøvesak på nynorsk")
    return Twins(chief, {"nb": version_of(nb), "nn": version_of(nn)})


@pytest.fixture(params=["page", "item"])
def twins(request) -> Twins:
    return request.getfixturevalue(request.param)


def delete_block(block: CMSPlugin) -> None:
    block.placeholder.delete_plugin(block)
