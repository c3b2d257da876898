import pytest
from django.contrib.auth.models import User
from django.utils.translation import override
from djangocms_versioning.exceptions import ConditionFailed

from pages.publishing import checks
from pages.publishing.checks import Level
from pages.seed.content import Block
from tests.builders import news, version_of
from tests.pages.publishing.checks.conftest import Found

RULE = "text_in_another_language"
TEXTS = {
    "nb": [
        "Alle som bor i fylket, kan få hjelp til å finne ut hvilken utdanning de vil ta.",
        "Du trenger ikke å ha noen plan. Vi begynner med det du allerede kan og liker å gjøre.",
        "Samtalen er gratis, og det du forteller, blir mellom deg og den som veileder deg.",
    ],
    "nn": [
        "Alle som bur i fylket, kan få hjelp til å finne ut kva utdanning dei vil ta.",
        "Du treng ikkje ha nokon plan. Vi byrjar med det du alt kan og likar å gjere.",
        "Samtalen er gratis, og det du fortel, blir mellom deg og den som rettleier deg.",
    ],
    "en": [
        "Anyone who lives in the county can get help to find out what they would like to study.",
        "You do not need a plan. We begin with the things you already know and like to do.",
        "The talk is free of charge, and what you say stays between you and the counsellor.",
    ],
}


def body(language: str, count: int = 3) -> str:
    return "".join(f"<p>{text}</p>" for text in TEXTS[language][:count])


@pytest.mark.parametrize("written", TEXTS)
@pytest.mark.parametrize("declared", TEXTS)
def test_a_page_whose_text_is_in_another_language_is_stopped(
    found: Found, declared: str, written: str
) -> None:
    findings = found(RULE, body(written), language=declared, meta_description=TEXTS[declared][0])
    assert [finding.level for finding in findings] == [Level.ERROR] * (declared != written)
    assert all(finding.place.excerpt in TEXTS[written][0] for finding in findings)
    assert all(finding.place.block for finding in findings)


def test_it_names_both_languages(found: Found) -> None:
    (finding,) = found(RULE, body("nn"), meta_description="")
    with override("nb"):
        assert "bokmål" in finding.says.lower()
        assert "nynorsk" in finding.says.lower()


def test_single_paragraphs_are_pointed_at(found: Found) -> None:
    markup = body("nb") + body("nn", 1) + body("en", 1)
    findings = found(RULE, markup)
    assert [finding.level for finding in findings] == [Level.WARNING, Level.WARNING]
    assert findings[0].place.excerpt == TEXTS["nn"][0][:80].strip()
    assert findings[1].place.excerpt == TEXTS["en"][0][:80].strip()
    assert found("other_form", markup) == []  # not said twice


@pytest.mark.parametrize(
    "markup",
    [
        body("nb") + body("nn").replace("<p>", '<p lang="nn">'),
        body("nb") + f"<blockquote>{body('nn')}</blockquote>",
        body("nb", 1) + f"<p>Han sa: <q>{TEXTS['nn'][0]}</q></p>",
        f"<p>Vi sier det slik leserne våre selv sier det: «{TEXTS['nn'][0]}»</p>",
        "<p>Eg veit ikkje kva dei vil.</p>",  # too short: its words are named
        "<p>Hytta har utsikt over vika og fjella, og om våren kan du gå på ski der.</p>",  # unsure
        "<p>Bergen, Oslo, Trondheim, Stavanger, Tromsø, Bodø, Hamar, Drammen, Skien, Molde</p>" * 5,
        "",
    ],
)
def test_what_is_marked_quoted_short_or_no_prose(found: Found, markup: str) -> None:
    assert found(RULE, markup) == []


def test_words_of_a_mixed_paragraph_are_named_one_by_one(found: Found) -> None:
    markup = f"<p>{TEXTS['nb'][1]} {TEXTS['nn'][1]}</p>"
    assert found(RULE, markup) == []
    says = " ".join(finding.says for finding in found("other_form", markup))
    assert "«ikkje»" in says
    assert "«nokon»" in says


def test_a_quotation_and_a_block_of_another_kind(found: Found) -> None:
    quotation = {"text": TEXTS["nn"][0], "quoted_language": "nn", "source": "Noen"}
    assert found(RULE, body("nb"), Block("NekQuotePlugin", quotation)) == []
    facts = Block("NekFactBoxPlugin", {"heading": "Fakta", "body": body("nn", 1)})
    (finding,) = found(RULE, body("nb"), facts)
    assert finding.level == Level.WARNING


def test_news_too_and_a_reason_lets_it_stand(admin_user: User) -> None:
    content = news("nb", publish=False, title="Ny sak", lead=TEXTS["nn"][0], body=body("nn"))
    version = version_of(content)
    with pytest.raises(ConditionFailed):
        version.check_publish(admin_user)
    assert [error.rule for error in checks.stops(version)] == [RULE]
    checks.override(version, admin_user, "Saken er skrevet slik med vilje og etter avtale.")
    assert checks.stops(version) == []
    version.check_publish(admin_user)


def test_a_long_page_is_read_quickly(found: Found) -> None:
    assert found(RULE, body("nb") + f"<p>{'ikkje ' * 30_000}</p>")[0].level == Level.ERROR
