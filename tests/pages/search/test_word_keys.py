import pytest

from pages.search.form_pairs import parts, whole_words
from pages.search.word_keys import english_key, key, plain


@pytest.mark.parametrize(
    "forms",
    [
        "veileder veilederen veiledere veilederne rettleiar rettleiaren rettleiarar rettleiarane",
        "enhet enheten enheter enhetene enhetens eining eininga einingar einingane",
        "kvalitet kvaliteten kvaliteter kvalitetar kvalitetane",
        "møteplass møteplassen møteplasser møteplassar møteplassane",
        "undersøkelse undersøkelsen undersøkelser undersøking undersøkinga undersøkingar",
    ],
)
def test_all_endings_in_both_forms_have_one_key(forms: str) -> None:
    assert len({key(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["skole skall", "enhet ende", "veileder leder", "unge ung-dom", "råd rad", "mål mal"]
)
def test_other_words_have_other_keys(words: str) -> None:
    first, second = words.split()

    assert key(first) != key(second)


def test_each_pair_of_the_list_comes_out_alike() -> None:
    pairs = parts() | whole_words()

    assert [pair for pair in pairs.items() if len(set(map(key, pair))) > 1] == []


def test_keys_are_safe_to_write_in_a_query() -> None:
    assert key("D'Été-ord’s") == key("deteords")
    assert key("x" * 500) == "x"


def test_accents_do_not_matter_but_norwegian_letters_do() -> None:
    assert plain("Kafé") == "kafe"
    assert plain("Ærå Øvst") == "ærå øvst"


def test_english_words_have_their_own_keys() -> None:
    assert english_key("Careers") == english_key("career") == "en.career"
