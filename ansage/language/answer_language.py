"""In which language the prompt wants the answer."""

import re
from functools import cache, lru_cache

from ansage.language.force import Force
from ansage.language.lexicon import tables, wordings
from ansage.language.matches import standing
from ansage.language.narration import is_content, narrated
from ansage.language.patterns import either, whole
from ansage.language.reading import REMEMBERED, Reading
from ansage.language.sentences import Match
from ansage.language.wordings import Wordings
from ansage.texts import Language


def _any(key: str) -> str:
    """Regex source for one of a list's words."""
    words = tables("answer_language")[key].split()
    return either(*(re.escape(w).replace("_", " ").replace(r"\*", r"\w*") for w in words))


_TEXT, _EASY, _LABEL, _ORDER, _WHOLLY = map(_any, ("TEXT", "EASY", "LABEL", "ORDER", "WHOLLY"))
_NEEDED = (
    "(?:make|give|need|want|have|create|produce|draft|prefer|mach|erstelle|brauche?|will|moechte"
    "|haette|liefer|gib|entwirf)"
)
_NEXT = rf"(?= (?:{_any('NEXT')}|\d+) | $)"
_IS = r"(?:is |ist |are |sind |soll |should be |must be |has to be |: |= |– |in |auf ){0,3}"
_MUST = (
    r"(?:must|should|shall|has to|have to|needs? to|is to|are to|got to|to be|soll|sollen"
    r"|sollte|sollten|muss|muessen|will|wants?|ought to|hat|haben)"
)

_THE = r"(?:the|our|my|this|these|her|his|der|die|das|den|dem|unser\w*|mein\w*|diese\w*)"


def _demands(language: str) -> re.Pattern[str]:
    name, bare, code = (_any(f"{kind}_{language}") for kind in ("NAMES", "BARE", "CODES"))
    other = _any("CODES_DE" if language == "EN" else "CODES_EN")
    return whole(
        rf"(?:in|into|to|auf|ins|im) (?:{_EASY} ){{0,4}}{name}{_NEXT}",
        rf"(?:in|auf) (?:{_EASY} ){{0,3}}{bare}",
        rf"(?:in|auf|als) (?:{_EASY} ){{0,2}}{name} (?:sprache|language|fassung|version|form)",
        rf"{_LABEL} (?:(?:of|der|fuer|for) (?:\w+ ){{1,2}})?{_IS}(?:{name}|{code}){_NEXT}",
        f"(?:in|auf) {code}{_NEXT}",
        f"{_TEXT} (?:: |= ){name}{_NEXT}",
        r"(?:need|want|brauchen?|brauch|moechten?|wollen|nehmen?|go for|opt for|aim for)"
        f" (?:wir |ich |i |we |it in |in |auf ){{0,2}}{name}{_NEXT}",
        f"{name} (?:that )?(?:i|we) (?:need|want)",
        f"{other} (?:> |– |/ |nach |to |into |in |auf )?{code}",
        f"{code} (?:only|please|bitte|nur)",
        f"(?:write|answer|respond|reply|schreibe?|antworte|use|nutze|verwende|nimm|take|choose"
        f"|speak|sprich) {name}{_NEXT}",
        f"{name} (?:verwenden|benutzen|nutzen|schreiben|antworten|gewuenscht|verlangt|gefragt"
        "|abfassen|verfassen|formulieren|texten|ausgeben|abliefern|liefern|einreichen|erbeten)",
        f"{_TEXT} (?:bitte|please) (?:in |auf )?(?:{name}|{code})",
        rf"(?:a|an|some|one|ein|eine|einen|einer|einem|nur|only|kurze[rn]?|zwei|drei|two|three"
        rf"|{_ORDER}(?: me| us| mir| uns)?|bitte|please)"
        rf" (?:(?!{_THE} )\w+ ){{0,2}}{name}(?: sprachige\w?)? (?:language )?(?:\w+ )??"
        rf"{_TEXT}",
        rf"{_NEEDED} (?:\S+ ){{0,3}}(?:the|die|das|den) {name} (?:\w+ ){{0,1}}?{_TEXT}",
        rf"{bare}sprachige\w? {_TEXT}",
        rf"{name} {_TEXT} (?:, )?(?:please|bitte)",
        rf"{_MUST} (?:\S+ ){{0,5}}?(?:be |come |stay |read |sound )?(?:a |in |auf )?{name}"
        rf"(?: (?:sein|be|one|haben|werden|bleiben)|{_NEXT})",
        r"(?:make|turn|put|render|do) (?:it|that|this|them|the \w+) (?:\w+ )?(?:in )?"
        rf"(?:to )?{name}",
        rf"(?:ist|is|wird|bleibt) (?:komplett |ganz |durchgehend |all )?{name}(?= [.] $| $)",
        f"{name} (?:only|bitte|please|nur|throughout|durchgehend|durchgaengig|everywhere|ueberall)",
        f"{_WHOLLY} (?:in |auf )?{name}{_NEXT}",
        rf"(?<= [,;(–-] ){name}(?= [,;.!)–-])",
        rf"(?:keep|stick|stay|bleibe?|bleiben|wechsle?|switch|change) (?:\S+ ){{0,4}}"
        f"(?:to|with|in|bei|beim|zu|zum|auf|ins|im) {name}",
        r"(?:translat(?:e|ed|ing|ion)|render|put|turn|bring|uebersetz(?:en?|ung)?"
        r"|uebertrag(?:en?)?) (?:\S+ ){0,8}"
        f"(?:into|to|in|ins|auf) (?:{_EASY} ){{0,3}}{name}",
        rf"{name}(?= , (?:not|nicht|and not|bitte|please|kein) )",
        rf"{name}(?= (?:statt|instead of|rather than|not|nicht) )",
        f"{name} is (?:better|preferred|fine then|what i (?:want|need))",
    )


