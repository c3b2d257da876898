from pathlib import Path

import pytest

from nek_site import messages, upstream_messages


@pytest.fixture
def elsewhere(tmp_path, monkeypatch) -> Path:
    """The translations of a checkout that has none yet."""
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    return tmp_path


def test_what_a_package_has_translated_is_left_to_it() -> None:
    found = {messages.key_of(message) for message in upstream_messages.lacking("nb")}
    assert (None, ("Publish",)) in found
    django_s_own = messages.real(upstream_messages.catalog("django.contrib.auth", "nb"))
    translated = next(m for m in django_s_own if m.string and not m.fuzzy)
    assert messages.key_of(translated) not in found


def test_update_lists_and_keeps_and_check_complains(elsewhere, capsys) -> None:
    assert upstream_messages.main(["update"]) == 0
    assert upstream_messages.main(["check"]) == 1
    assert "untranslated: 'Publish'" in capsys.readouterr().err
    path = upstream_messages.po_path("nn")
    catalog = messages.read_file(path, "nn")
    catalog["Publish"].string = "Publiser"
    catalog.add("Gone from upstream", "Borte")
    messages.write_file(path, "nn", catalog)
    upstream_messages.update()
    kept = messages.read_file(path, "nn")
    assert kept["Publish"].string == "Publiser"
    assert "Gone from upstream" not in kept


def test_a_package_that_is_not_there_is_named(monkeypatch) -> None:
    monkeypatch.setattr(upstream_messages, "PACKAGES", ("no_such_package",))
    with pytest.raises(LookupError, match="no_such_package is not installed"):
        upstream_messages.lacking("nb")
