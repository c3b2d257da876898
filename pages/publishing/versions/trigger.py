"""The trigger that keeps a kind of content to one draft and one published version in a language."""

from django.db.migrations import RunSQL

TRIGGER = """
CREATE CONSTRAINT TRIGGER publishing_one_version_{model}
AFTER INSERT OR UPDATE OF state ON djangocms_versioning_version
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state IN ('draft', 'published'))
EXECUTE FUNCTION publishing_one_version('{app}', '{model}', '{table}', '{grouper}')
"""
NO_TRIGGER = "DROP TRIGGER publishing_one_version_{model} ON djangocms_versioning_version"
# What is still to be checked of foreign keys must not stand in the way of the triggers.
CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED"


def keep_one_version(app: str, model: str, grouper: str = "item_id") -> list[RunSQL]:
    """For migrations of publishing, which a new kind of content needs one of."""
    names = {"app": app, "model": model, "table": f"{app}_{model}", "grouper": grouper}
    return [
        RunSQL(CHECK_NOW, RunSQL.noop),
        RunSQL(TRIGGER.format(**names), NO_TRIGGER.format(**names)),
    ]
