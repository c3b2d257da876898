import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from pages.media import kinds, pictures
from pages.media.intake import TakenFile, take_in
from pages.media.refusal import RefusedError
from tests.pages.media import samples

WHOLE = {
    "a.jpg": samples.flat("JPEG"),
    "a.JPEG": samples.flat("JPEG"),
    "a.png": samples.flat("PNG"),
    "a.gif": samples.flat("GIF"),
    "a.webp": samples.flat("WEBP"),
    "a.avif": samples.flat("AVIF"),
    "a.svg": b'<?xml version="1.0"?><!-- a --><!DOCTYPE svg>\n' + samples.SVG,
    "a.pdf": samples.pdf(),
    "a.docx": samples.office("word"),
    "a.xlsx": samples.office("xl"),
    "a.pptx": samples.office("ppt"),
    "a.odt": samples.open_document("text"),
    "a.ods": samples.open_document("spreadsheet"),
    "a.odp": samples.open_document("presentation"),
    "a.csv": "navn;by\nÅse;Bodø\n".encode("latin-1"),
    "a.txt": b"Hei.\n",
}


def taken(name: str, data: bytes, declared: str = "") -> TakenFile:
    return take_in(SimpleUploadedFile(name, data, declared))


def refused(name: str, data: bytes, declared: str = "") -> RefusedError:
    with pytest.raises(RefusedError) as error:
        taken(name, data, declared)
    assert f"«{name}»" in error.value.messages[0]
    return error.value


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_what_it_says_is_taken(name: str) -> None:
    assert taken(name, WHOLE[name]).size


def test_there_is_a_sample_of_every_kind() -> None:
    assert {name.lower().partition(".")[2] for name in WHOLE} == set(kinds.BY_ENDING)


OTHER = ("js", "mjs", "exe", "html", "htm", "mht", "xhtml", "xml", "php", "swf", "svgz", "docm")


@pytest.mark.parametrize("name", [*(f"a.{each}" for each in OTHER), "a.jpg.exe", "a", ".png"])
def test_all_other_kinds_are_refused_and_what_is_allowed_is_said(name: str) -> None:
    error = refused(name, samples.flat())
    assert error.code == "kind"
    assert all(kind.name in error.messages[0] for kind in kinds.KINDS)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("other", ["a.png", "a.svg", "a.pdf", "a.docx", "a.odt", "a.txt"])
def test_the_ending_has_to_agree_with_the_content(name: str, other: str) -> None:
    if kinds.BY_ENDING[name.lower()[2:]].content != kinds.BY_ENDING[other[2:]].content:
        assert refused(name, WHOLE[other]).code == "disguised"


@pytest.mark.parametrize(
    "data",
    [
        b"<html><script>alert(1)</script>",
        b"\xef\xbb\xbf  <?xml version='1.0'?><x/>",
        b"<?php system('id');",
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02\x01",
        b"#!/bin/sh\n",
        samples.SVG,
        samples.archive({"a": b"b"}),
        b"PK\x03\x04 no archive",
        b"<!---->" * 50_000,
    ],
)
def test_other_content_hides_behind_no_ending(data: bytes) -> None:
    for name in ("a.jpg", "a.pdf", "a.docx", "a.txt", "a.csv"):
        assert refused(name, data).code == "disguised"


def test_the_type_the_browser_declares_has_to_agree() -> None:
    assert refused("a.png", WHOLE["a.png"], "text/html").code == "disguised"
    assert refused("a.txt", WHOLE["a.txt"], "text/html").code == "disguised"
    for declared in ("text/csv; charset=utf-8", "application/vnd.ms-excel", ""):
        assert taken("a.csv", WHOLE["a.csv"], declared)


def test_what_is_too_large_is_not_read(monkeypatch) -> None:
    monkeypatch.setattr(SimpleUploadedFile, "read", None)
    assert refused("a.svg", b" " * (kinds.MB + 1)).code == "size"


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_refused(name: str) -> None:
    assert refused(name, b"").code == "empty"


def test_image_bombs_are_refused_before_they_are_decoded(settings) -> None:
    assert refused("a.png", samples.bomb()).code == "pixels"
    assert refused("a.png", samples.bomb(9000, 9000)).code == "pixels"
    settings.FILER_MAX_IMAGE_PIXELS = 1000
    assert refused("a.png", samples.flat()).code == "pixels"


def test_the_frames_of_an_animation_count(settings) -> None:
    data = BytesIO()
    frames = [Pillow.new("RGB", (60, 30), colour) for colour in ("red", "teal", "blue")]
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:])
    settings.FILER_MAX_IMAGE_PIXELS = 60 * 30 * 2
    assert refused("a.gif", data.getvalue()).code == "pixels"


