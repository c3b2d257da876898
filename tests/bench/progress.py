"""What the bench is doing, beside the figures, and since when."""

import sys
import time

STARTED = time.monotonic()


def say(line: str) -> None:
    print(f"{time.monotonic() - STARTED:4.0f} s  {line}", file=sys.stderr, flush=True)
