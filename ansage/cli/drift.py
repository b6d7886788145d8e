"""`ansage check --drift`: examples on a model once more, beside what was recorded of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ansage.cli.check import counted, score_and_passes
from ansage.cli.places import Places
from ansage.cli.recording import record

if TYPE_CHECKING:
    from ansage.check import Outcome
    from ansage.check.drift import Drift
    from ansage.exercises import Exercise
    from ansage.grading.assess import Graders
    from ansage.llm import Model
    from ansage.problems import Problem

    Drifts = Mapping[str, Sequence[Drift]]
    """By the exercise's id, one for each example."""

CHANGES = {
    "model": "Another model",
    "file": "Another file of the same model",
    None: "The same model",
}


def check_drift(
    places: Places,
    names: Sequence[str],
    model_id: str,
    seeds: int,
    keep: Path | None,
    *,
    as_json: bool,
) -> int:
    """Asks the model with new seeds, prints what became of the examples; returns the exit code.

    `keep` is the folder for the outputs, if it is not the one in the data folder. Raises Mistake,
    ProblemsFound, and typer.Exit when the model fails.
    """
    from ansage.check.drift import drift_problems
    from ansage.cli.asking import catalogue
    from ansage.loading import load_exercise
    from ansage.paths import data_dir

    graders, model = places.rules(), catalogue().get(model_id)
    exercises = [load_exercise(places.folder_of(name), graders) for name in names]
    folder = (keep or data_dir() / "drift") / model.id.replace(":", "-")  # no colons on Windows
    _ask(exercises, graders, model, seeds, folder)
    found = _compared(exercises, graders, folder)
    problems = [p for e in exercises for d in found[e.id] for p in drift_problems(e, d)]
    print(_json(found, problems) if as_json else _report(found, problems, folder))
    return int(bool(problems))


def _ask(
    exercises: Sequence[Exercise], graders: Graders, model: Model, seeds: int, folder: Path
) -> None:
    """Makes the attempts that the folder does not hold yet."""
    from ansage.check.drift import apart, first_unrecorded
    from ansage.check.live import Recorder
    from ansage.cli.asking import sha256_of

    record(
        model,
        seeds,
        lambda client: [
            Recorder(
                folder / exercise.id,
                apart(exercise, folder / exercise.id),
                graders,
                model,
                client,
                sha256_of(model),
                first=first_unrecorded(exercise),
            )
            for exercise in exercises
        ],
    )


def _compared(exercises: Sequence[Exercise], graders: Graders, folder: Path) -> Drifts:
    from ansage.check.drift import apart, drifts
    from ansage.cli.running_code import code_runner
    from ansage.grading.instruments import Instruments

    with code_runner(exercises, graders) as runner:
        instruments = Instruments(runner=runner)
        return {
            e.id: drifts(e, apart(e, folder / e.id), graders, instruments=instruments)
            for e in exercises
        }


# words and figures


def _report(found: Drifts, problems: Sequence[Problem], folder: Path) -> str:
    blocks = ["\n".join([name, *_rows(drifts)]) for name, drifts in found.items()]
    kept = f"The new outputs are in {folder}; delete it to ask anew."
    blocks.append(f"{_models(found)}\n{kept}")
    if problems:
        blocks.append("\n".join(map(str, problems)))
    asked = counted(len(found), "exercise")
    return "\n\n".join([*blocks, f"{asked} asked anew: {counted(len(problems), 'problem')}."])


def _rows(drifts: Sequence[Drift]) -> list[str]:
    head = f"  {'example':<12} {'band':<8} {'recorded':>8} {'passes':>6} {'now':>6} {'passes':>6}"
    rows = [head]
    for drift in drifts:
        low, high = drift.now.example.expect.score
        (was, passed), (now, passes) = map(score_and_passes, (drift.recorded, drift.now))
        rows.append(
            f"  {drift.now.example.name:<12} {f'{low:g}-{high:g}':<8} {was:>8} {passed:>6}"
            f" {now:>6} {passes:>6}  {_told(drift)}"
        )
    return rows


def _told(drift: Drift) -> str:
    parts = ["in its band" if drift.in_band else "outside its band"]
    changes = {"now met": drift.now_met, "no longer met": drift.no_longer_met}
    parts += [f"{change}: {', '.join(names)}" for change, names in changes.items() if names]
    return "; ".join(parts)


def _models(found: Drifts) -> str:
    """What was recorded on which model and when, and on which now."""
    from ansage.check.calibration import made_by
    from ansage.check.drift import changed_model

    every = [drift for drifts in found.values() for drift in drifts]
    was, now = (
        "; ".join(made_by(outcome.example.recording for outcome in side))
        for side in ([d.recorded for d in every], [d.now for d in every])
    )
    if not was:
        return f"Nothing was recorded before; now on {now}."
    return f"{CHANGES[changed_model(every)]}: recorded on {was}; now on {now}."


def _json(found: Drifts, problems: Sequence[Problem]) -> str:
    from ansage.check.drift import changed_model
    from ansage.figures import measured

    every = [drift for drifts in found.values() for drift in drifts]
    figures = {
        "exercises": len(found),
        "examples": len(every),
        "outside": sum(not drift.in_band for drift in every),
        "problems": len(problems),
    }
    told = {
        **measured("drift", figures, passed=not problems).model_dump(),
        "changed": changed_model(every),
        "examples": {
            name: {drift.now.example.name: _drift_figures(drift) for drift in drifts}
            for name, drifts in found.items()
        },
        "problems": [problem._asdict() for problem in problems],
    }
    return json.dumps(told, indent=2, ensure_ascii=False)


def _drift_figures(drift: Drift) -> dict[str, Any]:
    return {
        "band": drift.now.example.expect.score,
        "in_band": drift.in_band,
        "now_met": drift.now_met,
        "no_longer_met": drift.no_longer_met,
        "recorded": _side(drift.recorded),
        "now": _side(drift.now),
    }


def _side(outcome: Outcome) -> dict[str, Any]:
    recording = outcome.example.recording
    return {
        "score": outcome.score,
        "pass_rate": outcome.pass_rate,
        "attempts": len(outcome.grades),
        "model": recording and recording.model,
        "model_sha256": recording and recording.model_sha256,
        "date": recording and recording.date,
    }
