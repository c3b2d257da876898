"""What the written forms call the same thing by words that no rule of sounds leads between.

Each nynorsk word is read as the bokmål one wherever it stands in a word, in all its endings; the
whole words only where they stand alone. Longer ones win.
"""

PARTS = """
    virkemidl virkemiddel   vegval veivalg   rettleiing veiledning   rettleiar veileder
    rettlei veiled   eining enhet   verksemd virksomhet   partnar partner   tilskot tilskudd
    tilbod tilbud   vaksne voksne   vaksen voksen   noreg norge   framsid forsid
    nettstad nettsted   nettstader nettsteder   tilsett ansatt   tilsetj ansett
    innspel innspill   innhald innhold   førehand forhånd   mogleg mulig   mogeleg mulig
    naudsyn nødvendig   verkemid virkemid   kjensl følels   skul skol   teneste tjeneste
    tenest tjenest   leiing ledelse   leiar leder   utdaning utdanning   oppgåv oppgav
    verknad virkning   verkeleg virkelig   iverkset iverksett   arbeidsløyse arbeidsledighet
    kyrkje kirke   sjukdom sykdom   sjuke syke   sjukehus sykehus   språkleg språklig
    skriftleg skriftlig   føresegn bestemmelse   føremål formål   føreset forutsett
    føresetnad forutsetning   føretak foretak   førebu forbered   førebyg forebyg
    førebuing forberedelse   førebygging forebygging   føreles foreles   førelesing forelesning
    føreslå foreslå   framlegg forslag   spørjing spørring   etterspurnad etterspørsel
    utgreiing utredning   greie rede   avgjerd avgjørelse   avgjer avgjør   tilhøve forhold
    samanheng sammenheng   samanlikn sammenlign   samandrag sammendrag   samanset sammensett
    saman sammen   framtid fremtid   framleis fortsatt   framgang fremgang   framover fremover
    framand fremmed   innvandrar innvandrer   søkjar søker   utval utvalg   yrkesval yrkesvalg
    utdanningsval utdanningsvalg   styrkje styrke   røynd virkelighet   røynsle erfaring
    vidareutd videreutd   vidaregåande videregående   vidare videre   grunnskule grunnskole
    høgskul høyskol   høgskole høyskole   høgare høyere   høgast høyest   høgd høyde
    lærar lærer   elevar elever   studiestad studiested   arbeidsstad arbeidssted
    heimeside hjemmeside   heim hjem   opning åpning   opne åpne   open åpen   opent åpent
    lovgjev lovgiv   rådgjev rådgiv   gjevar giver   arbeidsgjev arbeidsgiv   gjeving giving
    oppdragsgjev oppdragsgiv   ansvarleg ansvarlig   tryggleik trygghet   tryggje trygge
    kjærleik kjærlighet   storleik størrelse   ulikskap ulikhet   likskap likhet
    sjølvstend selvstend   sjølv selv   eigenskap egenskap   eigedom eiendom   kommunar kommuner
    styresmakt myndighet   styresmakter myndigheter   rekneskap regnskap   rekning regning
    rekn regn   auking økning   auke øke   byrjing begynnelse   byrj begyn   vitskap vitenskap
    vitenskapleg vitenskapelig   forsking forskning   undervising undervisning
    tilråding anbefaling   tilrå anbefal   retningsline retningslinje
    retningsliner retningslinjer   utdanningsline utdanningslinje   kjeld kilde   lenkje lenke
    bilet bilde   møtestad møtested   stader steder   stadleg stedlig   folketal folketall
    talet tallet   opplysing opplysning   løysing løsning   løyse løse   løyve tillatelse
    rørsle bevegelse   rørsl bevegels   høve anledning   dugleik dyktighet   dugande dyktig
    ferdigheit ferdighet   mangfald mangfold   mangfaldig mangfoldig   hald hold   pengar penger
    vedteke vedtatt   teke tatt   meistr mestr   meister mester   handsam behandl
    handsaming behandling   sakshandsam saksbehandl   sakshandsaming saksbehandling   born barn
    brukar bruker   innbyggjar innbygger   stillingsutlysing stillingsutlysning
    utlysing utlysning   kunngjer kunngjør   vekeblad ukeblad   veke uke   måndag mandag
    tysdag tirsdag   laurdag lørdag   sundag søndag   sumar sommer   haust høst
    gjesteføreles gjesteforeles   deltakar deltaker   deltaking deltakelse   truverd troverd
    tru tro   semje enighet   usemje uenighet   einig enig   hovud hoved   målsetjing målsetting
    setje sette   setj sett   sidan siden   korleis hvordan   kvifor hvorfor
    arbeidsmarknad arbeidsmarked   marknad marked   fråvær fravær   fråfall frafall
    fråflytt fraflytt   frå fra   tidlegare tidligere   utsjånad utseende   ynskje ønske
    ynske ønske   ønskje ønske   draum drøm   framstilling fremstilling   framstill fremstill
    fremj fremm   framhev fremhev   sakleg saklig   tydeleg tydelig   forståing forståelse
    vanskeleg vanskelig   hendingar hendelser   hending hendelse   tilskip arrang
    forteljing fortelling   fortel fortell   reknemaskin regnemaskin   medverk medvirk
    medverknad medvirkning   samverk samvirk   samverknad samvirkning   påverk påvirk
    påverknad påvirkning   innverknad innvirkning   føredrag foredrag   teikn tegn
    munnleg muntlig   naudsynt nødvendig   heilskap helhet   heilskapleg helhetlig
    betening betjening   beten betjen   sjølvvald selvvalgt   fridom frihet   bustad bolig
    sikkerhet trygghet   begrunnelse grunngiving   grunngjeving grunngiving   grunngjev grunngi
    skilnad forskjell   fråsegn uttalelse   innhaldsliste innholdsfortegnelse
    berekraft bærekraft   beslutning avgjørelse   arbeidslaus arbeidsledig
    arbeidsløs arbeidsledig   spørje spørre   fordjup fordyp   valmogleg valgmulig
    tilrådd anbefalt   fagforeining fagforening   foreining forening
"""

WORDS = """
    auka økt   val valg   valet valget   vala valgene   stad sted   staden stedet
    stader steder   kjem kommer   kome kommet   gjev gir   gje gi   gjer gjør   gjere gjøre
    seie si   seier sier   born barn   borna barna   føremål formål   vegen veien   vegar veier
    vegane veiene   veg vei   meir mer   fleire flere   tru tro   gut gutt   gutar gutter
    høg høy   høge høye   høgt høyt   låg lav   låge lave   lågt lavt   gammal gammel
    attende tilbake   skriv skriver   les leser   finn finner   spel spill   tek tar   eit et
    jobbar jobber   fødd født   veit vet   dagar dager   veke uke   veker uker   heile hele
    heil hel   heilt helt   deltek deltar   held holder   rettar rettigheter
    rettane rettighetene   tilgjenge tilgjengelighet   tilgjenget tilgjengeligheten
    føresette foresatte   medium medier
"""


def listed(text: str) -> list[tuple[str, str]]:
    words = text.split()
    return list(zip(words[::2], words[1::2], strict=True))


def parts() -> dict[str, str]:
    """Nynorsk → bokmål."""
    return dict(listed(PARTS))


def whole_words() -> dict[str, str]:
    return dict(listed(WORDS))
