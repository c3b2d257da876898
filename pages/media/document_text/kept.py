"""What is in a file, read once and then known by its hash; for the worker, never for a request."""

from filer.models import File

from pages.media.document_text import problems
from pages.media.document_text.reading import Read, read
from pages.media.models import ReadText


def text_of(file: File, *, anew: bool = False) -> Read:
    known = None if anew else ReadText.objects.filter(sha1=file.sha1).first()
    if known is None:
        return _keep(file, read(file))
    return Read(tuple(known.paragraphs.split("\n") if known.paragraphs else ()), known.problem)


def forget_unused() -> None:
    """What was in files that are no longer there."""
    ReadText.objects.exclude(sha1__in=File.objects.values("sha1")).delete()


def _keep(file: File, found: Read) -> Read:
    """As it comes back: a paragraph is a line. A file that is missing may yet come."""
    lines = (_storable(paragraph) for paragraph in found.paragraphs)
    clean = Read(tuple(line for line in lines if line), found.problem)
    if file.sha1 and found.problem != problems.MISSING:
        told = {"paragraphs": "\n".join(clean.paragraphs), "problem": clean.problem}
        ReadText.objects.update_or_create(sha1=file.sha1, defaults=told)
    return clean


def _storable(paragraph: str) -> str:
    """PostgreSQL takes no NUL and no half characters."""
    whole = paragraph.encode(errors="replace").decode().replace("\0", " ")
    return " ".join(whole.split())
