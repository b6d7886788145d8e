"""Which form of address a prompt asks for, du or Sie; the one that it uses itself says nothing."""

import re
from collections.abc import Iterator
from typing import Literal

from ansage.attempts import Span
from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import tells

Form = Literal["du", "Sie"]
_FORMS: tuple[Form, ...] = ("du", "Sie")
_OWN_READERS = re.compile(
    r" (?:we|we're|us|uns|wir|our|unsere\w*|lesern?|readers?|kund\w+|customers?|users?|gilt|gets?"
    r"|(?:wird|werden) (?:\S+ ){0,6}ge(?:du|sie)zt) "
)
"""How "we" address our readers tells how the text is to do it."""
_OTHER: dict[Form, Form] = {"du": "Sie", "Sie": "du"}


def wanted(reading: Reading) -> tuple[Form, list[Match]] | None:
    """The form in force and where the prompt says so; whoever rules one out wants the other.

    The last word counts: "mit du ... nein, doch mit Sie" asks for Sie.
    """
    after = _taken_back_after(reading)
    said = [found for found in _said(reading) if found[1].span.start >= after]
    said.sort(key=lambda found: found[1].span)
    if not said:
        return None
    form = said[-1][0]
    return form, [match for other, match in said if other == form]


def _said(reading: Reading) -> Iterator[tuple[Form, Match]]:
    for sentence in reading.sentences:
        told = [match.span for match in sentence.find(pattern("addressing", "told"))]
        swaps = [found for form in _FORMS for found in _swapped(sentence, form)]
        for form, match in (*swaps, *_single(reading, sentence)):
            decided = any(_inside(match, swap.span) for _, swap in swaps if swap is not match)
            if not decided and not any(_inside(match, span) for span in told):
                yield form, match


def _taken_back_after(reading: Reading) -> int:
    """Where the prompt says "forget what I said about Sie"; 0 where it never does."""
    forms = [m for s in reading.sentences for form in _FORMS for m in s.find(_WORDS[form])]
    return max((m.span.start for m in forms if m.force is Force.WITHDRAWN), default=0)


def _inside(match: Match, span: Span) -> bool:
    return span.start <= match.span.start and match.span.end <= span.end


def _swapped(sentence: Sentence, form: Form) -> Iterator[tuple[Form, Match]]:
    """ "Statt Sie bitte du": both are named, and only one is wanted."""
    for match in sentence.find(pattern("addressing", f"{form.lower()}_swap")):
        if match.force in _MEANT:
            yield form, match
    for match in sentence.find(pattern("addressing", f"{form.lower()}_wrong")):
        if match.force in _MEANT:
            yield _OTHER[form], match


def _single(reading: Reading, sentence: Sentence) -> Iterator[tuple[Form, Match]]:
    """Where one form is asked for or ruled out."""
    for form in _FORMS:
        for match in _named(reading, sentence, form):
            if match.force not in _MEANT:
                continue
            if tells(match) and not _OWN_READERS.search(sentence.norm):
                continue
            yield form if match.force is Force.ASSERTED else _OTHER[form], match


_MEANT = frozenset({Force.ASSERTED, Force.NEGATED})


def _named(reading: Reading, sentence: Sentence, form: Form) -> Iterator[Match]:
    """Where a sentence names the form."""
    yield from sentence.find(pattern("addressing", form.lower()))
    for match in sentence.find(pattern("addressing", f"{form.lower()}_noun")):
        if form.capitalize() in _written(reading, match).split():
            yield match
    english = _is_english(sentence)
    for match in sentence.find(_WORDS[form]):
        foreign = english and not match.quoted
        known = _WRITTEN[form][:_ALONE] if foreign else _WRITTEN[form]
        if (foreign or _is_quoted_alone(match)) and _written(reading, match) in known:
            yield match


def _is_quoted_alone(match: Match) -> bool:
    """ "Schreib immer „du“": the word between quote marks is spoken of."""
    marks = match.sentence.quoted
    beside = (
        *marks[max(0, match.first - 1) : match.first],
        *marks[match.last + 1 : match.last + 2],
    )
    return match.quoted and not any(beside)


def _written(reading: Reading, match: Match) -> str:
    return reading.text[match.span.start : match.span.end]


_WORDS = {
    "du": re.compile(r"(?<!st) (?:du|dein|dich|dir|ihr|euch)(?= )"),
    "Sie": re.compile(r"(?<! mr| ms|mrs) (?:sie|ihnen|ihr)(?= )"),
}
_WRITTEN = {
    "du": ("du", "Du", "dein", "dich", "dir", "ihr", "euch"),
    "Sie": ("Sie", "SIE", "Ihnen", "Ihr"),
}
_ALONE = 2
"""So many of them stand for the form in an English sentence; the others need quote marks."""


def _is_english(sentence: Sentence) -> bool:
    """Whether du and Sie are foreign words in a sentence."""
    words = sentence.vocabulary
    return len(words & _ENGLISH) > len(words & _GERMAN)


_ENGLISH = frozenset(
    "the a an is are it it's they they're them we our you your use get gets everyone to for with"
    " not please this that be make every she he my i i'd write german and they'd never avoid no"
    " keep could should would of throughout under all first by or at from".split()
)
_GERMAN = frozenset(
    "der die das und ist nicht mit fuer auf ein eine bitte wir ich den dem im zum zur von zu dass"
    " kein keine wenn ob hast kannst sind haben aber oder man schreib schreibe".split()
)
