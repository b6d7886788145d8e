"""Which form of address a prompt asks for, du or Sie; the one that it uses itself says nothing."""

import re
from collections.abc import Iterator
from typing import Literal

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence
from ansage.language.told import tells

Form = Literal["du", "Sie"]
_FORMS: tuple[Form, ...] = ("du", "Sie")
_OWN_READERS = re.compile(
    r" (?:we|we're|us|uns|wir|our|unsere\w*|lesern?|readers?|kund\w+|customers?|users?) "
)
"""How "we" address our readers tells how the text is to do it."""
_OTHER: dict[Form, Form] = {"du": "Sie", "Sie": "du"}


def wanted(reading: Reading) -> tuple[Form, list[Match]] | None:
    """The form in force and where the prompt says so; whoever rules one out wants the other.

    The last word counts: "mit du ... nein, doch mit Sie" asks for Sie.
    """
    said = sorted(_said(reading), key=lambda found: found[1].span)
    if not said:
        return None
    form = said[-1][0]
    return form, [match for other, match in said if other == form]


def _said(reading: Reading) -> Iterator[tuple[Form, Match]]:
    for sentence in reading.sentences:
        told = [match.span for match in sentence.find(pattern("addressing", "told"))]
        for form in _FORMS:
            for match in _named(reading, sentence, form):
                inside = any(t.start <= match.span.start and match.span.end <= t.end for t in told)
                if inside or (tells(match) and not _OWN_READERS.search(sentence.norm)):
                    continue
                if match.force is Force.ASSERTED:
                    yield form, match
                elif match.force is Force.NEGATED:
                    yield _OTHER[form], match
            for match in sentence.find(pattern("addressing", f"{form.lower()}_wrong")):
                if match.force in {Force.ASSERTED, Force.NEGATED}:
                    yield _OTHER[form], match


def _named(reading: Reading, sentence: Sentence, form: Form) -> Iterator[Match]:
    """Where a sentence names the form."""
    yield from sentence.find(pattern("addressing", form.lower()))
    for match in sentence.find(pattern("addressing", f"{form.lower()}_noun")):
        if form.capitalize() in reading.text[match.span.start : match.span.end].split():
            yield match
