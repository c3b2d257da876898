"""What a page tells search engines and those it is shared with."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.templatetags.static import static
from easy_thumbnails.files import get_thumbnailer

from pages.page_frame import PageFrame

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
SHARE_IMAGES = {"nb": "img/share.png", "nn": "img/share-nn.png", "en": "img/share-en.png"}
SHARE_SIZE = (1200, 630)  # px


@dataclass(frozen=True)
class Alternate:
    hreflang: str
    href: str


@dataclass(frozen=True)
class Head:
    """The content of <head>; addresses are absolute."""

    title: str
    heading: str
    description: str
    canonical: str
    alternates: Sequence[Alternate]
    locale: str
    image: str
    noindex: bool
    og_type: str
    json_ld: Sequence[dict[str, Any]] = field(default=())


def head(frame: PageFrame) -> Head:
    name = frame.site.name(frame.language)
    is_home = bool(frame.page and frame.page.is_home)
    title = frame.title_in_tab
    return Head(
        title=title if is_home or name in title else f"{title} – {name}",
        heading=frame.title,
        description=frame.lead,
        canonical=canonical(frame),
        alternates=alternates(frame),
        locale=LOCALES[frame.language],
        image=share_image(frame),
        noindex=frame.details.noindex,
        og_type=frame.og_type,
        json_ld=json_ld(frame) if frame.exists else (),
    )


def absolute(frame: PageFrame, url: str) -> str:
    return frame.request.build_absolute_uri(url)


def canonical(frame: PageFrame) -> str:
    """The page's one address, without what else it was asked for with."""
    current = next((language.url for language in frame.languages if language.is_current), None)
    return absolute(frame, current + frame.query) if frame.exists and current else ""


def alternates(frame: PageFrame) -> list[Alternate]:
    """Every language this page exists in; bokmål, else the first, for all other readers."""
    if not frame.exists or frame.query or not frame.languages[1:]:  # a page is no twin of itself
        return []
    found = [Alternate(item.code, absolute(frame, item.url)) for item in frame.languages]
    return [*found, Alternate("x-default", found[0].href)]


def share_image(frame: PageFrame) -> str:
    if picture := frame.share_image:
        wanted = {
            "size": SHARE_SIZE,
            "crop": True,
            "upscale": True,
            "subject_location": picture.subject_location,
        }
        return absolute(frame, get_thumbnailer(picture).get_thumbnail(wanted).url)
    return absolute(frame, static(SHARE_IMAGES[frame.language]))


def json_ld(frame: PageFrame) -> list[dict[str, Any]]:
    data = [organisation(frame)]
    if frame.page and frame.page.is_home:
        data.append(website(frame))
    if frame.menu.breadcrumbs:
        data.append(breadcrumb_list(frame))
    data.extend(frame.linked_data())
    return [{"@context": "https://schema.org", **item} for item in data]


def organisation(frame: PageFrame) -> dict[str, Any]:
    site, home = frame.site, frame.menu.home
    facts = {
        "name": site.name(frame.language),
        "url": absolute(frame, home.url) if home else "",
        "logo": absolute(frame, static("img/icon-512.png")),
        "email": site.email,
        "telephone": site.phone,
        "address": site.postal_address,
        "taxID": site.organisation_number,
    }
    return {"@type": "GovernmentOrganization"} | {key: fact for key, fact in facts.items() if fact}


def website(frame: PageFrame) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "name": frame.site.name(frame.language),
        "url": canonical(frame),
        "inLanguage": frame.language,
    }


def breadcrumb_list(frame: PageFrame) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": item.title,
                "item": absolute(frame, item.url),
            }
            for position, item in enumerate(frame.menu.breadcrumbs, start=1)
        ],
    }
