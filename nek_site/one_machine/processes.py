"""Own processes found by a mark in their command line, also those of a run that was killed."""

import fcntl
import hashlib
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import psutil

Wanted = Callable[[list[str]], bool]


class LocalRunError(Exception):
    """One sentence for the person at the terminal."""


def mark_of(folder: Path) -> str:
    """A short name for a folder: in command lines, and where a path would be too long."""
    return "nek-" + hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:12]


def find(wanted: Wanted) -> list[psutil.Process]:
    """Those of other users, whose command line may be hidden, are never ours."""
    return [
        process
        for process in psutil.process_iter(["cmdline", "ppid"])
        if process.pid != os.getpid() and wanted(process.info["cmdline"] or [])
    ]


def end(wanted: Wanted, request: signal.Signals, patience: float) -> None:
    """Ask the topmost to stop; what is left when patience ends is killed."""
    ours = find(wanted)
    pids = {process.pid for process in ours}
    for process in ours:
        if process.info["ppid"] not in pids:
            _send(process, request)
    _, alive = psutil.wait_procs(ours, timeout=patience)
    for process in [*alive, *find(wanted)]:  # looked up again: they may have had new children
        _send(process, signal.SIGKILL)
    psutil.wait_procs(find(wanted), timeout=10)


def _send(process: psutil.Process, request: signal.Signals) -> None:
    with suppress(psutil.NoSuchProcess):
        process.send_signal(request)


def lock(path: Path) -> IO[str] | None:
    """Hold the file until it is closed or this process ends; None when another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("a+", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
