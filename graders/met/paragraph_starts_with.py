"""One paragraph of the answer begins with a given word."""

from typing import Annotated

from pydantic import Field

from ansage.grading import Output, Verdict, rule
from ansage.language.artefacts import answer
from ansage.language.layout import paragraphs
from ansage.language.literal import begins

Phrases = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]


@rule(
    fail={
        "en": "Paragraph {number} begins with “{beginning}”.",
        "de": "Absatz {number} beginnt mit „{beginning}“.",
    },
    ok={
        "en": "Paragraph {number} begins as asked.",
        "de": "Absatz {number} beginnt wie verlangt.",
    },
    because={
        "none": {
            "en": "There is no paragraph {number}.",
            "de": "Es gibt keinen Absatz {number}.",
        }
    },
)
def paragraph_starts_with(
    output: Output, *, number: Annotated[int, Field(ge=1)], any: Phrases, divider: str = ""
) -> Verdict:
    """Paragraph `number` (the first is 1) must begin with one of the phrases `any`, as written.

    Paragraphs and `divider` are those of `paragraph_count`. Evidence: the words.
    """
    text = output.text if divider else answer(output.text, output.prompt)
    found = paragraphs(text, divider)
    if len(found) < number:
        return Verdict.of(False, number=number, because="none")
    start, end = found[number - 1]
    at = start + _opening_quotes(text[start:end])
    words = next((span for phrase in any if (span := begins(text, phrase, at))), None)
    if words:
        return Verdict.of(True, words, number=number)
    return Verdict.of(False, number=number, beginning=" ".join(text[start:end][:60].split()[:4]))


def _opening_quotes(text: str) -> int:
    return len(text) - len(text.lstrip("\"'“„«»‚‘*_ "))
