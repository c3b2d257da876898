from typing import Any

from django.core.management.base import BaseCommand

from pages.mandate import first_content as mandate
from pages.partners import first_bodies
from pages.search.indexing import index
from pages.search.sources import SOURCES
from pages.seed.build import build, is_empty
from pages.seed.site_settings import SITE_SETTINGS
from pages.seed.tree import PAGES

ALL = (*PAGES, *mandate.PAGES)


class Command(BaseCommand):
    help = "Fills an empty site with its first pages. A site that has pages is left as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        mandate.add_areas()
        if not is_empty():
            self.stdout.write("The site has pages already: nothing changed.")
            return
        build(ALL, SITE_SETTINGS, self.say if options["verbosity"] > 1 else ignore)
        mandate.lead_to_pages()
        first_bodies.make()
        # What came with the migrations has never been published.
        index("county", list(SOURCES["county"].public_ids()))
        self.stdout.write(f"{len(ALL)} pages published.")

    def say(self, url: str) -> None:
        self.stdout.write(f"  {url}")


def ignore(_line: str) -> None:
    pass
