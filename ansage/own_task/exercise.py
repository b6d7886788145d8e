"""An own task as an exercise in memory."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

from pydantic import Field

from ansage.exercises import (
    Case,
    Exercise,
    GraderCall,
    Hints,
    Judged,
    JudgeQuestion,
    ModelSettings,
    Requirement,
    Settings,
    Track,
)
from ansage.grading.rules import Rule
from ansage.own_task.recognise import recognise
from ansage.own_task.task import OwnTask, Purpose
from ansage.texts import LANGUAGES, Text

CASE = Case(name="01-visible", text="", visible=True)
"""All that the model gets is the prompt."""
TRACKS: dict[Purpose, Track] = {
    Purpose.WRITE: "marketing", Purpose.ANSWER: "service", Purpose.SHORTEN: "office",
    Purpose.EXTRACT: "data", Purpose.ANALYSE: "data", Purpose.CODE: "code",
}  # fmt: skip
_TOKENS = {Purpose.SHORTEN: 500, Purpose.CODE: 1200, Purpose.ANALYSE: 1200}
_EXACT = frozenset({Purpose.EXTRACT, Purpose.ANALYSE, Purpose.CODE})
_LABEL_WORDS, _LABEL = 4, 32
_NO_HINT = Hints(where=Text(en="", de=""), phrase=Text(en="", de=""))


class OwnSettings(Settings):
    """An own task may ask for nothing: then the runs are only shown, and their wording read."""

    requirement: tuple[Requirement, ...] = Field(default=())


def exercise_of(task: OwnTask, graders: Mapping[str, Rule]) -> Exercise:
    """The exercise that runs and grades the task, with the graders that there are."""
    return _exercise(task.model_dump_json(), frozenset(graders))


@lru_cache(maxsize=256)
def _exercise(kept: str, graders: frozenset[str]) -> Exercise:
    task = OwnTask.model_validate_json(kept)
    payload = task.model_dump_json(exclude={"title"})
    standard = Settings.model_fields["clarity"].default
    settings = OwnSettings(
        title=_same(task.title),
        track=TRACKS[task.purpose],
        level=1,
        minutes=10,
        pass_mark=0,
        model=ModelSettings(
            temperature=0.1 if task.purpose in _EXACT else 0.3,
            max_tokens=_TOKENS.get(task.purpose, 800),
            samples=task.runs,
        ),
        requirement=tuple(
            requirement_of(line, number, graders) for number, line in enumerate(task.must, 1)
        ),
        clarity=tuple(call for call in standard if call.grader in graders),
    )
    return Exercise(
        id=task.id,
        version=hashlib.sha256(payload.encode()).hexdigest()[:16],
        settings=settings,
        brief=_same(""),
        material=dict.fromkeys(LANGUAGES, ()),
        cases=dict.fromkeys(LANGUAGES, (CASE,)),
        run_template="{{ prompt }}",
        examples=(),
    )


def all_must(exercise: Exercise) -> Exercise:
    """The exercise, passed only when every line that a rule can see is met."""
    strict = [r.model_copy(update={"must": r.met is not None}) for r in exercise.requirements]
    settings = exercise.settings.model_copy(update={"requirement": tuple(strict)})
    return exercise.model_copy(update={"settings": settings})


def requirement_of(line: str, number: int, graders: frozenset[str]) -> Requirement:
    """A line as a requirement: rules that are there, and a question where none sees the output."""
    found = recognise(line)
    stated = found.stated if _is_there(found.stated, graders) else None
    met = found.met if _is_there(found.met, graders) else None
    return Requirement(
        id=f"line_{number}",
        skill=found.skill,
        label=_same(_label(line)),
        text=_same(line),
        question=Text(
            en=f"How does your prompt say “{line}”?",
            de=f"Wie sagt dein Prompt das: „{line}“?",
        ),
        hints=_NO_HINT,
        add=_same(line),
        cues=found.cues,
        stated=stated,
        met=met,
        judged=None if met else Judged(met=_question(line)),
    )


def _is_there(call: GraderCall | None, graders: frozenset[str]) -> bool:
    return call is not None and call.grader in graders


def _question(line: str) -> JudgeQuestion:
    return JudgeQuestion(
        en=f"Does the text satisfy this wish: {line.rstrip('?')}?",
        de=f"Erfüllt der Text diesen Wunsch: {line.rstrip('?')}?",
    )


def _label(line: str) -> str:
    words = line.split()
    short = " ".join(words[:_LABEL_WORDS])[:_LABEL].rstrip(" ,;:")
    return short if short == line else f"{short} …"


def _same(text: str) -> Text:
    return Text(en=text, de=text)
