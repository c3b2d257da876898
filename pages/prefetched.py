"""What a relation would read, given to it: the relation then asks the database no more."""

from collections.abc import Sequence

from django.db.models import Model


def keep(instance: Model, relation: str, related: Sequence[Model]) -> None:
    """Leaves the instance as prefetch_related does, which has a query for each relation."""
    found = getattr(instance, relation).all()
    found._result_cache = list(related)  # noqa: SLF001 where prefetch_related puts it
    kept = vars(instance).setdefault("_prefetched_objects_cache", {})
    kept[relation] = found
