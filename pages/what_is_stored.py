"""What Django, django CMS, filer and the server in front store about people, and the pages."""

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from pages.stored_data import Stored, Where, Whose, days, register

A_DAY = 24 * 3600
LOG_DAYS = 14  # Debian's logrotate for nginx
SESSION_DAYS = settings.SESSION_COOKIE_AGE // A_DAY
CSRF_DAYS = settings.CSRF_COOKIE_AGE // A_DAY
AS_LONG_AS_THE_PAGE = _("As long as the page or the item and its earlier versions are kept.")

register(
    Stored(
        Whose.READERS,
        name=_("Error log"),
        what=_(
            "The address on the net and the address asked for, only when something fails or"
            " somebody asks for too much."
        ),
        why=_("So that we can mend faults and stop attacks."),
        until=days(LOG_DAYS),
        where=Where.LOG,
    ),
    Stored(
        Whose.NAMED,
        name=_("Contacts"),
        what=_("Name, role, department, e-mail address and telephone number."),
        why=_("So that readers and the press can reach the right person."),
        until=_("Until an editor deletes the contact."),
        tables=["pages.Contact", "pages.ContactCard"],
    ),
    Stored(
        Whose.NAMED,
        name=_("Facts about the body"),
        what=_("The name of the responsible editor, and the common e-mail and telephone."),
        why=_("So that everybody can see who answers for the website."),
        until=_("Until an editor changes it."),
        tables=["pages.SiteSettings"],
    ),
    Stored(
        Whose.STAFF,
        name=_("User account"),
        what=_(
            "User name, name, e-mail address, a hash of the password, roles, language, and when"
            " you last logged in."
        ),
        why=_("So that only those who may can change the website."),
        until=_("Until an administrator deletes the account."),
        tables=[
            *("auth.User", "cms.UserSettings", "cms.PageUser", "cms.PageUserGroup"),
            *("cms.PagePermission", "cms.GlobalPagePermission"),
        ],
    ),
    Stored(
        Whose.STAFF,
        name=_("Login"),
        what=_("That you are logged in, and messages you have not been shown yet."),
        why=_("So that you need not log in for each page."),
        until=format_lazy(
            _("Until you log out, otherwise {days} days after it was last changed."),
            days=SESSION_DAYS,
        ),
        tables=["sessions.Session"],
        task="nek_site.jobs.clear_sessions",
    ),
    Stored(
        Whose.STAFF,
        name=settings.SESSION_COOKIE_NAME,
        what=_("A cookie with a random key that leads to your login."),
        why=_("So that you need not log in for each page."),
        until=format_lazy(
            _("Until you log out, otherwise {days} days after it was last changed."),
            days=SESSION_DAYS,
        ),
        where=Where.BROWSER,
        cookie=settings.SESSION_COOKIE_NAME,
    ),
    Stored(
        Whose.STAFF,
        name=settings.CSRF_COOKIE_NAME,
        what=_("A cookie with a random key that forms have to bring along."),
        why=_("So that no other website can send forms in your name."),
        until=days(CSRF_DAYS),
        where=Where.BROWSER,
        cookie=settings.CSRF_COOKIE_NAME,
    ),
    Stored(
        Whose.STAFF,
        name=_("Pages and versions"),
        what=_(
            "Who made, changed, published and withdrew each version, and when; who answers for a"
            " page."
        ),
        why=_("So that it can be seen who has published what, and so that two do not collide."),
        until=AS_LONG_AS_THE_PAGE,
        tables=[
            *("cms.Page", "cms.PageContent", "pages.PageDetails"),
            *("djangocms_versioning.Version", "djangocms_versioning.StateTracking"),
        ],
    ),
    Stored(
        Whose.STAFF,
        name=_("Files"),
        what=_("Who uploaded a file or made a folder, and who may use it."),
        why=_("So that colleagues know whom to ask about a file."),
        until=_("Until an editor deletes the file."),
        tables=[
            *("filer.File", "filer.Image", "filer.Folder"),
            *("filer.FolderPermission", "filer.Clipboard"),
        ],
    ),
    Stored(
        Whose.STAFF,
        name=_("Log of changes"),
        what=_("What you have added, changed and deleted in the admin, and when."),
        why=_("So that faults can be traced and mended."),
        until=_("Until an administrator deletes the account."),
        tables=["admin.LogEntry"],
    ),
)
