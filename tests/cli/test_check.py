import json
from pathlib import Path

from tests.cli.conftest import Ansage
from tests.llm.fake_server import FakeServer
from tests.sample_folder import write_lesson


def test_good_exercises_pass_and_show_their_figures(card: Path, ansage: Ansage):
    ended = ansage("check")
    assert ended.code == 0
    assert "  reference    100.0  90-100     100%" in ended.out.splitlines()
    assert ended.out.endswith("1 exercise checked: no problems.\n")


def test_problems_do_not_pass_and_are_told(card: Path, ansage: Ansage):
    (card / "examples" / "weak.toml").unlink()
    ended = ansage("check", card)
    assert ended.code == 1
    assert "card/examples/weak.toml: is missing." in ended.out


def test_an_exercise_that_does_not_load_does_not_hide_the_others(card: Path, ansage: Ansage):
    broken = card.parent / "broken"
    broken.mkdir()
    (broken / "exercise.toml").write_text("title = ", encoding="utf-8")
    ended = ansage("check", "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["passed"], told["figures"]["exercises"]) == (2, False, 1)
    assert {problem["file"].split("/")[0] for problem in told["problems"]} == {"broken"}


def test_a_lesson_that_does_not_load_is_a_problem(card: Path, ansage: Ansage):
    write_lesson(card.parent, "title = ")
    ended = ansage("check")
    assert ended.code == 2
    assert "lessons/marketing-1.toml: is not TOML" in ended.out


def test_an_unknown_path_is_a_mistake(card: Path, ansage: Ansage):
    ended = ansage("check", "crad")
    assert (ended.code, ended.err) == (2, "There is no exercise 'crad'. Did you mean 'card'?\n")


def test_a_folder_without_exercises_is_a_mistake(tmp_path: Path, card: Path, ansage: Ansage):
    (tmp_path / "empty").mkdir()
    ended = ansage("--exercises", tmp_path / "empty", "check")
    assert (ended.code, ended.err) == (2, f"{tmp_path / 'empty'} holds no exercise.\n")


def test_live_records_on_a_model_and_then_checks(card: Path, ansage: Ansage, server: FakeServer):
    for file in card.glob("examples/*.outputs.json"):
        file.unlink()
    good = "Price 2 euros, hours 9 to 5."
    server.reply = lambda message: good if "price" in message else "Come in!"
    ended = ansage("check", "card", "--live", "fake", "--seeds", "2")
    assert ended.code == 0, ended.out + ended.err
    assert len(server.requests) == 2 * 2 * 5
    recorded = json.loads((card / "examples" / "weak.outputs.json").read_text(encoding="utf-8"))
    assert recorded["attempts"][1][0]["seed"] == 2000
    ansage("check", "card", "--live", "fake", "--seeds", "2")
    assert len(server.requests) == 2 * 2 * 5


def test_live_says_why_a_model_failed(card: Path, ansage: Ansage, server: FakeServer):
    ended = ansage("check", "card", "--live", "wrong-key", "--seeds", "1")
    assert ended.code == 1
    assert "card, german: The provider did not accept the key in FAKE_KEY" in ended.err


def test_the_table_is_written_below_the_heading_of_its_file(card: Path, ansage: Ansage):
    file = card.parent / "calibration.md"
    file.write_text("# Ours\n\nold figures\n", encoding="utf-8")
    ansage("check", "--table", file)
    text = file.read_text("utf-8")
    assert text.startswith("# Ours\n\nOne row")
    assert "| card | weak |" in text
    assert "old figures" not in text
