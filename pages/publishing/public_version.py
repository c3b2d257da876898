"""The version of all that readers are shown: another after each transaction that changed it.

The database counts by itself, so that nothing gets by: code, SQL, treebeard's moves. Rows are
only added, each seen from the moment its transaction ends; nobody waits for another's.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.migrations import RunSQL
from django.db.models import Count, Max
from django.utils import timezone

from pages.entries import reading as entries
from pages.partners import reading as partners
from pages.publishing.models import PublicChange

CHANNEL = "public_version"
KEPT = timedelta(days=7)

FUNCTION = f"""
CREATE FUNCTION publishing_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this_transaction text := pg_current_xact_id()::text;
BEGIN
    IF current_setting('publishing.public_change', true) IS DISTINCT FROM this_transaction THEN
        PERFORM set_config('publishing.public_change', this_transaction, true);
        INSERT INTO publishing_publicchange DEFAULT VALUES;
        PERFORM pg_notify('{CHANNEL}', '');
    END IF;
    RETURN NULL;
END
$$
"""
TRIGGER = """
CREATE TRIGGER publishing_public_change_{name} AFTER {events} ON {table}
FOR EACH {each} EXECUTE FUNCTION publishing_public_change()
"""
NO_TRIGGER = "DROP TRIGGER publishing_public_change_{name} ON {table}"


class PublicVersion(NamedTuple):
    changes: int
    last: int | None
    newest: datetime | None  # what the clock brought last: an entry, the day of a meeting


def current() -> PublicVersion:
    """In three queries."""
    counted = PublicChange.objects.aggregate(changes=Count("pk"), last=Max("pk"))
    newest = max(filter(None, (entries.newest(), partners.newest())), default=None)
    return PublicVersion(**counted, newest=newest)


def remove_old() -> None:
    """Few rows are counted fast. Its end is a change of the version like any other."""
    PublicChange.objects.filter(at__lt=timezone.now() - KEPT).delete()


def watch(table: str, events: str = "INSERT OR UPDATE OR DELETE", when: str = "") -> RunSQL:
    """For migrations: what happens to this table changes what readers are shown.

    `when` is a condition on the row as it was (OLD) and is (NEW); without one a whole statement
    is one event.
    """
    each = f"ROW WHEN ({when})" if when else "STATEMENT"
    name = "_".join(event for event in events.lower().split() if event != "or") if when else table
    names = {"name": name, "table": table, "events": events, "each": each}
    return RunSQL(TRIGGER.format(**names), NO_TRIGGER.format(**names))
