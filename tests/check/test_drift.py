import asyncio
from pathlib import Path

import pytest

from ansage.check.drift import Drift, apart, changed_model, drift_problems, drifts, first_unrecorded
from ansage.check.live import Recorder, RecordingFailed
from ansage.grading import load_graders
from ansage.llm import EMBEDDED
from ansage.problems import ProblemsFound
from tests.check.test_live import Scripted
from tests.sample_folder import GOOD, OUTPUTS, POOR, load, record, recording, write_exercise


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """An exercise whose examples are recorded with five seeds."""
    return write_exercise(tmp_path)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "card"


def ask(card: Path, kept: Path, client: Scripted, seeds: int = 2) -> None:
    exercise, graders = load(card), load_graders(card.parent.parent / "graders")
    first = first_unrecorded(exercise)
    recorder = Recorder(kept, apart(exercise, kept), graders, EMBEDDED, client, first=first)
    for example in exercise.examples:
        asked = next(e for e in recorder.exercise.examples if e.name == example.name)
        asyncio.run(recorder.record(asked, seeds))


def answered(card: Path, kept: Path, example: str, outputs: list[str], model: str = "m") -> Drift:
    """What is told of an example after these answers, each of a seed of its own."""
    exercise, graders = load(card), load_graders(card.parent.parent / "graders")
    asked = next(e for e in exercise.examples if e.name == example)
    made = recording(exercise, asked, outputs, first=5).model_copy(update={"model": model})
    (kept / "examples").mkdir(parents=True, exist_ok=True)
    file = kept / "examples" / f"{example}.outputs.json"
    file.write_text(made.model_dump_json(), encoding="utf-8")
    found = drifts(exercise, apart(exercise, kept), graders)
    return next(drift for drift in found if drift.now.example.name == example)


def problems(card: Path, drift: Drift) -> list[str]:
    return [str(problem) for problem in drift_problems(load(card), drift)]


# asking


def test_no_seed_is_asked_that_a_recording_holds(card: Path, kept: Path):
    client = Scripted()
    ask(card, kept, client)
    assert sorted(set(client.seeds)) == [6000, 6001, 7000, 7001]


def test_without_recordings_the_seeds_are_the_first_ones(card: Path, kept: Path):
    for file in card.glob("examples/*.outputs.json"):
        file.unlink()
    client = Scripted()
    ask(card, kept, client, seeds=1)
    assert set(client.seeds) == {1000, 1001}


def test_the_recordings_stay_as_they_are(card: Path, kept: Path):
    before = {file: file.read_bytes() for file in card.rglob("*") if file.is_file()}
    ask(card, kept, Scripted())
    assert {file: file.read_bytes() for file in card.rglob("*") if file.is_file()} == before
    assert len(list(kept.glob("examples/*.outputs.json"))) == len(OUTPUTS)


def test_what_was_interrupted_goes_on_where_it_ended(card: Path, kept: Path):
    with pytest.raises(RecordingFailed):
        ask(card, kept, Scripted(calls=6))
    rest = Scripted()
    ask(card, kept, rest)
    assert len(rest.seeds) == 2 * 2 * len(OUTPUTS) - 6


def test_what_recordings_hold_by_now_is_no_longer_new(card: Path, kept: Path):
    ask(card, kept, Scripted())
    record(card, OUTPUTS, seeds=6)
    assert {len(e.recording.attempts) for e in apart(load(card), kept).examples if e.recording} == {
        1
    }


