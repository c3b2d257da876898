"""collectstatic takes seconds, so `make run` leaves it out while nothing has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.core.management import call_command


def collect(checkout: Path, var: Path) -> bool:
    """False when there was nothing to do."""
    stamp = var / "static.stamp"
    current = fingerprint(checkout)
    if (var / "static" / "staticfiles.json").exists() and _read(stamp) == current:
        return False
    stamp.unlink(missing_ok=True)  # a collection that breaks off must not count as done
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(current, "utf-8")
    return True


def fingerprint(checkout: Path) -> str:
    """Packages bring static files too, hence their pins; the settings say how all are stored."""
    sources = [checkout / "requirements.txt", checkout / "nek_site" / "settings.py"]
    sources += sorted((checkout / "static").rglob("*"))
    return hashlib.sha256("\n".join(_lines(checkout, sources)).encode()).hexdigest()


def _lines(checkout: Path, sources: list[Path]) -> Iterator[str]:
    for path in sources:
        if path.is_file():
            about = path.stat()
            yield f"{path.relative_to(checkout)} {about.st_size} {about.st_mtime_ns}"


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""
