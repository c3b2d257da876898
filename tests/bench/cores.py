"""The first core for the servers and their database, the others for who asks them."""

import os
from collections.abc import Sequence

from psutil import Process

# Empty where there is one core only, or where the system leaves no choice.
_OURS = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
SERVERS, LOAD = (_OURS[:1], _OURS[1:]) if len(_OURS) > 1 else ([], [])


def pin(process: Process, cores: Sequence[int]) -> None:
    """Its threads and children from now on too."""
    if cores:
        process.cpu_affinity(cores)


def told() -> str:
    if SERVERS:
        return "servers and database on one core, the load on another"
    return "servers, database and load on the same cores"
