"""How exercises behave on a real model, as a table: what docs/calibration.md shows."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Literal

from ansage.attempts import MET_SHARE
from ansage.check import Checked, Outcome
from ansage.exercises import Recording

HEAD = ("exercise", "example", "score", "range", "passes", "flips", "seconds", "tokens")
ABOUT = f"""\
One row for each example of each exercise. *Score* is the median over the recorded seeds, *range*
from the lowest to the highest, *passes* the seeds that pass, *flips* the requirements that one seed
meets (in {MET_SHARE:.0%} of its runs) and another does not, *seconds* and *tokens* the medians for
a submission of all cases. Seconds depend on what else the computer did.
"""


def calibration(checked: Sequence[Checked]) -> str:
    """The table as Markdown, with the models, their files' hashes and the days of recording.

    Examples whose recording is missing or no longer fits have no row.
    """
    rows = [
        _row(c.exercise.id, outcome, outcome.example.recording)
        for c in checked
        for outcome in c.outcomes
        if outcome.grades and outcome.example.recording
    ]
    head = f"| {' | '.join(HEAD)} |\n|---|---|--:|--:|--:|---|--:|--:|"
    graded = (o for c in checked for o in c.outcomes if o.grades)
    made = "\n".join(f"- {line}" for line in made_by(o.example.recording for o in graded))
    return f"{ABOUT}\n{head}\n" + "\n".join(rows) + f"\n\nRecorded with:\n\n{made}\n"


def _row(exercise: str, outcome: Outcome, recording: Recording) -> str:
    scores = [grade.score for grade in outcome.grades if grade.score is not None]
    cells = (
        exercise,
        outcome.example.name,
        "-" if outcome.score is None else f"{outcome.score:.0f}",
        f"{min(scores):.0f}-{max(scores):.0f}" if scores else "-",
        f"{sum(grade.passed for grade in outcome.grades)} of {len(outcome.grades)}",
        ", ".join(outcome.flips) or "-",
        f"{_typical(recording, 'seconds'):.0f}",
        f"{_typical(recording, 'tokens_out'):.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _typical(recording: Recording, what: Literal["seconds", "tokens_out"]) -> float:
    """The median over the attempts of the sum over their runs."""
    return median(sum(getattr(run, what) or 0 for run in runs) for runs in recording.attempts)


def made_by(recordings: Iterable[Recording | None]) -> list[str]:
    """Each model with its file's hash and the days on which it was asked."""
    days: dict[str, set[str]] = {}
    for recording in filter(None, recordings):
        sha256 = f", sha256 {recording.model_sha256}" if recording.model_sha256 else ""
        days.setdefault(f"{recording.model}{sha256}", set()).add(recording.date)
    return [f"{model}, {' to '.join(sorted({min(on), max(on)}))}" for model, on in days.items()]
