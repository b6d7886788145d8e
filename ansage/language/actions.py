"""Calls to action in English and German: "Order now", "Jetzt bestellen", "Schau doch vorbei"."""

import re
from functools import lru_cache

from ansage.attempts import Span
from ansage.language.folding import fold

_ENGLISH = frozenset(
    "order buy get try visit book join call shop discover grab taste come click sign contact "
    "subscribe download start reserve stop drop swing pick treat stock enjoy explore see "
    "check experience find follow learn reply write ask email text tell claim save secure "
    "apply register indulge bite dive give make take bring let don't dont meet share support "
    "scan use head hurry savour savor delight add choose request schedule send pop".split()
)
_GERMAN_STEMS = (
    "bestell hol probier besuch komm schau sicher entdeck klick ruf meld kauf greif goenn "
    "test start buch reservier schreib frag erleb geniess lass mach folg registrier abonnier "
    "lad scan erfahr nutz spar teil informier vereinbar schlag freu pack verwoehn trag bewirb "
    "nimm gib lies sieh iss trink wirf bring find bau geh fahr triff tausch schnapp zoeger "
    "stoeber leg werd sag lern unterstuetz koste beiss fuell wag"
).split()
_DU = frozenset(stem + ending for stem in _GERMAN_STEMS for ending in ("", "e", "t", "et"))
_INFINITIVES = frozenset(stem + ending for stem in _GERMAN_STEMS for ending in ("en", "n"))
_LEADS = frozenset(
    "jetzt also so und and now just then today heute gleich noch doch einfach please "
    "bitte why not also worauf wartest waiting neugierig hungry ready lust appetit".split()
)
_CLAUSE = re.compile(r"[.!?…:;–—\n]+|,\s|\s-\s|\b(?:und|oder|and|or|then|dann)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(64)
def calls_to_action(text: str) -> tuple[Span, ...]:
    """The verbs by which the text asks its reader to do something."""
    found: list[Span] = []
    start = 0
    for end, following in [*(m.span() for m in _CLAUSE.finditer(text)), (len(text), len(text))]:
        found += _in_clause(text, start, end)
        start = following
    return tuple(found)


def du_imperatives(text: str) -> tuple[Span, ...]:
    """The verbs by which a German text tells one reader (du) to do something."""
    words = list(_WORD.finditer(text))
    calls = set(calls_to_action(text))
    found: list[Span] = []
    for place, word in enumerate(words):
        following = words[place + 1].group() if place + 1 < len(words) else ""
        if Span(*word.span()) in calls and _is_du(fold(word.group())) and following != "Sie":
            found.append(Span(*word.span()))
    return tuple(found)


def _in_clause(text: str, start: int, end: int) -> list[Span]:
    words = list(_WORD.finditer(text, start, end))
    content = [word for word in words if fold(word.group()) not in _LEADS]
    if content and _asks(fold(content[0].group())):
        return [Span(*content[0].span())]
    if words and fold(words[0].group()) == "jetzt" and fold(words[-1].group()).endswith("en"):
        return [Span(*words[-1].span())]
    return []


def _asks(word: str) -> bool:
    return word in _ENGLISH or _is_du(word) or _is_infinitive(word)


def _is_du(word: str) -> bool:
    return word.removesuffix("'s") in _DU


def _is_infinitive(word: str) -> bool:
    """ "Jetzt bestellen" and "Bestellen Sie"."""
    return word in _INFINITIVES
