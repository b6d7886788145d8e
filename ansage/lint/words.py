"""What single words of English and German tell, whatever stands around them. All are folded.

Endings of German adjectives and nouns are taken off before a word is looked up, so that "gute",
"guten" and "gutes" need one entry.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from ansage.language.folding import fold

SMALL, EMPTY, POINTING, HEDGE, UNIT, BOUND, NUMBER, CALENDAR = (1 << n for n in range(8))
FORM, RULED_OUT, SOURCE, MISSING, ORDER, MANNER, READERS, EXAMPLE = (1 << n for n in range(8, 16))
TASK, INFINITIVE, ASKING, OWN, GERMAN, ENGLISH = (1 << n for n in range(16, 22))
DIGITS, CODE, CAPITAL, ACRONYM, MEASURELESS, RESULT = (1 << n for n in range(22, 28))
"""Each is one bit: a word can be several things at once."""

DEMANDS = (FORM, RULED_OUT, SOURCE, MISSING, ORDER, MANNER, READERS)
"""Kinds of demand that one word gives away."""

_SMALL_ENGLISH = """
    a an the and or but if then so of to in on at by for with from as is are was were be been being
    do does did have has had will would can could should may might must shall not no nor too very
    just also into about over after before between out up down off again once while during through
    than such own same there here when where why how all any both each few more most other some
    which who whom whose what let's don't it's i'm i'll i'd you're we're we'll isn't doesn't
    because since until within upon toward towards via per yes well much many even still already
    yet ever never always often only every another am get got go goes going make makes made
"""
_SMALL_GERMAN = """
    der die das den dem des ein eine einen einem einer eines und oder aber wenn dann so von zu im in
    an am auf bei fuer mit aus als ist sind war waren sein bin bist hat haben hatte habe wird werden
    wuerde kann koennen koennte soll sollen sollte muss muessen darf duerfen will wollen moechte
    nicht kein keine keinen wer wen wem wo wann warum wie alle alles jeder jede jedes mehr auch nur
    noch schon sehr zum zur beim vom ins da damit dass weil ob ueber nach vor zwischen um durch man
    sich bitte mal ja doch denn also sowie sondern je hier dort dabei dazu davon darauf daran
    darueber dafuer dagegen danach vorher immer wieder bis seit gegen ohne unter waehrend halt eben
    einfach ganz was machen mach macht gibt geht worum wird werde gern gerne
"""
_POINTING = """
    it this that these those they them their its one ones him his her hers he she
    es dies diese dieser dieses diesem diesen ihm ihn denen deren dessen jene jener jenes
    davon darauf daran darueber dafuer
"""
_OWN = """
    i i'm i've i'd me my mine myself we we're we've us our ours ourselves
    ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer
"""
_YOU = """
    you your yours yourself du dich dir dein deine deinen deinem deiner ihr euch euer eure sie ihnen
    ihre ihren ihrem
"""
_EMPTY = """
    some something somehow someone somewhere anything everything stuff thing things good nice better
    best great interesting important appropriate suitable several various lot lots properly right
    correct relevant certain different cool fun useful possible kind sort general overall
    professional modern creative engaging effective comprehensive detailed high quality easy simple
    really truly especially quite rather absolutely definitely excellent outstanding amazing
    wonderful perfect beautiful fantastic brilliant catchy world class expert best try trying
    please thank thanks kindly dear grateful appreciate help helpful hello hi hey sorry hope sure
    want need like love know think thinking feel take care deep breath step carefully careful
    attention time times way ways able full fully completely whole total totally much
    everybody everyone anybody nobody people person work works working worked job task do doing
    done need needs needed happy glad proud team career matter matters effort give bit little
    hard possible ever lovely super awesome impressive compelling high-quality well-written
    exciting memorable unique special amazing stunning polished fine okay ok able advance long short
    longer shorter quick fast new modern big boring dull
    gut schoen besser best interessant wichtig passend sinnvoll richtig irgendwas irgendwie
    irgendwo irgendein irgendwer paar einig viel manch sache ding zeug ansprechend kreativ
    professionell modern toll ordentlich uebersichtlich echt wirklich moeglichst hervorragend
    herausragend exzellent perfekt super klasse genial spannend bestens optimal qualitaet
    hochwertig angenehm nett lieb freu danke dank dankbar vielen hilf hilfe helfen hallo moin
    brauch brauche wuensch moecht glaub denk denken nachdenk atme tief muehe zeit mal bisschen
    etwas jemand niemand leute mensch person jed arbeit schritt sorgfaeltig gruendlich karriere
    team freund froh stolz unbedingt besonders ziemlich richtig total voellig vollstaendig
    bestmoeglich voraus gerne grosse gross klein ander verschieden bestimmt wahrscheinlich
    natuerlich einmal dinge sachen genauso selbst selber besonder einzigartig umfassend
    ausfuehrlich detailliert knackig einpraegsam allgemein gewiss entsprechend zufrieden gefall
    lang kurz laenger kuerzer schnell neu langweilig
