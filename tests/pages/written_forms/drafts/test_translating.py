import re
import time

import pytest

from pages.written_forms.drafts import translating
from pages.written_forms.drafts.apertium import RubbishError, TooLongError
from pages.written_forms.drafts.translating import Text, Translated
from pages.written_forms.terms import Terms

TERMS = Terms.of(
    [
        ("enhet", "eining"),
        ("enheten", "eininga"),
        ("Kompetanse Norge", "Kompetanse Norge"),
        ("ansatte", "tilsette"),
        ("drøvel", "drøvlar"),
        ("faglige råd", "faglege råd"),
        ("-xyzing", "-xyzar"),
    ]
)


def one(value: str, *, html: bool = False, back: bool = False) -> Translated:
    forms = ("nn", "nb") if back else ("nb", "nn")
    (made,) = translating.translate([Text(value, html)], *forms, terms=TERMS)
    return made


def in_html(markup: str) -> str:
    return one(markup, html=True).value


# --- What a program in Apertium's place may answer: here it gives back what it got ------------

ODD_HTML = (
    '<h2 id="a">Hva</h2><p>En <strong>to</strong><strong>tre</strong></p>',
    '<p><em>fire <a href="/nb/x/?a=1&amp;b=2" data-cms-href="cms.page:7">fem</a></em>!</p>',
    "<ul><li>a<br>b</li><li><p>c</p></li></ul><p></p><h3> </h3>",
    "<table><caption>Ja</caption><tr><th>d</th><td>e  f</td></tr></table>",
    "<p>og/eller ^a$ [b] {c} d@e \\ *f* #g ~h `i` |j| _k_ 5&lt;6 &amp; 7&gt;3</p>",
    "<p>22&nbsp;% «l» – …</p>",
    "tekst uten noe rundt, <em>og</em> <!-- en merknad --> mer",
    '<p title="a > b">Hei</p>',
    "<p>Uavsluttet <strong>her",
    "<p>1</p>",
    "",
)


@pytest.mark.parametrize("markup", ODD_HTML)
def test_html_comes_back_byte_for_byte(program, markup: str) -> None:
    program("cat")
    closed = markup + "</strong>" * ("<strong>her" in markup)
    assert one(markup, html=True) == Translated(closed)


ODD_TEXTS = (
    "to  mellomrom\tog tabulator\nny linje\r\n",
    "og/eller ^a$ [b] {c} d@e \\ *f* #g ~h `i` |j| _k_ 5<6 & 7>3 22\xa0% «l» – …",
    "a | b\n1 | 2",
    "[[t:i:0]]x[[/]] [k0] .[][s0] [[/]]",
    "日本 ñ ß 👍🏽 e\u0301 \u200b\ufeff\u202e",
    "\x00\x01\x7f",
    ".",
    " ",
)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_plain_text_comes_back_byte_for_byte(program, text: str) -> None:
    program("cat")
    assert one(text) == Translated(text)


def test_soft_hyphens_are_the_one_thing_taken_out(program) -> None:
    program("cat")
    assert one("karriere\u00adveiledning").value == "karriereveiledning"


@pytest.mark.parametrize(
    "body",
    [
        "true",  # nothing
        "cat; echo mer",
        "tee $TMPDIR/copy; cat $TMPDIR/copy",
        "cat | tr -d s",
        "cat | tr 0 1",
        "head -c 20",
        "echo '<script>alert(1)</script>'",
    ],
)
def test_rubbish_is_refused(program, body: str) -> None:
    program(body)
    with pytest.raises(RubbishError):
        translating.translate([Text("Hei du"), Text("Nei")], "nb", "nn", terms=TERMS)


@pytest.mark.parametrize(
    "damage",
    [
        "s/&/x/; s/ to / tre /; s/1905/1906/",
        r"s/\[k0\]//",
        r"s/\[k0\]/[k0][k0]/",
        r"s/\[k0\]/[k9]/",
        r"s/1905/<b>1905/",
        r"s/\[\[t:i:0\]\]ord\[\[\/\]\]/ord/",
        r"s/t:i:0/t:i:99/",
        r"s/t:i:0/tull/",
        r"s/1905/\[ 1905/",
        r"s/1905/\\1905/",
    ],
)
def test_a_damaged_paragraph_stays_as_it_was_and_is_said_so(program, damage: str) -> None:
    program(f"sed '{damage}'")
    markup = "<p>Et <em>ord</em> https://x.example i 1905.</p><p>Greit</p>"
    made = one(markup, html=True)
    assert made.value == markup
    assert [(each.word, each.around[:6]) for each in made.uncertain] == [("", "Et ord")]


def test_unknown_words_are_told_and_their_marks_taken_out(program) -> None:
    program("sed 's/rart/*rart/; s/Rart/*Rart/; s/Hansen/*Hansen/; s/ord/#ord/'")
    made = one("Et rart ord av Hansen. Rart?")
    assert made.value == "Et rart ord av Hansen. Rart?"
    assert [each.word for each in made.uncertain] == ["rart", "ord", "Rart"]
    assert made.uncertain[0].around == "Et rart ord av Hansen. Rart?"