_MEASURE = (
    r"\d+|half|one|two|short|brief|polite|formal|informal|friendly|max|no more|at most|about|not|no"
    r"|with|warm|plain|kurz|halbe|eine?|zwei|hoechstens|hoeflich\w*|freundlich\w*|sachlich\w*"
    r"|foermlich|knapp|maximal|keine?|ohne|mit|nicht|locker|nett"
)
"""Goes on after a language that stands for itself: "German, half a page"."""


def _opening(language: str) -> re.Pattern[str]:
    """A title: "German summary of the minutes", "Drei Betreffzeilen, englisch"; or nothing else."""
    name, code = _any(f"NAMES_{language}"), _any(f"CODES_{language}")
    return re.compile(
        rf"^ (?:(?!{_THE} )\w+ ){{0,2}}{name}(?: sprachige\w?)? (?:\w+ ){{0,1}}?{_TEXT}(?= )"
        rf"|^ (?:in |auf )?(?:{name}|{code}) (?:[.!] )?$"
        rf"|^ {name}(?= , (?:{_MEASURE}) )"
    )


def _only(language: str) -> re.Pattern[str]:
    """The readers' only language, and what follows from it."""
    name = _any(f"NAMES_{language}")
    speaks = (
        r"(?:speaks?|understands?|reads?|knows?|kann|koennen|spricht|sprechen|versteht|verstehen)"
    )
    only = r"(?:only|nothing but|just|no language but|nur|ausschliesslich|bloss)"
    follows = r"(?:, )?(?:so|also|deshalb|daher|darum|therefore|hence|answer|reply|write|antworte)"
    return whole(
        rf"{only} {speaks} {name} {follows}",
        rf"{speaks} {only} {name} {follows}",
        rf"{only} {name} (?:{speaks} )?{follows}",
    )


@cache
def _said(key: str, language: Language) -> Wordings:
    """A list of the lexicon for one language."""
    table = tables("answer_language")
    lists = {name: tuple[str, ...](table[name]) for name in ("ANSWER", "OTHER", "RATHER")}
    code = language.upper()
    words = {"LANG": f"NAMES_{code}", "BARE": f"BARE_{code}", "CODE": f"CODES_{code}"}
    own = {name: ("|".join(table[source].split()),) for name, source in words.items()}
    own["SPEAKING"] = (own["BARE"][0].replace("|", "sprachig|") + "sprachig",)
    return wordings(table[key], {**lists, **own})


