"""Every address of the admin against every role: who is let in to look, who to change something.

A new address fails here until it has a row. Effects are the matter of test_news_rights.py and
tests/pages/publishing/; here it is only whether the door opens, and that none answers 500.
"""

import datetime as dt
import re
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO

import pytest
from cms.models import PageContent, UserSettings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.contrib.redirects.models import Redirect
from django.core.files.base import ContentFile
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import Clipboard, File, Folder, Image
from PIL import Image as Pillow

from pages.counties.models import CareerCentre, County
from pages.feedback.models import Answer
from pages.links.models import CheckedLink, FoundLink, PageAddress
from pages.mandate.models import MandateArea, MandateDocument
from pages.models import Department
from pages.partners.models import Body, Meeting
from pages.publishing.models import ApprovalRequest, CheckOverride, ScheduledChange
from pages.search.models import Pin
from pages.written_forms.models import MachineDraft, Term
from tests.builders import contact, news

pytestmark = pytest.mark.django_db

ANONYMOUS, NO_RIGHTS, SUPERUSER = "anonymous", "no rights", "superuser"
WRITER, EDITOR, APPROVER, ADMIN = "Skribent", "Redaktør", "Godkjenner", "Administrator"
NEWS_WRITER, NEWS_EDITOR = "Nyhetsskribent", "Nyhetsredaktør"
GROUPS = (WRITER, EDITOR, NEWS_WRITER, NEWS_EDITOR, APPROVER, ADMIN)

NOBODY: set[str] = set()
CHIEF = {SUPERUSER}
ADMINS = {ADMIN, *CHIEF}
STAFF = {NO_RIGHTS, *GROUPS, *CHIEF}
PAGE_EDITORS = {EDITOR, *ADMINS}
PAGE_WRITERS = {WRITER, *PAGE_EDITORS}
PAGE_PUBLISHERS = {APPROVER, *PAGE_EDITORS}
PAGE_READERS = {APPROVER, *PAGE_WRITERS}
NEWS_EDITORS = {NEWS_EDITOR, *ADMINS}
NEWS_WRITERS = {NEWS_WRITER, *NEWS_EDITORS}
NEWS_PUBLISHERS = {APPROVER, *NEWS_EDITORS}
NEWS_READERS = {APPROVER, *NEWS_WRITERS}
APPROVERS = PAGE_PUBLISHERS | NEWS_PUBLISHERS
WRITERS = PAGE_WRITERS | NEWS_WRITERS
READERS = PAGE_READERS | NEWS_READERS

