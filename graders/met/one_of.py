"""The answer is one of the given ones."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Span, Verdict, rule
from ansage.language.artefacts import answer
from ansage.language.counting import words
from ansage.language.literal import literal

Options = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=2)]


@rule(
    fail={
        "en": "None of the answers allowed is given.",
        "de": "Keine der erlaubten Antworten wird gegeben.",
    },
    ok={"en": "One of the answers allowed.", "de": "Eine der erlaubten Antworten."},
    because={
        "several": {
            "en": "More than one of the answers allowed: {given}.",
            "de": "Mehr als eine der erlaubten Antworten: {given}.",
        },
        "more": {
            "en": "There is more than the answer: {more}",
            "de": "Da steht mehr als die Antwort: {more}",
        },
    },
)
def one_of(output: Output, *, options: Options, alone: bool = False) -> Verdict:
    """Exactly one of the `options` must be given, as it is written whatever its case.

    An option within a longer one ("yes" in "yes, later") does not count. With `alone` nothing else
    may be said. Evidence: the answer, or what is too much.
    """
    text = answer(output.text, output.prompt)
    given = _given(text, options)
    spans = sorted(given.values())
    if len(given) != 1:
        because = {"because": "several"} if given else {}
        return Verdict.of(False, *spans, given=list(given), **because)
    own = spans[0]
    more = [w for w in words(text) if w.end <= own.start or w.start >= own.end] if alone else []
    if more:
        shown = " ".join(text[more[0].start : more[-1].end].split())[:80]
        return Verdict.of(False, *more, because="more", more=shown)
    return Verdict.of(True, own)


def _given(text: str, options: tuple[str, ...]) -> dict[str, Span]:
    """The options in the text, each where it stands first outside a longer one."""
    found: dict[str, Span] = {}
    taken: set[int] = set()
    for option in sorted(options, key=len, reverse=True):
        for span in literal(text, option):
            if span.start not in taken and span.end - 1 not in taken:
                found.setdefault(option, span)
                taken.update(range(span.start, span.end))
    return found
