"""In which language the prompt wants the answer."""

import re

from ansage.language.matches import in_force
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.texts import Language

_NAMES = {"en": r"(?:english|englisch\w{0,2})", "de": r"(?:german|deutsch\w{0,2})"}
_TEXT = (
    r"(?:texts?|answers?|output|response|version|reply|summary|description|copy|language|flyer"
    r"|email|sentences?|words?|post"
    r"|\w*texte?s?|antwort\w*|ausgabe\w*|fassung|version|sprache|\w*beschreibung\w*|saetze\w*"
    r"|zusammenfassung|mail|formulier\w*)"
)
_ADJECTIVE = r"(?:\w+ ){0,2}"
_FROM = re.compile(
    r"(?<= )(?:from|aus dem|aus der|vom|the|original|source|input|is|are|ist|sind|knows?"
    r"|speaks?|market|not) (?:\w+ )?$"
)


def _demands(language: Language) -> re.Pattern[str]:
    name = _NAMES[language]
    return re.compile(
        rf"(?<= )(?:(?:in|into|to|auf|ins) (?:\w+ )?(?:\w+ )?{name}|(?:language|sprache)(?: is"
        rf"| ist| soll| should be| must be)?"
        rf" (?:: )?(?:\w+ )?{name}|(?:write|answer|respond|reply|schreib\w*|antworte\w*|use"
        rf"|nutze|verwende) {name}(?! \w*(?:markt|customers?))"
        rf"|(?:a|an|the|ein|eine|einen|der|die|das|nur|only|short"
        rf"|kurzen?r?) {_ADJECTIVE}{name} {_ADJECTIVE}{_TEXT}"
        rf"|{name}(?:sprachige?\w{{0,2}}| language|) {_TEXT}|(?:deutsch|english"
        rf"|englisch)sprachig\w*(?= )|{name} (?:only|bitte|please|nur)"
        rf"|(?:nur|only|all in|alles) {name})(?= )"
    )


_DEMANDED = {"en": _demands("en"), "de": _demands("de")}
_ALONE = {name: re.compile(rf"^ {words} (?:[.!] )?$") for name, words in _NAMES.items()}


def demanded(reading: Reading, language: Language) -> list[Match]:
    """Where the prompt in force demands the answer in a language."""
    found = [*in_force(reading, _DEMANDED[language]), *in_force(reading, _ALONE[language])]
    return [
        match for match in found if _NAMES_ONLY[language].search(_norm(match)) and not _input(match)
    ]


_NAMES_ONLY = {name: re.compile(words) for name, words in _NAMES.items()}


def _norm(match: Match) -> str:
    return " ".join(token.word for token in match.sentence.tokens[match.first : match.last + 1])


_INPUT = re.compile(
    r"(?<= )(?:material|messages?|nachrichten?|mails?|e mails?|source|original|input|data|daten"
    r"|customers?|kunden|reviews?)"
    r" (?:\w+ ){0,2}(?:is|are|ist|sind|come|kommen|written|geschrieben|in|auf) (?:\w+ ){0,2}$"
)


def _input(match: Match) -> bool:
    """Whether it is the material that is in this language."""
    before = " " + " ".join(token.word for token in match.sentence.tokens[: match.first]) + " "
    return _INPUT.search(before) is not None