"""
_MEASURELESS = """
    good nice better best great interesting important appropriate suitable several various correct
    relevant cool useful professional modern creative engaging effective excellent outstanding
    amazing wonderful perfect beautiful fantastic brilliant catchy special easy lovely super awesome
    impressive compelling high-quality well-written exciting memorable unique stunning polished
    something stuff things somehow
    gut schoen besser best interessant wichtig passend sinnvoll richtig irgendwas irgendwie
    ansprechend kreativ professionell modern toll ordentlich uebersichtlich hervorragend
    herausragend exzellent perfekt super genial spannend optimal hochwertig angenehm nett knackig
    einpraegsam einzigartig zeug sachen dinge
"""
"""Words that leave the measure to whoever reads them."""
_RESULT = """
    text texts description table summary ideas list flyer post email mail slogan headline letter
    report article newsletter plan query function agenda card essay story poem recipe memo names
    checklist notice guide blog caption captions forecast sentiment overview explanation timeline
    briefing reply suggestions tips titles announcement invitation draft outline questions
    beschreibung tabelle zusammenfassung ideen liste beitrag brief bericht anzeige artikel abfrage
    funktion formel tagesordnung karte geschichte gedicht rezept protokoll widerspruch vorschlaege
    gliederung namen titel checkliste einladung notiz hinweis antwort mahnung uebersicht rede
    ablaufplan vorlage fragen kurzbeschreibung erinnerung teaser begruessung
"""
"""What a model delivers: a prompt may just name it."""
_HEDGE = """
    maybe perhaps possibly etc whatever somehow somewhat ideally preferably
    vielleicht eventuell evtl usw gegebenenfalls ggf ggfs irgendwie moeglicherweise womoeglich
"""
_UNIT = """
    word words sentence sentences line lines character characters paragraph paragraphs page pages
    bullet bullets item items point points row rows column columns step steps idea ideas minute
    minutes hour hours day days week weeks euro euros dollar dollars percent gram grams
    wort woerter woertern satz saetze saetzen zeile zeilen zeichen absatz absaetze absaetzen seite
    seiten stichpunkt stichpunkte stichpunkten punkt punkte punkten spalte spalten schritt schritte
    schritten idee ideen minute minuten stunde stunden tag tage tagen woche wochen prozent gramm
"""
_BOUND = """
    most least max maximum maximal min minimum exactly under within up limit limited exceed fewer
    hoechstens mindestens maximale minimal genau exakt unter bis limit begrenzt wenigstens
"""
_NUMBER = """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    eighty ninety hundred thousand dozen half twice
    zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf zwanzig dreissig vierzig fuenfzig
    sechzig achtzig neunzig hundert tausend dutzend halb zweimal
"""
_CALENDAR = """
    monday tuesday wednesday thursday friday saturday sunday january february april june july
    august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar maerz mai juni juli
    oktober dezember
