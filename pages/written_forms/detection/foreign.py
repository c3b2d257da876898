"""Other languages: English, and those that must not be taken for Norwegian."""

import re

from pages.written_forms.detection.groups import Group

WORDS = (
    Group("en", 2, "the of and with that this which from are you your they their have been would"),
    Group("en", 2, "we our us who what when where why how not but should could about because"),
    Group("en", 2, "there"),
    Group("en", 1.5, "to is it be by or as was were will can has had if its these those more than"),
    Group("en", 1.5, "she he his her him them do does did an any each other some such only also"),
    Group("en", 1, "in on at for all may must so one two into out up new people work use need no"),
    Group("en", 1, "after before between during without through first last year years please here"),
    Group("en", 0.25, "a i"),
    # Danish and Swedish share most small words with bokmål: these are theirs alone.
    Group("da", 2, "af efter mellem uden hvad nogle nogen noget sig mig dig ud ind op blev bliver"),
    Group("da", 2, "blive blevet gør gøre jeres igen arbejde arbejder uddannelse vejledning vej"),
    Group("da", 2, "nej hjælp hjælpe bruge bruger brug sprog endnu tager måske sådan uge uger"),
    Group("da", 2, "penge børn dog hinanden nu havde siger sige sagde fået gået laver lavede"),
    Group("da", 2, "kender kendt begynder måde spørgsmål sager sidder lidt altid aldrig desuden"),
    Group("da", 2, "syge sidste plads tilbage samfund selskab mand alligevel således kvinder mænd"),
    Group("da", 2, "huse"),
    Group("da", 1, "meget hende lave have gange mindst mod sag vide ej byens fald vore uanset"),
    Group("da", 1, "rejse"),
    Group("sv", 2, "och är inte jag från för också något några hon när där vad hur mycket finns"),
    Group("sv", 2, "utan sedan måste mellan ska sina dessa deras genom arbete"),
    Group("sv", 1, "att"),  # nynorsk has it too
    # German and Dutch.
    Group("xx", 1.5, "die das und ist nicht eine einen zu dem mit von für auf im sich auch sind"),
    Group("xx", 1.5, "werden wird des oder bei nach het een van dat niet zijn voor aan te worden"),
    Group("xx", 1, "in der den ein door naar ook wordt deze met"),
    # French, Spanish, Italian and Portuguese.
    Group("xx", 1.5, "la le les des un une est dans pour que qui el los las por con una sur pas"),
    Group("xx", 1.5, "ce"),
    Group("xx", 1, "de en et il di che per è non os em uma para não dos au del al se y"),
    # Northern Sámi, Finnish and Kven, Icelandic and Faroese, Polish.
    Group("xx", 2, "lea leat ahte go ii mii ovttas on ei että ovat oli kun tai myös sekä jest nie"),
    Group("xx", 2, "það ekki við eru frá hafa hava ikki teir verða w się na"),
    Group("xx", 1, "ja dat se mun sii lei eai"),
)

# Letters that Norwegian hardly has; é, è, ò and ô are left out, since it has them.
LETTERS = (
    Group("sv", 1, "ä ö"),
    Group("xx", 1, "ä ö ü ß ñ ç ï"),
    Group("xx", 2, "ð þ á č đ ŋ š ŧ ž í ú ý ł ę ą ś ć ő"),
)

# Spellings that are Danish wherever in a word: Norwegian has av-, ut-, opp-, inn-, -het, -sjon,
# -skap, ei and øy, and æ hardly ever but before r.
DANISH_SPELLING = re.compile(
    r"\b(?:af[bdghklmnsv]|ud[bdfghlmnstv]|op[bdfghklmnrst]|ind[bdfhgklmst]|efter|mellem)"
    r"|(?:hed|heden|heder|skab|skabet|tion|tioner|tionen)\b"
    r"|æ(?!r)|[eø]j(?!e[kr]t)|gtig|jd[et]|[dgknpsv]ede\b"
    r"|\bat (?:have|gå|se|stå|bo|kunne|skulle|ville|være)\b"  # where Norwegian has å
)
