"""What a prompt tells the model to do."""

from dataclasses import dataclass

from ansage.attempts import Span
from ansage.language import task_words as cue
from ansage.language.force import Force
from ansage.language.reading import Reading
from ansage.language.sentences import Match, Sentence


@dataclass(frozen=True)
class Tasks:
    """Where the prompt tells somebody to do something, and where it only describes a result."""

    explicit: list[Span]
    described: list[Span]


def tasks(reading: Reading) -> Tasks:
    """Every task of the instructions. Talk to the grader, questions and background hold none."""
    explicit, described = list[Span](), list[Span]()
    for sentence in reading.sentences:
        told = _told(sentence)
        if told:
            explicit.append(told.span)
        elif any(_stands(match) for match in sentence.find(cue.DESCRIBED)):
            described.append(sentence.span)
    return Tasks(explicit, described)


def side_tasks(reading: Reading) -> list[Span]:
    """Tasks that the prompt itself calls unrelated: "by the way, also plan my holiday"."""
    return [
        told.span
        for sentence in reading.sentences
        if any(sentence.find(cue.BESIDE)) and (told := _told(sentence))
    ]


def _told(sentence: Sentence) -> Match | None:
    """The words that give a task, if a sentence gives one."""
    for pattern in (cue.IMPERATIVE, cue.REQUEST, cue.INFINITIVE):
        for match in sentence.find(pattern):
            if _stands(match):
                return match
    return None


def _stands(match: Match) -> bool:
    """Conditions are fine ("if a value is missing, write ..."): the task itself is still one."""
    return match.force in {Force.ASSERTED, Force.CONDITIONAL, Force.PERMITTED}
