"""The answer mentions everything that it should."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.language.artefacts import answer
from ansage.language.literal import with_ending
from ansage.language.occurrences import occurrences

Phrase = Annotated[str, Field(min_length=1)]
Group = Annotated[tuple[Phrase, ...], Field(min_length=1)]


@rule(
    fail={"en": "Missing: {missing}.", "de": "Es fehlt: {missing}."},
    ok={"en": "Has everything it should name.", "de": "Nennt alles, was genannt sein soll."},
)
def contains(
    output: Output,
    *,
    any: Annotated[tuple[Group, ...], Field(min_length=1)],
    as_written: bool = False,
) -> Verdict:
    """`any` is a list of groups of alternatives; of every group at least one must occur.

    Case, inflection, umlaut spelling and number format do not matter; a star stands for any
    beginning or ending ("Zimt*"). With `as_written` only this form counts, at most with an ending
    ("rock" in "Rocks"). Evidence: what was found; nothing shows what is missing.
    """
    text = answer(output.text, output.prompt)
    find = with_ending if as_written else occurrences
    found = [[s for phrase in group for s in find(text, phrase)] for group in any]
    missing = [group[0] for group, spans in zip(any, found, strict=True) if not spans]
    evidence = [spans[0] for spans in found if not missing]
    return Verdict.of(not missing, *evidence, missing=missing)
