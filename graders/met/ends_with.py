"""The answer ends as it should: with a given phrase, a question or a call to action."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from ansage.grading import Output, Span, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.actions import calls_to_action
from ansage.language.artefacts import answer
from ansage.language.counting import sentences, words
from ansage.language.literal import ends

Kind = Literal["question", "call_to_action"]
Phrase = Annotated[str, Field(min_length=1)]


def _asks_one_thing(value: Kind | None, info: ValidationInfo) -> Kind | None:
    if bool(info.data.get("any")) == bool(value):
        raise ValueError("needs either `any` or `kind`")
    return value


Ending = Annotated[Kind | None, Field(validate_default=True), AfterValidator(_asks_one_thing)]


@rule(
    fail={"en": "It ends with “{ending}”.", "de": "Der Schluss lautet „{ending}“."},
    ok={"en": "It ends as asked.", "de": "Der Schluss ist wie verlangt."},
    because={"empty": EMPTY},
)
def ends_with(output: Output, *, any: tuple[Phrase, ...] = (), kind: Ending = None) -> Verdict:
    """`any`: phrases of which one must be the last words, as written; case does not matter.

    `kind`: what the last sentence must be: a question, or a call to action ("Order now", "Jetzt
    bestellen", "Schau vorbei"). Emojis and hashtags after it do not matter. Evidence: the ending.
    """
    text = answer(output.text, output.prompt)
    last = next(
        (s for phrase in any if (s := ends(output.text, phrase) or ends(text, phrase))), None
    )
    if last:
        return Verdict.of(True, last)
    ending = _ending(text)
    if not ending:
        return Verdict.of(False, ending="", because="empty")
    shown = text[ending.start : ending.end]
    if kind == "question":
        fits = shown.rstrip("\"'”“»«)*_ ").endswith("?")
    elif kind == "call_to_action":
        fits = bool(calls_to_action(shown))
    else:
        fits = False
    return Verdict.of(fits, ending, ending=" ".join(shown.split()))


def _ending(text: str) -> Span | None:
    """The last sentence; where there is none, the last line with words."""
    found = sentences(text)
    if found:
        return found[-1]
    counted = words(text)
    return Span(text.rfind("\n", 0, counted[-1].start) + 1, counted[-1].end) if counted else None
