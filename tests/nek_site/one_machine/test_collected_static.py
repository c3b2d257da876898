import os
from pathlib import Path

import pytest

from nek_site.one_machine import collected_static


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("requirements.txt", "nek_site/settings.py", "static/css/site.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "var").mkdir()
    return tmp_path


@pytest.fixture
def collections(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    calls: list[str] = []

    def collectstatic(name: str, **_: object) -> None:
        calls.append(name)
        manifest = checkout / "var/static/staticfiles.json"
        manifest.parent.mkdir(exist_ok=True)
        manifest.touch()

    monkeypatch.setattr(collected_static, "call_command", collectstatic)
    return calls


def collect(checkout: Path) -> bool:
    return collected_static.collect(checkout, checkout / "var")


def test_collects_once(checkout: Path, collections: list[str]) -> None:
    assert [collect(checkout), collect(checkout)] == [True, False]
    assert collections == ["collectstatic"]


@pytest.mark.parametrize(
    "name", ["requirements.txt", "nek_site/settings.py", "static/css/site.css", "static/new.svg"]
)
def test_collects_again_after_a_change(checkout: Path, collections: list[str], name: str) -> None:
    collect(checkout)
    (checkout / name).touch()
    os.utime(checkout / name, (1, 1))
    assert collect(checkout)


def test_collects_again_when_a_file_is_gone(checkout: Path, collections: list[str]) -> None:
    collect(checkout)
    (checkout / "static/css/site.css").unlink()
    assert collect(checkout)


def test_collects_again_when_the_result_is_gone(checkout: Path, collections: list[str]) -> None:
    collect(checkout)
    (checkout / "var/static/staticfiles.json").unlink()
    assert collect(checkout)


def test_a_collection_that_broke_off_does_not_count(
    checkout: Path, collections: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    collect(checkout)
    (checkout / "static/new.css").touch()
    with monkeypatch.context() as broken:
        broken.delattr(collected_static, "call_command")
        with pytest.raises(NameError):
            collect(checkout)
    (checkout / "static/new.css").unlink()
    assert collect(checkout)
