"""A Chromium for the browser tests: the system's own, or one that is fetched.

`python -m tests.browser` fetches it; the tests themselves never do.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = ("Google Chrome", "Chromium")
FLAGS = (
    *("--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
FONTS = "fonts-liberation"  # a browser without Arial's like starts every page in another measure
PATIENCE = 300  # seconds for one attempt to fetch
ATTEMPTED = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"), "nek-chromium-attempted")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


def launch(playwright: Playwright) -> Browser:
    # Chromium's own sandbox does not work for root.
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else [*FLAGS]
    return playwright.chromium.launch(executable_path=executable(), args=flags)


@cache
def executable() -> str | None:
    return on_system() or downloaded()


def on_system() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None) or in_applications()


def in_applications() -> str | None:
    paths = (Path(f"/Applications/{n}.app/Contents/MacOS/{n}") for n in MAC_APPLICATIONS)
    return next((str(path) for path in paths if path.exists()), None)


def downloaded() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def obtain() -> str | None:
    """Playwright's download is tried once per machine; where it cannot work, it takes minutes."""
    if found := executable():
        return found
    if not ATTEMPTED.exists():
        ATTEMPTED.parent.mkdir(parents=True, exist_ok=True)
        ATTEMPTED.touch()
        attempt(sys.executable, "-m", "playwright", "install", "chromium")
    if not downloaded() and os.geteuid() == 0 and shutil.which("apt-get"):
        attempt("apt-get", "install", "-y", "--no-install-recommends", "chromium", FONTS)
    executable.cache_clear()
    return executable()


def attempt(*command: str) -> None:
    print("No Chromium here, trying:", " ".join(command[-3:]), flush=True)
    try:
        subprocess.run(command, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"That did not work: {error}", flush=True)


def main() -> int:
    if found := obtain():
        print(f"Browser tests use {found}")
        return 0
    print("No Chromium can be had: the browser tests will be skipped.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
