import mimetypes

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from filer.models import File, Folder, Image

from tests.html import all_texts, document
from tests.pages.media import samples

pytestmark = pytest.mark.django_db
SCRIPT = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}


def named(name: str, data: bytes) -> SimpleUploadedFile:
    declared = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return SimpleUploadedFile(name, data, declared)


def sent(client: Client, folder: Folder, *files: SimpleUploadedFile, **how: str) -> HttpResponse:
    url = f"/nb/admin/filer/clipboard/operations/upload/{folder.pk}/"
    return client.post(url, {"file": list(files)}, **how)


def test_a_script_uploads_one_file_and_learns_what_came_of_it(client, boss, folder) -> None:
    answer = sent(client, folder, named("a.jpg", samples.with_place("JPEG")), **SCRIPT)
    stored = Image.objects.get(pk=answer.json()["file_id"])
    assert (stored.folder, stored.owner, stored.original_filename) == (folder, boss, "a.jpg")
    assert samples.GPS not in stored.file.read()
    answer = sent(client, folder, named("a.js", b"alert(1)"), **SCRIPT)
    assert (answer.status_code, File.objects.count()) == (400, 1)
    assert "«a.js»" in answer.json()["error"]
    assert sent(client, folder, **SCRIPT).status_code == 400


def test_a_plain_form_uploads_many_and_says_what_was_wrong_with_which(client, boss, folder) -> None:
    files = [
        named("a.png", samples.flat()),
        named("b.exe", b"MZ"),
        named("c.pdf", samples.pdf(b"<</JS (a)>>")),
        named("d.png", b"<html>"),
    ]
    response = sent(client, folder, *files)
    page = document(client.get(response.url))
    assert response.url == f"/nb/admin/filer/folder/{folder.pk}/list/"
    errors, warnings, done = (
        all_texts(page, f".messagelist .{kind}") for kind in ("error", "warning", "success")
    )
    assert [text.partition("»")[0] for text in errors] == ["«b.exe", "«d.png"]
    assert [text.partition("»")[0] for text in warnings] == ["«c.pdf"]
    assert done[0].startswith("2 ")
    assert {str(file) for file in File.objects.all()} == {"a.png", "c.pdf"}


def test_a_caution_reaches_the_script_too(client, boss, folder) -> None:
    answer = sent(client, folder, named("c.pdf", samples.pdf(b"<</JS (a)>>")), **SCRIPT)
    assert "JavaScript" in answer.json()["caution"]


def test_no_file_is_said_to_be_none(client, boss, folder) -> None:
    page = document(client.get(sent(client, folder).url))
    assert len(all_texts(page, ".messagelist .error")) == 1


def test_who_may_not_upload_does_not(client, folder, django_user_model) -> None:
    user = django_user_model.objects.create_user("skribent", is_staff=True)
    file = named("a.png", samples.flat())
    assert sent(client, folder, file).status_code == 302  # to the login
    client.force_login(user)
    assert sent(client, folder, file, **SCRIPT).status_code == 403
    sent(client, folder, file)
    assert not File.objects.exists()
    user.user_permissions.add(Permission.objects.get(codename="add_file"))
    assert client.get("/nb/admin/filer/clipboard/operations/upload/1/").status_code == 405


def test_uploads_need_the_form_s_token(boss, folder) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(boss)
    assert sent(client, folder, named("a.png", samples.flat())).status_code == 403
