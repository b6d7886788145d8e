"""The answer begins with a given phrase."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.language.literal import begins

Phrases = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]


@rule(
    fail={"en": "It begins with “{beginning}”.", "de": "Der Anfang lautet „{beginning}“."},
    ok={"en": "It begins as asked.", "de": "Der Anfang ist wie verlangt."},
)
def starts_with(output: Output, *, any: Phrases) -> Verdict:
    """The first words of all that was written must be one of the phrases `any`, as written.

    Case, spaces, Markdown's signs and the shape of quotes do not matter. Evidence: the beginning.
    """
    found = next((span for phrase in any if (span := begins(output.text, phrase))), None)
    if found:
        return Verdict.of(True, found)
    return Verdict.of(False, beginning=" ".join(output.text[:200].split()[:6]))
