"""What browsers are told to refuse, as plain data. nek_site.middleware sends it."""

SESSION_COOKIE = "nek_session"
REFERRER_POLICY = "strict-origin-when-cross-origin"

# Public pages: nothing but our own files, nothing inline, no frame around us.
PUBLIC_CSP = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
# Staff: the toolbar's dialogs are frames, and the editor writes style attributes.
STAFF_CSP = PUBLIC_CSP | {
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "frame-src": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'self'",
}
# Uploaded files are never a place to run anything. Chromium's viewer of PDFs, which needs styles of
# its own, opens all the same.
MEDIA_CSP = {"default-src": "'none'", "style-src": "'unsafe-inline'", "sandbox": ""}

# Features no page of ours uses, and none may start to.
REFUSED_FEATURES = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
    *("encrypted-media", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
    *("payment", "picture-in-picture", "screen-wake-lock", "usb", "xr-spatial-tracking"),
)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in REFUSED_FEATURES)


def header(policy: dict[str, str]) -> str:
    return "; ".join(f"{directive} {sources}".strip() for directive, sources in policy.items())
