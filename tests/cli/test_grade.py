import json
from pathlib import Path

import pytest

from ansage.cli.report_json import GradeReport
from tests.cli.conftest import Ansage
from tests.llm.fake_server import KEY, FakeServer

PROMPT = "Write a card with price and hours."


@pytest.fixture
def prompt(tmp_path: Path) -> Path:
    file = tmp_path / "prompt.txt"
    file.write_text(PROMPT, encoding="utf-8")
    return file


def outputs(tmp_path: Path, *texts: str) -> Path:
    file = tmp_path / "outputs.json"
    cases = ["01-visible", "02-hidden"]
    runs = [{"case": c, "output": t} for c, t in zip(cases, texts, strict=False)]
    file.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    return file


GOOD = "Price 2 euros, hours 9 to 5."


def test_given_outputs_are_graded_without_a_model(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, GOOD, GOOD)
    ended = ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", given)
    assert ended.code == 0
    assert "Window card: 100 points of 100, passed" in ended.out
    assert "● earned" in ended.out


def test_outputs_that_miss_something_do_not_pass(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, "Come in!", "Come in!")
    ended = ansage("grade", card, "--prompt-file", prompt, "--outputs-file", given)
    assert ended.code == 1
    assert "▲ unheard" in ended.out


def test_the_report_speaks_german(card: Path, ansage: Ansage, prompt: Path, tmp_path: Path):
    given = outputs(tmp_path, GOOD, GOOD)
    ended = ansage(
        "grade", "card", "--prompt-file", prompt, "--outputs-file", given, "--language", "de"
    )
    assert "Schaufensterkarte: 100 von 100 Punkten, bestanden" in ended.out
    assert "Ergebnis 100\N{NO-BREAK SPACE}%" in ended.out


def test_the_json_holds_scores_quadrants_evidence_and_runs(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, GOOD, "price only")
    ended = ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", given, "--json")
    assert ended.code == 0
    report = GradeReport.model_validate_json(ended.out)
    assert report.schema_version == 1
    assert report.scores.result == 0.75
    assert [r.quadrant for r in report.requirements] == ["earned", "unheard"]
    hours = report.requirements[1].met
    assert hours
    assert [(m.case, m.met, m.note) for m in hours.runs] == [
        ("01-visible", True, ""),
        ("02-hidden", False, "no hours"),
    ]
    assert [r.output for r in report.runs] == [GOOD, "price only"]


def test_outputs_for_only_some_cases_are_incomplete(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, GOOD)
    options = ["--prompt-file", prompt, "--outputs-file", given, "--json"]
    assert json.loads(ansage("grade", "card", *options).out)["complete"] is False
    visible = ansage("grade", "card", *options, "--cases", "visible")
    assert (visible.code, json.loads(visible.out)["complete"]) == (0, True)


def test_a_model_is_asked_for_every_case(
    card: Path, ansage: Ansage, prompt: Path, server: FakeServer
):
    server.reply = lambda message: GOOD
    ended = ansage("grade", "card", "--prompt-file", prompt, "--seed", "7", "--json")
    report = GradeReport.model_validate_json(ended.out)
    assert (ended.code, report.model, [r.seed for r in report.runs]) == (0, "fake", [7, 8])
    assert {
        request.body["messages"][-1]["content"].split("\n")[0] for request in server.requests
    } == {PROMPT}
    assert report.runs[0].tokens_out == len(GOOD.split())


def test_a_failing_model_is_one_sentence_and_no_zero(
    card: Path, ansage: Ansage, prompt: Path, server: FakeServer
):
    options = ["--prompt-file", prompt, "--model", "wrong-key", "--cases", "visible"]
    ended = ansage("grade", "card", *options)
    assert ended.code == 1
    assert "did not accept the key in FAKE_KEY" in ended.out
    assert "100" in ended.out.splitlines()[0]
    assert KEY not in ended.out + ended.err


