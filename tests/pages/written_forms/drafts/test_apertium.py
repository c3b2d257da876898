import time
from pathlib import Path

import pytest

from pages.written_forms.drafts import apertium
from pages.written_forms.drafts.apertium import (
    CrashError,
    NotInstalledError,
    RubbishError,
    TooLongError,
    TooSlowError,
)


def test_it_translates(real) -> None:
    assert apertium.translate("Hva heter dere?.[][s0]", "nb", "nn") == "Kva heiter de?.[][s0]"
    assert apertium.translate("Kva heiter de?.[][s0]", "nn", "nb") == "Hva heter dere?.[][s0]"


def test_nynorsk_is_in_the_style_of_the_ministries(real) -> None:
    answer = apertium.translate("Vi skal være med på å øke bruken.[][s0]", "nb", "nn")
    assert answer == "Vi skal vere med på å auke bruken.[][s0]"


def test_it_is_found_with_its_language_data(real) -> None:
    assert apertium.is_installed()


def test_missing(settings) -> None:
    settings.APERTIUM = "apertium-som-ikke-finnes"
    assert not apertium.is_installed()
    with pytest.raises(NotInstalledError):
        apertium.translate("Hei", "nb", "nn")


def test_without_the_language_data(program) -> None:
    program("echo '  eng-spa'")
    assert not apertium.is_installed()


def test_it_is_asked_for_by_the_absolute_path_without_our_environment(
    program, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "hemmelig")
    program(f'env > {tmp_path}/env; echo "$0" > {tmp_path}/name; pwd >> {tmp_path}/name; cat')
    assert apertium.translate("blåbær", "nb", "nn") == "blåbær"
    assert (tmp_path / "name").read_text().split() == [str(tmp_path / "apertium"), "/"]
    names = {line.partition("=")[0] for line in (tmp_path / "env").read_text().splitlines()}
    assert names <= {"PATH", "LC_ALL", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD"}


def is_running(pid: str) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_hanging_it_is_stopped_with_all_it_started(program, tmp_path) -> None:
    program(f"sleep 60 & echo $! > {tmp_path}/child; sleep 60")
    began = time.monotonic()
    with pytest.raises(TooSlowError):
        apertium.translate("Hei", "nb", "nn", seconds=0.5)
    assert time.monotonic() - began < 5
    time.sleep(0.2)
    assert not is_running((tmp_path / "child").read_text().strip())


def test_what_dribbles_for_ever_is_stopped_too(program) -> None:
    program("while true; do echo x; sleep 0.1; done")
    with pytest.raises(TooSlowError):
        apertium.translate("Hei", "nb", "nn", seconds=0.7)


def test_nothing_is_left_running_when_it_ends_well(program, tmp_path) -> None:
    program(f"sleep 60 >/dev/null & echo $! > {tmp_path}/child; cat")
    assert apertium.translate("Hei", "nb", "nn") == "Hei"
    time.sleep(0.2)
    assert not is_running((tmp_path / "child").read_text().strip())


@pytest.mark.parametrize(
    ("body", "code"), [("exit 3", "3"), ("kill -9 $$", "-9"), ("kill $$", "-15")]
)
def test_crashing_or_killed(program, body: str, code: str) -> None:
    program(body)
    with pytest.raises(CrashError, match=code):
        apertium.translate("Hei", "nb", "nn")


def test_it_may_be_no_program_at_all(program) -> None:
    program("").write_bytes(b"\x7fELF tull")
    with pytest.raises(CrashError):
        apertium.translate("Hei", "nb", "nn")


def test_bytes_that_are_no_text(program) -> None:
    program(r"printf '\377\376'")
    with pytest.raises(RubbishError):
        apertium.translate("Hei", "nb", "nn")


def test_an_answer_without_end_is_cut_off(program) -> None:
    program("exec yes")
    began = time.monotonic()
    with pytest.raises(RubbishError):
        apertium.translate("Hei", "nb", "nn")
    assert time.monotonic() - began < 5


def test_more_than_any_text_is_not_sent(program) -> None:
    program("cat")
    with pytest.raises(TooLongError):
        apertium.translate("x" * (apertium.LONGEST + 1), "nb", "nn")


def test_a_long_text_goes_through(program) -> None:
    program("cat")
    text = "blåbær " * 100_000
    assert apertium.translate(text, "nb", "nn") == text


def test_it_may_read_nothing_of_a_long_text(program) -> None:
    program("echo nei")
    assert apertium.translate("blåbær " * 100_000, "nb", "nn") == "nei\n"


def test_it_leaves_no_file(program, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    program('touch "$TMPDIR/rest"; cat')
    apertium.translate("Hei", "nb", "nn")
    assert [path.name for path in tmp_path.iterdir()] == ["apertium"]
