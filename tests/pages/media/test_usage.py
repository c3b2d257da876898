import pytest
from django.core.files.base import ContentFile
from djangocms_versioning.models import Version
from filer.models import Image

from pages.media.usage import uses
from pages.models import PageDetails
from pages.news.models import NewsContent
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import news, page_of, publish
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


def test_a_file_nobody_uses_is_used_nowhere(picture) -> None:
    assert uses([picture]) == []
    assert uses([]) == []


def test_blocks_news_details_and_links_are_found(picture, paper) -> None:
    link = f'<p><a href="{paper.file.url}">Avtalen</a></p>'
    (content,) = publish(
        page_of(
            Block("NekPicturePlugin", {"file": picture, "alt": "Et felt"}),
            Block("NekTextPlugin", {"body": link}),
        )
    )
    article = news("nn", file=picture, alt="Eit felt", publish=False)
    found = {(use.title, use.language): use for use in uses([picture])}
    assert set(found) == {("Prøveside", "nb"), ("Prøvesak", "nn")}
    assert (
        found["Prøveside", "nb"].state
        == Version.objects.get_for_content(content).get_state_display()
    )
    assert found["Prøvesak", "nn"].url.endswith(f"/{article.pk}/")
    assert [use.title for use in uses([paper])] == ["Prøveside"]
    shared = Image.objects.create(file=ContentFile(samples.flat(), "delt.png"))
    PageDetails.objects.filter(extended_object=content).update(share_image=shared)
    assert [use.title for use in uses([shared])] == ["Prøveside"]


def test_of_many_versions_the_public_one_counts(picture) -> None:
    article = news(file=picture, alt="Et felt")
    Version.objects.get_for_content(article).copy(seed_user())
    (use,) = uses([picture])
    assert use.state == Version.objects.get_for_content(article).get_state_display()
    newest = Version.objects.get(source__object_id=article.pk, content_type__model="newscontent")
    NewsContent.all_versions.filter(pk=newest.object_id).update(change_note="Rettet.")
    newest = Version.objects.get(pk=newest.pk)
    newest.publish(seed_user())
    (use,) = uses([picture])
    assert use.state == newest.get_state_display()


def test_a_version_that_is_gone_counts_too(picture) -> None:
    article = news(file=picture, alt="Et felt", publish=False)
    Version.objects.get_for_content(article).archive(seed_user())
    assert len(uses([picture])) == 1
