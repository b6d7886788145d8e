"""The words by which English and German say how many: units, directions, parts. All are folded."""

import re
from typing import Literal

from ansage.language.patterns import GAP, either, whole

# Units

UNITS = {
    "words": re.compile(r"words?|woerter\w{0,2}|worte\w?|wort"),
    "sentences": re.compile(r"sentences?|saetze\w?|satz(?:es)?|saetzchen"),
    "lines": re.compile(r"lines?|liners?|zeilen?|zeiler|zeilig\w*"),
    "characters": re.compile(r"characters?|chars?|letters?|zeichen|buchstaben?|anschlaege\w?"),
    "paragraphs": re.compile(r"paragraphs?|absatz(?:es)?|absaetze\w?|abschnitte?\w?"),
    "items": re.compile(
        r"items?|bullets?|points?|entries|entry|eintraege?n?|eintrag|punkte?n?|listenpunkte?n?"
        r"|stichpunkte?\w?|stichworte?\w?|aufzaehlungspunkte?n?|spiegelstriche?\w?"
    ),
    "minutes": re.compile(r"minutes?|mins?|minuten?|seconds?|secs?|sekunden?|sek"),
}
COMPOUNDS = {
    "words": re.compile(
        r"wort(?:limit|zahl|anzahl|grenze|obergrenze)|woerter(?:anzahl|zahl)|word(?:count|limit)"
    ),
    "sentences": re.compile(r"satz(?:zahl|anzahl)"),
    "lines": re.compile(r"zeilen(?:zahl|anzahl|limit)"),
    "characters": re.compile(r"zeichen(?:limit|zahl|anzahl|begrenzung|grenze)"),
    "paragraphs": re.compile(r"absatz(?:zahl|anzahl)"),
    "items": re.compile(r"listenlaenge"),
    "minutes": re.compile(r"(?:sprech|rede|lese|vorlese)(?:zeit|dauer)"),
}
"""Words that name the limit of a unit: "Wortlimit: 60"."""
_OTHER_UNITS = (
    "% percent prozent euro euros eur € dollar dollars pages page seiten seite minutes minuten"
    " hours"
    " stunden days tage years jahre columns spalten rows kg g cm mm m km ml l"
)
OTHER_UNITS = frozenset(_OTHER_UNITS.split())

ONE = re.compile(r"one|single|ein|eine|einen|einem|einer|eines|eins|einzige\w?|einzelne\w?")
"""Articles and pronouns that are the number 1 when their unit follows."""

_BREAKS = (
    ". ; : ! ? for fuer with mit in on auf of von to zu as als per pro each je is are ist sind"
    " that which"
    " der die das the a an about ueber at because weil but aber not nicht no"
    " people leute personen menschen guests gaeste kollegen colleagues kunden customers team teams"
    " have haben has hat"
    " paar few couple need needs needed want wants wanted brauchen braucht wollen will moechten"
    " suchen"
)
BREAKS_UNIT = frozenset(_BREAKS.split())
"""Words that cannot stand between a number and its unit; "60 or fewer words" can."""
_BRIDGE = (
    ", : = to of is at most max maximum maximal maximale hoechstens auf von ist sind exactly"
    " genau minimum"
    " mindestens mind least - – ( <= >= ≤ ≥ < > limit count number be should must soll sollte"
    " darf muss"
    " nicht not exceed more than mehr als bei under unter bis zu up no over ueber below within"
    " about ca may go past beyond above can geht ueberschreiten"
    " etwa circa ungefaehr around approximately roughly ~ ≈ the are between zwischen limited only"
    " nur"
)
BETWEEN_UNIT_AND_NUMBER = frozenset(_BRIDGE.split())
_TAIL = (
    ", . ; : ! ? ) - – of stueck pieces in total please bitte or oder and und maximum max maximal"
    " at"
    " altogether insgesamt for fuer but aber begrenzen beschraenken begrenzt beschraenkt if wenn"
    " not"
    " nicht tops zu draus daraus"
)
POINTS_AT = frozenset(
    "nimm nehme nutze waehle take use choose change rewrite delete fix see siehe aendere streiche"
    " in for zu on aus von of from fuer bei to mit with ueber about".split()
)
"""Before a noun with a number behind it these point at one of many: "take version 2"."""
AFTER_BARE_NUMBER = frozenset(_TAIL.split())
"""What may follow a number whose unit stands before it; a noun would be its own unit."""

# Directions

Direction = Literal["max", "below", "min", "above", "exact", "about", "fewer"]
Side = Literal["before", "between", "after"]

