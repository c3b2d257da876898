from typing import Any, ClassVar

from django.contrib.admin.utils import unquote
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from filer.admin import FileAdmin, ImageAdmin
from filer.models import File

from pages.media import usage
from pages.media.admin.in_use import refusal
from pages.media.forms import ALT_FIELDS, PictureForm, ReplacementForm
from pages.media.models import Caution

REPLACEMENT = (_("Replace the file"), {"fields": ("replacement",)})


class MediaFileAdmin(FileAdmin):
    """Says where a file is used, and keeps what is."""

    form = ReplacementForm
    fieldsets: ClassVar = [(None, {"fields": ("name", "description")}), REPLACEMENT]

    def has_change_permission(self, request: HttpRequest, obj: File | None = None) -> bool:
        """Filer asks for no permission where it is a picture; to delete it asks for this one."""
        wanted = f"filer.change_{self.opts.model_name}"
        return request.user.has_perm(wanted) and super().has_change_permission(request, obj)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        file = context.get("original")
        context["uses"] = usage.uses([file]) if file else []
        context["caution"] = Caution.objects.filter(file=file).first()
        response = super().render_change_form(request, context, *args, **kwargs)
        # Filer's own view of a drawing runs a script in the page, which our policy refuses.
        if file and response.context_data.get("expand_image_url"):
            response.context_data["expand_image_url"] = file.url
        return response

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        file = self.get_object(request, unquote(object_id))
        if file and self.has_delete_permission(request, file) and (uses := usage.uses([file])):
            return refusal(request, uses, opts=self.opts, file=file)
        return super().delete_view(request, object_id, extra_context)

    def save_model(self, request: HttpRequest, obj: File, form: ModelForm, *args: Any) -> None:
        if isinstance(form, ReplacementForm):
            form.keep()  # before what is made of the file is asked for
        super().save_model(request, obj, form, *args)


class PictureAdmin(MediaFileAdmin):
    change_form_template = ImageAdmin.change_form_template
    form = PictureForm
    fieldsets: ClassVar = [
        (None, {"fields": ("name", "author", "description")}),
        (
            _("Alternative text"),
            {
                "fields": tuple(ALT_FIELDS.values()),
                "description": _(
                    "What the picture shows, for those who do not see it. Stands wherever the "
                    "picture is used without a text of its own."
                ),
            },
        ),
        (_("Focal point"), {"fields": ("focal_point", "subject_location")}),
        REPLACEMENT,
    ]
