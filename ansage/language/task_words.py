"""Verbs and phrases by which English and German give a task. Folded, as in norm."""

import re

from ansage.language.patterns import either, whole

_ENGLISH_VERBS = (
    "write create draft compose summari[sz]e translate generate list give make produce describe"
    " explain"
    " analy[sz]e classify sort assign extract calculate compute count find return respond answer"
    " reply"
    " provide suggest propose develop design convert turn rewrite rephrase improve shorten"
    " correct check"
    " compare evaluate identify determine read label categori[sz]e group rank report show tell"
    " build"
    " brainstorm formulate invent prepare outline put fill pick choose select decide output tag"
    " name state"
    " sum advertise promote present collect transform format edit proofread review plan complete"
    " solve"
    " estimate route triage detect parse sketch print tabulate draw start begin"
)
_GERMAN_STEMS = (
    "schreib verfass erstell formulier fass uebersetz generier nenn gib gebt geb mach beschreib"
    " erklaer"
    " analysier klassifizier sortier ordn berechn rechn zaehl find antwort beantwort liefer schlag"
    " entwickl entwickel entwirf entwerf wandl wandel verwandl korrigier pruef vergleich bewert"
    " bestimm"
    " ermittl ermittel lies kategorisier gruppier teil zeig bau ueberleg erfind skizzier fuell"
    " waehl"
    " entscheid extrahier wert stell such kuerz verbesser dicht bewirb praesentier sammel sammle"
    " markier"
    " plan ueberarbeit notier fertig gestalt konzipier erarbeit weis summier addier list wirb"
    " leit erzeug"
    " trag textet drucke beginn start"
)
_ENGLISH = either(*_ENGLISH_VERBS.split(), "come up", "work out", "add up", "act as")
_GERMAN = either(*_GERMAN_STEMS.split())
_EFFORT = either(
    "give (?:it|this|that|your)",
    "make (?:it|this|that|sure|me|us|everyone)",
    r"(?:gib|gebt|geben sie) (?:bitte )?(?:dir|dein\w*|alles|euch|euer|sich|ihr\w*)",
    r"mach\w* (?:bitte )?(?:es|das|dir|mich|uns|mir)",
    r"zeige? (?:mal )?(?:,|mir ,|was)",
    "show (?:me |us )?(?:,|what|your)",
    "find (?:it|the time)",
    "put your",
    "read it",
    "state of",
    "(?:output|format|answer|name|label|group|count|plan|state|report|reply|list)"
    " (?:[:=]|is|format|language|length|style)",
    "stell dir vor",
)
"""Encouragement: it asks for effort and names no task."""

_AFTER = "and und then please bitte now nun jetzt first zuerst dann next danach just anschliessend"
_OPENING = either("^ ", "(?<= [,:;–(!] )", *(f"(?<= {word} )" for word in _AFTER.split()))
_SMALL = "(?:also |auch |noch |mal ){0,3}"
IMPERATIVE = re.compile(
    rf"{_OPENING}{_SMALL}(?!{_EFFORT} )"
    rf"(?:{_ENGLISH}(?= \S)|{_GERMAN}(?:e|t|en|n|)(?:'?s)?(?= (?!kann|ist|sind|hat|wird)\S))"
)
"""A verb at the start of a sentence or of a piece of it: write, schreibe, schreiben Sie."""

REQUEST = whole(
    "(?:can|could|would|will) you",
    "help (?:me|us)",
    "hilf mir",
    r"bitte (?:mal )?(?:eine?n?|drei|\d+)",
    "i (?:need|want|would like|require)",
    "i'd like",
    "(?:i'm|i am) looking for",
    "we (?:need|want|would like)",
    "(?:your|the) (?:task|job|goal) is",
    "task :",
    "you (?:should|must|will|are to|have to|need to)",
    "(?:kannst|koenntest|wuerdest|sollst|musst|wirst|magst) du",
    "du (?:sollst|musst|wirst|kannst|schreibst|erstellst|machst|gibst|hilfst|ordnest|sortierst)",
    "du (?:analysierst|berechnest|formulierst|verfasst|fasst|nennst|antwortest|liest)",
    "(?:koennen|koennten|wuerden|sollen) sie",
    "ich (?:brauche?|moechte|will|haette|benoetige|wuensche|suche)",
    "wir (?:brauchen|moechten|wollen|benoetigen|suchen)",
    "(?:deine|ihre|die) aufgabe(?= (?:ist|:|lautet) )",
    "(?:aufgabe|auftrag|wanted|gesucht|needed|gebraucht) :",
)
"""Asks in other words than an imperative."""

INFINITIVE = re.compile(
    rf" (?:\w{{0,12}}{_GERMAN}(?:en|n|eln|ern)|ausgeben|ausrechnen|umwandeln|anlegen)"
    r"(?= [.!,–:] | und | $)"
)
"""German notices: "Produkttext für Einsteiger erstellen"."""

DESCRIBED = whole(
    r"\w*texts?", r"\w*beschreibung", "descriptions?", "tables?", "tabelle", "json", "csv",
    "summary",
    "zusammenfassung", r"\w*ideen", "ideas?", "list", "liste", "flyer", "post", "email", "slogans?",
    "headline", "brief", "letter", "report", "bericht", "ad", "anzeige", r"\w*kampagnen?",
    "campaigns?",
    "copy", "blurb", r"categor\w+", "kategorien?", "analysis", "analyse", "auswertung",
    "newsletter",
    "artikel", "article", "words", "woerter", "sentences?", "saetze", "answers?", "antwort",
    "average",
    "summe", "totals?", "durchschnitt", "revenue", "umsatz",
)  # fmt: skip
"""Things that a model could deliver, named without telling it to."""

BESIDE = whole(
    "by the way", "btw", "while you(?:'re| are) at it", "on another note", "unrelated", "uebrigens",
    "nebenbei", "wo du schon dabei bist", "(?:noch|mal) was (?:ganz )?anderes",
    "ganz anderes thema",
)  # fmt: skip
"""By these a prompt itself calls a second task unrelated."""
