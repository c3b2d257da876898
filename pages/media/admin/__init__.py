"""Filer's own screens, with what the website asks of files."""

from django.contrib import admin
from filer.models import Clipboard, File, Folder, Image

from pages.media.admin.files import MediaFileAdmin, PictureAdmin
from pages.media.admin.folders import MediaFolderAdmin
from pages.media.admin.uploads import UploadAdmin

for model, model_admin in (
    (File, MediaFileAdmin),
    (Image, PictureAdmin),
    (Folder, MediaFolderAdmin),
    (Clipboard, UploadAdmin),
):
    admin.site.unregister(model)
    admin.site.register(model, model_admin)