def test_the_prompt_may_come_from_standard_input(
    card: Path, ansage: Ansage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    given = outputs(tmp_path, GOOD, GOOD)
    with (tmp_path / "in.txt").open("w+", encoding="utf-8") as file:
        file.write(PROMPT)
        file.seek(0)
        monkeypatch.setattr("sys.stdin", file)
        ended = ansage("grade", "card", "--prompt-file", "-", "--outputs-file", given)
    assert ended.code == 0


@pytest.mark.parametrize(
    "text",
    [
        "{{ case.expected }} {% for x in y %} {{ ''.__class__ }} price hours",
        "price \x00\x1b[31m\x07\x08 hours \u202e",
        "price {hours} {0} %s %(x)s $(touch x) `id`",
    ],
)
def test_a_hostile_prompt_is_only_text(
    card: Path, ansage: Ansage, tmp_path: Path, text: str, server: FakeServer
):
    server.reply = lambda message: GOOD
    file = tmp_path / "prompt.txt"
    file.write_text(text, encoding="utf-8")
    ended = ansage("grade", "card", "--prompt-file", file, "--cases", "visible")
    assert ended.code == 0
    sent = server.requests[0].body["messages"][-1]["content"]
    assert sent.startswith(text.translate(dict.fromkeys([0, 7, 8, 27])))


def test_output_that_commands_the_terminal_is_shown_without_its_commands(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, "\x1b]0;owned\x07 \x9b31m [red]price[/red] hours :smile:", GOOD)
    ended = ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", given)
    assert "\x1b" not in ended.out
    assert "\x9b" not in ended.out
    assert "[red]price[/red] hours :smile:" in ended.out


# mistakes: one clear message, code 2, no trace


def mistake(ended: tuple[int, str, str]) -> str:
    code, out, err = ended
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert len(err.splitlines()) == 1
    return err


def test_an_unknown_exercise(card: Path, ansage: Ansage, prompt: Path):
    assert mistake(ansage("grade", "crad", "--prompt-file", prompt)) == (
        "There is no exercise 'crad'. Did you mean 'card'?\n"
    )


@pytest.mark.parametrize("name", ["x" * 5000, "../secret", "/", ".", ""])
def test_odd_names_of_exercises(card: Path, ansage: Ansage, prompt: Path, name: str):
    mistake(ansage("grade", name, "--prompt-file", prompt))


def test_a_missing_prompt_file(card: Path, ansage: Ansage, tmp_path: Path):
    ended = ansage("grade", "card", "--prompt-file", tmp_path / "none.txt")
    assert "none.txt cannot be read: No such file or directory." in mistake(ended)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The prompt is empty."),
        (b" \n\t\x00 ", "The prompt is empty."),
        (b"x" * 200_000, "The prompt has 200000 characters; at most 20000 are allowed."),
        (b"x" * 6_000_000, "is longer than 5 MB."),
        (b"\xff\xfeP\x00", "is not UTF-8 (byte 0)."),
    ],
)
def test_an_unusable_prompt(card: Path, ansage: Ansage, tmp_path: Path, content: bytes, words: str):
    file = tmp_path / "prompt.txt"
    file.write_bytes(content)
    assert words in mistake(ansage("grade", "card", "--prompt-file", file))


def test_an_unknown_model(card: Path, ansage: Ansage, prompt: Path, server: FakeServer):
    ended = ansage("grade", "card", "--prompt-file", prompt, "--model", "fkae")
    assert "there is no model 'fkae'. Did you mean 'fake'?" in mistake(ended)


def test_a_model_and_given_outputs_exclude_each_other(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path
):
    given = outputs(tmp_path, GOOD)
    options = ["--prompt-file", prompt, "--outputs-file", given, "--model", "fake"]
    assert "Leave out --model." in mistake(ansage("grade", "card", *options))


def test_a_broken_exercise_tells_all_its_problems(card: Path, ansage: Ansage, prompt: Path):
    toml = card / "exercise.toml"
    text = toml.read_text(encoding="utf-8").replace("minutes = 5", "minuets = 5")
    toml.write_text(text, encoding="utf-8")
    (card / "brief.de.md").unlink()
    ended = ansage("grade", "card", "--prompt-file", prompt)
    assert (ended.code, "Traceback" in ended.err) == (2, False)
    assert "card/exercise.toml, minuets: is not a known key. Did you mean 'minutes'?" in ended.err
    assert "card/brief.de.md: is missing." in ended.err


def test_an_exercise_whose_toml_is_a_folder(card: Path, ansage: Ansage, prompt: Path):
    (card / "exercise.toml").unlink()
    (card / "exercise.toml").mkdir()
    mistake(ansage("grade", "card", "--prompt-file", prompt))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("no json", "Invalid JSON"),
        ("[]", "should be an object"),
        ('{"runs": []}', "runs: is empty."),
        ('{"runs": [{"case": "01-visible"}]}', "runs.0.output: is missing."),
        ('{"runs": [{"case": "1-visible", "output": ""}]}', "Did you mean '01-visible'?"),
        ('{"runs": [{"case": "01-visible", "sample": 1, "output": ""}]}', "sample 1 is not asked"),
        ('{"runs": [{"case": "01-visible", "output": "\\ud800"}]}', "Invalid JSON"),
    ],
)
def test_an_unusable_outputs_file(
    card: Path, ansage: Ansage, prompt: Path, tmp_path: Path, content: str, words: str
):
    file = tmp_path / "outputs.json"
    file.write_text(content, encoding="utf-8")
    ended = ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", file)
    assert words in mistake(ended)


def test_an_output_that_is_there_twice(card: Path, ansage: Ansage, prompt: Path, tmp_path: Path):
    file = tmp_path / "outputs.json"
    run = {"case": "01-visible", "output": "x"}
    file.write_text(json.dumps({"runs": [run, run]}), encoding="utf-8")
    ended = ansage("grade", "card", "--prompt-file", prompt, "--outputs-file", file)
    assert "runs.1: case '01-visible', sample 0 is there twice." in mistake(ended)


@pytest.mark.parametrize(
    "options", [[], ["--cases", "some"], ["--language", "fr"], ["--seed", "-1"], ["--sed", "1"]]
)
def test_a_wrong_option_is_a_usage_mistake(
    card: Path, ansage: Ansage, prompt: Path, options: list[str]
):
    given = ["--prompt-file", prompt] if options else []
    ended = ansage("grade", "card", *given, *options)
    assert ended.code == 2
    assert "Error: " in ended.err
    assert "Traceback" not in ended.err
