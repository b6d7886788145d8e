"""The answer is as easy or as hard to read as it should be."""

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import answer
from ansage.language.counting import words
from ansage.language.readability import school_years
from ansage.texts import Language


def _is_bounded(value: float | None, info: ValidationInfo) -> float | None:
    low = info.data.get("min")
    if low is None and value is None:
        raise ValueError("needs `min` or `max`")
    if low is not None and value is not None and low > value:
        raise ValueError("`min` is greater than `max`")
    return value


Years = Annotated[float | None, Field(ge=0, le=20)]


@rule(
    fail={
        "en": "It reads like school year {level}; asked for: {asked}.",
        "de": "Es liest sich wie Schuljahr {level}; verlangt: {asked}.",
    },
    ok={
        "en": "It reads like school year {level}, as asked.",
        "de": "Es liest sich wie Schuljahr {level}, wie verlangt.",
    },
    because={"empty": EMPTY},
)
def reading_level(
    output: Output,
    *,
    language: Language | None = None,
    min: Years = None,
    max: Annotated[Years, Field(validate_default=True), AfterValidator(_is_bounded)] = None,
) -> Verdict:
    """School years that the text takes, at least `min` and at most `max`.

    English by the Flesch-Kincaid grade level, German by the first Wiener Sachtextformel. Without
    `language`: the one in which the learner saw the exercise. The formulas are made for texts of a
    hundred words and more. Text without a sentence is ungraded.
    """
    text = answer(output.text, output.prompt)
    asked = "–".join(f"{bound:g}" for bound in (min, max) if bound is not None)
    asked = asked if None not in (min, max) else f"{'≥' if max is None else '≤'} {asked}"
    if not words(text):
        return Verdict.of(False, level=0, asked=asked, because="empty")
    level = school_years(text, language or output.language)
    if level is None:
        return Verdict.ungraded("no_sentence")
    fits = (min is None or level >= min) and (max is None or level <= max)
    return Verdict.of(fits, level=round(level, 1), asked=asked)
