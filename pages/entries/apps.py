from django.apps import AppConfig


class EntriesConfig(AppConfig):
    """Has no tables: each kind of listed content has its own."""

    name = "pages.entries"
    label = "entries"