_HINTS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"engl|angli[cs]| {_any('CODES_EN')} "),
    "de": re.compile(rf"deutsch|german| {_any('CODES_DE')} "),
}
"""A part of every name, so that the long patterns are spared where no language is named."""
_SAYS = frozenset({Force.ASSERTED, Force.BACKGROUND, Force.NEGATED})
_ONLY: dict[Language, re.Pattern[str]] = {"en": _only("EN"), "de": _only("DE")}
_VERBS: dict[Language, re.Pattern[str]] = {
    "en": whole(r"anglici[sz]e\w*", r"ins englische", r"englisch\w* uebersetz\w*"),
    "de": whole(r"germani[sz]e\w*", r"eindeutsch\w*", r"eingedeutscht", r"verdeutsch\w*",
        r"ins deutsche", r"deutsch\w* uebersetz\w*"),
}  # fmt: skip
_DEMANDED: dict[Language, re.Pattern[str]] = {"en": _demands("EN"), "de": _demands("DE")}
_OPENING: dict[Language, re.Pattern[str]] = {"en": _opening("EN"), "de": _opening("DE")}
_NAMED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(f" {_any('NAMES_EN')}(?= )"),
    "de": re.compile(f" {_any('NAMES_DE')}(?= )"),
}
_DEFINITE_OPENING = re.compile(rf"^ {_THE} ")
_INPUT = re.compile(
    r" (?:material|messages?|nachrichten?|mails?|source|original|input|data|daten|facts|fakten"
    r"|notes|csv|datei|file|comments|customers?"
    r"|kunden|reviews?) (?:\w+ ){0,2}(?:is|are|ist|sind|come|kommen|written|geschrieben|writes?"
    r"|schreib\w*|speaks?|spr\w*)"
    r" (?:\w+ ){0,2}$"
)
_USED = re.compile(rf" {_any('USED')} (?:[^\s,;:.()–]+ ){{0,3}}$")
_USED_AFTER = re.compile(rf"^ (?:\w+ )?{_any('USED')} ")


_DATUM = re.compile(
    r"^ (?:ad|anzeige|mail|e mail|kommentar|comment|review|bewertung|kunde|customer|message"
    r"|nachricht|zitat|quote|stelle|job) \d+ : "
)
"""A numbered piece of data."""
_OF_SPEAKERS = re.compile(r" (?:mutter|fremd|zweit|unterrichts|amts|landes)sprachen? ")
_IN_BRACKETS = re.compile(rf" \( (?:{_any('NAMES_EN')}|{_any('NAMES_DE')}) (?=\))")
"""Several of them tell which thing is in which language: "Monday (German), Tuesday (English)"."""


@lru_cache(maxsize=2 * REMEMBERED)
def demanded(reading: Reading, language: Language) -> tuple[Match, ...]:
    """Where the prompt in force demands the answer in a language."""
    naming = [s for s in reading.sentences if _HINTS[language].search(s.norm)]
    patterns = (
        _DEMANDED[language], _OPENING[language], _VERBS[language], _said("said", language),
    )  # fmt: skip
    found = [m for pattern in patterns for s in naming for m in s.find(pattern)]
    held = [m for m in found if m.force is not m.force.ASSERTED or _is_asked(m, language)]
    follows = (_ONLY[language], _said("only", language), _said("firm", language))
    only = [
        m for p in follows for s in naming for m in s.find(p) if m.force in _SAYS and not m.quoted
    ]
    wanted = [*standing(held), *only]
    after = reading.taken_back_after(_NAMED[language])
    return tuple(m for m in wanted if m.span.start >= after)


def _is_asked(match: Match, language: Language) -> bool:
    """Whether it is the answer that is to be in this language."""
    others = match.sentence.find(_said("thing", language))
    if any(match.first <= m.last <= match.last + 1 for m in others):
        return False
    before = match.sentence.words(0, match.first)
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    told = narrated(match) or is_content(match) or match.quoted
    definite = match.first == 0 and _DEFINITE_OPENING.match(match.sentence.norm)
    if _DATUM.match(match.sentence.norm) or _OF_SPEAKERS.match(
        match.sentence.norm, len(before) - 1
    ):
        return False
    if len(_IN_BRACKETS.findall(match.sentence.norm)) > 1:
        return False
    others = _INPUT.search(before) or _USED.search(before) or _USED_AFTER.match(after)
    return not (told or definite or others)
