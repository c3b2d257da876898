"""Production settings, safe as they stand; everything that varies is read from the environment.

The table of variables is in docs/operations.md. Nothing here is only for one machine.
"""

import os
import sys
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from nek_site import security
from pages.media import kinds

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))

# --- What production cannot do without --------------------------------------------------------

REQUIRED = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL")
if missing := [name for name in REQUIRED if not os.environ.get(name, "").strip()]:
    raise ImproperlyConfigured(f"Set these environment variables: {', '.join(missing)}.")

SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = [host.strip() for host in os.environ["ALLOWED_HOSTS"].split(",") if host.strip()]
DATABASES = {
    "default": dj_database_url.parse(
        os.environ["DATABASE_URL"], conn_max_age=600, conn_health_checks=True
    )
}
DEBUG = os.environ.get("DEBUG", "off") == "on"

# --- Applications -----------------------------------------------------------------------------

INSTALLED_APPS = [
    "procrastinate.contrib.django",  # before ours, which take its English screens from the admin
    "pages",
    "pages.publishing",
    "pages.written_forms",
    "pages.feedback",
    "pages.search",
    "pages.entries",
    "pages.mandate",
    "pages.news",
    "pages.partners",
    "pages.counties",
    "pages.links",
    "pages.media",
    "nek_site.admin.EditorsAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sites",
    "django.contrib.redirects",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "cms",
    "menus",
    "treebeard",
    "sekizai",
    "djangocms_versioning",
    "djangocms_text",
    "filer",
    "easy_thumbnails",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "nek_site.middleware.PolicyHeaders",
    "nek_site.health.HealthChecks",
    "nek_site.middleware.StaticFiles",
    "nek_site.middleware.RefuseNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # No LanguageCookieMiddleware of django CMS: it sets a one-year cookie on every answer.
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.middleware.user.CurrentUserMiddleware",
    "pages.public_page.PublicPage",
    "nek_site.middleware.StaffToolbar",
    "pages.publishing.versions.conflicts.Conflicts",
    "pages.publishing.gate.Gate",
    "pages.links.middleware.LeadOn",
]

ROOT_URLCONF = "nek_site.urls"
WSGI_APPLICATION = "nek_site.wsgi.application"
SITE_ID = 1
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS = [
    "treebeard.E001",  # it asks for a manager that django CMS 5.1 does not declare yet
    "security.W019",  # frames of our own are the toolbar's; frame-ancestors refuses all others
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sekizai.context_processors.sekizai",
                "cms.context_processors.cms_settings",
                "pages.context_processors.page_frame",
            ]
        },
    }
]

# --- Languages --------------------------------------------------------------------------------

LANGUAGE_CODE = "nb"  # a message that is missing falls back to Norwegian
LANGUAGES = [("nb", _("Bokmål")), ("nn", _("Nynorsk")), ("en", _("English"))]
# The second: what packages have no Norwegian for.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "upstream"]
TIME_ZONE = "Europe/Oslo"
USE_TZ = True

FORMS_URLFIELD_ASSUME_HTTPS = True

# --- Files ------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
# Beside what is compressed already: maps of upstream's scripts, which no visitor asks for.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["gif", "jpg", "map", "png", "webp", "woff", "woff2"]
THUMBNAIL_PROCESSORS = (
    "easy_thumbnails.processors.colorspace",
    "easy_thumbnails.processors.autocrop",
    "filer.thumbnail_processors.scale_and_crop_with_subject_location",
    "easy_thumbnails.processors.filters",
)

# What pages.media takes in; here too, for ways into filer that do not go by it.
FILER_MIME_TYPE_WHITELIST = kinds.MIME_TYPES
FILER_MAX_IMAGE_PIXELS = 50_000_000

# --- django CMS -------------------------------------------------------------------------------