"""
_FORM = """
    table json csv xml yaml html markdown bullet bullets bulleted column columns header headers
    heading headings headline subject outline numbered list array string integer boolean dict tuple
    subheads labels label tag format plain prose
    tabelle tabellarisch spalte zeile stichpunkt aufzaehlung liste nummeriert ueberschrift betreff
    gliederung fliesstext zwischentitel kopfzeile format
"""
_RULED_OUT = """
    no not without avoid don't never skip except exclude excluding omit leave ignore neither nor
    ohne kein nicht nie vermeide vermeiden verzicht weglassen weglass ausser statt weder niemals
"""
_SOURCE = """
    only solely below above attached following source sources cite quote according based given
    nur ausschliesslich unten oben folgend anhand laut quelle zitat zitiere basierend angegeben
"""
_MISSING = """
    missing empty otherwise else unknown blank null none invalid unclear unsure
    fehlt fehlen fehlend leer sonst unbekannt andernfalls ungueltig unklar
"""
_ORDER = """
    first then finally last next afterwards sort sorted order ordered ascending descending begin
    start end close ends begins alphabetical newest oldest
    zuerst dann danach anschliessend zuletzt zuerst sortiert sortiere absteigend aufsteigend beginn
    schluss ende anfang reihenfolge alphabetisch neueste
"""
_MANNER = """
    formal informal casual friendly polite factual neutral sober tone style voice english german
    french spanish italian american british tense person humour humorous plain
    foermlich locker freundlich hoeflich sachlich nuechtern ton stil deutsch englisch franzoesisch
    spanisch praesens duzen siezen wir-form du-form sie-form
"""
_READERS = """
    audience reader readers beginners beginner children kids students parents customers patients
    colleagues experts teachers tenants owners employees managers developers visitors guests
    subscribers newcomers
    zielgruppe leser leserinnen anfaenger anfaengerin kinder schueler studierende eltern kunden
    patienten kollegen fachleute lehrkraefte mieter mitarbeitende fuehrungskraefte gaeste besucher
    einsteiger laien erwachsene senioren
"""
_EXAMPLE = """
    example examples e.g instance beispiel beispiele beispielsweise z.b input output eingabe ausgabe
"""
_TASK = """
    write create draft compose summarize summarise translate generate list produce describe explain
    analyze analyse classify sort assign extract calculate compute count find return respond answer
    reply provide suggest propose develop design convert turn rewrite rephrase improve shorten
    correct check compare evaluate identify determine read label categorize categorise group rank
    report show tell build brainstorm formulate invent prepare outline fill pick choose select
    decide output name state plan complete solve estimate implement review test define discuss
    recommend give make come put add remove replace fix update edit proofread rate retrieve search
    research look track set organize organise schedule book convert transform print note mark
    schreib verfass erstell formulier fass uebersetz generier nenn gib beschreib erklaer analysier
    klassifizier ordn berechn rechn zaehl find antwort beantwort liefer schlag entwickl entwickel
    entwirf wandl korrigier pruef vergleich bewert bestimm ermittl lies kategorisier sortier zeig
    bau ueberleg skizzier fuell waehl extrahier stell such kuerz verbesser plan ueberarbeit notier
    gestalt list markier ersetz streich ergaenz setz nimm mach wert wertet leit zieh reih erfind
    verschlagwort wandl kuend lad antworte erinner begruess bedank entschuldig
    announce invite collect reconstruct polish follow expand condense simplify draw remind
    apologise apologize tag date turn merge split cut
"""
_INFINITIVE = """
    schreiben verfassen erstellen formulieren zusammenfassen uebersetzen generieren nennen angeben
    ausgeben beschreiben erklaeren analysieren einordnen zuordnen ordnen berechnen ausrechnen
    zaehlen finden antworten beantworten liefern vorschlagen entwickeln entwerfen umwandeln
    korrigieren pruefen vergleichen bewerten bestimmen ermitteln sortieren auflisten kuerzen
    verbessern planen ueberarbeiten umformulieren ergaenzen ersetzen streichen auswerten anlegen
