"""A test that was skipped is said so in the very last line, and fails a run with NO_SKIP=1."""

import os
from collections.abc import Iterator

import pytest

from tests import browser

SKIPPED = pytest.StashKey[list[str]]()


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and not browser.executable():
        pytest.skip("no Chromium for the browser tests")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or hasattr(session.config, "workerinput"):
        return
    skipped = sorted({reason(report) for report in reporter.stats.get("skipped", ())})
    session.config.stash[SKIPPED] = skipped
    if skipped and os.environ.get("NO_SKIP") == "1" and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(wrapper=True)
def pytest_unconfigure(config: pytest.Config) -> Iterator[None]:
    """After everything else, pytest's own last line included."""
    yield
    if skipped := config.stash.get(SKIPPED, []):
        print(f"\nATTENTION, tests were SKIPPED: {'; '.join(skipped)}")


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
