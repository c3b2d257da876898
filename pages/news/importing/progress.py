"""How far a long run has come, on a terminal and nowhere else."""

from os import fstat
from time import monotonic
from typing import BinaryIO

from django.core.management.base import OutputWrapper

WIDTH = 30  # characters
PAUSE = 0.1  # seconds between two drawings


class Progress:
    """A bar of how much of the file is read."""

    def __init__(self, out: OutputWrapper, file: BinaryIO) -> None:
        self.out, self.file = out, file
        self.shown = out.isatty() and file.seekable()
        self.size = fstat(file.fileno()).st_size
        self.next = 0.0

    def draw(self, rows: int) -> None:
        if not self.shown or monotonic() < self.next:
            return
        self.next = monotonic() + PAUSE
        share = self.file.tell() / self.size if self.size else 1
        bar = "#" * round(share * WIDTH)
        self._write(f"\r[{bar:<{WIDTH}}] {share:4.0%} {rows:,} rows")

    def clear(self) -> None:
        """Makes room for a line of text."""
        if self.shown:
            self._write("\r\033[K")
            self.next = 0.0

    def _write(self, text: str) -> None:
        self.out.write(text, style_func=str, ending="")
        self.out.flush()
