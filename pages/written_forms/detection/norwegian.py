"""Norwegian words that tell something, each form of a word by itself."""

from pages.written_form_words import BOKMAL, NYNORSK
from pages.written_forms.detection.groups import Group, pairs

WORDS = (
    # What both forms are full of says that a text is Norwegian, or one of its neighbours.
    Group("no", 1, "i og det som til den med om for kan vi han under der her var skal vil ved mot"),
    Group("no", 1, "at er de så eller denne dette hadde andre når mange over før blir mellom"),
    Group("no", 1, "siste må få får på har oss skulle ville men min sin din alle hos en et ein"),
    Group("no", 1, "eit ikke kanskje tar går står ser gir gi gå stå bør burde kunne både fordi år"),
    Group("no", 1, "ny nye da del stor store flest slik slike dersom søknad møte likevel norsk"),
    Group("no", 1, "norske derfor samt ta alt litt nok uten hele enn også hun jeg dem være fra"),
    Group("no", 1, "selv hver nesten kommunen kommune fylkeskommunen fylkeskommune departementet"),
    Group("no", 1, "loven gjerne gang"),
    # Danish and Swedish write these in another way, as «af, sig, op» and «att, också».
    Group("no only", 1.5, "av å seg meg deg etter gjennom ut opp inn ned blant nytt fått gått"),
    Group("no only", 1.5, "sitt mitt ditt utdanning arbeid arbeidet kunnskap opplæring språk"),
    Group("no only", 1.5, "hjelp øke hva noe noen mye gjør gjøre kjent gjort bruk bruke mulig"),
    Group("no only", 1.5, "mulighet klasse"),
    Group("no only", 1, "mens hvis fylke skole sammen måte måten blitt rett takk viktig viktige"),
    Group("no only", 1, "også"),
    # The two forms. The first are wrong in the other form, whoever writes.
    Group("nb", 2, BOKMAL),
    Group("nn", 2, NYNORSK),
    *pairs(
        2,
        """
        voksen/vaksen voksne/vaksne voksnes/vaksnes navn/namn hode/hovud øyne/auge dyp/djup
        gård/gard gården/garden gutt/gut gutter/gutar datter/dotter utgave/utgåve en/ein et/eit
        hun/ho dem/dei disse/desse noen/nokon noe/noko noen/nokre én/éin hennes/hennar enten/anten
        mens/medan hvis/viss samme/same bedre/betre høyere/høgare høy/høg høyt/høgt
        allerede/allereie hjem/heim hjemme/heime hele/heile helt/heilt hel/heil eneste/einaste
        alene/åleine enig/einig enige/einige ganger/gonger måned/månad måneder/månader
        måneden/månaden uke/veke uker/veker uken/veka ukene/vekene sted/stad stedet/staden
        steder/stader dager/dagar timer/timar byer/byar penger/pengar gammel/gammal åpen/open
        åpne/opne nærmere/nærare tidlig/tidleg dårlig/dårleg vanlig/vanleg vanlige/vanlege
        egentlig/eigentleg vanskelig/vanskeleg forskjell/skilnad nødvendig/naudsynt
        annerledes/annleis sommer/sommar sommeren/sommaren høst/haust høsten/hausten morgen/morgon
        lørdag/laurdag søndag/sundag mandag/måndag tirsdag/tysdag eksempel/døme utenfor/utanfor
        innenfor/innanfor ham/honom hverdag/kvardag hvile/kvile verden/verda fler/fleire
        ellers/elles bolig/bustad boliger/bustader atskilt/åtskild
        """,
    ),
    # Verbs: nynorsk has no -er in the present tense of strong ones, and other vowels in the past.
    *pairs(
        2,
        """
        kjente/kjende hørte/høyrde kjørte/køyrde trodde/trudde bodde/budde regnet/rekna håpet/håpa
        startet/starta jobbet/jobba døde/døydde åpnet/opna endret/endra virket/verka ventet/venta
        ønsket/ønskte snakket/snakka mistet/mista kastet/kasta handlet/handla samlet/samla
        gikk/gjekk fikk/fekk holdt/heldt fant/fann lå/låg skrev/skreiv ga/gav kommet/kome
        skrevet/skrive funnet/funne drevet/drive holde/halde holder/held beholde/behalde
        begynne/byrje begynner/byrjar begynte/byrja spørre/spørje spurte/spurde trenger/treng
        finnes/finst følger/følgjer følge/følgje bygger/byggjer bygge/byggje velge/velje valgt/vald
        forteller/fortel finner/finn sitter/sit ligger/ligg selger/sel solgt/seld henger/heng
        treffer/treff skriver/skriv søker/søkjer søke/søkje tenker/tenkjer tenke/tenkje legger/legg
        legge/leggje ønsker/ønskjer ønske/ønskje krever/krev kreve/krevje inneholder/inneheld
        vite/vita tror/trur tro/tru bor/bur bo/bu løse/løyse kjøre/køyre spiller/speler spille/spele
        deltar/deltek mottar/mottek mener/meiner mente/meinte håper/håpar liker/likar vet/veit
        jobber/jobbar handler/handlar starter/startar venter/ventar kaller/kallar velg/vel
        samler/samlar bruker/brukar svarer/svarar endrer/endrar regner/reknar snakker/snakkar
        husker/hugsar lager/lagar ringer/ringjer sluttet/slutta foreslår/føreslår foreslå/føreslå
        se/sjå fortsatt/framleis fremdeles/framleis lese/lesa skjønner/skjønar husket/hugsa
        virker/verkar forklarer/forklarar åpner/opnar fylte/fylde skaffe/skaffa klarer/klarar
        """,
    ),
    # The field, and a state body's every day.
    *pairs(
        2,
        """
        nødvendige/naudsynte foreldrene/foreldra uttalelser/fråsegner strøm/straum melk/mjølk
        bestemmelser/føresegner forskning/forsking forskningen/forskinga vurderinger/vurderingar
        norge/noreg norges/noregs leder/leiar ledere/leiarar lederen/leiaren ledelse/leiing
        løsning/løysing nyheter/nyheiter høring/høyring enhet/eining enheten/eininga tilbud/tilbod
        tilbudet/tilbodet tilskudd/tilskot innhold/innhald innholdet/innhaldet vedtatt/vedteke
        anbefale/tilrå anbefaler/tilrår beslutning/avgjerd beslutningen/avgjerda skoler/skular
        elever/elevar planer/planar regler/reglar lærere/lærarar søkere/søkjarar språkene/språka
        årene/åra dagene/dagane reglene/reglane sammenheng/samanheng rådgiver/rådgivar
        rådgivere/rådgivarar partnere/partnarar personer/personar innbyggere/innbyggjarar
        hensyn/omsyn kirke/kyrkje bilde/bilete bilder/bilete meldinger/meldingar
        """,
    ),
    # Neuters, which nynorsk leaves without ending when they are many.
    Group("nb", 2, "områder prosjekter dokumenter resultater møter kontorer eksempler skjemaer"),
    Group("nb", 2, "tilfeller mennesker systemer minutter fylker punkter studier bilder"),
    Group("nb", 2, "spørsmålene"),
    # Slips of the other form, radical bokmål and names make these hints only.
    Group("nb", 1, "de da nå bare siden hjelper frem foreløpig imot man veien vei sen sent senere"),
    Group("nb", 1, "tiden boken gaten saken regjeringen helgen natten døren solen ansatt kun"),
    Group("nb", 1, "sette"),
    Group("nn", 1, "setje no att då sida me høve vert vart blei innan førebels slikt sein seinare"),
    Group("nn", 1, "veg vegen sjuk sjuke einskilde tilsett tilsette gjeld ope seint tala døme"),
    Group("nn", 1, "dømes"),
    Group("nn", 2, "ei òg noka dykk korkje kor gjev gje vorte tek vedtek fyrst fyrste teke hjå"),
    Group("nn", 2, "gong gjera vera koma seia kjende arbeidde drøfta auke auka einskild kvar vatn"),
    # Both forms have them, though their endings look like those of one.
    Group("no", 0.5, "fastlege fastlegen tannlege overlege kommunelege lege legen kollega helse"),
    Group("no", 0.5, "seminar webinar kommentar januar februar honorar vikar eksemplar svar klar"),
    Group("no", 0.5, "ansvar forsvar klare svare spare forklare vare bevare forsvare ivareta les"),
    Group("no", 0.5, "utkast kontrast plast ballast frukost ende sende vende hende tusen ansatte"),
    Group("no", 0.5, "ja bra data tema firma skjema pizza mamma pappa ferie kontakt samtidig"),
    Group("no", 0.5, "barna annet finne minne mest lest skje kvalitet kvinne kvinner kveld kvote"),
    Group("no", 0.5, "arbeider"),
)
