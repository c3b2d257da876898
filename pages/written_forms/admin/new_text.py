"""Whoever starts a page or an entry is told which written form the website needs more of."""

from pages.admin import PageSettingsAdmin
from pages.entries.admin.entry_content import EntryContentAdmin

PageSettingsAdmin.add_form_template = "admin/written_forms/new_page.html"
EntryContentAdmin.add_form_template = "admin/written_forms/new_entry.html"
