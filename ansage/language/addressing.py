"""Which form of address a prompt asks for, du or Sie; the one that it uses itself says nothing."""

import re
from typing import Literal

from ansage.language.force import Force
from ansage.language.lexicon import pattern
from ansage.language.reading import Reading
from ansage.language.sentences import Match
from ansage.language.told import tells

Form = Literal["du", "Sie"]
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


def _said(reading: Reading) -> list[tuple[Form, Match]]:
    found = list[tuple[Form, Match]]()
    forms: tuple[Form, ...] = ("du", "Sie")
    for form in forms:
        for sentence in reading.sentences:
            for match in sentence.find(pattern("addressing", form.lower())):
                if tells(match) and not _OWN_READERS.search(sentence.norm):
                    continue
                if match.force is Force.ASSERTED:
                    found.append((form, match))
                elif match.force is Force.NEGATED:
                    found.append((_OTHER[form], match))
    return found
