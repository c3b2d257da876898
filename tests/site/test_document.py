"""Every sentence of the client's document stands on some bokmål page, word for word."""

import re
from pathlib import Path

DOCUMENT = Path(__file__).with_name("document.txt").read_text("utf-8")
# A sentence ends before a capital letter or a quotation, so not in «nr. 16» or «1. januar».
SENTENCE_END = re.compile(r"(?<=[.:»])\s+(?=[A-ZÆØÅ«])")


def sentences(document: str) -> list[str]:
    """Headings, sentences and list items without their bullets, in order."""
    lines = (line.strip(" •") for line in document.splitlines())
    return [sentence for line in lines if line for sentence in SENTENCE_END.split(line)]


def test_the_document_is_read_sentence_by_sentence() -> None:
    parts = sentences(DOCUMENT)
    assert len(parts) == 26
    assert parts[0] == "Nasjonal enhet for karriereveiledning"
    assert parts[6] == "samle kunnskap"
    assert parts[-2].startswith("«Det er eit mål")
    assert not [part for part in parts if "•" in part]


def test_every_sentence_of_the_document_stands_on_a_page(nb_texts: dict[str, str]) -> None:
    site = "\n".join(nb_texts.values())
    assert [sentence for sentence in sentences(DOCUMENT) if sentence not in site] == []


def test_the_closing_quotation_stands_whole(nb_texts: dict[str, str]) -> None:
    quotation = " ".join(sentences(DOCUMENT)[-2:])
    assert any(quotation in text for text in nb_texts.values())
