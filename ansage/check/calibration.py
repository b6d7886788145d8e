"""How exercises behave on a real model, as a table: what docs/calibration.md shows."""

from collections.abc import Iterator, Sequence
from statistics import median

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
    """The table as Markdown, with the models, their files' hashes and the days of recording."""
    rows = [row for c in checked for o in c.outcomes for row in _row(c.exercise.id, o)]
    head = f"| {' | '.join(HEAD)} |\n|---|---|--:|--:|--:|---|--:|--:|"
    made = "\n".join(f"- {line}" for line in _made(checked))
    return f"{ABOUT}\n{head}\n" + "\n".join(rows) + f"\n\nRecorded with:\n\n{made}\n"


def _row(exercise: str, outcome: Outcome) -> Iterator[str]:
    recording, scores = outcome.example.recording, [g.score for g in outcome.grades]
    graded = [score for score in scores if score is not None]
    if recording is None or not graded:
        return
    cells = (
        exercise,
        outcome.example.name,
        f"{median(graded):.0f}",
        f"{min(graded):.0f}-{max(graded):.0f}",
        f"{sum(g.passed for g in outcome.grades)} of {len(outcome.grades)}",
        ", ".join(outcome.flips) or "-",
        f"{_typical(recording, 'seconds'):.0f}",
        f"{_typical(recording, 'tokens_out'):.0f}",
    )
    yield f"| {' | '.join(cells)} |"


def _typical(recording: Recording, what: str) -> float:
    """The median over the attempts of the sum over their runs."""
    return median(sum(getattr(run, what) or 0 for run in runs) for runs in recording.attempts)


def _made(checked: Sequence[Checked]) -> list[str]:
    recordings = [o.example.recording for c in checked for o in c.outcomes if o.example.recording]
    models = sorted({(r.model, r.model_sha256 or "") for r in recordings})
    return [
        f"{model}{f', sha256 {sha256}' if sha256 else ''}, {_days(recordings, model, sha256)}"
        for model, sha256 in models
    ]


def _days(recordings: Sequence[Recording], model: str, sha256: str) -> str:
    days = [r.date for r in recordings if (r.model, r.model_sha256 or "") == (model, sha256)]
    first, last = min(days), max(days)
    return first if first == last else f"{first} to {last}"
