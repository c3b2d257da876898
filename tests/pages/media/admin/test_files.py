import mimetypes
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from filer.models import File, Image
from PIL import Image as Pillow

from pages.media.models import PictureText
from tests.builders import news
from tests.html import Document, all_texts, document, only
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


def change_url(file: File) -> str:
    return f"/nb/admin/filer/{file._meta.model_name}/{file.pk}/change/"


def saved(client: Client, file: File, **changes: object) -> Document | None:
    """The form again if something was wrong with it."""
    sent = {"name": file.name, "subject_location": getattr(file, "subject_location", "")}
    response = client.post(change_url(file), sent | changes)
    return document(response) if response.status_code == 200 else None


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    declared = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return SimpleUploadedFile(name, data, declared)


def test_texts_for_the_picture_are_kept_with_it(client, boss, picture) -> None:
    assert saved(client, picture, alt_nb="Et felt", alt_nn="Eit felt", author="En fotograf") is None
    texts = PictureText.objects.filter(picture=picture)
    assert dict(texts.values_list("language", "alt")) == {"nb": "Et felt", "nn": "Eit felt"}
    form = document(client.get(change_url(picture)))
    assert only(form, "#id_alt_nn").get("value") == "Eit felt"
    saved(client, picture, alt_nb="Et annet felt")
    assert dict(texts.values_list("language", "alt")) == {"nb": "Et annet felt"}


def test_the_focal_point_is_chosen_without_a_mouse(client, boss, picture) -> None:
    assert saved(client, picture, focal_point="5/6 1/6") is None
    picture.refresh_from_db()
    assert picture.subject_location == "500,50"
    saved(client, picture, subject_location="10,20")
    picture.refresh_from_db()
    assert picture.subject_location == "10,20"


def test_replacing_keeps_the_address(
    client, boss, picture, django_capture_on_commit_callbacks
) -> None:
    picture.subject_location = "500,50"
    picture.save()
    name, url = picture.file.name, picture.url
    with django_capture_on_commit_callbacks(execute=True):
        new = samples.flat("PNG", (300, 600))
        assert saved(client, picture, replacement=upload("nytt.png", new)) is None
    after = Image.objects.get(pk=picture.pk)
    assert (after.file.name, after.url) == (name, url)
    assert (after.width, after.height, after.subject_location) == (300, 600, "250,100")
    data = after.file.read()
    assert Pillow.open(BytesIO(data)).size == (300, 600)
    assert (after.size, after.sha1 != picture.sha1) == (len(data), True)


def test_a_failed_replacement_leaves_the_file(client, boss, picture, paper) -> None:
    before = picture.file.read()
    for file in (
        upload("a.jpg", samples.flat("JPEG")),
        upload("a.png", b"<html>"),
        upload("a.png", samples.bomb()),
        upload("a.js", b"alert(1)"),
    ):
        form = saved(client, picture, replacement=file)
        assert "«a." in all_texts(form, ".errorlist")[-1]
    assert Image.objects.get(pk=picture.pk).file.read() == before
    assert saved(client, paper, replacement=upload("a.docx", samples.office("word"))) is not None


def test_a_paper_is_replaced_with_its_caution(
    client, boss, paper, django_capture_on_commit_callbacks
) -> None:
    assert all_texts(document(client.get(change_url(paper))), ".errornote") == []
    for objects, cautions in ((b"<</JS (a)>>", 1), (b"", 0)):
        with django_capture_on_commit_callbacks(execute=True):
            saved(client, paper, replacement=upload("a.pdf", samples.pdf(objects)))
        shown = all_texts(document(client.get(change_url(paper))), ".errornote li")
        assert len(shown) == cautions


def test_a_file_s_page_says_where_it_is_used(client, boss, picture) -> None:
    news(file=picture, alt="Et felt")
    shown = document(client.get(change_url(picture)))
    (use,) = shown.cssselect(".file-uses a")
    assert use.text == "Prøvesak"
    assert client.get(use.get("href")).status_code == 200


def test_what_is_in_use_is_not_deleted(client, boss, picture, paper, media) -> None:
    news(file=picture, alt="Et felt", body=f'<p><a href="{paper.url}">Avtale</a></p>')
    for file in (picture, paper):
        url = change_url(file).replace("change", "delete")
        for response in (client.get(url), client.post(url, {"post": "yes"})):
            assert response.status_code == 409
            assert "Prøvesak" in response.content.decode()
        assert file.file.storage.exists(file.file.name)
    assert File.objects.count() == 2


def test_what_nobody_uses_is_deleted(client, boss, paper, media) -> None:
    client.post(change_url(paper).replace("change", "delete"), {"post": "yes"})
    assert not File.objects.exists()
    assert not list(media.rglob("*.pdf"))


def test_who_has_no_part_in_files_changes_and_deletes_none(
    client, picture, paper, folder, django_user_model
) -> None:
    client.force_login(django_user_model.objects.create_user("utenfor", is_staff=True))
    for file in (picture, paper):
        sent = {"name": "Mitt", "replacement": upload("a.png", samples.flat())}
        client.post(change_url(file), sent)
        client.post(change_url(file).replace("change", "delete"), {"post": "yes"})
        client.get(change_url(file))
    client.post(f"/nb/admin/filer/folder/{folder.pk}/delete/", {"post": "yes"})
    assert not File.objects.filter(name="Mitt").exists()
    assert File.objects.count() == 2
    assert client.get(change_url(picture)).status_code == 403
    assert client.post("/nb/admin/filer/folder/make_folder/", {"name": "Ny"}).status_code == 403
    inner = f"/nb/admin/filer/folder/make_folder/?parent_id={folder.pk}"
    assert client.post(inner, {"name": "Ny"}).status_code == 403