# A pattern of «model name» (see `named`), who may look, and who may change something there.
TABLE = (
    # Everybody's own
    (r"login", {ANONYMOUS, *STAFF}, {ANONYMOUS, *STAFF}),
    (r"logout", {ANONYMOUS}, {ANONYMOUS, *STAFF}),
    (r"index|password_change", STAFF, STAFF),
    (r"password_change_done|jsi18n", STAFF, NOBODY),
    (r"usersettings (session_store|change)", STAFF, STAFF),
    (r"(upstream's )?text plugin get_messages", NOBODY, STAFF),
    (r"\w+ old address", STAFF, STAFF),  # leads to the form, which asks again
    (r"autocomplete|final_catch_all", NOBODY, NOBODY),  # without a field, without a place
    (r"app_list", ADMINS, ADMINS),  # that of users and groups
    # Pages
    (r"pagecontent (changelist|get_tree|change|history)", PAGE_WRITERS, PAGE_WRITERS),
    (r"pagecontent (add|duplicate|copy_language)", PAGE_WRITERS, PAGE_WRITERS),
    (r"pagecontent change_innavigation", NOBODY, PAGE_WRITERS),
    (r"pagecontent change_template", NOBODY, PAGE_EDITORS),
    (r"pagecontent delete", PAGE_EDITORS, PAGE_EDITORS),
    (r"page (actions_menu|changelist|change|history|get_list)", PAGE_WRITERS, PAGE_WRITERS),
    (r"page get_copy_dialog", PAGE_WRITERS, PAGE_WRITERS),
    (r"page copy_page", NOBODY, PAGE_WRITERS),
    (r"page (move_page|set_home)", NOBODY, PAGE_EDITORS),
    (r"page (advanced|delete)", PAGE_EDITORS, PAGE_EDITORS),
    (r"page (add|edit_title_fields|get_permissions)", NOBODY, NOBODY),
    (r"wizard", PAGE_WRITERS, PAGE_WRITERS),
    # The draft of a page and its blocks
    (r"placeholder render_object_\w+", PAGE_READERS, PAGE_READERS),
    (r"placeholder (edit_plugin|delete_plugin|clear_placeholder)", PAGE_WRITERS, PAGE_WRITERS),
    (r"placeholder (add_plugin|edit_field)", WRITERS, WRITERS),
    (r"placeholder (copy_plugins|move_plugin)", NOBODY, WRITERS),
    (r"(upstream's )?text plugin render_plugin", WRITERS, WRITERS),
    (r"(upstream's )?text plugin revert_on_cancel", NOBODY, WRITERS),
    (r"text plugin get_available_urls", WRITERS, WRITERS),
    (r"upstream's text plugin get_available_urls", CHIEF, CHIEF),
    (r"usersettings get_toolbar", STAFF, STAFF),  # of no page
    (r"view_on_site", PAGE_READERS, PAGE_READERS),
    # News
    (r"newscontent (changelist|history)", NEWS_READERS, NEWS_READERS),
    (r"newscontent change", NEWS_READERS, NEWS_WRITERS),
    (r"newscontent add", NEWS_WRITERS, NEWS_WRITERS),
    (r"newscontent publish", NOBODY, NEWS_PUBLISHERS),
    (r"newscontent withdraw", NEWS_PUBLISHERS, NEWS_PUBLISHERS),
    (r"newscontent delete|newsitem (add|delete)", NOBODY, NOBODY),
    (r"newsitem (changelist|history)", READERS, READERS),
    (r"newsitem change", READERS, NOBODY),
    # The mandate
    (r"mandate(document|area) (changelist|add|change|history)", PAGE_EDITORS, PAGE_EDITORS),
    (r"mandatedocument delete", PAGE_EDITORS, PAGE_EDITORS),
    (r"mandatearea delete", NOBODY, NOBODY),
    # Versions
    (r"pagecontentversion (grouper|changelist|history)", PAGE_READERS, PAGE_READERS),
    (r"pagecontentversion compare", PAGE_READERS, NOBODY),
    (r"pagecontentversion change", PAGE_READERS, NOBODY),
    (r"pagecontentversion (archive|discard|revert)", PAGE_WRITERS, PAGE_WRITERS),
    (r"pagecontentversion edit_redirect", NOBODY, PAGE_WRITERS),
    (r"pagecontentversion publish", NOBODY, PAGE_PUBLISHERS),
    (r"pagecontentversion unpublish", PAGE_PUBLISHERS, PAGE_PUBLISHERS),
    (r"newscontentversion (grouper|changelist|history)", NEWS_READERS, NEWS_READERS),
    (r"newscontentversion compare", NEWS_READERS, NOBODY),
    (r"newscontentversion change", NEWS_READERS, NOBODY),
    (r"newscontentversion (archive|discard|revert)", NEWS_WRITERS, NEWS_WRITERS),
    (r"newscontentversion edit_redirect", NOBODY, NEWS_WRITERS),
    (r"newscontentversion publish", NOBODY, NEWS_PUBLISHERS),
    (r"newscontentversion unpublish", NEWS_PUBLISHERS, NEWS_PUBLISHERS),
    (r"\w+version (add|delete)", NOBODY, NOBODY),
    (r"pagecontentversion take_over", PAGE_WRITERS, PAGE_WRITERS),
    (r"newscontentversion take_over", NEWS_WRITERS, NEWS_WRITERS),
    (r"pagecontentversion publish_again", PAGE_PUBLISHERS, PAGE_PUBLISHERS),
    (r"newscontentversion publish_again", NEWS_PUBLISHERS, NEWS_PUBLISHERS),
    # Publishing, asked about the draft of a page
    (r"publishing_publish", PAGE_PUBLISHERS, PAGE_PUBLISHERS),
    (r"publishing_help", STAFF, STAFF),
    (r"publishing_compare", PAGE_READERS, NOBODY),
    (r"publishing_approval", PAGE_READERS, PAGE_READERS),
    (r"publishing_preview_links", PAGE_WRITERS, PAGE_WRITERS),
    (r"publishing_checks", PAGE_READERS, PAGE_READERS),
    (r"publishing_check_override", NOBODY, PAGE_PUBLISHERS),
    (r"publishing_schedule", PAGE_PUBLISHERS, PAGE_PUBLISHERS),
    (r"publishing_schedule_cancel", NOBODY, PAGE_PUBLISHERS),
    (r"publishing_(undo|redo)", NOBODY, WRITERS),
    (r"scheduledchange changelist", READERS, READERS),
    (r"(approvalrequest|checkoverride) (changelist|history)", APPROVERS, APPROVERS),
    (r"(approvalrequest|checkoverride) change", APPROVERS, NOBODY),
    (r"(approvalrequest|checkoverride) (add|delete)", NOBODY, NOBODY),
    # Written forms, asked about the draft of a page
    (r"twintext changelist", WRITERS, WRITERS),
    (r"written_forms_drift", PAGE_WRITERS, NOBODY),
    (r"written_forms_drift_(follows|mend)", NOBODY, PAGE_WRITERS),
    # Bodies we cooperate with
    (r"(body|meeting) \w+", PAGE_EDITORS, PAGE_EDITORS),
    # Links
    (r"foundlink changelist", WRITERS, WRITERS),
    (r"foundlink mend", PAGE_WRITERS, PAGE_WRITERS),
    (r"foundlink check", NOBODY, PAGE_WRITERS),
    (r"pageaddress changelist", PAGE_EDITORS, PAGE_EDITORS),
    # Drafts in the other written form
    (r"written_forms_draft", PAGE_WRITERS, PAGE_WRITERS),
    (r"written_forms_machine_draft", PAGE_READERS, PAGE_WRITERS),
    (r"term \w+", PAGE_EDITORS, PAGE_EDITORS),
    # What readers answer
    (r"answer (changelist|history)", PAGE_EDITORS, PAGE_EDITORS),
    (r"answer change", PAGE_EDITORS, NOBODY),
    (r"answer add", NOBODY, NOBODY),
    (r"answer handle", NOBODY, PAGE_EDITORS),
    (r"answer delete", PAGE_EDITORS, PAGE_EDITORS),
    # Written forms
    (r"written_forms_share|share (changelist|csv|report|pdf)", PAGE_EDITORS, PAGE_EDITORS),
    (r"share uncounted", PAGE_EDITORS, PAGE_EDITORS),
    # Counties
    (r"(county|partnership) (changelist|add|change|history)", PAGE_EDITORS, PAGE_EDITORS),
    (r"(county|partnership) delete", ADMINS, ADMINS),
    (r"careercentre export", PAGE_EDITORS, PAGE_EDITORS),
    (r"careercentre (changelist|add|change|delete|history|import)", PAGE_EDITORS, PAGE_EDITORS),
    # Contacts
    (r"(contact|department) (changelist|history)", WRITERS, WRITERS),
    (r"(contact|department) change", WRITERS, PAGE_EDITORS),
    (r"(contact|department) (add|delete)", PAGE_EDITORS, PAGE_EDITORS),
    # Search
    (r"pin \w+", PAGE_EDITORS, PAGE_EDITORS),
    (r"miss changelist", PAGE_EDITORS, PAGE_EDITORS),
    # Files
    (r"directory_listing \w*|folder changelist", READERS, WRITERS),
    (r"make_(root_)?folder", WRITERS, WRITERS),
    (r"(file|image) changelist|(file|image|folder) history", READERS, READERS),
    (r"(file|image|folder) change", READERS, WRITERS),
    (r"(file|image|folder) delete", PAGE_EDITORS, PAGE_EDITORS),
    (r"(file|image) expand|image fileicon", READERS, READERS),
    (r"file fileicon", NOBODY, NOBODY),  # it is no picture
    (r"(file|image|folder) add", NOBODY, NOBODY),  # they are uploaded
    (r"ajax_upload", NOBODY, WRITERS),
    (r"\w+_clipboard(_to_folder)?", READERS, READERS),  # answers that it is no more
    (r"clipboard \w+", CHIEF, CHIEF),
    # The house
    (r"(user|redirect) \w+", ADMINS, ADMINS),
    (r"sitesettings (changelist|change|history)", ADMINS, ADMINS),
    (r"sitesettings (add|delete)", NOBODY, NOBODY),
)


