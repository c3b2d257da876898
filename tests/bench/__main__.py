"""Is the site close to the limit of its server, and does it stay so as it grows?

A throw-away site below var/bench/, in three sizes: as it starts, with 1,000 pages, and with
10,000 pages and 20,000 news items. Measured are what gunicorn serves of it, beside bare gunicorn
and django CMS's own page cache; how soon each process shows what is published; the CPU time of
Django and PostgreSQL for uncached pages; the memory of a process; and what a search in
10,000 items takes of the database. All but searches are compared in turn, so that what else the
machine does changes all of them. wrk makes the load where it is installed.
"""

import argparse
import sys
from collections.abc import Sequence

from django.db import OperationalError

from nek_site.one_machine.processes import LocalRunError
from tests.bench import databases
from tests.bench.asking import WrongAnswerError
from tests.bench.progress import say

ENDING = """\
exit code: 0 all within their limits, 1 a limit is exceeded or a request fails, 2 nothing could be
measured. The tables go to standard output, as Markdown; progress to standard error.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    say("Starting PostgreSQL, with the site's first content")
    try:
        with databases.seeded_site() as postgres:
            # What loads models can be imported only now.
            from tests.bench import figures, report, run  # noqa: PLC0415

            wanted, goals = (
                (run.SMOKE, figures.WIDE) if options.smoke else (run.FULL, figures.Goals())
            )
            outcome = run.run(wanted, postgres)
            reached = list(figures.figures(outcome, goals))
            print(*report.paragraphs(outcome, reached), sep="\n\n", flush=True)
            complaints = list(report.complaints(outcome, reached))
    except WrongAnswerError as error:
        say(str(error))
        return 1
    except (LocalRunError, OSError, OperationalError) as error:
        say(f"Nothing could be measured: {error}")
        return 2
    print(*complaints, sep="\n", file=sys.stderr)
    return 1 if complaints else 0


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
        help="small sites, few rounds and wide margins: a minute, for every change",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
