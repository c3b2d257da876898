"""Reading answers as a browser does: as a document, not as text."""

from django.http import HttpResponse
from lxml import html
from lxml.html import HtmlElement

Document = HtmlElement


def document(response: HttpResponse) -> Document:
    assert response.status_code == 200, (response.status_code, response.headers)
    return html.document_fromstring(response.content.decode())


def all_texts(root: HtmlElement, selector: str) -> list[str]:
    """The visible words of each element, white space folded, soft hyphens dropped."""
    return [text_of(element) for element in root.cssselect(selector)]


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().replace("\u00ad", "").split())


def only(root: HtmlElement, selector: str) -> HtmlElement:
    found = root.cssselect(selector)
    assert len(found) == 1, f"{len(found)} × {selector}"
    return found[0]


def sent_by(form: HtmlElement) -> dict[str, str]:
    """What a browser sends of a form as it stands, without its buttons."""
    buttons = {button.get("name") for button in form.cssselect("[type=submit]")}
    return {name: value.lstrip("\n") for name, value in form.form_values() if name not in buttons}