CMS_CONFIRM_VERSION4 = True
CMS_TEMPLATES = [
    ("pages/content_page.html", _("Content page")),
    ("pages/front_page.html", _("Front page")),
]
CMS_TEMPLATE_INHERITANCE = False
CMS_LANGUAGES = {
    1: [
        {
            "code": code,
            "name": name,
            "fallbacks": fallbacks,
            "public": True,
            "hide_untranslated": False,
            "redirect_on_fallback": True,
        }
        for (code, name), fallbacks in zip(LANGUAGES, (["nn"], ["nb"], []), strict=True)
    ]
}
CMS_TOOLBAR_ANONYMOUS_ON = False
CMS_ENABLE_HELP = False  # its links lead to django CMS's own pages, in English
CMS_COLOR_SCHEME_TOGGLE = False  # the toolbar is light or dark as the page under it is
# Names each block in the preview, so that a finding can point at it.
CMS_PLUGIN_PROCESSORS = ["pages.publishing.checks.places.mark"]
# These caches live in one process each: the others would show the old page after a publish.
CMS_PAGE_CACHE = False
CMS_PLACEHOLDER_CACHE = False
CMS_PLUGIN_CACHE = False
# Upstream's own text block would let every tag and style through; its addresses serve our own.
CMS_PLACEHOLDER_CONF = {
    "pages/front_page.html content": {
        "excluded_plugins": ["TextPlugin"],
        "limits": {"NekHeroPlugin": 1},
    },
    "pages/content_page.html content": {"excluded_plugins": ["TextPlugin", "NekHeroPlugin"]},
    "news/news_item.html content": {
        "excluded_plugins": [
            *("TextPlugin", "NekHeroPlugin", "NekSignpostPlugin", "NekGoalsPlugin"),
            *("NekPathListPlugin", "NekPartnerListPlugin", "NekPageTreePlugin"),
            *("NekNewsListPlugin", "NekCountyListPlugin"),
        ]
    },
}
DJANGOCMS_VERSIONING_LOCK_VERSIONS = True
DJANGOCMS_VERSIONING_VERBOSE_UI = False  # tables of versions are reached from what they are of
# Who may make folders is a permission, asked by pages.publishing.gate.
FILER_ALLOW_REGULAR_USERS_TO_ADD_ROOT_FOLDERS = True
# Nobody publishes their own text unless another person has approved it.
FOUR_EYES = os.environ.get("FOUR_EYES", "off") == "on"
# A long text pasted from a word processor weighs megabytes before it is cleaned. It must reach the
# form that cleans it, or answers in words: what Django refuses, its writer has lost.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024**2

TEXT_CHILDREN_ENABLED = False
TEXT_INLINE_EDITING = True  # static/js/text_in_place.js shows upstream's script our block
TEXT_AUTO_HYPHENATE = False
# Upstream would drop the language of a phrase.
TEXT_ADDITIONAL_ATTRIBUTES = {"*": {"lang"}}
TEXT_EDITOR_SETTINGS = {
    "toolbar": "NEK",
    "toolbar_NEK": [
        ["Undo", "Redo"],
        ["Heading2", "Heading3", "Heading4", "Paragraph"],
        ["Bold", "Italic", "InlineStyles", "RemoveFormat"],
        ["Link", "Unlink"],
        ["BulletedList", "NumberedList", "Blockquote"],
    ],
    "inlineStyles": [
        {"name": name, "element": "span", "attributes": {"lang": code}}
        for code, name in (*LANGUAGES, ("se", _("Northern Sámi")))
    ],
}

# --- Security ---------------------------------------------------------------------------------

HTTPS = os.environ.get("HTTPS", "on") == "on"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_REFERRER_POLICY = security.REFERRER_POLICY
SESSION_COOKIE_NAME = security.SESSION_COOKIE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# With the login, so that they need no cookie of their own.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "pages.views.csrf_failure"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the toolbar's dialogs are frames of our own
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]

# --- Addresses and links ----------------------------------------------------------------------

FIRST_HOST = next(iter(ALLOWED_HOSTS), "localhost").lstrip(".")
# Where links in mails lead, and what the link check says that it asks for.
SITE_ADDRESS = os.environ.get("SITE_ADDRESS", f"https://{FIRST_HOST}/")
# Off where the machine may not reach other websites.
LINK_CHECK_OUTSIDE = os.environ.get("LINK_CHECK_OUTSIDE", "on") == "on"

# The program that drafts texts in the other written form; without it, everything else works.
APERTIUM = os.environ.get("APERTIUM", "apertium")
LINK_CHECK_TRUSTED: list[str] = []  # "host:port" that may be on an internal network

# --- Jobs -------------------------------------------------------------------------------------

# Beside the tasks of each app.
PROCRASTINATE_IMPORT_PATHS = ["nek_site.jobs"]

# --- Mail -------------------------------------------------------------------------------------

# Without a server mail is written to the log.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_TLS", "on") == "on"  # STARTTLS
EMAIL_TIMEOUT = 20  # seconds: a server that does not answer must not hold up the jobs
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", f"noreply@{FIRST_HOST}")

# --- Logging ----------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Hostile requests are answered with 400 and are not news.
    "loggers": {"django.security.DisallowedHost": {"handlers": [], "propagate": False}},
}
