"""What is in documents, without opening what could blow up."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pages.media import kinds

# What makes a PDF more than paper, by the names its format gives them.
ACTIVE = {
    "script": rb"/(JavaScript|JS)(?![\w.#-])",
    "launch": rb"/Launch(?![\w.#-])",
    "files": rb"/EmbeddedFiles?(?![\w.#-])",
    "locked": rb"/Encrypt(?![\w.#-])",
}
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
DICTIONARY = 400  # bytes before a stream that say what it is
MOST_INFLATED = 20 * kinds.MB
OFFICE_FOLDERS = ("word/", "xl/", "ppt/")


class TooMuchInsideError(ValueError):
    pass


class MacrosError(ValueError):
    pass


def sniffed(data: bytes) -> str:
    """The content of an Office document by its table of contents alone."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > kinds.MOST_PARTS or unpacked > kinds.MOST_UNPACKED:
                raise TooMuchInsideError
            names = [part.filename for part in parts]
            if any(_is_macro(name) for name in names):
                raise MacrosError
            return _office(names) or _open_document(archive, names)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):
        return ""


def _is_macro(name: str) -> bool:
    return name.endswith("vbaProject.bin") or name.startswith(("Basic/", "Scripts/"))


def _office(names: list[str]) -> str:
    if "[Content_Types].xml" not in names:
        return ""
    return next((each for each in OFFICE_FOLDERS if any(n.startswith(each) for n in names)), "")


def _open_document(archive: ZipFile, names: list[str]) -> str:
    if names[:1] != ["mimetype"]:
        return ""
    with archive.open("mimetype") as file:
        return file.read(100).decode("ascii", "replace")


def active_parts(pdf: bytes) -> list[str]:
    """What an editor should know is in it: keys of ACTIVE."""
    text = b"\n".join([STREAM.sub(b"", pdf), *_object_streams(pdf)])
    text = ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), text)
    return [part for part, pattern in ACTIVE.items() if re.search(pattern, text)]


def _object_streams(pdf: bytes) -> Iterator[bytes]:
    """Objects that are packed away, as far as there is room for them."""
    room = MOST_INFLATED
    for match in STREAM.finditer(pdf):
        if b"/ObjStm" in pdf[max(0, match.start() - DICTIONARY) : match.start()] and room:
            inflated = _inflated(match[1], room)
            room -= len(inflated)
            yield inflated


def _inflated(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return b""