NAMES = (
    # The name of an address as a pattern, and what the table calls it.
    (r"\w+_nektextplugin_(\w+)", r"text plugin \1"),
    (r"\w+_textplugin_(\w+)", r"upstream's text plugin \1"),
    (r"filer-directory_listing-(make_\w+)", r"\1"),
    (r"filer-directory_listing-?(\w*)", r"directory_listing \1"),
    (r"filer-(\w+)", r"\1"),
    (r"cms_wizard_create", r"wizard"),
)


def named(prefix: str, pattern: URLPattern) -> str:
    """What the table calls an address: its model and its name, without the app."""
    name, model = pattern.name, prefix.rstrip("/").rpartition("/")[2]
    if name is None:
        return f"{model} old address" if model else "final_catch_all"
    for known, called in NAMES:
        if found := re.fullmatch(known, name):
            return found.expand(called)
    found = re.fullmatch(rf"[a-z_]+_{model}_(\w+)", name) if model else None
    return f"{model} {found[1]}" if found else name


def addresses(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern).strip("^$")
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, prefix + route)
        else:
            yield named(prefix, pattern), prefix + route


def admin_addresses() -> list[tuple[str, str]]:
    (localised,) = (
        r
        for r in get_resolver().url_patterns
        if isinstance(r, URLResolver) and str(r.pattern) == "nb/"
    )
    (admin,) = (r for r in localised.url_patterns if str(r.pattern) == "admin/")
    return [*addresses(admin)]


