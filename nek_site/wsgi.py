import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nek_site.settings")
django = get_wsgi_application()

from nek_site import page_cache  # noqa: E402 reads the settings

application = page_cache.in_front_of(django)
