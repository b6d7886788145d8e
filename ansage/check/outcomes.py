"""What an example shows: what its prompt states, and how its recorded outputs are graded."""

from dataclasses import dataclass
from statistics import median

from ansage.attempts import MET_SHARE, Grade, Verdict
from ansage.check.recorded import fits, runs_of, submission_of
from ansage.exercises import Example, Exercise
from ansage.grading.assess import Graders, grade, stated
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments


@dataclass(frozen=True)
class Outcome:
    """One example, looked at."""

    example: Example
    stated: dict[str, Verdict]
    grades: tuple[Grade, ...]
    """One per recorded seed; empty without a recording that fits."""

    @property
    def score(self) -> float | None:
        """Median over the seeds, 0 to 100; None when nothing is recorded or gradable."""
        scores = [g.score for g in self.grades if g.score is not None]
        return median(scores) if scores else None

    @property
    def pass_rate(self) -> float | None:
        """Share of the seeds that pass; None without a recording."""
        if not self.grades:
            return None
        return sum(g.passed for g in self.grades) / len(self.grades)

    def shares(self, requirement: str) -> list[float]:
        """The share of runs that meet a requirement, for each seed where that can be seen."""
        found = [r for g in self.grades for r in g.requirements if r.requirement == requirement]
        return [r.met_share for r in found if r.met_share is not None]

    def meets(self, requirement: str) -> bool:
        """Whether the median seed meets it."""
        shares = self.shares(requirement)
        return bool(shares) and median(shares) >= MET_SHARE

    def states(self, requirement: str) -> bool:
        """Whether the prompt states it."""
        return requirement in self.stated and self.stated[requirement].passed

    @property
    def flips(self) -> tuple[str, ...]:
        """Requirements that one seed meets and another does not."""
        names = [r.requirement for r in self.grades[0].requirements] if self.grades else []
        return tuple(n for n in names if len({s >= MET_SHARE for s in self.shares(n)}) > 1)


def outcome(
    exercise: Exercise,
    graders: Graders,
    example: Example,
    *,
    instruments: Instruments = NO_INSTRUMENTS,
) -> Outcome:
    """Grades an example's prompt and each recorded attempt, where the recording still fits."""
    recording = example.recording
    fitting = recording if recording and fits(recording, exercise, example) else None
    grades = (
        tuple(
            grade(
                exercise,
                graders,
                submission_of(exercise, example, fitting.model, n),
                runs_of(runs),
                instruments=instruments,
            )
            for n, runs in enumerate(fitting.attempts)
        )
        if fitting
        else ()
    )
    return Outcome(example, stated(exercise, graders, example.prompt, example.language), grades)