def row(name: str) -> tuple[set[str], set[str]]:
    found = [(look, change) for pattern, look, change in TABLE if re.fullmatch(pattern, name)]
    assert len(found) == 1, f"{len(found)} rows of the table are about «{name}»"
    return found[0]


# --- What the addresses are about -------------------------------------------------------------


@pytest.fixture
def keys(settings, tmp_path) -> dict[str, int]:
    """Of one thing of each kind; drafts, and locked to nobody."""
    settings.MEDIA_ROOT = tmp_path
    chief = get_user_model().objects.create_superuser("sjef")
    page = PageContent.objects.get(page__reverse_id="about", language="nb")
    draft = Version.objects.get_for_content(page).copy(chief)
    item = news(title="Hemmelig utkast", publish=False)
    of_item = Version.objects.get_for_content(item)
    Version.objects.filter(pk__in=[draft.pk, of_item.pk]).update(locked_by=None)
    placeholder = draft.content.get_placeholders()[0]
    things = {
        "user": get_user_model().objects.create_user("en-annen"),
        "group": Group.objects.get(name=WRITER),
        "redirect": Redirect.objects.create(site_id=1, old_path="/x/", new_path="/y/"),
        "pagecontent": draft.content,
        "page": page.page,
        "pagecontentversion": draft,
        "newscontent": item,
        "newsitem": item.item,
        "newscontentversion": of_item,
        "plugin": placeholder.cmsplugin_set.first(),
        "placeholder": placeholder,
        "kind": ContentType.objects.get_for_model(PageContent),
        "approvalrequest": ApprovalRequest.objects.create(version=draft, title="x", asked_by=chief),
        "checkoverride": CheckOverride.objects.create(version=draft, title="x", reason="x" * 10),
        "scheduledchange": ScheduledChange.objects.create(
            version=draft, action="publish", due_at=timezone.now() + dt.timedelta(days=1)
        ),
        "machinedraft": MachineDraft.objects.create(version=draft, language="nb"),
        "contact": contact(),
        "department": Department.objects.create(name_nb="Enheten"),
        "term": Term.objects.first(),
        "county": County.objects.first(),
        "partnership": County.objects.first().partnership,
        "careercentre": CareerCentre.objects.create(county=County.objects.first(), name="x"),
        "mandatedocument": MandateDocument.objects.create(year=2025),
        "mandatearea": MandateArea.objects.first(),
        "answer": Answer.objects.create(path="/nb/", title="x", language="nb", found=False),
        "pin": Pin.objects.create(words="x", keys=["x"], kind="page", object_id=page.page_id),
        "pageaddress": PageAddress.objects.first(),
        "body": Body.objects.first(),
        "meeting": Meeting.objects.create(
            body=Body.objects.first(), title_nb="x", date=timezone.localdate()
        ),
        "foundlink": FoundLink.objects.create(
            link=CheckedLink.objects.create(address="/ingensteds/"),
            content=page,
        ),
    }
    return {name: thing.pk for name, thing in (things | files(chief)).items()} | {
        "site": 1,
        "sitesettings": 1,
    }


