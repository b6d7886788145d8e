"""What a judge said, in words, and what waits for a judge that is not there."""

from typing import Literal

from ansage.attempts import Opinion, RequirementGrade
from ansage.exercises import Requirement
from ansage.texts import Language, Text
from ansage.wording import quoted

Side = Literal["stated", "met"]

MOST_WORDS = 15
"""Of a judge's quote."""
SAYS = {
    True: Text(
        en="Judged by {judge}: yes, see {quote}.", de="Prüfmodell {judge}: ja, siehe {quote}."
    ),
    False: Text(
        en="Judged by {judge}: no, see {quote}.", de="Prüfmodell {judge}: nein, siehe {quote}."
    ),
}
DISAGREE = Text(
    en="The judges {judge} disagree about {quote}, so this is not graded.",
    de="Die Prüfmodelle {judge} sind sich bei {quote} nicht einig, deshalb zählt das hier nicht.",
)
NO_QUOTE = Text(
    en="The judge {judge} could not show its answer in the text, so this is not graded.",
    de="Das Prüfmodell {judge} konnte seine Antwort nicht am Text belegen, deshalb zählt das hier "
    "nicht.",
)


def judge_says(opinion: Opinion | None, *, is_graded: bool, language: Language) -> str:
    """A judge's answer with its quote; empty where it gave none and a rule stands for it."""
    if opinion is None:
        return ""
    quote = quoted(opinion.quote, language, MOST_WORDS)
    if opinion.yes is not None:
        return SAYS[opinion.yes].in_(language).format(judge=opinion.judge, quote=quote)
    if is_graded:
        return ""
    words = DISAGREE if opinion.reason == "disagreement" else NO_QUOTE
    return words.in_(language).format(judge=opinion.judge, quote=quote)


def unjudged(requirement: Requirement, grade: RequirementGrade) -> tuple[Side, ...]:
    """The sides that only a judge can look at, and none has."""
    judged = requirement.judged
    if judged is None:
        return ()
    sides: tuple[tuple[Side, object, object, object], ...] = (
        ("stated", judged.stated, requirement.stated, grade.stated),
        ("met", judged.met, requirement.met, grade.met),
    )
    return tuple(
        side for side, asked, rule, seen in sides if asked and rule is None and seen is None
    )
