"""The answer has at most so many words."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import words


@rule(
    fail={
        "en": "{count} words; the limit is {limit}.",
        "de": "{count} Wörter; erlaubt sind höchstens {limit}.",
    },
    ok={"en": "{count} of at most {limit} words.", "de": "{count} von höchstens {limit} Wörtern."},
    because={"empty": EMPTY},
)
def max_words(output: Output, *, limit: Annotated[int, Field(ge=1)]) -> Verdict:
    """Counts as a word processor does, without Markdown's signs.

    A preamble such as "Here is your text:" counts only when the prompt asked for nothing but the
    text. Evidence: the words beyond the limit.
    """
    found = words(answer(output.text, output.prompt))
    if not found:
        return Verdict.of(False, count=0, limit=limit, because="empty")
    beyond = [Span(found[limit].start, found[-1].end)] if len(found) > limit else []
    return Verdict.of(not beyond, *beyond, count=len(found), limit=limit)
