"""Parts of longer words. The longest that fits counts, and only that one."""

from pages.written_forms.detection.groups import Group, pairs

ENDINGS = (
    # Abstract nouns and adjectives, comparison, adverbs.
    *pairs(
        2,
        """
        het/heit heter/heiter heten/heita hetene/heitene hets/heits ligere/legare ligste/legaste
        lig/leg lige/lege ligst/legast ligvis/legvis igere/igare igst/igast igste/igaste somhet/semd
        løs/laus løse/lause ende/ande
        """,
    ),
    # Plurals. Feminine nouns have -er and -ene in nynorsk too.
    *pairs(2, "inger/ingar ingene/ingane erne/arane ninger/ningar erier/eri nader/nadar"),
    Group("nn", 2, "ane arar"),
    Group("nn", 1.2, "ar"),
    Group("nb", 0.8, "ene ere eren"),
    Group("nb", 0.3, "er"),
    Group("nn", 1.2, "aren"),
    # Nouns of actions; -inga and -a are radical bokmål too.
    Group("nb", 1.5, "else elsen elser elsene"),
    Group("nb", 1, "ingen"),
    Group("nn", 0.8, "inga"),
    Group("nb", 0.4, "ning"),
    Group("nn", 0.4, "a"),
    # Verbs: the s-form and -st, weak pasts, infinitives after k and g.
    Group("nb", 1, "es"),
    Group("nn", 1, "ast are"),
    Group("nb", 0.8, "ete tet"),
    Group("nb", 0.2, "et"),
    Group("nn", 2, "kje gje kjer gjer kja gja"),
    Group("nn", 1, "dde"),
    # Last parts of compounds.
    *pairs(
        2,
        """
        veiledning/rettleiing veiledningen/rettleiinga veileder/rettleiar veiledere/rettleiarar
        veilederne/rettleiarane rådgivning/rådgiving virksomhet/verksemd løsning/løysing
        løsningen/løysinga høring/høyring høringen/høyringa tilbud/tilbod tilbudet/tilbodet
        skudd/skot tjeneste/teneste tjenesten/tenesta tjenester/tenester tjenestene/tenestene
        leder/leiar ledere/leiarar lederne/leiarane ledelse/leiing enhet/eining enheten/eininga
        skole/skule skolen/skulen skoler/skular skolene/skulane uker/veker hold/hald holdet/haldet
        sted/stad steder/stader kommer/kjem holder/held setter/set beslutning/avgjerd skaper/skapar
        skapene/skapa valg/val regler/reglar planer/planar dager/dagar
        """,
    ),
    # These are the ends of words in both forms.
    Group("no", 0.2, "svar kast last fast rast plast svare spare klare vare fare sende vende"),
    Group("no", 0.2, "helse"),
    Group("no", 0.3, "skap skapet sjon sjonen hjelp utdanning melding ordning erer ert erte"),
    # Danish has no double consonant at the end of a word.
    Group("no only", 0.5, "tt kk pp"),
    Group("no only", 0.3, "nn ll ss"),
    Group("en", 1, "tion tions ment ments ness ity ities ies able ible ought ould ally ful"),
    Group("en", 0.5, "ly ed ing"),
)

# First parts of compounds, which are looked for before endings.
BEGINNINGS = pairs(
    2,
    """
    eie/eig strøm/straum forsknings/forskings voksen/vaksen bruker/brukar lærer/lærar leder/leiar
    søker/søkjar deltaker/deltakar arbeidstaker/arbeidstakar veiledning/rettleiing
    veileder/rettleiar tjeneste/teneste løsning/løysing høring/høyring hjemme/heime hjem/heim
    sammen/saman selv/sjølv kirke/kyrkje utenfor/utanfor utenlands/utanlands høyskole/høgskule
    bolig/bustad fremmed/framand virksomhet/verksemd selvstendig/sjølvstendig enkelt/einskild
    skole/skule hverdag/kvardag annerledes/annleis hoved/hovud nyhet/nyheit mulighet/moglegheit
    tilskudd/tilskot tilbud/tilbod innhold/innhald
    """,
)
