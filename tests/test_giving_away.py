"""No feedback tells what a prompt does not state yet: all exercises, examples and languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ansage.attempts import Attempt
from ansage.check.recorded import runs_of, submission_of
from ansage.exercises import Exercise, Requirement
from ansage.feedback import Feedback, feedback
from ansage.grading import load_graders
from ansage.hints import LADDER, hint_text
from ansage.loading import load_exercises
from ansage.running import grade_runs
from ansage.texts import LANGUAGES, Language

ROOT = Path(__file__).parent.parent
RULES = load_graders(ROOT / "graders")
EXERCISES = load_exercises(ROOT / "exercises", RULES)


def plain(text: str) -> str:
    """Words only, so that a phrase can be found whatever stands around it."""
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "


def settings(value: Any) -> Iterator[str]:
    """Every text and number in a rule's settings."""
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple):
        yield str(value)
        return
    for part in value:
        yield from settings(part)


def solution(requirement: Requirement) -> set[str]:
    """What would tell the requirement: its cue phrases, what its rule looks for, its numbers."""
    looked_for = settings(requirement.stated.parameters) if requirement.stated else ()
    numbers = re.findall(r"\d+", requirement.text.en + requirement.text.de)
    told = [*requirement.cues.en, *requirement.cues.de, *looked_for, *numbers]
    return {words for phrase in told if (words := plain(phrase)).strip()}


def known(exercise: Exercise, prompt: str) -> str:
    """Everything that the learner reads or wrote, in one text."""
    texts = [prompt]
    for language in LANGUAGES:
        texts += [exercise.settings.title.in_(language), exercise.brief.in_(language)]
        texts += [file.text for file in exercise.material[language]]
        texts += [case.text for case in exercise.visible_cases(language)]
    return plain(" ".join(texts))


def told(exercise: Exercise, found: Feedback, missing: Requirement, language: Language):
    """Every text that a learner sees whose prompt does not state this requirement."""
    comments = (found.praise, found.next_step, found.nudge, *found.findings, *found.not_passed)
    yield from (comment.text for comment in comments if comment)
    for row in found.rows:
        yield from (row.label, row.text or "", row.stated_note)
        yield from (note.text for note in row.cases)
    yield from (hint_text(missing, step, language) for step in LADDER)


def given_away(
    exercise: Exercise, attempt: Attempt, language: Language, *, reveal: bool = False
) -> list[tuple[str, str]]:
    """Texts that tell a requirement which the attempt's prompt does not state."""
    found = feedback(exercise, attempt, RULES, language, reveal=reveal)
    read = known(exercise, attempt.submission.prompt)
    missing = [exercise.requirement(row.requirement) for row in found.rows if row.stated is False]
    return [
        (requirement.id, text)
        for requirement in missing
        for text in told(exercise, found, requirement, language)
        for phrase in solution(requirement)
        if phrase in plain(text) and phrase not in read
    ]


def attempts() -> Iterator[tuple[Exercise, Attempt]]:
    """The recorded examples, graded, and a prompt that states nothing with the same outputs."""
    for exercise in EXERCISES.values():
        for example in exercise.examples:
            if example.recording:
                submission = submission_of(exercise, example, "", 0)
                bare = submission.model_copy(update={"prompt": "Do it."})
                runs = runs_of(example.recording.attempts[0])
                yield exercise, grade_runs(exercise, RULES, submission, runs)
                yield exercise, grade_runs(exercise, RULES, bare, runs)


ATTEMPTS = [
    pytest.param(e, a, id=f"{e.id}-{a.submission.id}-{n % 2}")
    for n, (e, a) in enumerate(attempts())
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("exercise", "attempt"), ATTEMPTS)
def test_nothing_is_given_away(exercise: Exercise, attempt: Attempt, language: Language):
    assert given_away(exercise, attempt, language) == []


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_this_test_sees_what_is_given_away(exercise: Exercise):
    """Revealed, requirements are told: else the test above could not fail."""
    weak = [a for e, a in attempts() if e is exercise]
    assert any(given_away(exercise, a, "en", reveal=True) for a in weak)