@pytest.mark.parametrize("kind", pictures.FORMATS)
def test_pictures_that_are_cut_off_are_refused(kind: str) -> None:
    data = BytesIO()
    Pillow.effect_noise((300, 300), 50).convert("RGB").save(data, kind)
    half = data.getvalue()[: len(data.getvalue()) // 2]
    name = f"a.{kinds.by_content(kind).endings[0]}"
    assert refused(name, half).code in ("broken", "disguised")


def test_zip_bombs_are_not_opened() -> None:
    bomb = samples.office("word", **{"word/a.xml": b"\0" * (kinds.MOST_UNPACKED + 1)})
    assert len(bomb) < kinds.MB
    assert refused("a.docx", bomb).code == "unpacked"
    many = samples.archive({str(number): b"" for number in range(kinds.MOST_PARTS + 1)})
    assert refused("a.docx", many).code == "unpacked"


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "Basic/Standard/a.xml"])
def test_macros_are_refused(part: str) -> None:
    assert refused("a.docx", samples.office("word", **{part: b"x"})).code == "macros"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_where_a_picture_was_taken_is_not_kept(kind: str) -> None:
    data = samples.with_place(kind)
    assert samples.GPS in data
    stored = taken(f"a.{kinds.by_content(kind).endings[0]}", data).read()
    assert samples.GPS not in stored
    image = Pillow.open(BytesIO(stored))
    assert image.size == (60, 30)
    assert not image.getexif()
    assert not image.info.get("xmp")
    assert image.info["icc_profile"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_pictures_are_stored_upright(kind: str) -> None:
    stored = taken(f"a.{kinds.by_content(kind).endings[0]}", samples.with_place(kind, 6)).read()
    image = Pillow.open(BytesIO(stored)).convert("RGB")
    assert image.size == (30, 60)
    red, _green, _blue = image.getpixel((15, 5))
    assert red > 200
    assert image.getpixel((15, 55))[0] < 50


def test_what_stands_behind_a_picture_is_not_kept() -> None:
    for kind, name in (("JPEG", "a.jpg"), ("PNG", "a.png")):
        stored = taken(name, samples.flat(kind) + b"<script>" + samples.GPS).read()
        assert samples.GPS not in stored


def test_words_in_a_png_are_not_kept() -> None:
    words = PngInfo()
    words.add_text("Place", samples.GPS.decode())
    assert samples.GPS not in taken("a.png", samples.flat("PNG", pnginfo=words)).read()


HOSTILE = [
    b'<rect onload="alert(1)"/>',
    b"<script>alert(1)</script>",
    b'<a href="javascript:alert(1)"><text>a</text></a>',
    b'<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil"/></foreignObject>',
    b'<image href="https://evil.example/a.png"/>',
    b'<image href="//evil.example/a.png"/>',
    b'<use href="https://evil.example/a.svg#b"/>',
    b'<style>@import url("https://evil.example/a.css");</style>',
    b'<rect style="fill:url(https://evil.example/a)"/>',
    b'<rect style="fill:url(//evil.example/a)"/>',
    b'<rect fill="url(https://evil.example/a)"/>',
    b'<animate attributeName="href" values="javascript:alert(1)"/>',
    b'<image href="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+"/>',
]
# What would run, or would be asked of somebody else; words that lead nowhere may stay.
HARM = re.compile(
    rb"<script|onload|iframe|foreignObject|data:|attributeName"
    rb"|(href|src|url\(|@import)[^>]*(evil|javascript)"
)


@pytest.mark.parametrize("inside", HOSTILE)
def test_drawings_are_cleaned(inside: bytes) -> None:
    drawing = samples.SVG.replace(b"<rect", inside + b"<rect", 1)
    assert HARM.search(drawing)
    stored = taken("a.svg", drawing).read()
    assert b"<rect" in stored
    assert not HARM.search(stored)


def test_drawings_with_entities_are_refused() -> None:
    entity = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert refused("a.svg", entity + samples.SVG).code == "disguised"
    assert refused("a.svg", samples.SVG[:-8]).code == "broken"


@pytest.mark.parametrize(
    ("objects", "found"),
    [
        (b"", []),
        (b"<</S /JavaScript /JS (app.alert(1))>>", ["script"]),
        (b"<</S /J#61vaScript>>", ["script"]),
        (samples.packed(b"<</S /JavaScript>> <</S /Launch>>"), ["script", "launch"]),
        (b"<</EmbeddedFiles 3 0 R>>", ["files"]),
        (b"<</Encrypt 3 0 R>>", ["locked"]),
        (b"<</JSON (a)>>\nstream\n/JS \nendstream", []),
    ],
)
def test_what_is_active_in_a_pdf_is_found(objects: bytes, found: list[str]) -> None:
    assert taken("a.pdf", samples.pdf(objects)).cautions == found
