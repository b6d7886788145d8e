"""Making the runner ready: the compiled guest, and what can hinder it."""

import os
import stat
import threading
import time
from pathlib import Path

import pytest

from ansage.runner import Runner, RunnerPhase, TroubleCode, is_prepared, preparing, runner_folder
from ansage.runner import process as process_module
from ansage.runner.jobs import (
    Answer,
    Job,
    Outcome,
    Read,
    Source,
)
from tests.conftest import DATA

GOOD = Job((Source("result = 6 * 7"),), (Read("result"),))


def test_the_compiled_guest_is_the_users_alone(runner: Runner):
    folder = runner_folder(DATA)
    assert is_prepared(folder)
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert all(stat.S_IMODE(f.stat().st_mode) == 0o600 for f in folder.glob("*.cwasm"))


def refused(own: Runner) -> TroubleCode:
    state = own.wait()
    own.close()
    assert state.phase is RunnerPhase.FAILED
    assert state.trouble
    return TroubleCode(state.trouble.code)


def test_without_room_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(preparing, "SPACE", 10**15)
    assert refused(Runner(tmp_path / "runner")) is TroubleCode.NO_SPACE


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    assert refused(Runner(tmp_path / "file" / "runner")) is TroubleCode.NO_FOLDER


def test_a_compiler_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(process_module, "COMMAND", "raise MemoryError('no more')")
    assert refused(Runner(tmp_path)) is TroubleCode.NOT_COMPILED


def test_without_the_packages_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def missing(_name: str) -> str:
        raise preparing.PackageNotFoundError

    monkeypatch.setattr(preparing, "version", missing)
    assert refused(Runner(tmp_path)) is TroubleCode.NOT_INSTALLED


def test_an_outdated_guest_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "abc-wasmtime48.0.0-plain.cwasm").write_text("old")

    def make(f: Path) -> object:
        return (f / preparing._name()[1:]).write_text("new")

    monkeypatch.setattr(preparing, "_compile", make)
    assert not is_prepared(tmp_path)
    preparing.compile_guest(tmp_path)
    assert [f.read_text() for f in tmp_path.glob("*.cwasm")] == ["new"]


def test_what_failed_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    own = Runner(tmp_path)
    monkeypatch.setattr(preparing, "SPACE", 10**15)
    assert own.wait().phase is RunnerPhase.FAILED
    assert own.run(GOOD)[0].outcome is Outcome.RUNNER
    monkeypatch.setattr(preparing, "SPACE", 10**16)
    own.prepare()
    assert own.wait().phase is RunnerPhase.FAILED
    own.close()


def test_closing_lets_go_whoever_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    still = threading.Event()
    monkeypatch.setattr("ansage.runner.runner.compile_guest", lambda _folder: still.wait(20))
    own = Runner(tmp_path)
    found: list[Answer] = []
    waiting = threading.Thread(target=lambda: found.extend(own.run(GOOD)))
    waiting.start()
    time.sleep(0.1)
    own.close()
    waiting.join(5)
    still.set()
    assert [answer.outcome for answer in found] == [Outcome.RUNNER]
    assert own.run(GOOD)[0].outcome is Outcome.RUNNER