def test_a_file_that_is_no_recording_is_a_problem(card: Path, kept: Path):
    (kept / "examples").mkdir(parents=True)
    (kept / "examples" / "weak.outputs.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="is no recording"):
        apart(load(card), kept)


# comparing


def test_the_same_answers_are_no_drift(card: Path, kept: Path):
    drift = answered(card, kept, "reference", [GOOD] * 5)
    assert (drift.recorded.score, drift.now.score) == (100, 100)
    assert (drift.in_band, drift.now_met, drift.no_longer_met) == (True, (), ())
    assert problems(card, drift) == []


def test_what_is_no_longer_met_is_named_by_the_median_seed(card: Path, kept: Path):
    one_slip = answered(card, kept, "reference", [GOOD, GOOD, "Price 2 euros."])
    assert one_slip.no_longer_met == ()
    lost = answered(card, kept, "reference", [GOOD, "Price 2 euros.", "Price 2 euros."])
    assert lost.no_longer_met == ("hours",)


def test_what_is_met_by_now_is_named(card: Path, kept: Path):
    drift = answered(card, kept, "weak", ["Price 2 euros."])
    assert drift.now_met == ("price",)


def test_a_median_outside_its_band_is_a_problem(card: Path, kept: Path):
    drift = answered(card, kept, "weak", [POOR, GOOD, GOOD])
    assert not drift.in_band
    (problem,) = problems(card, drift)
    assert problem.startswith(
        "card/examples/weak.toml, expect.score: the median score is 70.0, outside 0 to 30."
    )


def test_a_reference_that_no_longer_passes_is_a_problem(card: Path, kept: Path):
    drift = answered(card, kept, "reference", [GOOD, GOOD, GOOD, POOR, POOR])
    assert drift.in_band
    (problem,) = problems(card, drift)
    assert problem == (
        "card/examples/reference.toml: passes in 60% of the new seeds, in 100% of the recorded"
        " ones; 80% are needed. Look at what is no longer met in the seeds that fail."
    )


def test_another_example_may_fail_as_often_as_it_likes(card: Path, kept: Path):
    assert problems(card, answered(card, kept, "german", [GOOD, GOOD, GOOD, POOR, POOR])) == []


def test_a_reference_that_never_passed_has_nothing_to_lose(card: Path, kept: Path):
    record(card, {**OUTPUTS, "reference": POOR})
    drift = answered(card, kept, "reference", [POOR])
    assert [problem for problem in problems(card, drift) if "passes" in problem] == []


def test_without_a_recording_only_the_new_side_is_known(card: Path, kept: Path):
    (card / "examples" / "weak.outputs.json").unlink()
    drift = answered(card, kept, "weak", [GOOD])
    assert drift.recorded.score is None
    assert (drift.now_met, drift.no_longer_met) == ((), ())
    assert not drift.in_band


def test_what_cannot_be_graded_is_a_problem_and_no_pass(card: Path, kept: Path):
    broken = "    raise ValueError\n"
    file = card.parent.parent / "graders" / "has.py"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    return", f"{broken}    return"), encoding="utf-8")
    assert "cannot be graded completely" in problems(card, answered(card, kept, "weak", [POOR]))[0]


def test_without_new_outputs_nothing_is_known(card: Path, kept: Path):
    exercise, graders = load(card), load_graders(card.parent.parent / "graders")
    drift = drifts(exercise, apart(exercise, kept), graders)[0]
    assert problems(card, drift) == [
        "card/examples/german.toml: has no new outputs. Ask the model again."
    ]


# the model


def test_the_same_model_is_no_change(card: Path, kept: Path):
    assert changed_model([answered(card, kept, "weak", [POOR])]) is None


def test_another_model_is_named(card: Path, kept: Path):
    assert changed_model([answered(card, kept, "weak", [POOR], model="n")]) == "model"


def test_another_file_of_the_same_model_is_named(card: Path, kept: Path):
    drift = answered(card, kept, "weak", [POOR])
    assert drift.now.example.recording is not None
    other = drift.now.example.recording.model_copy(update={"model_sha256": "ab" * 32})
    example = drift.now.example.model_copy(update={"recording": other})
    now = Drift(drift.recorded, type(drift.now)(example, drift.now.stated, drift.now.grades))
    assert changed_model([now]) == "file"
