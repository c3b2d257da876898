import random
import time

import pytest

from pages.publishing.comparison.matching import compare_fields, compare_parts
from pages.publishing.comparison.pairing import Part
from pages.publishing.comparison.texts import Text


def part(text: str, label: str = "Tekst") -> Part:
    return Part(label, (Text("Tekst", text),))


A = part("Alle skal få god veiledning når de trenger det.")
A2 = part("Alle skal få god veiledning når de ber om det.")
B = part("Vi holder til i Tromsø og Bergen, og tar imot besøk.")
C = part("Kontakt oss på telefon eller e-post i åpningstida vår.")
FACT = part("Tall fra 2025.", "Faktaboks")


def said(old: list[Part], new: list[Part]) -> list[tuple[str, bool]]:
    return [(change.change, change.is_moved) for change in compare_parts(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ([], [], []),
        ([A, B], [A, B], [("same", False)] * 2),
        ([A, B], [A2, B], [("changed", False), ("same", False)]),
        ([A], [A, B], [("same", False), ("added", False)]),
        ([A, B], [B], [("removed", False), ("same", False)]),
        ([A, B, C], [B, C, A], [("same", False), ("same", False), ("same", True)]),
        ([A, B, C], [B, C, A2], [("same", False), ("same", False), ("changed", True)]),
        ([A], [C, A2], [("added", False), ("changed", False)]),
        ([A], [FACT], [("removed", False), ("added", False)]),
        ([A], [C], [("changed", False)]),
        ([A, A], [A, A, A], [("same", False)] * 2 + [("added", False)]),
    ],
)
def test_what_happened_to_each_block(old, new, changes) -> None:
    assert sorted(said(old, new)) == sorted(changes)


def test_every_block_of_both_is_told_of_once() -> None:
    chance = random.Random(1)
    for _time in range(300):
        old, new = (chance.choices([A, A2, B, C, FACT], k=chance.randrange(8)) for _ in range(2))
        changes = [change.change for change in compare_parts(old, new)]
        assert len(changes) - changes.count("added") == len(old)
        assert len(changes) - changes.count("removed") == len(new)


def test_a_field_that_is_new_was_empty_before() -> None:
    (title, lead) = compare_fields(
        [Text("Tittel", "Ny")], [Text("Tittel", "Ny"), Text("Ingress", "Kort.")]
    )
    assert title.is_same
    assert [(run.op, run.text) for run in lead.runs] == [("+", "Kort.")]


def test_fields_of_one_label_are_told_apart() -> None:
    one, other = Text("Tittel", "Én", key="title"), Text("Tittel", "To", key="page_title")
    changes = compare_fields([one, other], [one, Text("Tittel", "Tre", key="page_title")])
    assert [change.is_same for change in changes] == [True, False]


def test_many_blocks_are_matched_in_time() -> None:
    old, new = (
        [
            part(" ".join(random.Random(n).choices("abcdefghij", k=60)))
            for n in range(seed, seed + 300)
        ]
        for seed in (0, 1_000)
    )
    begun = time.process_time()
    compare_parts(old, new)
    assert time.process_time() - begun < 2
