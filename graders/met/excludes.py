"""The answer leaves out what it should leave out."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import words
from ansage.language.figures import figures
from ansage.language.literal import literal
from ansage.language.occurrences import occurrences

Kind = Literal["emoji", "price", "number", "link", "hashtag", "exclamation", "question"]
Phrase = Annotated[str, Field(min_length=1)]

_SIGNS: dict[Kind, re.Pattern[str]] = {
    "emoji": re.compile(
        r"[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2B55\u203C\u2049]"
    ),
    "price": re.compile(
        r"(?:[€$£]|\b(?:EUR|USD|CHF))\s?\d[\d.,]{0,15}|(?<![\d.,])\d[\d.,]{0,15}\s?(?:[€$£]|(?:EUR|USD|CHF)\b|euros?\b)",
        re.IGNORECASE,
    ),
    "link": re.compile(r"https?://[^\s)>\]]{1,300}|\bwww\.[^\s)>\]]{1,300}", re.IGNORECASE),
    "hashtag": re.compile(r"(?<![\w&])#[^\W\d]\w{0,100}"),
    "exclamation": re.compile(r"!"),
    "question": re.compile(r"\?"),
}


def _asks_something(value: tuple[Kind, ...], info: ValidationInfo) -> tuple[Kind, ...]:
    if not value and not info.data.get("any"):
        raise ValueError("needs `any` or `kinds`")
    return value


Kinds = Annotated[tuple[Kind, ...], Field(validate_default=True), AfterValidator(_asks_something)]


@rule(
    fail={"en": "Should not be there: {found}.", "de": "Sollte nicht vorkommen: {found}."},
    ok={
        "en": "Nothing in it that should stay out.",
        "de": "Nichts drin, was draußen bleiben soll.",
    },
    because={"empty": EMPTY},
)
def excludes(
    output: Output,
    *,
    any: tuple[Phrase, ...] = (),
    kinds: Kinds = (),
    as_written: bool = False,
) -> Verdict:
    """Neither a phrase of `any` (found as in `contains`) nor a thing of `kinds` may occur.

    Kinds: emoji, price (with its currency), number (in digits), link, hashtag, exclamation,
    question. With `as_written` only the phrase itself is looked for, whatever its case: "rock" does
    not find "rocks". An empty answer fails. Evidence: what should not be there.
    """
    text = answer(output.text, output.prompt)
    if not words(text):
        return Verdict.of(False, found=[], because="empty")
    find = literal if as_written else occurrences
    phrases = [s for phrase in any for s in find(text, phrase)]
    things = [s for kind in kinds for s in _of_kind(text, kind)]
    spans = sorted({*phrases, *things})
    found = list(dict.fromkeys(text[s.start : s.end] for s in spans))[:5]
    return Verdict.of(not spans, *spans, found=found)


def _of_kind(text: str, kind: Kind) -> list[Span]:
    if kind == "number":
        return [figure.span for figure in figures(text)]
    return [Span(*match.span()) for match in _SIGNS[kind].finditer(text)]
