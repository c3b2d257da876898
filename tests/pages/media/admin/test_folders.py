import pytest
from django.test import Client
from filer.models import File, Folder

from tests.builders import news
from tests.html import all_texts, document, only

pytestmark = pytest.mark.django_db
DELETE = {"action": "delete_files_or_folders", "post": "yes"}
ROOT = "/nb/admin/filer/folder/"


def listing(folder: Folder) -> str:
    return f"{ROOT}{folder.pk}/list/"


def test_nothing_in_use_is_deleted_from_the_list(client, boss, folder, picture, paper) -> None:
    news(file=picture, alt="Et felt")
    for chosen in ([f"file-{picture.pk}", f"file-{paper.pk}"], [f"file-{picture.pk}"]):
        response = client.post(listing(folder), DELETE | {"_selected_action": chosen})
        assert response.status_code == 409
        assert "Prøvesak" in response.content.decode()
    assert File.objects.count() == 2
    client.post(listing(folder), DELETE | {"_selected_action": [f"file-{paper.pk}"]})
    assert list(File.objects.all()) == [picture]


def test_no_folder_with_something_in_use_is_deleted(client, boss, folder, picture) -> None:
    news(file=picture, alt="Et felt")
    outer = Folder.objects.create(name="Ytre")
    Folder.objects.filter(pk=folder.pk).update(parent=outer)
    url = f"{ROOT}{outer.pk}/delete/"
    for response in (client.get(url), client.post(url, {"post": "yes"})):
        assert response.status_code == 409
    response = client.post(ROOT, DELETE | {"_selected_action": [f"folder-{outer.pk}"]})
    assert response.status_code == 409
    assert Folder.objects.count() == 2


def make(client: Client, query: str = "", **data: str) -> str:
    response = client.post(f"{ROOT}make_folder/{query}", data)
    return response.url if response.status_code == 302 else ""


def test_a_new_folder_leads_back_to_the_list(client, boss, folder) -> None:
    page = document(client.get(f"{ROOT}make_folder/?parent_id={folder.pk}"))
    assert page.cssselect("script:not([src])") == []
    assert only(page, "#id_name").tag == "input"
    assert make(client, f"?parent_id={folder.pk}", name="Indre") == listing(folder)
    assert Folder.objects.get(name="Indre").parent == folder
    assert make(client, name="Ny") == ROOT
    assert make(client, f"?parent_id={folder.pk}", name="Indre") == ""


def test_filer_s_resizing_of_originals_is_not_offered(client, boss, folder, picture) -> None:
    page = document(client.get(listing(folder)))
    offered = [option.get("value") for option in page.cssselect("select[name=action] option")]
    assert "delete_files_or_folders" in offered
    assert "resize_images" not in offered
    assert all_texts(page, "title")
