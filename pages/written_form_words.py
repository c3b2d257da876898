"""Words that are right in one written form and never in the other.

Left out: what both forms allow (skole, arbeider, enno, mye), and what is another word or a name in
the other form (ein, de, en, vert, nå, bare, ho, kvart, skule, anna).
"""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Wrong in a text in bokmål.
NYNORSK = words("""
    ikkje eg frå kjem dei dykk dykkar deira korleis kvifor kva kven kvarandre nokon noko nokre
    mykje berre vere vore eit desse fleire meir sjølv sjølve saman difor soleis hjå seier seie
    gjer gjere gjera gjev utan sidan vidare tidlegare mogleg mogeleg moglegheit moglegheita
    moglegheiter moglegheitene offentleg offentlege fagleg faglege verksemd verksemda verksemder
    verksemdene teneste tenesta tenester tenestene følgje følgjer tilhøve då oppgåve oppgåva
    oppgåver oppgåvene skulen skular skulane aukar annan ynskjer ønskjer framleis truleg eigen
    eige eigne arbeidstakarar brukarar brukarane rettleiarar rettleiarane kjenneteiknar
""")

# Wrong in a text in nynorsk.
BOKMAL = words("""
    ikke jeg hun fra kommer hva hvem hvordan hvorfor hvor hver hvert hverandre hvilke hvilken
    hvilket noe noen være vært ble gjør gjøre sier disse dere deres selv sammen mer flere videre
    tidligere mulig mulige mulighet muligheten muligheter mulighetene offentlig offentlige faglig
    faglige uten virksomhet virksomheten virksomheter virksomhetene tjeneste tjenesten tjenester
    tjenestene annet annen øker oppgave oppgaven oppgaver oppgavene egen eget egne kjennetegner
    gjelder brukerne arbeidstakere veiledere veilederne
""")
