"""Screens of publishing, and what of other packages is not for editors."""

from django.contrib import admin
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.publishing.schedule_admin import ScheduledChangeAdmin

# In English, and for those who run the site: they have `manage.py procrastinate shell`.
admin.site.unregister(ProcrastinateJob)

__all__ = ["ScheduledChangeAdmin"]
