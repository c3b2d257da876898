"""An answer that is kept: compressed once, and sent as each visitor can take it."""

import gzip
import hashlib
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import brotli

from nek_site.page_cache.page_keys import Environ

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]

BROTLI_QUALITY = 5  # 1 ms for a page of 15 kB; 9 takes 7 ms for 0.4 % less, 11 16 ms for 9 %
GZIP_LEVEL = 9
KEPT_FOR = {"200": 3600, "404": 60}  # seconds, where no change of the site comes before
# Servers in front may answer for a while by themselves; browsers ask each time.
CACHE_CONTROL = "public, max-age=0, s-maxage=10, stale-while-revalidate=10, stale-if-error=86400"
REPLACED = {"vary", "cache-control", "expires", "content-length", "etag"}
# Each header costs the server as much as the front door itself; these are said by the policy's
# frame-ancestors and by the page's own lang.
SAID_ELSEWHERE = {"x-frame-options", "content-language"}
HARMLESS = {"cookie", "accept-encoding"}  # to vary on, where no cookie was sent
# Django says that addresses without a language vary with the reader's; these are alike in all.
ALIKE = re.compile(r"/robots\.txt$|/sitemap").match
UNCHANGED = ("cache-control", "content-security-policy", "etag", "vary")


@dataclass(frozen=True, slots=True)
class Variant:
    """What is sent to those who take this encoding; body None is made from another's."""

    etag: str
    headers: Headers
    unchanged: Headers
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Answer:
    status: str
    variants: dict[str, Variant]
    version: object
    expires: float
    size: int  # bytes, about

    def is_fresh(self, version: object) -> bool:
        return self.version == version and time.monotonic() < self.expires

    def send(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        variant = self.variants[encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))]
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and self.status[:3] == "200" and is_among(variant.etag, known):
            start_response("304 Not Modified", variant.unchanged[:])
            return []
        start_response(self.status, variant.headers[:])
        if environ["REQUEST_METHOD"] == "HEAD":
            return []
        return [self.plain() if variant.body is None else variant.body]

    def plain(self) -> bytes:
        return gzip.decompress(self.variants["gzip"].body or b"")


def may_be_kept(status: str, headers: Headers, path: str) -> bool:
    """Only what is the same for every visitor, and says so."""
    said: dict[str, str] = {}
    for name, value in headers:
        said[name.lower()] = f"{said.get(name.lower(), '')},{value.lower()}"
    if status[:3] not in KEPT_FOR or "set-cookie" in said or "content-encoding" in said:
        return False
    if set(words(said.get("cache-control", ""))) & {"private", "no-store"}:
        return False
    harmless = HARMLESS | {"accept-language"} if ALIKE(path) else HARMLESS
    return set(words(said.get("vary", ""))) <= harmless


def words(header: str) -> list[str]:
    return [word.strip() for word in header.split(",") if word.strip()]


def make(status: str, headers: Headers, body: bytes, version: object) -> Answer:
    digest = hashlib.sha256(body).hexdigest()[:20]
    common = [pair for pair in headers if pair[0].lower() not in REPLACED | SAID_ELSEWHERE]
    common += [("Cache-Control", CACHE_CONTROL), ("Vary", "Accept-Encoding")]
    bodies = {
        "br": brotli.compress(body, quality=BROTLI_QUALITY),
        "gzip": gzip.compress(body, GZIP_LEVEL, mtime=0),
    }
    variants = {name: _variant(common, digest, name, bodies[name]) for name in bodies}
    variants["identity"] = _variant(common, digest, "", None, len(body))
    size = sum(map(len, bodies.values())) + 6 * sum(len(name + value) for name, value in common)
    expires = time.monotonic() + KEPT_FOR[status[:3]]
    return Answer(status, variants, version, expires, size)


def _variant(
    common: Headers, digest: str, encoded: str, body: bytes | None, length: int = 0
) -> Variant:
    etag = f'"{digest}-{encoded}"' if encoded else f'"{digest}"'
    own = [("ETag", etag), ("Content-Length", str(length if body is None else len(body)))]
    if encoded:
        own.append(("Content-Encoding", encoded))
    headers = [*common, *own]
    return Variant(etag, headers, [pair for pair in headers if pair[0].lower() in UNCHANGED], body)


def is_among(etag: str, known: str) -> bool:
    return known.strip() == "*" or etag in {tag.removeprefix("W/") for tag in words(known)}


@lru_cache(256)
def encoding(accepted: str) -> str:
    """The smallest of what the client takes: br, gzip or identity."""
    weights: dict[str, str] = {}
    for word in words(accepted.lower().replace(" ", "")):
        name, _semicolon, weights[name] = word.partition(";")
    for name in ("br", "gzip"):
        weight = weights.get(name, weights.get("*", "q=0"))
        if not re.fullmatch(r"q=0(\.0*)?", weight):
            return name
    return "identity"
