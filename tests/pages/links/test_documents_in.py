import pytest
from filer.models import File

from pages.links.documents_in import document_name, documents_of
from pages.media.models import Caution
from pages.models import Text


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/media/a/b%C3%A5t.pdf", "a/båt.pdf"),
        ("/media/a.PDF#page=3", "a.PDF"),
        ("http://testserver/media/a.docx", "a.docx"),
        ("https://example.org/media/a.odt", ""),
        ("/media/a.png", ""),
        ("/nb/a.pdf", ""),
        ("http://[a.pdf", ""),
        ("mailto:a.pdf", ""),
    ],
)
def test_a_document_of_ours_has_a_name(address: str, name: str) -> None:
    assert document_name(address) == name


def test_a_block_leads_to_the_documents_in_its_text_and_fields() -> None:
    body = '<p><a href="/media/a.pdf">A</a> <a href="/media/b.odt">B</a> <a href="/nb/">C</a></p>'

    assert list(documents_of(Text(body=body))) == ["a.pdf", "b.odt"]
    assert list(documents_of(Caution(file=File(file="c.docx")))) == ["c.docx"]
