"""The words by which English and German say how many: units, directions, parts. Folded, as in norm."""

import re

UNITS = {
    "words": re.compile(r"words?|woerter\w{0,2}|worte\w?|wort"),
    "sentences": re.compile(r"sentences?|saetze\w?|satz(?:es)?|saetzchen"),
    "lines": re.compile(r"lines?|liners?|zeilen?|zeiler|zeilig\w*"),
    "characters": re.compile(r"characters?|chars?|letters?|zeichen|buchstaben?|anschlaege\w?"),
    "paragraphs": re.compile(r"paragraphs?|absatz(?:es)?|absaetze\w?|abschnitte?\w?"),
    "items": re.compile(
        r"items?|bullets?|points?|entries|entry|stichpunkte?\w?|stichworte?\w?|punkte?n?"
        r"|eintraege?n?"
        r"|eintrag|aufzaehlungspunkte?n?|spiegelstriche?\w?|listenpunkte?n?"
    ),
}
OTHER_UNITS_WORDS = (
    "% percent prozent euro euros eur € dollar dollars pages page seiten seite minutes minuten "
    "hours"
    " stunden days tage years jahre columns spalten rows kg g cm mm m km ml l"
)
OTHER_UNITS = frozenset(OTHER_UNITS_WORDS.split())

ONE = re.compile(r"one|single|ein|eine|einen|einem|einer|eines|einzige\w?")
"""Articles and pronouns that are the number 1 when their unit follows."""

_BREAK_WORDS = (
    ", . ; : ! ? and und or oder for fuer with mit in on auf of von to zu as als per pro each "
    "je is are"
    " ist sind that which and der die das the a an about ueber at because weil but aber not "
    "nicht no"
)
BREAKS_UNIT = frozenset(_BREAK_WORDS.split()) - {",", "or", "oder", "and", "und"}
"""Words that cannot stand between a number and its unit; "60 or fewer words" can."""

_BRIDGE_WORDS = (
    ": = to of is at most max maximum maximal maximale hoechstens auf von ist sind exactly "
    "genau minimum"
    " mindestens mind least - – ( <= >= ≤ ≥ < > limit count number be should must soll sollte "
    "darf muss"
    " nicht not exceed more than mehr als bei under unter bis zu up no over ueber below within "
    "about ca"
    " etwa circa ungefaehr around approximately roughly ~ ≈ the are between zwischen limited "
    "only nur"
)
BETWEEN_UNIT_AND_NUMBER = frozenset(_BRIDGE_WORDS.split()) | {","}
_TAIL_WORDS = (
    ", . ; : ! ? ) - – stueck pieces in total please bitte or oder and und maximum max maximal at altogether"
    " insgesamt for fuer but aber begrenzen beschraenken begrenzt beschraenkt if wenn not nicht tops"
)
AFTER_BARE_NUMBER = frozenset(_TAIL_WORDS.split())
"""What may follow a number whose unit stands before it; a noun would be its own unit."""

COMPOUNDS = {
    "words": re.compile(
        r"wort(?:limit|zahl|anzahl|grenze|obergrenze)|woerter(?:anzahl|zahl)|word(?:count|limit)"
    ),
    "sentences": re.compile(r"satz(?:zahl|anzahl)"),
    "lines": re.compile(r"zeilen(?:zahl|anzahl|limit)"),
    "characters": re.compile(r"zeichen(?:limit|zahl|anzahl|begrenzung|grenze)"),
    "paragraphs": re.compile(r"absatz(?:zahl|anzahl)"),
    "items": re.compile(r"(?:listen|auf)?punktzahl"),
}
"""Words that name the limit of a unit: "Wortlimit: 60"."""

_GAP = r"(?:\S+ ){0,3}"
_NOT = (
    r"(?:not|never|no|n't|don't|doesn't|mustn't|shouldn't|can't|cannot|won't|nicht|nie"
    r"|niemals|kein\w*|auf keinen fall|keinesfalls)"
)
_UP = (
    r"(?:more than|over|above|longer than|greater than|beyond|exceed\w*|go(?:es)? (?:over|above"
    r"|beyond)|mehr als|ueber"
    r"|laenger als|groesser als|ueberschreit\w*|uebersteig\w*|oberhalb von)"
)
_DOWN = (
    r"(?:less than|fewer than|under|below|shorter than|smaller than|weniger als|unter"
    r"|unterhalb von|kuerzer als"
    r"|unterschreit\w*|kleiner als|<)"
)


def _before(words: str) -> re.Pattern[str]:
    """Directly before the number, at most three small words between."""
    return re.compile(
        rf"(?<= ){words} (?:(?:the|den|die|der|a|an|of|von|einer|eine|einen|:|total|insgesamt"
        rf"|only|nur|ca) ){{0,3}}$"
    )


def _after(words: str) -> re.Pattern[str]:
    """Directly behind the unit, at most two small words between."""
    return re.compile(
        rf"^ (?:(?:,|\(|in|long|lang|total|insgesamt|is|are|ist|sind|may|darf|duerfen|should"
        rf"|soll|sollen|must|not|nicht|the|die|das|der|at|as|als|an|be|–|-) ){{0,4}}{words} "
    )


