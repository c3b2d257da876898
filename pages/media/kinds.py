"""What kinds of files the website takes, as plain data."""

from dataclasses import dataclass

MB = 10**6
MOST_UNPACKED = 500 * MB  # what an Office file may claim to hold
MOST_PARTS = 10_000
UNTOLD = ("", "application/octet-stream")  # a browser that does not know the kind


@dataclass(frozen=True)
class Kind:
    """content is the sniffer's word for it; also are types that browsers give it besides."""

    name: str
    content: str
    mime_type: str
    endings: tuple[str, ...]
    largest: int
    also: tuple[str, ...] = ()

    @property
    def is_picture(self) -> bool:
        return self.mime_type.startswith("image/")


ZIP = ("application/zip", "application/x-zip-compressed")
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
KINDS = (
    Kind("JPEG", "JPEG", "image/jpeg", ("jpg", "jpeg"), 30 * MB, ("image/pjpeg",)),
    Kind("PNG", "PNG", "image/png", ("png",), 30 * MB, ("image/x-png",)),
    Kind("GIF", "GIF", "image/gif", ("gif",), 5 * MB),
    Kind("WebP", "WEBP", "image/webp", ("webp",), 30 * MB),
    Kind("AVIF", "AVIF", "image/avif", ("avif",), 30 * MB),
    Kind("SVG", "svg", "image/svg+xml", ("svg",), 1 * MB, ("text/xml", "application/xml")),
    Kind("PDF", "pdf", "application/pdf", ("pdf",), 50 * MB, ("application/x-pdf",)),
    Kind("Word", "word/", f"{OFFICE}.wordprocessingml.document", ("docx",), 30 * MB, ZIP),
    Kind("Excel", "xl/", f"{OFFICE}.spreadsheetml.sheet", ("xlsx",), 30 * MB, ZIP),
    Kind("PowerPoint", "ppt/", f"{OFFICE}.presentationml.presentation", ("pptx",), 50 * MB, ZIP),
    Kind("OpenDocument", f"{OPEN}.text", f"{OPEN}.text", ("odt",), 30 * MB, ZIP),
    Kind("OpenDocument", f"{OPEN}.spreadsheet", f"{OPEN}.spreadsheet", ("ods",), 30 * MB, ZIP),
    Kind("OpenDocument", f"{OPEN}.presentation", f"{OPEN}.presentation", ("odp",), 50 * MB, ZIP),
    Kind(
        "CSV",
        "text",
        "text/csv",
        ("csv",),
        10 * MB,
        ("text/plain", "application/csv", "application/vnd.ms-excel"),
    ),
    Kind("TXT", "text", "text/plain", ("txt",), 5 * MB),
)
BY_ENDING = {ending: kind for kind in KINDS for ending in kind.endings}
MIME_TYPES = sorted({kind.mime_type for kind in KINDS})
ACCEPT = ",".join(f".{ending}" for ending in BY_ENDING)  # what a file chooser offers


def by_content(content: str) -> Kind | None:
    return next((kind for kind in KINDS if kind.content == content), None)


def names() -> str:
    """Every kind once, as an editor reads it."""
    return ", ".join(dict.fromkeys(kind.name for kind in KINDS))
