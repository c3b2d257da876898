"""Measure how much slower the site gets with many news items.

The same requests to two databases in turn: one with 50 items in bokmål and nynorsk, one with
20,000. The figures are CPU time of Django and PostgreSQL together, so that another program's
work does not count. A throw-away PostgreSQL below var/bench/ holds both; no other is touched.
"""

import argparse
import sys
from collections.abc import Sequence

from django.db import OperationalError

from nek_site.one_machine.processes import LocalRunError
from tests.bench import databases

ENDING = """\
exit code: 0 all within their limits, 1 a limit is exceeded or a request fails, 2 nothing could be
measured. The table goes to standard output, progress to standard error.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    say("Starting PostgreSQL, with the site's first content")
    try:
        with databases.seeded_site():
            # What loads models can be imported only now.
            from tests.bench import run  # noqa: PLC0415

            return run.run(run.SMOKE if options.smoke else run.FULL, say)
    except (LocalRunError, OSError, OperationalError) as error:
        say(f"Nothing could be measured: {error}")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        epilog=ENDING,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--smoke",
        action="store_true",
        help="1,000 items, few rounds and wide margins: under a minute, for every change",
    )
    return parser


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
