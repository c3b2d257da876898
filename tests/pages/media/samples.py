"""Files as people and attackers upload them."""

import struct
import zlib
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image as Pillow
from PIL import ImageCms

GPS = b"GPS-LATITUDE-59.91N"
ORIENTATION = 0x0112


def flat(kind: str = "PNG", size: tuple[int, int] = (60, 30), **options: Any) -> bytes:
    data = BytesIO()
    Pillow.new("RGB", size, "teal").save(data, kind, **options)
    return data.getvalue()


def with_place(kind: str, orientation: int = 1) -> bytes:
    """A picture as a telephone makes it: where it was taken, how it was held, its colours."""
    exif = Pillow.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010E] = GPS.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 50.0), 3: "E", 4: (10.0, 45.0, 8.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta>" + GPS + b"</x:xmpmeta>"
    options = {} if kind == "PNG" else {"xmp": xmp}
    image = Pillow.new("RGB", (60, 30), "teal")
    image.paste("red", (0, 0, 30, 30))
    data = BytesIO()
    image.save(data, kind, exif=exif, icc_profile=profile, **options)
    return data.getvalue()


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG that says it is vast and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def office(folder: str, **parts: bytes) -> bytes:
    return archive({"[Content_Types].xml": b"<Types/>", f"{folder}/document.xml": b"<x/>"} | parts)


def open_document(kind: str) -> bytes:
    mime_type = f"application/vnd.oasis.opendocument.{kind}"
    return archive({"mimetype": mime_type.encode(), "content.xml": b"<x/>"})


def archive(parts: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return data.getvalue()


def pdf(objects: bytes = b"") -> bytes:
    return b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n" + objects + b"\n%%EOF\n"


def packed(objects: bytes) -> bytes:
    """Objects in a stream, where a search of the bytes does not find them."""
    data = zlib.compress(objects)
    return b"2 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\n" + data + b"\nendstream"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9"/></svg>'