def test_a_star_of_the_writer_s_is_no_mark(program) -> None:
    program("cat")
    assert one("*viktig* 3*4 #emne @navn") == Translated("*viktig* 3*4 #emne @navn")


def test_one_million_characters_are_refused_plainly(program) -> None:
    program("cat")
    with pytest.raises(TooLongError, match="1000000"):
        one("x" * 1_000_000)


def test_a_paragraph_of_many_characters_goes_in_one_go(program) -> None:
    program("cat")
    text = "et ord og " * 30_000
    began = time.monotonic()
    assert one(text).value == text
    assert time.monotonic() - began < 10


def test_long_texts_go_in_pieces(program, tmp_path) -> None:
    program(f"echo x >> {tmp_path}/runs; cat")
    markup = "<p>Et ord til.</p>" * 10_000
    assert one(markup, html=True).value == markup
    runs = (tmp_path / "runs").read_text().count("x")
    assert runs == -(-10_000 * len("Et ord til.") // translating.AT_ONCE)


def test_nothing_to_translate_starts_no_program(settings) -> None:
    settings.APERTIUM = "finnes-ikke"
    assert one("<hr> 12", html=True) == Translated("<hr> 12")


# --- The real one -----------------------------------------------------------------------------


def test_formatting_follows_its_words(real) -> None:
    assert in_html("<p>Det er <strong>vår</strong> bok, <a href='/x/'>ikke deres</a>.</p>") == (
        "<p>Det er boka <strong>vår</strong>, <a href='/x/'>ikkje deira</a>.</p>"
    )


def test_quotations_and_other_languages_stay(real) -> None:
    kept = '<span lang="en">an apple to me</span>'
    assert kept in in_html(f"<p>Hva er {kept} her?</p>")
    marked = '<p lang="se">Bures boahtin</p>'
    assert in_html(marked) == marked
    nested = '<span lang="en">one <span>two</span> three</span>'
    assert in_html(f"<p>Hva {nested} hva</p>") == f"<p>Kva {nested} kva</p>"


def test_what_somebody_else_has_said_stays_and_is_marked(real) -> None:
    made = in_html("<blockquote><p>Hva er?</p></blockquote><p>Hva mener <q>noen</q>?</p>")
    assert made == (
        '<blockquote lang="nb"><p>Hva er?</p></blockquote><p>Kva meiner <q lang="nb">noen</q>?</p>'
    )


@pytest.mark.parametrize(
    "kept",
    [
        "https://www.noen.no/hva/ikke?hva=1&amp;b=2#mer",
        "noen.ikke@hva-er.no",
        "www.noen.no",
        "utdanning.no/ikke",
        "974 760 673",
        "22 00 00 00",
        "1.000,50",
        "2006–2007",
        "22&nbsp;%",
        "og/eller",
        "^ $ [ ] { } / @ \\",
        "Kompetanse Norge",
    ],
)
def test_addresses_numbers_names_and_signs_stay(real, kept: str) -> None:
    made = one(f"<p>Hva gjør {kept} ikke?</p>", html=True)
    assert made == Translated(f"<p>Kva gjer {kept} ikkje?</p>")


def test_terms_are_ours_and_inflected_by_apertium(real) -> None:
    assert one("Ansatte i Kompetanse Norge gir faglige råd.").value == (
        "Tilsette i Kompetanse Norge gir faglege råd."
    )
    assert one("Vår enhet er en ny enhet.").value == "Eininga vår er ei ny eining."
    assert in_html("<p>Vår enhet er en ny <em>enhet</em>.</p>") == (
        "<p>Eininga vår er ei ny <em>eining</em>.</p>"
    )
    assert one("En drøvel, en DRØVEL").value == "Ein drøvlar, ein DRØVLAR"


def test_a_compound_that_only_the_list_knows(real) -> None:
    made = one("Vi driver med qwfpxyzing.")
    assert made.value == "Vi driv med qwfpxyzar."
    assert [each.word for each in made.uncertain] == ["qwfpxyzar"]


def test_the_list_does_not_spoil_what_apertium_knows(real) -> None:
    broad = Terms.of([("-enhet", "-eining")])
    (made,) = translating.translate([Text("Vi er for åpenhet.")], "nb", "nn", terms=broad)
    assert made.value == "Vi er for openheit."


def test_both_ways(real) -> None:
    assert one("Ho veit ikkje kva eininga heiter.", back=True).value == (
        "Hun vet ikke hva enheten heter."
    )


def test_many_texts_keep_their_places(real) -> None:
    texts = [Text(f"Hva {n}?") if n % 3 else Text("") for n in range(50)]
    made = translating.translate(texts, "nb", "nn", terms=TERMS)
    assert [re.sub("Kva", "Hva", each.value) for each in made] == [text.value for text in texts]
