import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from ansage.check.live import Recorder, RecordingFailed
from ansage.exercises import Example
from ansage.grading import load_graders
from ansage.llm import EMBEDDED, Answer, FailureCode, ModelFailure, Request
from tests.sample_folder import load, write_exercise


class Scripted:
    """Answers at once, and fails when its calls are used up."""

    def __init__(self, calls: int = 1000) -> None:
        self.calls, self.seeds = calls, list[int]()

    async def stream(
        self,
        request: Request,
        *,
        on_text: Callable[[str], None],
        on_position: Callable[[int], None],
    ) -> Answer:
        if len(self.seeds) == self.calls:
            raise ModelFailure(FailureCode.UNREACHABLE)
        self.seeds.append(request.seed)
        return Answer(f"price {request.seed}", "stop", 7, 3, None, 0.25, 0.1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = write_exercise(tmp_path)
    for file in path.glob("examples/*.outputs.json"):
        file.unlink()
    return path


def example(path: Path) -> Example:
    return next(e for e in load(path).examples if e.name == "weak")


def record(path: Path, client: Scripted, seeds: int = 3, sha256: str | None = None) -> None:
    graders = load_graders(path.parent.parent / "graders")
    recorder = Recorder(path, load(path), graders, EMBEDDED, client, sha256)
    asyncio.run(recorder.record(example(path), seeds))


def test_every_run_of_every_seed_is_kept_with_what_made_it(path: Path):
    record(path, Scripted())
    recording = example(path).recording
    assert recording is not None
    assert [[run.seed for run in runs] for runs in recording.attempts] == [
        [1000, 1001],
        [2000, 2001],
        [3000, 3001],
    ]
    assert recording.attempts[0][1].output == "price 1001"
    assert (recording.model, recording.parameters["max_tokens"]) == ("embedded", 400)


def test_what_is_recorded_is_not_made_again(path: Path):
    record(path, Scripted())
    again = Scripted()
    record(path, again, seeds=4)
    assert again.seeds == [4000, 4001]
    assert len(example(path).recording.attempts) == 4  # pyright: ignore[reportOptionalMemberAccess]


def test_after_a_failure_only_the_rest_is_made(path: Path):
    with pytest.raises(RecordingFailed) as failed:
        record(path, Scripted(calls=2), seeds=2)
    assert failed.value.run.failure == "unreachable"
    rest = Scripted()
    record(path, rest, seeds=2)
    assert len(rest.seeds) == 2


@pytest.mark.parametrize("what", ["prompt", "model"])
def test_a_changed_prompt_or_model_file_is_recorded_anew(path: Path, what: str):
    record(path, Scripted())
    if what == "prompt":
        file = path / "examples" / "weak.toml"
        file.write_text(file.read_text(encoding="utf-8").replace("Write a", "Draw a"), "utf-8")
    again = Scripted()
    record(path, again, sha256="other" if what == "model" else None)
    assert len(again.seeds) == 6