_NOT = either(
    "not", "never", "no", "none", "nobody", "keines", r"\w+n't", "cannot",
    "nicht", "nie", "niemals", r"kein\w*",
    "auf keinen fall", "keinesfalls",
)  # fmt: skip
NEGATED = re.compile(f" {_NOT} ")
COMPARES = (
    NEGATED,
    re.compile(r" (?:cut|trim|shorten|reduce|strip|boil|narrow|kuerze?|streiche?) "),
)
"""Of the words around a number these belong to the comparison: "cut it to 60" rules nothing out."""
_NEAR = r"(?:[^,;:\s]+ ){0,6}"
_UP = either(
    "more than", "over", "above", "past", "(?:longer|greater) than", "beyond", r"exceed\w*",
    "mehr als",
    "ueber",
    "(?:laenger|groesser) als", r"ueberschreit\w*", r"uebersteig\w*", "oberhalb von",
)  # fmt: skip
_DOWN = either(
    "(?:less|fewer|shorter|smaller) than", "under", "below", "<", "(?:weniger|kuerzer|kleiner) als",
    "unter", "unterhalb von", r"unterschreit\w*",
)  # fmt: skip
_LIMIT_IN_WORDS = either(
    "(?:word |length |upper |character |hard )?(?:limit|cap|ceiling|maximum)(?: of| is| :)?",
    r"\w*(?:limit|grenze|hoechstlaenge|begrenzung)(?: von| ist| liegt bei| :)?",
    r"limit\w* (?:\S+ ){0,4}to",
    "(?:keep|cap) (?:\\S+ ){0,4}(?:to|at)",
    "capped at",
    f"stick {GAP}to",
    r"(?:begrenz|beschraenk)\w* (?:\S+ ){0,4}auf",
    r"(?:cut|trim|shorten|reduce|strip|boil|narrow|kuerze?|streiche?|reduziere?|dampf)"
    r" (?:\S+ ){0,5}(?:to|auf)",
)


def _before(*phrases: str) -> re.Pattern[str]:
    """Before the number, with at most three small words between."""
    small = (
        "(?:(?:the|den|die|der|a|an|of|von|einer|eine|einen|:|total|insgesamt|only|nur|ca) ){0,3}"
    )
    return re.compile(f" {either(*phrases)} {small}$")


def _after(*phrases: str) -> re.Pattern[str]:
    """Behind the unit, with at most four small words between."""
    small = either(
        ",", r"\(", "in", "long", "lang", "total", "insgesamt", "is", "are", "ist", "sind", "may",
        "darf",
        "duerfen", "should", "soll", "sollen", "must", "not", "nicht", "the", "die", "das", "der",
        "at",
        "as", "als", "an", "be", "–", "-", "inklusive", "inkl", "including", "incl", "leerzeichen",
        "spaces", "mit", "with",
    )  # fmt: skip
    return re.compile(f"^ (?:{small} ){{0,4}}{either(*phrases)} ")


DIRECTIONS: tuple[tuple[Side, Direction, re.Pattern[str]], ...] = (
    ("before", "exact", _before(
        "no more (?:and|or|,) no less than", "neither more nor less than",
        "weder mehr noch weniger als",
        "nicht mehr und nicht weniger als", "no more or less than",
    )),
    ("before", "about", _before(
        "about", "around", "roughly", "approximately", "approx", "circa", "ca", "ungefaehr", "etwa",
        "rund", "~", "≈", "some", "so um", "um die", "gut", "close to", "nearly", "knapp",
        "in etwa",
    )),
    ("after", "about", _after(
        "or so", "or thereabouts", "oder so", "give or take", "plus (?:or )?minus", "plusminus",
        "more or less", "mehr oder weniger", "ungefaehr", "circa",
    )),
    ("after", "above", _after(r"(?:ueberschreit|uebersteig)\w*", "be exceeded")),
    ("before", "max", _before(f"{_NOT} {_NEAR}{_UP}")),
    ("before", "min", _before(f"{_NOT} {_NEAR}{_DOWN}")),
    ("before", "fewer", re.compile(r" kein(?:e|en|er)? (?:vollen |ganzen )?$")),
    ("before", "max", _before(
        "at (?:the )?(?:most|max)", "at mots", "max", "maximum", r"maximal\w*", "hoechstens?",
        "hoechst",
        "bis(?: zu| maximal)?", "up to", "within", "stay (?:within|inside)", "innerhalb von", "≤",
        "<=",
        "am meisten", _LIMIT_IN_WORDS,
    )),
    ("before", "min", _before(
        "at (?:the )?least", "min", "mind", "minimum", r"minimal\w*", "mindestens", "wenigstens",
        "zumindest", "ab", "≥", ">=", "mindestlaenge", "untergrenze",
    )),
    ("before", "exact", _before("exactly", "precisely", "genau", "exakt", "just", "=")),
    ("before", "above", _before(_UP)),
    ("before", "below", _before(_DOWN)),
    ("between", "max", re.compile(" (?:or (?:fewer|less)|oder weniger|max|maximum|maximal) ")),
    ("between", "min", re.compile(r" (?:or more|oder mehr|\+) ")),
    ("after", "max", _after(
        "or (?:fewer|less|under|shorter|below)", "oder (?:weniger|kuerzer|drunter)",
        "(?:at (?:the )?)?most", "max", "maximum", "maximal", "tops", "hoechstens",
        "(?:upper |hard )?limit",
        "ceiling", "cap", "(?:ober|hoechst)?grenze", "no more", "and (?:no|not) more",
        "und nicht mehr",
        "nicht mehr", "no longer", "zu (?:beschraenken|begrenzen)", "and (?:that's it|done)",
    )),
    ("after", "min", _after(
        "or (?:more|longer)", "oder (?:mehr|laenger)", "at least", "least", "min", "minimum",
        "mindestens", "aufwaerts", "upwards", "plus",
    )),
)  # fmt: skip
"""(side of the number, direction, pattern), the surest first."""
MORE = re.compile(f" {_UP} (?:\\S+ ){{0,2}}$")
CUT = whole(
    "(?:is|are|gets?|be) (?:simply )?(?:cut|cut off|lost|ignored|rejected|truncated|dropped)",
    r"(?:cuts?|chops?|truncates?|rejects?|ignores?|swallows?|snips?|trims?) (?:\S+ )?(?:off"
    r"|everything"
    "|anything|all|it|what)",
    r"cut off|chopped|truncated",
    "(?:wird|werden) (?:einfach )?(?:abgeschnitten|gekuerzt|gekappt|abgelehnt|verworfen|ignoriert)",
    r"(?:schneidet|kappt|lehnt) (?:\S+ ){1,5}ab",
    "abgeschnitten",
    "faellt weg",
    r"liest (?:\S+ ){0,3}(?:keiner|niemand)",
    "(?:nobody|no one|niemand|keiner) (?:reads|liest|will|wants)",
    "(?:keiner|niemand)(?= [.,;!]| $| mehr)",
    "nicht mehr (?:angezeigt|gelesen)",
    "(?:will|mag|liest|braucht) (?:keiner|niemand)",
)
"""What happens beyond a limit: "anything past 60 words gets cut off"."""
FLIPPED: dict[Direction, Direction] = {"above": "max", "below": "min"}
"""What a comparison becomes when its clause is negated: "mehr als 60 dürfen es nicht sein"."""

