import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ansage, Ended
from tests.llm.fake_server import FakeServer
from tests.sample_folder import GOOD, POOR


@pytest.fixture
def steady(server: FakeServer) -> FakeServer:
    """A model that answers as the recordings do."""
    server.reply = lambda message: GOOD if "price" in message else POOR
    return server


@pytest.fixture
def fickle(server: FakeServer) -> FakeServer:
    """A model that does the contrary of what the recordings did."""
    server.reply = lambda message: POOR if "price" in message else "Price 2 euros."
    return server


def drift(ansage: Ansage, *options: str | Path) -> Ended:
    return ansage("check", "card", "--drift", "fake", "--seeds", "2", *options)


def row(ended: Ended, example: str) -> str:
    lines = [line.strip() for line in ended.out.splitlines()]
    return " ".join(next(line for line in lines if line.startswith(example)).split())


def test_examples_that_stay_in_their_bands_pass(card: Path, ansage: Ansage, steady: FakeServer):
    ended = drift(ansage)
    assert ended.code == 0, ended.out + ended.err
    assert row(ended, "reference") == "reference 90-100 100.0 100% 100.0 100% in its band"
    assert row(ended, "weak") == "weak 0-30 20.0 0% 20.0 0% in its band"
    assert ended.out.endswith("1 exercise asked anew: no problems.\n")


def test_what_leaves_its_band_does_not_pass(card: Path, ansage: Ansage, fickle: FakeServer):
    ended = drift(ansage)
    assert ended.code == 1
    assert "outside its band; now met: price" in row(ended, "weak")
    assert row(ended, "reference").endswith("outside its band; no longer met: price, hours")
    assert "card/examples/reference.toml: passes in 0% of the new seeds" in ended.out


def test_another_model_is_told(card: Path, ansage: Ansage, steady: FakeServer):
    assert "Another model: recorded on m, 2026-01-01; now on fake, 20" in drift(ansage).out


def test_the_same_model_is_told(card: Path, ansage: Ansage, steady: FakeServer):
    ansage("check", "card", "--live", "fake", "--seeds", "1")
    assert "The same model: recorded on fake, 20" in drift(ansage).out


def test_that_nothing_was_recorded_is_told(card: Path, ansage: Ansage, steady: FakeServer):
    for file in card.glob("examples/*.outputs.json"):
        file.unlink()
    ended = drift(ansage)
    assert row(ended, "weak") == "weak 0-30 - - 20.0 0% in its band"
    assert "Nothing was recorded before; now on fake, 20" in ended.out


def test_it_is_asked_apart_and_only_once(card: Path, ansage: Ansage, steady: FakeServer):
    before = {file: file.read_bytes() for file in card.rglob("*") if file.is_file()}
    first = drift(ansage)
    asked = len(steady.requests)
    assert asked == 5 * 2 * 2
    assert {request.body["seed"] for request in steady.requests} == {6000, 6001, 7000, 7001}
    assert "card, weak" in first.err
    assert drift(ansage).out == first.out
    assert len(steady.requests) == asked
    assert {file: file.read_bytes() for file in card.rglob("*") if file.is_file()} == before


def test_the_new_outputs_lie_where_it_says(
    card: Path, ansage: Ansage, steady: FakeServer, tmp_path: Path
):
    ended = drift(ansage)
    folder = tmp_path / "data" / "drift" / "fake"
    assert f"The new outputs are in {folder}; delete it to ask anew." in ended.out
    assert (folder / "card" / "examples" / "weak.outputs.json").is_file()
    drift(ansage, "--keep", tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "fake" / "card" / "examples" / "weak.outputs.json").is_file()


def test_what_was_interrupted_goes_on(card: Path, ansage: Ansage, steady: FakeServer):
    answers = steady.reply

    def until_the_sixth(message: str) -> str:
        return answers(message) if len(steady.requests) < 6 else ""

    steady.reply = until_the_sixth
    assert drift(ansage).code == 1
    steady.reply, before = answers, len(steady.requests)
    assert drift(ansage).code == 0
    assert len(steady.requests) - before < 5 * 2 * 2


def test_json_prints_the_usual_object(card: Path, ansage: Ansage, fickle: FakeServer):
    ended = drift(ansage, "--json")
    told = json.loads(ended.out)
    assert (told["name"], told["passed"]) == ("drift", False)
    assert told["figures"] == {"exercises": 1, "examples": 5, "outside": 5, "problems": 6}
    assert told["changed"] == "model"
    weak = told["examples"]["card"]["weak"]
    assert (weak["in_band"], weak["now_met"], weak["no_longer_met"]) == (False, ["price"], [])
    assert weak["recorded"] == {
        "score": 20,
        "pass_rate": 0,
        "attempts": 5,
        "model": "m",
        "model_sha256": None,
        "date": "2026-01-01",
    }
    assert weak["now"]["model"] == "fake"
    assert len(told["problems"]) == 6


@pytest.mark.parametrize("other", [["--live", "fake"], ["--table", "table.md"]])
def test_it_does_not_go_with_what_writes_recordings(
    card: Path, ansage: Ansage, server: FakeServer, other: list[str]
):
    ended = drift(ansage, *other)
    assert (ended.code, ended.err) == (
        2,
        "--drift leaves recordings and tables as they are: leave out --live and --table.\n",
    )


def test_keeping_needs_something_to_keep(card: Path, ansage: Ansage, tmp_path: Path):
    ended = ansage("check", "card", "--keep", tmp_path)
    assert (ended.code, ended.err) == (2, "--keep says where --drift keeps outputs: add --drift.\n")