def files(owner: object) -> dict[str, object]:
    data = BytesIO()
    Pillow.new("RGB", (8, 8)).save(data, "PNG")
    folder = Folder.objects.create(name="Mappe", owner=owner)
    image = ContentFile(data.getvalue(), "bilde.png")
    return {
        "folder": folder,
        "file": File.objects.create(file=ContentFile(b"x", "fil.txt"), owner=owner),
        "image": Image.objects.create(file=image, folder=folder, owner=owner),
        "clipboard": Clipboard.objects.create(user=owner),
    }


def filled(route: str, keys: dict[str, int]) -> str:
    """The address with its gaps filled."""
    model = next((part for part in route.split("/")[1:2] if part in keys), "")
    key = str(keys.get(model, 1))
    if "/version/" in route or route.startswith("publishing/publish/"):
        key = str(keys["pagecontentversion"])
    if "-plugin/" in route or route.startswith("cms/placeholder/edit-field"):
        key = str(keys["plugin"])
    gaps = (
        (r"<path:content_type_id>", str(keys["kind"])),
        (r"object/\(\[0-9\]\+\)", f"object/{keys['kind']}"),
        (r"(edit|preview|structure)/\(\[0-9\]\+\)", rf"\1/{keys['pagecontent']}"),
        (r"\(\[a-z\\-\]\+\)", "nb"),
        (r"<int:size>", "40"),
        (r"\(\?P<app_label>.*", "auth/"),
        (r"\(\?P<url>.*", "ingensteds/"),
        (r"<\w+:\w+>|<id>|\(\?P<object_id>\[0-9\]\+\)|\([^)]*\)", key),
    )
    for gap, value in gaps:
        route = re.sub(gap, value, route)
    return "/nb/admin/" + re.sub(r"[\^$]", "", route)


# --- Who is let in ----------------------------------------------------------------------------


def somebody(role: str) -> Client:
    """A browser, which has seen the toolbar once."""
    client = Client(headers={"X-Requested-With": "XMLHttpRequest"})
    if role == ANONYMOUS:
        return client
    user = get_user_model().objects.create_user(role, is_staff=True, is_superuser=role == SUPERUSER)
    if role in GROUPS:
        user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    UserSettings.objects.create(user=user, language="nb")
    return client


def ask(client: Client, method: str, address: str) -> HttpResponse:
    """And nothing has happened afterwards."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        response = getattr(client, method)(address)
        transaction.set_rollback(True)
    client.cookies = cookies
    return response


def is_let_in(response: HttpResponse) -> bool:
    """Whatever comes of it then: an empty form, and a message that nothing was sent, count too."""
    assert response.status_code < 500, response.status_code
    asks_to_log_in = "/admin/login/" in response.headers.get("Location", "")
    return response.status_code not in (403, 404, 405) and not asks_to_log_in


@pytest.mark.parametrize("role", [ANONYMOUS, NO_RIGHTS, *GROUPS, SUPERUSER])
def test_every_address_is_open_to_those_it_is_for(role: str, keys: dict[str, int]) -> None:
    client, wrong = somebody(role), []
    for name, route in admin_addresses():
        address = filled(route, keys)
        for method, let_in in zip(("get", "post"), row(name), strict=True):
            response = ask(client, method, address)
            if is_let_in(response) != (role in let_in):
                wrong.append(f"{method} {name} ({address}): {response.status_code}")
    assert not wrong, "\n".join(wrong)


def test_every_row_of_the_table_is_about_something() -> None:
    names = [name for name, _route in admin_addresses()]
    unused = [p for p, _look, _change in TABLE if not any(re.fullmatch(p, n) for n in names)]
    assert not unused
