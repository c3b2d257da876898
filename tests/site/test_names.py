"""One stem names a block everywhere: it is found by its name, and nothing of it is missing."""

import re
from pathlib import Path

import pytest
from cms.plugin_pool import plugin_pool

ROOT = Path(__file__).parents[2]
PLUGINS = ROOT / "pages/cms_plugins"
STEMS = sorted(path.stem for path in PLUGINS.glob("*.py") if path.stem not in {"__init__", "block"})


def camel(stem: str) -> str:
    return "".join(part.capitalize() for part in stem.split("_"))


@pytest.mark.parametrize("stem", STEMS)
def test_a_block_is_five_files_of_one_name(stem: str) -> None:
    files = [
        f"pages/models/{stem}.py",
        f"pages/cms_plugins/{stem}.py",
        f"templates/pages/plugins/{stem}.html",
        f"frontend/css/plugins/{stem}.css",
        f"tests/pages/plugins/test_{stem}.py",
    ]
    assert [file for file in files if not (ROOT / file).exists()] == []


@pytest.mark.parametrize("stem", STEMS)
def test_its_classes_carry_the_name(stem: str) -> None:
    plugin = plugin_pool.get_plugin(f"Nek{camel(stem)}Plugin")
    assert plugin.__module__ == f"pages.cms_plugins.{stem}"
    assert plugin.model.__name__ == camel(stem)
    assert plugin.model.__module__ == f"pages.models.{stem}"
    assert plugin.render_template == f"pages/plugins/{stem}.html"


@pytest.mark.parametrize("stem", STEMS)
def test_its_stylesheet_styles_nothing_outside_it(stem: str) -> None:
    css = (ROOT / f"frontend/css/plugins/{stem}.css").read_text()
    rules = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    root = f".{stem.replace('_', '-')}"
    selectors = [
        selector.strip()
        for group in re.findall(r"(?:^|[{};])\s*([^@{};]+?)\s*\{", rules)
        for selector in re.split(r",(?![^(]*\))", group)
    ]
    stray = [
        selector
        for selector in selectors
        if root not in selector and not re.match(r"&|from$|to$|\d+%$|:root", selector)
    ]
    assert stray == []


def test_no_template_or_stylesheet_belongs_to_no_block() -> None:
    templates = {path.stem for path in (ROOT / "templates/pages/plugins").glob("*.html")}
    styles = {path.stem for path in (ROOT / "frontend/css/plugins").glob("*.css")}
    assert templates == styles == set(STEMS)


def test_tests_stand_where_the_code_stands() -> None:
    strays = [
        str(test.relative_to(ROOT))
        for test in (ROOT / "tests").rglob("test_*.py")
        if test.parent.name not in {"site", "plugins", "deploy", "bench"}
        and not (ROOT / test.relative_to(ROOT / "tests").with_name(test.name[5:])).exists()
    ]
    assert strays == []
