from pathlib import Path

import pytest

from ansage.cli.report_json import GradeReport
from tests.cli.conftest import Ansage
from tests.llm.fake_server import FakeServer

PRICE, NONE = "Price 2 euros.", "Come in!"


@pytest.fixture
def prompt(tmp_path: Path, server: FakeServer) -> Path:
    """A prompt that says no price, for a model that names one only if told."""
    server.reply = lambda message: PRICE if "price" in message else NONE
    file = tmp_path / "prompt.txt"
    file.write_text("Write a card.", encoding="utf-8")
    return file


def test_a_gap_is_reported_beside_the_grade(
    card: Path, ansage: Ansage, prompt: Path, server: FakeServer
):
    ended = ansage("grade", card, "--prompt-file", prompt, "--gap", "price", "--json")
    report = GradeReport.model_validate_json(ended.out)
    assert report.gap
    assert [run.met for run in report.gap.without] == [False, False]
    assert [(run.met, run.output.strip()) for run in report.gap.added] == [(True, PRICE)] * 2
    assert "The text names" not in ended.out.split('"gap":')[1]
    assert report.scores.result == 0
    assert len(server.requests) == 2 + 3


def test_a_gap_is_told_to_people(card: Path, ansage: Ansage, prompt: Path):
    options = ["--prompt-file", prompt, "--gap", "price", "--language", "de"]
    told = ansage("grade", card, *options).out
    assert "Was diese Lücke kostet: price" in told
    assert "Gesagt erfüllen es 2 von 2 Ausgaben, ungesagt 0 von 2." in told
    assert "Wenn es gesagt ist, 1: erfüllt es" in told


def test_without_the_option_there_is_no_gap(card: Path, ansage: Ansage, prompt: Path):
    ended = ansage("grade", card, "--prompt-file", prompt, "--json")
    assert GradeReport.model_validate_json(ended.out).gap is None


def test_a_requirement_that_is_stated_has_no_gap_and_asks_no_model(
    card: Path, ansage: Ansage, prompt: Path, server: FakeServer
):
    prompt.write_text("Write a card with the price.", encoding="utf-8")
    ended = ansage("grade", card, "--prompt-file", prompt, "--gap", "price")
    assert ended.code == 2
    assert "There is no gap to look at" in ended.err
    assert server.requests == []


def test_an_unknown_requirement_is_named_with_what_was_meant(
    card: Path, ansage: Ansage, prompt: Path
):
    ended = ansage("grade", card, "--prompt-file", prompt, "--gap", "prise")
    assert ended.code == 2
    assert "'prise'" in ended.err
    assert "price" in ended.err


def test_given_outputs_ask_no_model(card: Path, ansage: Ansage, prompt: Path, tmp_path: Path):
    given = tmp_path / "outputs.json"
    given.write_text('{"runs": []}', encoding="utf-8")
    options = ["--prompt-file", prompt, "--outputs-file", given, "--gap", "price"]
    ended = ansage("grade", card, *options)
    assert ended.code == 2
    assert "--gap asks a model." in ended.err


def test_agreement_is_reported_in_runs(card: Path, ansage: Ansage, prompt: Path):
    ended = ansage("grade", card, "--prompt-file", prompt, "--json")
    agreement = GradeReport.model_validate_json(ended.out).agreement
    assert agreement
    assert (agreement.agreeing, agreement.runs) == (2, 2)
    assert "Agreement 2 of 2 runs" in ansage("grade", card, "--prompt-file", prompt).out
