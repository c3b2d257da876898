"""What a page tells search engines and those it is shared with."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.templatetags.static import static

from pages.page_frame import PageFrame

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
SHARE_IMAGES = {"nb": "img/share.png", "nn": "img/share-nn.png", "en": "img/share-en.png"}
SHARE_SIZE = {"size": (1200, 630), "crop": True, "upscale": True}


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
    json_ld: Sequence[dict[str, Any]] = field(default=())


def head(frame: PageFrame) -> Head:
    name = frame.site.name(frame.language)
    is_home = bool(frame.page and frame.page.is_home)
    title = (frame.content and frame.content.page_title) or frame.title
    return Head(
        title=title if is_home or name in title else f"{title} – {name}",
        heading=frame.title,
        description=frame.lead,
        canonical=canonical(frame),
        alternates=alternates(frame),
        locale=LOCALES[frame.language],
        image=share_image(frame),
        noindex=frame.details.noindex,
        json_ld=json_ld(frame) if frame.page else (),
    )


def absolute(frame: PageFrame, url: str) -> str:
    return frame.request.build_absolute_uri(url)


def canonical(frame: PageFrame) -> str:
    """The page's one address, without the query it was asked for with."""
    current = next((language.url for language in frame.languages if language.is_current), None)
    return absolute(frame, current) if frame.page and current else ""


def alternates(frame: PageFrame) -> list[Alternate]:
    """Every language this page exists in; bokmål, else the first, for all other readers."""
    if frame.page is None or not frame.languages[1:]:  # a page is no twin of itself
        return []
    found = [Alternate(item.code, absolute(frame, item.url)) for item in frame.languages]
    return [*found, Alternate("x-default", found[0].href)]


def share_image(frame: PageFrame) -> str:
    if picture := frame.details.share_image:
        thumbnail = picture.easy_thumbnails_thumbnailer.get_thumbnail(SHARE_SIZE)
        return absolute(frame, thumbnail.url)
    return absolute(frame, static(SHARE_IMAGES[frame.language]))


def json_ld(frame: PageFrame) -> list[dict[str, Any]]:
    data = [organisation(frame)]
    if frame.page and frame.page.is_home:
        data.append(website(frame))
    if frame.menu.breadcrumbs:
        data.append(breadcrumb_list(frame))
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
