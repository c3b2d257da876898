from datetime import date

from cms.extensions import PageContentExtension
from cms.extensions.extension_pool import extension_pool
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.fields.image import FilerImageField


@extension_pool.register
class PageDetails(PageContentExtension):
    """What a page in one language says about itself, beside its title and lead."""

    updated_on = models.DateField(
        _("last updated"),
        null=True,
        blank=True,
        help_text=_("When the content last changed; not for every spelling mistake."),
    )
    show_updated_on = models.BooleanField(_("show readers when it was last updated"), default=True)
    responsible = models.CharField(
        _("responsible"), max_length=120, blank=True, help_text=_("A unit or a person.")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"is_active": True, "is_staff": True},
        verbose_name=_("owner"),
        help_text=_("Who is reminded by mail when the page is due for review. Not shown."),
    )
    next_review = models.DateField(_("next review"), null=True, blank=True)
    show_next_review = models.BooleanField(
        _("show readers when it is next reviewed"), default=False
    )
    share_image = FilerImageField(
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture when shared"),
    )
    is_handbook = models.BooleanField(
        _("is a handbook"),
        default=False,
        help_text=_("The pages right below this one are its chapters, in the order of the tree."),
    )
    show_contents = models.BooleanField(_("show «On this page»"), default=False)
    noindex = models.BooleanField(_("keep out of search engines"), default=False)

    class Meta:
        verbose_name = _("page details")
        verbose_name_plural = _("page details")

    def __str__(self) -> str:
        return str(self.extended_object)

    @property
    def updated_on_shown(self) -> date | None:
        return self.updated_on if self.show_updated_on else None

    @property
    def next_review_shown(self) -> date | None:
        return self.next_review if self.show_next_review else None
