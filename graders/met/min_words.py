"""The answer has at least so many words."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import answer
from ansage.language.counting import words


@rule(
    fail={
        "en": "{count} words; it takes at least {limit}.",
        "de": "{count} Wörter; nötig sind mindestens {limit}.",
    },
    ok={
        "en": "{count} words, at least {limit} were asked for.",
        "de": "{count} Wörter, mindestens {limit} waren verlangt.",
    },
)
def min_words(output: Output, *, limit: Annotated[int, Field(ge=1)]) -> Verdict:
    """Counts as `max_words` does, so that chatter does not fill up a short text.

    Evidence: the text that is too short.
    """
    found = words(answer(output.text, output.prompt))
    enough = len(found) >= limit
    short = [Span(found[0].start, found[-1].end)] if found and not enough else []
    return Verdict.of(enough, *short, count=len(found), limit=limit)