DIRECTIONS = (
    ("before", "exact", _before(r"(?:no more and no less than|neither more nor less than"
        r"|weder mehr noch weniger als"
                                r"|no more , no less than|nicht mehr und nicht weniger als"
        r"|no more or less than)")),
    ("before", "about", _before(r"(?:about|around|roughly|approximately|approx|circa|ca"
        r"|ungefaehr|etwa|rund|~|≈|some"
                                r"|in der gegend von|um die|so um|gut|close to|nearly|knapp"
        r"|in etwa|of about)")),
    ("after", "about", _after(r"(?:or so|oder so|give or take|more or less|mehr oder weniger"
        r"|in etwa|ungefaehr|circa)")),
    ("after", "not max", _after(r"(?:nicht (?:ueberschreit|uebersteig)\w*|(?:not|never) be exceeded)")),
    ("before", "not max", _before(rf"{_NOT} {_GAP}{_UP}")),
    ("before", "not min", _before(rf"{_NOT} {_GAP}{_DOWN}")),
    ("before", "max", _before(
        r"(?:at (?:the )?most|at mots|at max|max|maximum|maximal\w*|hoechstens|hoechsten"
        r"|hoechst|bis zu|bis maximal|up to|no more than"
        r"|not more than|within|limit\w* (?:\S+ ){0,4}to|keep (?:\S+ ){0,4}(?:to|at)"
        r"|cap\w* (?:\S+ ){0,4}at|stick (?:\S+ ){0,3}to"
        r"|stay (?:within|inside)|innerhalb von|begrenz\w* (?:\S+ ){0,4}auf"
        r"|beschraenk\w* (?:\S+ ){0,4}auf|(?:kuerze|cut|trim|shorten|reduce) "
        r"(?:\S+ ){0,3}(?:to|auf)|≤|<=|(?:word|length|upper|character|hard)? ?(?:limit|cap"
        r"|ceiling|maximum)(?: of| is| :)?"
        r"|(?:wort|laengen|zeichen)?(?:limit|obergrenze|grenze|hoechstlaenge|maximallaenge"
        r"|begrenzung)(?: von| ist| liegt bei| :)?"
        r"|nicht mehr als|nicht laenger als|nicht ueber|don't (?:go over|exceed)"
        r"|not exceed(?:ing)?|am meisten)")),
    ("before", "min", _before(
        r"(?:at least|at the least|min|mind|minimum|minimal\w*|mindestens|wenigstens|no (?:less"
        r"|fewer) than|not (?:less|fewer) than"
        r"|nicht weniger als|nicht unter|ab|≥|>=|minimum of|mindestlaenge|untergrenze"
        r"|zumindest)")),
    ("before", "exact", _before(r"(?:exactly|precisely|genau|exakt|just|=)")),
    ("before", "above", _before(_UP)),
    ("before", "below", _before(_DOWN)),
    ("between", "max", re.compile(r" (?:or (?:fewer|less)|oder weniger|max|maximum|maximal) ")),
    ("between", "min", re.compile(r" (?:or more|oder mehr|\+) ")),
    ("after", "max", _after(
        r"(?:or (?:fewer|less|under|shorter|below)|oder (?:weniger|kuerzer|drunter)"
        r"|at (?:the )?most|most|max|maximum|maximal|tops|hoechstens"
        r"|limit|ceiling|cap|upper limit|obergrenze|grenze|hoechstgrenze|no more|and (?:no"
        r"|not) more|und nicht mehr|und keins? mehr"
        r"|hard limit"
        r"|no longer|nicht mehr)")),
    ("after", "min", _after(r"(?:or more|oder mehr|at least|least|min|minimum|mindestens"
        r"|or longer|oder laenger|aufwaerts|upwards|plus)")),
)  # fmt: skip
"""(side of the number, direction, pattern), the surest first."""

CORRECTION = re.compile(
    r"(?<= )(?:actually|make (?:it|that)|rather|instead|correction|korrektur|nein|no wait|sorry"
    r"|doch lieber|stattdessen|lieber)(?= )"
)
AMENDS = re.compile(
    r"(?<= )(?:make (?:it|that)|(?:mach|mache) (?:daraus|das|es)|doch lieber|nein , lieber"
    r"|sagen wir|let's say|lieber|rather)(?= )"
)

_PART_NOUNS = (
    r"(headlines?|headings?|titles?|subject lines?|subject|captions?|ueberschrift\w*|titel\w*"
    r"|betreff\w*|schlagzeile\w*|slogans?|hashtags?"
    r"|einleitung|introduction|intro)"
)
_EACH = r"(each|every|per|jeder?n?s?m?|jede|je|pro)"
PART_BEFORE = re.compile(
    rf"(?<= ){_PART_NOUNS} (?:(?:with|of|mit|von|:|has|hat|should|darf|soll|must|be|is|ist"
    rf"|haben|in|not|nicht|may|at|\() ){{0,3}}(?:\S+ ){{0,2}}$"
    rf"|(?<= ){_EACH} (?:[^,;.\s]+ ){{0,6}}$"
)
PART_AFTER = re.compile(rf"^ (?:[^,;.\s]+ ){{0,2}}{_EACH} ")
