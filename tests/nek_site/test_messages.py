"""The message tool, on small trees of its own."""

import os
from pathlib import Path

import pytest
from django.utils.translation import trans_real

from nek_site import messages

PYTHON = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext

# Translators: the heading of the front page
TITLE = _("Career guidance")
SLUG = pgettext("slug", "news")
COUNT = ngettext("%(count)s hit", "%(count)s hits", 2)
"""
# Indented as no Python may be: eight spaces, then four.
TEMPLATE = """{% load i18n %}
        <main>
    <h1>{% translate "Career guidance" %}</h1>
        {% blocktranslate trimmed with name=page.title %}
            Read more about
            {{ name }}
        {% endblocktranslate %}
    {# Translators: on a button #}
    <button>{% translate "Search" context "verb" %}</button>
    {% include "part.html" with label=_("Close the menu") %}
</main>
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    put(tmp_path / "pages" / "front.py", PYTHON)
    put(tmp_path / "templates" / "front.html", TEMPLATE)
    return tmp_path


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def translate(tree: Path, language: str, msgid: str, text: str) -> None:
    """Fill in one translation, as a person with an editor would."""
    path = messages.po_path(tree, language)
    line = f'msgid "{msgid}"\nmsgstr '
    old = path.read_text("utf-8")
    assert f'{line}""' in old
    path.write_text(old.replace(f'{line}""', f'{line}"{text}"'), "utf-8")


def translate_all(tree: Path) -> None:
    """Every text is its own translation: complete, if not good."""
    for language in messages.LANGUAGES:
        messages.write(tree, language, messages.merged(messages.extract(tree), EMPTY, "en"))


EMPTY = messages.Catalog()


def test_messages_are_found_in_python_and_templates(tree: Path) -> None:
    found = {messages.key_of(message) for message in messages.real(messages.extract(tree))}
    assert found == {
        (None, ("Career guidance",)),
        ("slug", ("news",)),
        (None, ("%(count)s hit", "%(count)s hits")),
        (None, ("Read more about %(name)s",)),
        ("verb", ("Search",)),
        (None, ("Close the menu",)),
    }


def test_comments_for_translators_and_places_come_along(tree: Path) -> None:
    found = messages.extract(tree)
    title = found.get("Career guidance")
    assert title.auto_comments == ["Translators: the heading of the front page"]
    assert title.locations == [("pages/front.py", 5), ("templates/front.html", 3)]
    assert found.get("Search", "verb").auto_comments == ["Translators: on a button"]


def test_tests_and_migrations_are_not_read(tree: Path) -> None:
    put(tree / "pages" / "tests" / "test_x.py", '_("Only a test")')
    put(tree / "pages" / "migrations" / "0001_initial.py", '_("Only a migration")')
    found = messages.extract(tree)
    assert not found.get("Only a test")
    assert not found.get("Only a migration")


def test_update_keeps_translations_and_drops_what_is_gone(tree: Path) -> None:
    messages.update(tree)
    translate(tree, "nb", "Career guidance", "Karriereveiledning")
    translate(tree, "nb", "Close the menu", "Lukk menyen")
    put(tree / "templates" / "front.html", "{% load i18n %}")
    messages.update(tree)
    kept = messages.read(tree, "nb")
    assert kept.get("Career guidance").string == "Karriereveiledning"
    assert "Close the menu" not in messages.po_path(tree, "nb").read_text("utf-8")


def test_update_never_guesses_from_a_similar_text(tree: Path) -> None:
    messages.update(tree)
    translate(tree, "nb", "Career guidance", "Karriereveiledning")
    for path in (tree / "pages" / "front.py", tree / "templates" / "front.html"):
        path.write_text(path.read_text("utf-8").replace("Career guidance", "Career guidances"))
    messages.update(tree)
    changed = messages.read(tree, "nb").get("Career guidances")
    assert not changed.string
    assert not changed.fuzzy


def test_a_second_update_changes_no_byte(tree: Path) -> None:
    messages.update(tree)
    before = {name: messages.po_path(tree, name).read_bytes() for name in messages.LANGUAGES}
    put(tree / "pages" / "front.py", "\n\n" + PYTHON)
    messages.update(tree)
    assert before == {n: messages.po_path(tree, n).read_bytes() for n in messages.LANGUAGES}
    assert b"Date" not in before["nb"]


def test_a_missing_catalogue_is_reported(tree: Path) -> None:
    assert "nn: missing: 'Career guidance' in pages/front.py" in messages.check(tree)


def test_untranslated_texts_are_reported_in_both_norwegian_forms(tree: Path) -> None:
    messages.update(tree)
    faults = messages.check(tree)
    assert "nb: untranslated: 'Career guidance' in pages/front.py" in faults
    assert "nn: untranslated: 'news' (slug) in pages/front.py" in faults
    assert "nn: untranslated: '%(count)s hit' in pages/front.py" in faults
    assert not [fault for fault in faults if fault.startswith("en")]


def test_a_complete_tree_has_no_faults(tree: Path) -> None:
    translate_all(tree)
    assert messages.check(tree) == []


def test_stale_and_missing_texts_are_reported(tree: Path) -> None:
    translate_all(tree)
    put(tree / "templates" / "front.html", '{% load i18n %}{% translate "Open the menu" %}')
    faults = messages.check(tree)
    assert "nb: missing: 'Open the menu' in templates/front.html" in faults
    assert "en: stale: 'Close the menu' in templates/front.html" in faults


def test_fuzzy_texts_are_reported(tree: Path) -> None:
    translate_all(tree)
    path = messages.po_path(tree, "nn")
    path.write_text(path.read_text("utf-8").replace('msgid "Close', '#, fuzzy\nmsgid "Close'))
    assert messages.check(tree) == ["nn: fuzzy: 'Close the menu' in templates/front.html"]
    messages.update(tree)
    assert messages.read(tree, "nn").get("Close the menu").fuzzy


@pytest.mark.parametrize("text", ["Les meir om %(namn)s", "Les meir", "Les meir om %(name)s %s"])
def test_other_placeholders_than_the_original_are_reported(tree: Path, text: str) -> None:
    translate_all(tree)
    path = messages.po_path(tree, "nn")
    wrong = path.read_text("utf-8").replace('msgstr "Read more about %(name)s"', f'msgstr "{text}"')
    path.write_text(wrong, "utf-8")
    assert messages.check(tree) == [
        "nn: placeholders differ: 'Read more about %(name)s' in templates/front.html"
    ]


def test_a_percent_sign_before_a_word_is_no_placeholder() -> None:
    assert messages.placeholders(["25 % skal", "25 % av"]) == set()


def test_only_changed_catalogues_are_compiled(tree: Path) -> None:
    translate_all(tree)
    assert len(messages.compile_all(tree)) == len(messages.LANGUAGES)
    assert messages.compile_all(tree) == []
    po = messages.po_path(tree, "nn")
    later = po.with_suffix(".mo").stat().st_mtime + 1
    os.utime(po, (later, later))
    assert messages.compile_all(tree) == [po.with_suffix(".mo")]


def test_compiling_leaves_no_partial_file(tree: Path) -> None:
    translate_all(tree)
    messages.compile_all(tree)
    names = {path.name for path in messages.po_path(tree, "nb").parent.iterdir()}
    assert names == {"django.po", "django.mo"}


def test_two_processes_compile_at_once(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    translate_all(tree)
    po = messages.po_path(tree, "nb")
    write, pids = messages.write_mo, iter([1, 2])
    monkeypatch.setattr(messages.os, "getpid", lambda: next(pids))

    def write_while_another_does(*args: object) -> None:
        monkeypatch.setattr(messages, "write_mo", write)
        messages.compile_one(po)
        write(*args)

    monkeypatch.setattr(messages, "write_mo", write_while_another_does)
    assert messages.compile_one(po) == po.with_suffix(".mo")


@pytest.fixture
def django_with(
    tree: Path, settings, monkeypatch: pytest.MonkeyPatch
) -> type[trans_real.DjangoTranslation]:
    """Django reading the small tree, Norwegian being the language to fall back to."""
    messages.update(tree)
    translate(tree, "nb", "Career guidance", "Karriereveiledning")
    messages.compile_all(tree)
    settings.LANGUAGE_CODE = "nb"
    settings.LOCALE_PATHS = [str(tree / "locale")]
    monkeypatch.setattr(trans_real, "_translations", {})
    return trans_real.DjangoTranslation


def test_english_shows_the_id_and_not_the_norwegian_fallback(django_with) -> None:
    assert django_with("nb").gettext("Career guidance") == "Karriereveiledning"
    assert django_with("nn").gettext("Career guidance") == "Karriereveiledning"
    assert django_with("en").gettext("Career guidance") == "Career guidance"


def test_english_also_stands_before_a_package_s_own_english(django_with) -> None:
    english = django_with("en")
    assert english._catalog.get("Career guidance") == "Career guidance"
    assert english._catalog.get("slug\x04news") == "news"
    assert english.ngettext("%(count)s hit", "%(count)s hits", 2) == "%(count)s hits"


@pytest.mark.parametrize(("command", "code"), [("update", 0), ("compile", 0), ("check", 1)])
def test_the_commands_say_how_it_went_in_their_exit_code(
    tree: Path, monkeypatch: pytest.MonkeyPatch, command: str, code: int
) -> None:
    for function in (messages.extract, messages.update, messages.compile_all, messages.check):
        monkeypatch.setattr(function, "__defaults__", (tree,))
    monkeypatch.setattr(messages, "ROOT", tree)
    assert messages.main([command]) == code


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_info:
        messages.main(["--help"])
    assert exit_info.value.code == 0
    help_text = capsys.readouterr().out
    assert all(name in help_text for name in messages.COMMANDS)
