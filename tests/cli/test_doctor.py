import socket
from pathlib import Path

import pytest

from ansage.cli import examination
from ansage.cli.examination import Health
from tests.cli.conftest import Ansage
from tests.llm.fake_server import FakeServer


def line(out: str, what: str) -> str:
    return next(found for found in out.splitlines() if found[6:].startswith(what))


def test_all_is_well(card: Path, ansage: Ansage, server: FakeServer):
    ended = ansage("doctor")
    assert ended.code == 0, ended.out
    assert line(ended.out, "exercises") == "ok    exercises       1 exercises, 2 graders"
    assert "none yet" in line(ended.out, "database")
    assert "fake is the default" in line(ended.out, "models")


def test_a_missing_key_is_told(
    card: Path, ansage: Ansage, server: FakeServer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("FAKE_KEY")
    ended = ansage("doctor")
    assert ended.code == 1
    assert line(ended.out, "models").startswith(
        "BAD   models          fake needs a key: set FAKE_KEY"
    )


def test_a_broken_exercise_is_told_and_the_rest_is_looked_at(
    card: Path, ansage: Ansage, server: FakeServer
):
    (card / "brief.en.md").unlink()
    ended = ansage("doctor")
    assert ended.code == 1
    assert "card/brief.en.md: is missing." in line(ended.out, "exercises")
    assert line(ended.out, "port")


def test_a_data_folder_that_cannot_be_made_is_told(
    card: Path, ansage: Ansage, server: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("ANSAGE_DATA_DIR", str(tmp_path / "file" / "data"))
    ended = ansage("doctor")
    assert ended.code == 1
    assert line(ended.out, "data folder").startswith("BAD")


def test_an_unreachable_database_is_told_without_its_password(
    card: Path, ansage: Ansage, server: FakeServer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ANSAGE_DATABASE_URL", "nonsense://me:secret@127.0.0.1/x")
    ended = ansage("doctor")
    assert ended.code == 1
    assert line(ended.out, "database").startswith("BAD")
    assert "secret" not in ended.out


def test_a_built_in_model_that_is_not_here_yet_is_only_a_note(
    card: Path, ansage: Ansage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("ANSAGE_CATALOGUE", raising=False)
    found = line(ansage("doctor").out, "built-in model")
    assert found.startswith("note")
    assert "ansage models pull embedded" in found


@pytest.mark.parametrize(
    ("requirement", "wrong"),
    [
        ("no-such-package>=1", "no-such-package is missing"),
        ("pytest<1", "not <1"),
        ("pytest>=1", ""),
    ],
)
def test_packages_are_compared_with_what_is_declared(
    monkeypatch: pytest.MonkeyPatch, requirement: str, wrong: str
):
    monkeypatch.setattr("importlib.metadata.requires", lambda _name: [requirement])
    finding = examination._packages()
    assert wrong in finding.says
    assert finding.health is (Health.BAD if wrong else Health.OK)


def test_a_taken_port_is_only_a_note(monkeypatch: pytest.MonkeyPatch):
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setattr(examination, "PORT", other.getsockname()[1])
        assert examination._port().health is Health.NOTE
