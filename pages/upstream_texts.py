"""What packages say in English only and editors meet: listed here, so that locale/ says it in ours.

Nothing reads this list but the tool that collects messages.
"""

from django.utils.translation import gettext_noop as _

FILER = (
    _(
        "Image format not recognized or image size exceeds limit of %(max_pixels)d million "
        "pixels by a factor of two or more. Before uploading again, check file format or resize "
        "image to %(width)d x %(height)d resolution or lower."
    ),
    _(
        "Image size (%(pixels)d million pixels) exceeds limit of %(max_pixels)d "
        "million pixels. Before uploading again, resize image to %(width)d x %(height)d "
        "resolution or lower."
    ),
    _("You do not have permission to upload files."),
    _("Can't find folder to upload. Please refresh and try again"),
    _("Upload failed. Please refresh and try again."),
)
VERSIONING = (
    _("You do not have publish permissions"),
    _("You do not have unpublish permissions"),
    _("You do not have change permissions"),
    _("Version is not in draft state"),
    _("Version is not in published state"),
    _("Version cannot be published"),
    _("Version cannot be unpublished"),
    _("Version published"),
    _("Version archived"),
    _("Version unlocked"),
    _("The latest version is locked by {user}"),
    _("The draft version is locked by {user}"),
)