# Corrections

CORRECTION = whole(
    "actually", "make (?:it|that)", "rather", "instead", "correction", "korrektur", "nein",
    "no wait",
    "no ,? ?sorry",
    "(?:halt|nein) (?:stopp|warte)",
    "sorry", "stattdessen", "lieber",
)  # fmt: skip
AMENDED_AFTER = re.compile(
    r" (?:nein|no|sorry|halt|stopp?|warte|wait|moment|korrektur|correction|ach|oh|doch)"
    r"(?: (?:,|:|sorry|wait|warte|doch|lieber|besser|nur|nein|mach|make|it|that|stopp?|rather|only"
    r"|just)){0,5} $"
)
AMENDED_BEFORE = re.compile(
    r"^ (?:[,.;!)]|reichen|genuegen|draus|daraus|please|bitte|is|are|will|$)"
)
"""Between these a bare number takes the place of the one before: "four ideas, no sorry, three"."""
AMENDS = whole(
    "make (?:it|that)", "mache? (?:daraus|das|es)", "doch lieber", "sagen wir", "let's say",
    "lieber",
    "rather",
)  # fmt: skip
"""These give a new number without its unit: "actually, make that 80"."""

# Parts

_PARTS = (
    r"headlines? headings? titles? subject captions? ueberschrift\w* titel\w* betreff\w*"
    r" schlagzeile\w*"
    r" slogans? hashtags? einleitung introduction intro opening footer"
)
_IS = (
    "(?:(?:line|with|of|mit|von|:|has|have|hat|haben|gets|bekommt|should|darf|soll|must|be|is|ist|in"
    "|not|nicht|may|at|most|max|maximal|hoechstens) ){0,5}"
)
_WHOLE = (
    "text|answer|mail|email|reply|summary|post|message|article|antwort|zusammenfassung|beitrag"
    "|nachricht|artikel|more|mehr|fewer|less|longer|laenger|weniger|kuerzer|way|case|fall"
)
_NO_ONE = (
    rf"(?:no|kein\w{{0,2}}) (?!(?:{_WHOLE}) )\w+(?= (?:over|longer|above|may|should|must|exceeds"
    "|has|have|can|more|with|mehr|laenger|ueber|darf|soll|hat) )"
    "|(?:none|keine?r?)(?= (?:longer|over|above|laenger als|ueber) )"
)
"""Rules something out for every single one."""
_EACH = either(
    "each",
    "none of (?:the|them|these)",
    "every",
    "per",
    r"jede\w?",
    "je",
    "pro",
    "apiece",
    "jeweils",
    _NO_ONE,
)
_PLACE = (
    "(?:(?:first|second|third|last|opening|closing|ersten?|zweiten?|dritten?|letzten?)"
    " (?:paragraph|sentence|section|line|chapter|absatz|satz|abschnitt|zeile|kapitel))"
)
PART_BEFORE = re.compile(
    rf" ({either(*_PARTS.split(), _PLACE)}) {_IS}(?:\S+ ){{0,2}}$| ({_EACH}) (?:[^,;.\s]+ ){{0,9}}$"
)
PART_AFTER = re.compile(
    rf"^ (?:[^,;.\s]+ ){{0,2}}({_EACH}) "
    r"|^ (?:of |zur |als )?((?:introduction|intro|einleitung|vorspann|teaser|anmoderation)) "
)
"""A number beside these holds for a part of the answer only."""
