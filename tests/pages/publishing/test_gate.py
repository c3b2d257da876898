"""Who sees drafts and files: upstream shows both to any staff user."""

from io import BytesIO

import pytest
from cms.toolbar.utils import (
    get_object_edit_url,
    get_object_preview_url,
    get_object_structure_url,
)
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version
from filer.models import File, Folder, Image
from PIL import Image as Pillow

from pages.models import SiteSettings
from tests.pages.publishing.conftest import TITLE, LogIn

PAGE_READERS = {"Skribent", "Redaktør", "Godkjenner", "Administrator"}
NEWS_READERS = {"Nyhetsskribent", "Nyhetsredaktør", "Godkjenner", "Administrator"}
ROLES = ["no rights", *sorted(PAGE_READERS | NEWS_READERS)]


def of_version(name: str, content: Model, kind: str) -> str:
    version = Version.objects.get_for_content(content)
    return reverse(f"admin:djangocms_versioning_{kind}version_{name}", args=[version.pk])


def toolbar(content: Model) -> str:
    query = {"obj_id": content.pk, "obj_type": content._meta.label_lower, "cms_path": "/nb/"}
    return reverse("admin:cms_usersettings_get_toolbar", query=query)


def places(content: Model) -> list[str]:
    """Every address that shows something of a free_draft."""
    kind = content._meta.model_name
    ways = (get_object_preview_url, get_object_edit_url, get_object_structure_url)
    return [
        *(way(content, language="nb") for way in ways),
        version_list_url(content),
        of_version("compare", content, kind),
        toolbar(content),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_drafts_of_pages_are_for_those_who_work_with_pages(
    role: str, log_in: LogIn, client: Client, free_draft
) -> None:
    log_in(role)
    answers = {url: client.get(url, follow=True).status_code for url in places(free_draft)}
    assert set(answers.values()) == {200 if role in PAGE_READERS else 403}, answers


@pytest.mark.parametrize("role", ROLES)
def test_drafts_of_news_are_for_those_who_work_with_news(
    role: str, log_in: LogIn, client: Client, free_news_draft
) -> None:
    log_in(role)
    answers = {url: client.get(url, follow=True).status_code for url in places(free_news_draft)}
    assert set(answers.values()) == {200 if role in NEWS_READERS else 403}, answers


def test_staff_find_no_draft_at_the_address_of_the_page(
    log_in: LogIn, client: Client, public, free_draft
) -> None:
    log_in("no rights")
    for query in ("", "?edit", "?preview", "?structure", "?toolbar_on"):
        response = client.get(public.get_absolute_url("nb") + query)
        assert TITLE not in response.content.decode()


def test_no_draft_is_compared_with_by_the_way(
    log_in: LogIn, client: Client, public, free_news_draft, free_draft
) -> None:
    """Each kind has addresses of its own, and the key of the other fits in them."""
    log_in("Nyhetsredaktør")
    own, other = (
        Version.objects.get_for_content(content) for content in (free_news_draft, free_draft)
    )
    compare = reverse("admin:djangocms_versioning_newscontentversion_compare", args=[own.pk])
    assert client.get(f"{compare}?compare_to={other.pk}").status_code == 404
    take = reverse("admin:djangocms_versioning_newscontentversion_take_over", args=[other.pk])
    assert client.post(take).status_code == 403


def test_visitors_are_asked_to_log_in(client: Client, free_draft) -> None:
    for url in places(free_draft):
        assert client.get(url).headers["Location"].startswith("/nb/admin/login/?next=/nb/admin/")


@pytest.mark.parametrize("way", ["edit", "preview", "structure"])
@pytest.mark.parametrize("model", [get_user_model(), SiteSettings, Folder, None])
def test_what_has_no_versions_has_no_drafts(
    way: str, model: type[Model] | None, admin_client: Client
) -> None:
    kind = ContentType.objects.get_for_model(model).pk if model else 99999
    url = reverse(f"admin:cms_placeholder_render_object_{way}", args=[kind, 1])
    assert admin_client.get(url).status_code == 404


# --- Files ------------------------------------------------------------------------------------


@pytest.fixture
def file_places(settings, tmp_path, db) -> list[str]:
    settings.MEDIA_ROOT = tmp_path
    data = BytesIO()
    Pillow.new("RGB", (8, 8)).save(data, "PNG")
    folder = Folder.objects.create(name="Hemmelig")
    image = Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"), folder=folder)
    file = File.objects.create(file=ContentFile(b"x", "fil.txt"))
    return [
        reverse("admin:filer-directory_listing-root"),
        reverse("admin:filer-directory_listing-unfiled_images"),
        reverse("admin:filer-directory_listing", args=[folder.pk]),
        reverse("admin:filer_folder_change", args=[folder.pk]),
        reverse("admin:filer_image_change", args=[image.pk]),
        reverse("admin:filer_image_expand", args=[image.pk]),
        reverse("admin:filer_image_fileicon", args=[image.pk, 40]),
        reverse("admin:filer_file_change", args=[file.pk]),
        reverse("admin:filer_file_expand", args=[file.pk]),
    ]


def test_files_are_for_those_in_a_role(log_in: LogIn, client: Client, file_places) -> None:
    log_in("no rights")
    assert {client.get(url).status_code for url in file_places} == {403}
    for role in sorted(PAGE_READERS | NEWS_READERS):
        log_in(role)
        answers = {url: client.get(url, follow=True).status_code for url in file_places}
        assert set(answers.values()) == {200}, (role, answers)


def test_a_writer_tends_to_files_that_others_uploaded(
    log_in: LogIn, client: Client, file_places
) -> None:
    log_in("Nyhetsskribent")
    image = Image.objects.get()
    sent = {"name": "Nytt navn", "changed_filename": "", "owner": "", "subject_location": ""}
    client.post(reverse("admin:filer_image_change", args=[image.pk]), sent)
    assert Image.objects.get().name == "Nytt navn"


@pytest.mark.parametrize(("role", "left"), [("Skribent", 1), ("Godkjenner", 1), ("Redaktør", 0)])
def test_only_some_delete_files(
    role: str, left: int, log_in: LogIn, client: Client, file_places
) -> None:
    log_in(role)
    folder = Folder.objects.get()
    chosen = {"_selected_action": f"file-{Image.objects.get().pk}", "post": "yes"}
    url = reverse("admin:filer-directory_listing", args=[folder.pk])
    client.post(url, {"action": "delete_files_or_folders", "index": 0} | chosen)
    assert Image.objects.count() == left


# --- What upstream falls over -----------------------------------------------------------------


@pytest.mark.parametrize("sent", [{}, {"plugin_id": "x", "source_placeholder_id": "x"}])
@pytest.mark.parametrize(
    "name",
    [
        "cms_placeholder_copy_plugins",
        "cms_placeholder_move_plugin",
        "cms_usersettings_session_store",
    ],
)
def test_a_form_that_lacks_something_is_refused(
    name: str, sent: dict, admin_client: Client
) -> None:
    assert admin_client.post(reverse(f"admin:{name}"), sent).status_code == 400


def test_settings_of_the_toolbar_are_kept_for_staff_only(
    client: Client, log_in: LogIn, django_user_model
) -> None:
    url = reverse("admin:cms_usersettings_session_store")
    assert client.post(url, {"settings": "{}"}).status_code == 302
    client.force_login(django_user_model.objects.create_user("leser"))
    assert client.post(url, {"settings": "{}"}).status_code == 302
    log_in("no rights")
    assert client.post(url, {"settings": "{}"}).status_code == 200
