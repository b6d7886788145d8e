"""In which language the prompt wants the answer."""

import re

from ansage.language.matches import in_force
from ansage.language.patterns import whole
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.texts import Language

_NAMES: dict[Language, str] = {
    "en": r"(?:english|englisch(?:e[rnms]?)?)",
    "de": r"(?:german|deutsch(?:e[rnms]?)?)",
}
_TEXT = (
    r"(?:\w*texte?[ns]?|answers?|output|response|version|reply|summary|description|copy|language"
    r"|flyer|e?mails?|post|antwort\w*|ausgabe\w*|fassung|sprache|\w*beschreibung(?:en)?"
    r"|zusammenfassung|saetze\w?|sentences?)"
)
_EASY = (
    r"(?:simple|clear|plain|easy|good|correct|proper|fluent|only|einfache[mnr]?|klare[mnr]?"
    r"|leichte[mnr]?|gute[mnr]?|korrekte[mnr]?|verstaendliche[mnr]?|fliessende[mnr]?|nur|,|and|und)"
)
_NEXT = (
    r"(?= (?:[.,;:!?()–-]|and|und|or|please|bitte|only|nur|with|mit|at|so|for|fuer|but|aber|sondern"
    r"|as|als|in|without|ohne|hoechstens|maximal|\d+|zu|ab|aus|sein|antworten|schreiben|verfassen"
    r"|formulieren|erstellen|be|not|nicht|statt|instead|rather|using|text|language|sprache|to|even"
    r"|because|weil|about|ueber|geschrieben|verfasst|written|zusammen|um|bleiben|ausgeben"
    r"|wiedergeben) | $)"
)
"""What may follow a language; another noun would make it "the German market"."""


def _demands(name: str) -> re.Pattern[str]:
    language = r"(?:\w*language|\w*sprache)(?: (?:of|der|fuer|for) (?:\w+ ){1,2})?"
    is_ = "(?:is |ist |soll |should be |must be |: |= |– ){0,2}"
    verb = "(?:write|answer|respond|reply|schreibe?|antworte|use|nutze|verwende|speak|sprich)"
    a_text_in = rf"(?:a|an|ein|eine|einen|nur|only|kurzen?|kurzer) (?:\w+ ){{0,2}}{name}"
    return whole(
        rf"(?:in|into|to|auf|ins) (?:{_EASY} ){{0,4}}{name}{_NEXT}",
        f"{language} ?{is_}{name}{_NEXT}",
        f"{verb} {name}{_NEXT}",
        rf"{a_text_in}(?:sprachige?\w?)? (?:language )?(?:\w+ ){{0,2}}?{_TEXT}",
        rf"(?:{name}|deutsch|englisch|english)sprachige?\w? {_TEXT}",
        rf"{name} {_TEXT} (?:, )?(?:please|bitte)",
        rf"{_TEXT} (?:soll|sollen|muss|must|should) (?:\w+ )?{name} (?:sein|be)",
        f"{name} (?:only|bitte|please|nur)",
        rf"(?<= [,;(–] ){name}(?= [,;.!)–])",
        f"(?:nur|only|all in|alles|also|so|hence|i e|namely|naemlich) {name}{_NEXT}",
        rf"(?:keep|stick|stay|bleibe?|bleiben|wechsle?|switch|change) (?:\S+ ){{0,3}}"
        f"(?:to|with|in|bei|beim|zu|zum|auf|ins) {name}",
        rf"(?:translat|render|put|turn|bring|uebersetz|uebertrag)\w* (?:\S+ ){{0,8}}"
        f"(?:into|to|in|ins|auf) (?:{_EASY} ){{0,3}}{name}",
        rf"{name} (?:translation|version|rendering|uebersetzung|fassung|output|wording)",
        rf"(?:sprache|language) (?:\S+ ){{0,3}}{name}",
        rf"(?:must|should|has to|needs to|soll|muss) (?:be |read |sound )?(?:in |auf )?{name}",
        rf"{name} , (?:not|nicht|and not|bitte|please|kein)",
        rf"{name} (?:statt|instead of|rather than|not|nicht) ",
    )


_VERBS: dict[Language, re.Pattern[str]] = {
    "en": whole(r"anglici[sz]e\w*", r"ins englische", r"englisch\w* uebersetz\w*"),
    "de": whole(r"germani[sz]e\w*", r"eindeutsch\w*", r"eingedeutscht", r"verdeutsch\w*",
        r"ins deutsche", r"deutsch\w* uebersetz\w*"),
}  # fmt: skip
_DEMANDED = {language: _demands(name) for language, name in _NAMES.items()}
_ALONE = {language: re.compile(rf"^ {name} (?:[.!] )?$") for language, name in _NAMES.items()}
_NAMED = {language: re.compile(f" {name}(?= )") for language, name in _NAMES.items()}
_INPUT = re.compile(
    r" (?:material|messages?|nachrichten?|mails?|source|original|input|data|daten|facts|fakten"
    r"|notes|csv|datei|file|comments|customers?"
    r"|kunden|reviews?) (?:\w+ ){0,2}(?:is|are|ist|sind|come|kommen|written|geschrieben|writes?"
    r"|schreib\w*|speaks?|spr\w*)"
    r" (?:\w+ ){0,2}$"
)


def demanded(reading: Reading, language: Language) -> list[Match]:
    """Where the prompt in force demands the answer in a language."""
    patterns = (_DEMANDED[language], _ALONE[language], _VERBS[language])
    found = [match for pattern in patterns for match in in_force(reading, pattern)]
    after = reading.taken_back_after(_NAMED[language])
    return [m for m in found if m.span.start >= after and not m.quoted and not _is_input(m)]


def _is_input(match: Match) -> bool:
    """Whether it is the material that is in this language."""
    before = " ".join(token.word for token in match.sentence.tokens[: match.first])
    return _INPUT.search(f" {before} ") is not None
