"""Every page is valid HTML: for the parser always, for the W3C's checker where it can run."""

import json
import shutil
import subprocess
from pathlib import Path

import html5lib
import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
CHECKER = Path(__file__).parents[2] / "frontend/node_modules/vnu-jar/build/dist/vnu.jar"
ODD = (
    "/nb/finnes-ikke/",
    "/nn/finst-ikkje/",
    "/nb/%00",
    "/nb/aktuelt/?omrade=x",
    "/nn/aktuelt/?ar=2010",
    "/nb/arbeidsomrader/standarder/i-ett-dokument/",
)


@pytest.fixture
def markup(client: Client, public_urls) -> dict[str, str]:
    urls = [*public_urls, *ODD]
    return {url: client.get(url).content.decode() for url in urls}


def test_the_parser_has_nothing_to_mend(markup) -> None:
    for url, text in markup.items():
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        assert parser.errors == [], (url, parser.errors)


def test_the_checker_has_nothing_to_say(markup, tmp_path: Path) -> None:
    if not (shutil.which("java") and CHECKER.exists()):
        pytest.skip("the W3C's HTML checker needs Java and `npm ci` in frontend/")
    for url, text in markup.items():
        (tmp_path / f"{url.strip('/').replace('/', '_') or 'root'}.html").write_text(text)
    command = ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", tmp_path]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(result.stderr)["messages"]
    assert [(Path(m["url"]).name, m["message"], m.get("extract")) for m in messages] == []
