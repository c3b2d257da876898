"""Small documents of each kind, made as programs make them."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def pdf(*paragraphs: str, pages: int = 1) -> bytes:
    paper = FPDF()
    paper.set_font("Helvetica", size=12)
    for _page in range(pages):
        paper.add_page()
        for paragraph in paragraphs:
            paper.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
            paper.ln(6)
    return bytes(paper.output())


def locked(data: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user_password=password, owner_password="eier", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def archive(name: str, xml: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr(name, xml)
    return out.getvalue()


def docx(*paragraphs: str, headings: Sequence[str] = ()) -> bytes:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    body = "".join(f"<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>" for text in headings)
    body += "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return archive("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")


def odt(*paragraphs: str, headings: Sequence[str] = ()) -> bytes:
    body = "".join(f"<text:h>{text}</text:h>" for text in headings)
    body += "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    return archive("content.xml", f"<office:document {ODT}>{body}</office:document>")
