from django.contrib.admin.apps import AdminConfig


class EditorsAdminConfig(AdminConfig):
    """Everything registers at the editors' site instead of Django's own."""

    default_site = "pages.publishing.admin_site.EditorsSite"
