"""The worker that does the jobs, as a child of `make run`, and what a killed run left of it."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from nek_site.one_machine import processes

STOP_PATIENCE = 15  # for the job at hand; one that is killed is taken up again
SHORTEST_LIFE = 5  # seconds between starts, so that one that cannot live does not fill the machine


class Worker:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = f"--name={processes.mark_of(folder)}"
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0

    def start(self) -> None:
        """Nobody waits for it: what it is late for it catches up with."""
        command = [sys.executable, "manage.py", "procrastinate", "worker", self._name]
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            command, cwd=self._folder, stdin=subprocess.DEVNULL, start_new_session=True
        )

    def stop(self) -> None:
        processes.end(self._is_ours, signal.SIGTERM, STOP_PATIENCE)

    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def is_to_be_started_again(self) -> bool:
        """It ends by itself when the database does."""
        is_due = time.monotonic() > self._started + SHORTEST_LIFE
        return self._process is not None and not self.running() and is_due

    def _is_ours(self, command_line: list[str]) -> bool:
        return "procrastinate" in command_line and self._name in command_line
