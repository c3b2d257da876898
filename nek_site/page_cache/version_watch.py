"""Knows the version of the public site, at most a second after each change of it."""

import logging
import os
import threading
from collections.abc import Callable

from django.db import Error, connection

from pages.publishing import public_version

INTERVAL = 1  # seconds between two looks where PostgreSQL tells nothing
log = logging.getLogger(__name__)


class VersionWatch:
    """`current` is None until it is known, and stays as it was while the database is away."""

    def __init__(self) -> None:
        self.current: object = None
        self._changed = threading.Condition()
        self._stopping = threading.Event()
        self.has_ended = False

    def start(self) -> None:
        """In this process, and in those that fork from it."""
        start_thread("public version", self._run)
        os.register_at_fork(after_in_child=lambda: start_thread("public version", self._run))

    def stop(self) -> None:
        """At its next look."""
        self._stopping.set()

    def wait_for_change(self, since: object) -> object:
        """The next version; `since` is the one that is known."""
        with self._changed:
            self._changed.wait_for(lambda: self.current != since)
            return self.current

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except Error as error:
                log.warning("The database does not tell what is published: %s", error)
                self._stopping.wait(INTERVAL)
            finally:
                connection.close()
        self.has_ended = True

    def _listen(self) -> None:
        connection.ensure_connection()
        told = connection.connection
        told.execute(f"LISTEN {public_version.CHANNEL}")
        while not self._stopping.is_set():
            self._look()
            for _notification in told.notifies(timeout=INTERVAL, stop_after=1):
                pass

    def _look(self) -> None:
        now = public_version.current()
        if now != self.current:
            with self._changed:
                self.current = now
                self._changed.notify_all()


def start_thread(name: str, run: Callable[[], None]) -> None:
    threading.Thread(target=run, name=name, daemon=True).start()
