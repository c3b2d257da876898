"""The documents that texts lead to, each counted once."""

from django.db import transaction
from django.utils import timezone
from filer.models import File

from pages.media.document_text.kept import text_of
from pages.written_forms.counting.rows import wait_for_others, write_paragraphs
from pages.written_forms.counting.running_text import in_lines
from pages.written_forms.models import CountedText, Kind


def placed_documents() -> list[File]:
    there = CountedText.objects.exclude(files=None).values("files")
    return list(File.objects.filter(pk__in=there).order_by("pk"))


def count_document(file: File, *, anew: bool = False) -> None:
    """Once, with the first of the texts it belongs to; read only if it is another than before."""
    placed = CountedText.objects.filter(files=file).order_by("page__depth", "pk").first()
    known = CountedText.objects.filter(kind=Kind.DOCUMENT, object_id=file.pk).first()
    if placed is None:
        return
    row = known or CountedText(kind=Kind.DOCUMENT, object_id=file.pk)
    is_same = known is not None and row.read_file == file.sha1
    row.language, row.page_id, row.title = placed.language, placed.page_id, str(file)[:255]
    if is_same and not anew:
        row.save()
        return
    found = text_of(file, anew=anew)
    row.read_file, row.problem = file.sha1, found.problem
    year = timezone.localdate().year if known else timezone.localdate(file.uploaded_at).year
    with transaction.atomic():
        wait_for_others()
        row.save()
        write_paragraphs({row.pk: (year, tuple(in_lines(found.paragraphs, row.language)))})
