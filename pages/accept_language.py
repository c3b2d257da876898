"""Which of our languages a reader's browser asks for."""

from django.conf import settings
from django.utils.translation.trans_real import parse_accept_lang_header

# A browser set to «norsk» says no.
SAME_AS = {"no": "nb"}


def preferred_language(header: str) -> str:
    known = dict(settings.LANGUAGES)
    for tag, quality in parse_accept_lang_header(header.lower()):
        code = tag.split("-")[0]
        code = SAME_AS.get(code, code)
        if quality > 0 and code in known:
            return code
    return settings.LANGUAGE_CODE
