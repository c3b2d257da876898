"""The front door: whole pages for visitors without a session, before Django is asked."""

from nek_site.page_cache.front_door import Application, FrontDoor
from nek_site.page_cache.version_watch import VersionWatch, start_thread
from nek_site.page_cache.warming import Warming


def in_front_of(application: Application) -> FrontDoor:
    watch = VersionWatch()
    door = FrontDoor(application, lambda: watch.current)
    watch.start()
    start_thread("pages made in advance", Warming(door, watch).run)
    return door
