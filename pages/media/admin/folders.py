from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from filer.admin import FolderAdmin
from filer.admin.tools import admin_url_params_encoded
from filer.admin.views import make_folder
from filer.models import File, Folder

from pages.media import kinds, usage
from pages.media.admin.in_use import refusal


class MediaFolderAdmin(FolderAdmin):
    # Not filer's resizing: it overwrites originals, and pages choose among sizes anyway.
    actions: ClassVar = [
        "delete_files_or_folders",
        "move_files_and_folders",
        "copy_files_and_folders",
        "rename_files",
    ]

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.make_folder)
        name = "filer-directory_listing-make"
        return [
            path("<int:folder_id>/make_folder/", view, name=f"{name}_folder"),
            path("make_folder/", view, name=f"{name}_root_folder"),
            *super().get_urls(),
        ]

    def make_folder(self, request: HttpRequest, folder_id: int | None = None) -> HttpResponse:
        """Filer's ends in a page with a script in it, which our policy refuses."""
        response = make_folder(request, folder_id)
        if response.template_name == "admin/filer/dismiss_popup.html":
            parent = folder_id or request.GET.get("parent_id") or request.POST.get("parent_id")
            return HttpResponseRedirect(_listing(request, parent))
        response.template_name = "admin/media/new_folder.html"
        return response

    def directory_listing(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().directory_listing(request, *args, **kwargs)
        if hasattr(response, "context_data"):
            response.context_data |= {"accept": kinds.ACCEPT, "kinds": kinds.names()}
        return response

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        chosen = self.get_queryset(request).filter(pk=unquote(object_id))
        refused = self._refused(request, _inside(chosen))
        return refused or super().delete_view(request, object_id, extra_context)

    def delete_files_or_folders(
        self,
        request: HttpRequest,
        files_queryset: QuerySet[File],
        folders_queryset: QuerySet[Folder],
    ) -> HttpResponse | None:
        refused = self._refused(request, [*files_queryset, *_inside(folders_queryset)])
        return refused or super().delete_files_or_folders(request, files_queryset, folders_queryset)

    def _refused(self, request: HttpRequest, files: Iterable[File]) -> HttpResponse | None:
        if not self.has_delete_permission(request):
            raise PermissionDenied
        uses = usage.uses(files)
        return refusal(request, uses, opts=self.opts) if uses else None

    delete_files_or_folders.short_description = (  # type: ignore[attr-defined]  # Django's way
        FolderAdmin.delete_files_or_folders.short_description
    )


def _inside(folders: QuerySet[Folder]) -> QuerySet[File]:
    keys = {key for folder in folders for key in (folder.pk, *folder.get_descendants_ids())}
    return File.objects.filter(folder__in=keys)


def _listing(request: HttpRequest, folder: int | str | None) -> str:
    where = [folder] if folder and str(folder).isdecimal() else []
    name = "filer-directory_listing" + ("" if where else "-root")
    return reverse(f"admin:{name}", args=where) + admin_url_params_encoded(request)
