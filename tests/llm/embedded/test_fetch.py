import errno
import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from ansage.llm import FailureCode, ModelFailure
from ansage.llm.embedded import fetch, present
from ansage.llm.embedded.sources import Part, Source, Unavailable
from ansage.llm.embedded.weights import Weights
from tests.llm.embedded.small import DATA, WEIGHTS


class Giving:
    """A source that has these bytes, whatever they are, and counts how often it was asked."""

    def __init__(self, data: bytes = DATA) -> None:
        self.data, self.asked = data, 0

    def __call__(self, weights: Weights, part: Part) -> None:
        self.asked += 1
        with part.path.open("ab") as file:
            file.write(self.data[part.size :])
        part.on_bytes(part.size)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def unavailable(weights: Weights, part: Part) -> None:
    raise Unavailable


def ignore(done: int) -> None:
    pass


def failure(
    folder: Path, sources: Sequence[Source], on_bytes: Callable[[int], None] = ignore
) -> ModelFailure:
    with pytest.raises(ModelFailure) as failed:
        fetch(WEIGHTS, folder, on_bytes, sources)
    return failed.value


def test_the_file_is_there_under_its_name_and_nothing_beside_it(tmp_path: Path) -> None:
    path = fetch(WEIGHTS, tmp_path / "models", ignore, [Giving()])
    assert path.read_bytes() == DATA
    assert present(WEIGHTS, tmp_path / "models")
    left = {other.name for other in path.parent.iterdir()}
    assert left <= {"small.gguf", "small.lock"}


def test_a_file_that_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / WEIGHTS.file).write_bytes(DATA)
    source = Giving()
    fetch(WEIGHTS, tmp_path, ignore, [source])
    assert source.asked == 0


def test_a_damaged_file_of_the_right_length_is_replaced(tmp_path: Path) -> None:
    (tmp_path / WEIGHTS.file).write_bytes(DATA[:-1] + b"?")
    assert fetch(WEIGHTS, tmp_path, ignore, [Giving()]).read_bytes() == DATA


def test_the_next_source_goes_on_where_the_first_gave_up(tmp_path: Path) -> None:
    def half(weights: Weights, part: Part) -> None:
        part.path.write_bytes(DATA[:1000])
        raise Unavailable

    assert fetch(WEIGHTS, tmp_path, ignore, [half, Giving()]).read_bytes() == DATA


def test_without_any_source_the_part_is_kept_for_later(tmp_path: Path) -> None:
    part = tmp_path / "small.part"
    part.write_bytes(DATA[:1000])
    assert failure(tmp_path, [unavailable]).code == FailureCode.FETCH_NO_NETWORK
    assert part.read_bytes() == DATA[:1000]


@pytest.mark.parametrize("wrong", [DATA[:-1] + b"?", DATA + b"?", DATA[:-1]])
def test_a_wrong_file_is_thrown_away(tmp_path: Path, wrong: bytes) -> None:
    assert failure(tmp_path, [Giving(wrong)]).code == FailureCode.FETCH_WRONG_FILE
    assert not present(WEIGHTS, tmp_path)
    assert not (tmp_path / "small.part").exists()
    assert fetch(WEIGHTS, tmp_path, ignore, [Giving()]).read_bytes() == DATA


def test_a_full_disk_is_told_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, 100_000_000))
    source = Giving()
    failed = failure(tmp_path, [source])
    assert failed.code == FailureCode.FETCH_NO_SPACE
    assert failed.facts == {"missing_megabytes": 103}
    assert source.asked == 0


def test_a_disk_that_fills_up_is_told(tmp_path: Path) -> None:
    def full(weights: Weights, part: Part) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    assert failure(tmp_path, [full]).code == FailureCode.FETCH_NO_SPACE


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file, not a folder")
    failed = failure(tmp_path / "models", [Giving()])
    assert failed.code == FailureCode.FETCH_FAILED
    assert failed.facts == {"folder": str(tmp_path / "models")}


def test_two_at_once_download_once_and_both_see_progress(tmp_path: Path) -> None:
    begun, may_end = threading.Event(), threading.Event()
    giving, seen, paths = Giving(), list[int](), list[Path]()

    def slow(weights: Weights, part: Part) -> None:
        part.path.write_bytes(DATA[:1000])
        begun.set()
        may_end.wait(10)
        giving(weights, part)

    def second() -> None:
        paths.append(fetch(WEIGHTS, tmp_path, watch, [unavailable]))

    def watch(done: int) -> None:
        seen.append(done)
        may_end.set()

    first = threading.Thread(target=fetch, args=(WEIGHTS, tmp_path, ignore, [slow]))
    first.start()
    begun.wait(10)
    other = threading.Thread(target=second)
    other.start()
    first.join(20)
    other.join(20)
    assert seen[0] == 1000
    assert seen[-1] == WEIGHTS.size
    assert giving.asked == 1
    assert paths[0].read_bytes() == DATA
