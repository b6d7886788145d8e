"""What one call asks a judge: texts, and yes/no questions about them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from ansage.attempts import Grade, RequirementGrade, Run, RunStatus, Submission, Verdict
from ansage.exercises import Exercise
from ansage.prompts import material_text

MOST_CHARACTERS = 120_000
"""Of all texts of one call; what does not fit is not asked about, since a cut would mislead."""
MOST_QUESTIONS = 60
"""So that the answers fit into 8,000 tokens, which is as much as some models write."""


class Place(NamedTuple):
    """Where an answer belongs: a requirement, looked at in the prompt or in one run's output."""

    requirement: str
    run: tuple[str, int] | None
    """(case, sample); None is the prompt."""


@dataclass(frozen=True)
class Passage:
    """One text that the judge reads."""

    id: str
    about: str
    """What it is, for the judge."""
    text: str


@dataclass(frozen=True)
class Question:
    """One yes/no question about one passage."""

    id: str
    passage: str
    """Id of the passage from which the quote has to come."""
    text: str


@dataclass(frozen=True)
class Inquiry:
    """Everything that one call asks."""

    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]

    def passage(self, name: str) -> Passage:
        return next(p for p in self.passages if p.id == name)


@dataclass(frozen=True)
class Asked:
    """An inquiry about an attempt, and where its answers belong."""

    inquiry: Inquiry
    places: dict[str, Place]
    """By the id of the question."""
    left_out: tuple[Place, ...]
    """What would have been too much for one call."""


class _Wanted(NamedTuple):
    place: Place
    question: str


def ask_about(
    exercise: Exercise, submission: Submission, runs: Iterable[Run], by_rules: Grade
) -> Asked:
    """All questions that a judge may still change something by.

    What fails by a rule already is not asked about: a judge could not lift it.
    """
    outputs = {(r.case, r.sample): r.output for r in runs if r.status is RunStatus.DONE}
    made = _Making(exercise, submission, outputs)
    for run, wanted in groupby(
        _wanted(exercise, submission, by_rules, outputs), key=lambda want: want.place.run
    ):
        made.add(run, list(wanted))
    return Asked(
        Inquiry(tuple(made.passages), tuple(made.questions)), made.places, tuple(made.left_out)
    )


def _wanted(
    exercise: Exercise,
    submission: Submission,
    by_rules: Grade,
    runs: Iterable[tuple[str, int]],
) -> Iterator[_Wanted]:
    """The questions in the order of their texts: the prompt first, then each output."""
    graded = [(exercise.requirement(g.requirement), g) for g in by_rules.requirements]
    for requirement, own in graded:
        question = requirement.judged and requirement.judged.stated
        if question and _is_open(requirement.stated, own.stated):
            yield _Wanted(Place(requirement.id, None), question.in_(submission.language))
    for run in runs:
        for requirement, own in graded:
            question = requirement.judged and requirement.judged.met
            looked_at = requirement.looks_at(run[0])
            if question and looked_at and _is_open(requirement.met, _of_run(own, run)):
                yield _Wanted(Place(requirement.id, run), question.in_(submission.language))


def _of_run(grade: RequirementGrade, run: tuple[str, int]) -> Verdict | None:
    return next((m.verdict for m in grade.met or () if (m.case, m.sample) == run), None)


def _is_open(rule: object, verdict: Verdict | None) -> bool:
    """Whether a judge may change something: there is no rule, or it gave at least a part."""
    return rule is None or (verdict is not None and bool(verdict.score))


class _Making:
    """An inquiry that grows text by text, as long as it fits."""

    def __init__(
        self, exercise: Exercise, submission: Submission, outputs: dict[tuple[str, int], str]
    ) -> None:
        self._exercise, self._submission, self._outputs = exercise, submission, outputs
        self.questions: list[Question] = []
        self.places: dict[str, Place] = {}
        self.left_out: list[Place] = []
        material = material_text(exercise, submission.language)
        self.passages = [Passage("M", "the material that was given", material)] if material else []

    def add(self, run: tuple[str, int] | None, wanted: list[_Wanted]) -> None:
        """Adds a text with all its questions, or none of it."""
        passages = self._passages(run)
        size = sum(len(p.text) for p in [*self.passages, *passages])
        if size > MOST_CHARACTERS or len(self.questions) + len(wanted) > MOST_QUESTIONS:
            self.left_out += [want.place for want in wanted]
            return
        self.passages += passages
        for want in wanted:
            name = f"q{len(self.questions) + 1}"
            self.questions.append(Question(name, passages[-1].id, want.question))
            self.places[name] = want.place

    def _passages(self, run: tuple[str, int] | None) -> list[Passage]:
        """The text that is asked about, last, and before it what it is an answer to."""
        if run is None:
            return [Passage("P", "a prompt for a model", self._submission.prompt)]
        number = list(self._outputs).index(run) + 1
        case = self._exercise.case(run[0], self._submission.language)
        output = Passage(f"A{number}", "what a model answered", self._outputs[run])
        if not case.text:
            return [output]
        return [
            Passage(f"C{number}", f"the input to which A{number} is the answer", case.text),
            output,
        ]
