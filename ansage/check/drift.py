"""Do an exercise's examples still behave as recorded, with other seeds or on another model?

A Recorder whose `first` is `first_unrecorded` asks the model with seeds that no recording holds.
What it answers is kept in a folder apart, so that the recordings stay what they are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from ansage.check.examples import PASS_RATE, score_problems, ungraded_problems
from ansage.check.outcomes import Outcome, outcome
from ansage.check.recorded import attempts_behind, number_of
from ansage.exercises import Example, Exercise, Recording
from ansage.grading.assess import Graders
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.problems import Problem, ProblemsFound


@dataclass(frozen=True)
class Drift:
    """One example, as it was recorded and as it is now."""

    recorded: Outcome
    now: Outcome
    """From the new outputs alone."""

    @property
    def in_band(self) -> bool:
        """Whether the new median score lies in the example's band; without a score it does not."""
        low, high = self.now.example.expect.score
        return self.now.score is not None and low <= self.now.score <= high

    @property
    def now_met(self) -> tuple[str, ...]:
        """Requirements that the median seed meets now and did not when it was recorded."""
        return tuple(name for name in self._changed if not self.recorded.meets(name))

    @property
    def no_longer_met(self) -> tuple[str, ...]:
        """Requirements that the median seed met when it was recorded and does not now."""
        return tuple(name for name in self._changed if self.recorded.meets(name))

    @property
    def _changed(self) -> list[str]:
        """Requirements that are met in one of the two and not in the other."""
        sides = self.recorded, self.now
        names = [r.requirement for r in self.now.grades[0].requirements] if self.now.grades else []
        return [
            name
            for name in names
            if all(side.shares(name) for side in sides)
            and self.recorded.meets(name) != self.now.meets(name)
        ]

    @property
    def loses_its_pass(self) -> bool:
        """Whether enough of the recorded seeds passed (PASS_RATE), and too few of the new ones."""
        was, is_now = self.recorded.pass_rate, self.now.pass_rate
        return (was or 0) >= PASS_RATE and is_now is not None and is_now < PASS_RATE


def first_unrecorded(exercise: Exercise) -> int:
    """The number of the first attempt whose seeds are in none of the exercise's recordings."""
    return max((attempts_behind(e.recording) for e in exercise.examples), default=0)


def apart(exercise: Exercise, folder: Path) -> Exercise:
    """The exercise with the new outputs that `folder` holds in place of its recordings.

    Attempts that the recordings hold by now are left out. Raises ProblemsFound.
    """
    first = first_unrecorded(exercise)
    examples = tuple(
        example.model_copy(update={"recording": _kept(example, folder, first)})
        for example in exercise.examples
    )
    return exercise.model_copy(update={"examples": examples})


def _kept(example: Example, folder: Path, first: int) -> Recording | None:
    file = folder / "examples" / f"{example.name}.outputs.json"
    if not file.exists():
        return None
    try:
        kept = Recording.model_validate_json(file.read_bytes())
    except ValidationError as error:
        raise ProblemsFound([Problem(str(file), "", "is no recording.", "Delete it.")]) from error
    new = tuple(runs for runs in kept.attempts if number_of(runs) >= first)
    return kept.model_copy(update={"attempts": new})


def drifts(
    exercise: Exercise,
    asked: Exercise,
    graders: Graders,
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> tuple[Drift, ...]:
    """Each example of an exercise beside itself in `asked`, which `apart` made of the exercise."""

    def of(example: Example) -> Outcome:
        return outcome(exercise, graders, example, instruments=instruments)

    pairs = zip(exercise.examples, asked.examples, strict=True)
    return tuple(Drift(of(recorded), of(new)) for recorded, new in pairs)


def drift_problems(exercise: Exercise, drift: Drift) -> Iterator[Problem]:
    """What an author must look at: a median outside its band, a reference that fails now."""
    name = drift.now.example.name
    file = f"{exercise.id}/examples/{name}.toml"
    if not drift.now.grades:
        yield Problem(file, "", "has no new outputs.", "Ask the model again.")
    yield from ungraded_problems(file, drift.now)
    yield from score_problems(file, drift.now)
    if name == "reference" and drift.loses_its_pass:
        wrong = (
            f"passes in {drift.now.pass_rate:.0%} of the new seeds, in"
            f" {drift.recorded.pass_rate:.0%} of the recorded ones; {PASS_RATE:.0%} are needed."
        )
        yield Problem(file, "", wrong, "Look at what is no longer met in the seeds that fail.")


def changed_model(drifts: Iterable[Drift]) -> Literal["model", "file"] | None:
    """Whether the new outputs are of another model, or of another file of the same one."""
    recordings = [(d.recorded.example.recording, d.now.example.recording) for d in drifts]
    both = [(was, now) for was, now in recordings if was and now]
    if any(was.model != now.model for was, now in both):
        return "model"
    return "file" if any(was.model_sha256 != now.model_sha256 for was, now in both) else None