"""
_ASKING = "what which who how when where why was welche welcher welches wer wie wann wo warum"

_GERMAN_ONLY = """
    der das und ist nicht mit fuer auf ein eine zu als du bitte den dem im von sie ich soll kein
    keine oder wie zum zur aus bei einen einer einem eines auch nur wenn dass ueber sind hat wird
    werden unser unsere uns wir ihr alle bis vom beim jede jeder sich des hoechstens mindestens
    genau
"""
_ENGLISH_ONLY = """
    the and is not with for of to a as you please at or how from are this that it be if my me your
    do by into than their its
"""
_LISTS = (
    (SMALL, _SMALL_ENGLISH), (SMALL, _SMALL_GERMAN), (SMALL | POINTING, _POINTING),
    (SMALL | OWN, _OWN), (SMALL, _YOU), (EMPTY, _EMPTY), (EMPTY | HEDGE, _HEDGE),
    (MEASURELESS, _MEASURELESS), (RESULT, _RESULT), (UNIT, _UNIT),
    (BOUND, _BOUND), (NUMBER, _NUMBER), (CALENDAR, _CALENDAR), (FORM, _FORM),
    (RULED_OUT, _RULED_OUT), (SOURCE, _SOURCE), (MISSING, _MISSING), (ORDER, _ORDER),
    (MANNER, _MANNER), (READERS, _READERS), (EXAMPLE, _EXAMPLE), (TASK, _TASK),
    (INFINITIVE, _INFINITIVE), (ASKING, _ASKING),
    (GERMAN, _GERMAN_ONLY), (ENGLISH, _ENGLISH_ONLY),
)  # fmt: skip
_ENDINGS = ("e", "n", "r", "s", "t", "en", "er", "es", "em", "st", "et")
_INFLECTED = EMPTY | MEASURELESS | FORM | RULED_OUT | MANNER | TASK | ORDER | SOURCE
"""Kinds whose entries stand for all their German endings."""
_SHORTEST_STEM = 3


def _table() -> dict[str, int]:
    found: dict[str, int] = {}
    for kinds, words in _LISTS:
        for word in words.split():
            found[word] = found.get(word, 0) | kinds
    return found


_KINDS = _table()


_TWO_CAPITALS = re.compile(r"[A-ZÄÖÜ]\w*[A-ZÄÖÜ]")
_LONGEST_ACRONYM = 6
_RESULTS = re.compile(
    r"\w(?:text|texte|mail|post|brief|beitrag|liste|tabelle|notiz|anzeige|beschreibung|teaser|artikel"
    r"|zeilen|spruch|rede|vorschlag|meldung|nachricht|gliederung|plan|bericht|konzept|flyer|slogan"
    r"|erinnerung|versions?|docstring|sheet|profile|intro|toast|hymne|steckbrief|caption)$"
)
"""Compounds of what a model delivers: "Flyertext", "Rundmail"."""
_UMLAUTS = frozenset("äöüßÄÖÜ")


class Look(NamedTuple):
    """A word by itself."""

    folded: str
    kinds: int


@lru_cache(maxsize=50_000)
def look(shown: str) -> Look:
    """The folded word, and what it can be as bits; no bit for a word that only carries content."""
    word = fold(shown)
    german = 0 if _UMLAUTS.isdisjoint(shown) else GERMAN
    return Look(word, _meant(word) | _shape(shown) | german)


def _meant(word: str) -> int:
    found = _KINDS.get(word, 0) | (RESULT if _RESULTS.search(word) else 0)
    if found & SMALL:
        return found
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            found |= _KINDS.get(stem, 0) & _INFLECTED
    return found


def _shape(shown: str) -> int:
    """Numbers, names of files and variables, capitals, and capitals inside: API, LinkedIn."""
    if shown[0].isdecimal():
        return DIGITS
    parts = shown.split(".")
    if "_" in shown[1:-1] or (len(parts) > 1 and all(len(part) > 1 for part in parts)):
        return CODE
    if len(shown) > _LONGEST_ACRONYM and shown.isupper():
        return CAPITAL
    if _TWO_CAPITALS.search(shown):
        return ACRONYM
    return CAPITAL if shown[0].isupper() else 0
