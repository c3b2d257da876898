"""gunicorn as a child of `make run`, and what a killed run left of it."""

import http.client
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from nek_site.one_machine import processes

START_PATIENCE = 60
STOP_PATIENCE = 30


class Gunicorn:
    def __init__(
        self, folder: Path, port: int, application: str = "nek_site.wsgi:application"
    ) -> None:
        self._folder = folder
        self._port = port
        self._application = application
        self._name = f"--name={processes.mark_of(folder)}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            self._command(), cwd=self._folder, stdin=subprocess.DEVNULL, start_new_session=True
        )
        deadline = time.monotonic() + START_PATIENCE
        while not self._answers():
            self.check()
            if time.monotonic() > deadline:
                raise processes.LocalRunError(
                    f"gunicorn does not answer within {START_PATIENCE} seconds."
                )
            time.sleep(0.05)

    def stop(self) -> None:
        processes.end(self._is_ours, signal.SIGTERM, STOP_PATIENCE)

    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def check(self) -> None:
        if self._process and not self.running():
            raise processes.LocalRunError(
                f"gunicorn stopped by itself (exit code {self._process.returncode})."
            )

    def _command(self) -> list[str]:
        workers = os.environ.get("WEB_CONCURRENCY", "2")
        return [
            *(sys.executable, "-m", "gunicorn", self._application, self._name),
            *("--bind", f"127.0.0.1:{self._port}", "--worker-class", "gthread"),
            *("--workers", workers, "--threads", "4", "--no-control-socket"),
            *("--log-level", "warning"),
        ]

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=5)
        try:
            connection.request("GET", "/livez")
            return connection.getresponse().status < http.client.INTERNAL_SERVER_ERROR
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _is_ours(self, command_line: list[str]) -> bool:
        return "gunicorn" in command_line and self._name in command_line
