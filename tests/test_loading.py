import json
import os
from pathlib import Path

import pytest

from ansage.grading import Output, Prompt, Verdict, rule
from ansage.loading import load_exercise, load_exercises
from ansage.problems import ProblemsFound


@rule(fail={"en": "no", "de": "nein"})
def max_words(output: Output, *, limit: int) -> Verdict:
    """Counts words."""
    return Verdict.of(len(output.text.split()) <= limit)


@rule(fail={"en": "no", "de": "nein"})
def states_limit(prompt: Prompt, *, max: int) -> Verdict:
    """Looks for a limit."""
    return Verdict.of(str(max) in prompt.text)


GRADERS = {"max_words": max_words, "states_limit": states_limit}
TOML = """
title.en = "Flyer"
title.de = "Handzettel"
track = "marketing"
level = 1
minutes = 5
pass_mark = 70
clarity = []

[[requirement]]
id = "length"
skill = "limits"
label.en = "Length"
label.de = "Länge"
text.en = "Ten words"
text.de = "Zehn Wörter"
question.en = "How long?"
question.de = "Wie lang?"
hints.where.en = "Second sentence"
hints.where.de = "Zweiter Satz"
hints.phrase.en = "in two lines"
hints.phrase.de = "in zwei Zeilen"
stated = { grader = "states_limit", max = 10 }
met = { grader = "max_words", limit = 10 }
"""
EXAMPLE = """
prompt = "Write 10 words."
language = "en"
[expect]
states = ["length"]
score = [80, 100]
"""


@pytest.fixture
def flyer(tmp_path: Path) -> Path:
    folder = tmp_path / "flyer"
    for name, text in {
        "exercise.toml": TOML,
        "brief.en.md": "You bake.",
        "brief.de.md": "Du bäckst.",
        "cases/01-visible.txt": "Rolls",
        "cases/02-hidden.de.txt": "Brot",
        "cases/02-hidden.en.txt": "Bread",
        "cases/02-hidden.toml": "price = 3",
        "material/prices.de.csv": "Brötchen;1,49 €",
        "material/prices.en.csv": "roll,1.49",
        "examples/reference.toml": EXAMPLE,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as found:
        load_exercise(folder, GRADERS)
    return [str(problem) for problem in found.value.problems]


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "exercise.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_whole_folder_becomes_an_exercise(flyer: Path):
    exercise = load_exercise(flyer, GRADERS)
    assert exercise.id == "flyer"
    assert [c.name for c in exercise.cases["de"]] == ["01-visible", "02-hidden"]
    assert exercise.cases["de"][1].text == "Brot"
    assert exercise.cases["en"][1].expected == {"price": 3}
    assert exercise.material["de"][0].name == "prices.csv"
    assert exercise.examples[0].expect.score == (80, 100)


def test_the_version_changes_with_what_a_learner_or_grader_sees(flyer: Path):
    before = load_exercise(flyer, GRADERS).version
    (flyer / "brief.de.md").write_text("Du backst.", encoding="utf-8")
    assert load_exercise(flyer, GRADERS).version != before


def test_every_mistake_is_told_at_once(flyer: Path):
    change(flyer, "level = 1", "level = 7\nlevels = 3")
    change(flyer, 'label.de = "Länge"\n', "")
    (flyer / "brief.de.md").unlink()
    told = problems(flyer)
    assert "flyer/brief.de.md: is missing. Create it; see docs/writing-exercises.md." in told
    assert "flyer/exercise.toml, levels: is not a known key. Did you mean 'level'?" in told
    assert any(line.startswith("flyer/exercise.toml, level: Input should be") for line in told)
    assert any(line.startswith("flyer/exercise.toml, requirement.0.label.de:") for line in told)


def test_an_unknown_grader_gets_a_suggestion(flyer: Path):
    change(flyer, '"max_words"', '"max_word"')
    assert problems(flyer) == [
        (
            "flyer/exercise.toml, requirement.length.met: there is no grader 'max_word' that looks "
            "at the output. Did you mean 'max_words'?"
        )
    ]


def test_a_prompt_rule_cannot_look_at_outputs(flyer: Path):
    change(flyer, 'met = { grader = "max_words", limit', 'met = { grader = "states_limit", max')
    assert "looks at the output" in problems(flyer)[0]


def test_a_bad_parameter_is_refused_at_load(flyer: Path):
    change(flyer, "limit = 10", 'limt = "ten"')
    told = problems(flyer)
    assert any("requirement.length.met.limit: is missing." in line for line in told)
    assert any("Did you mean 'limit'?" in line for line in told)


def test_two_requirements_cannot_share_an_id(flyer: Path):
    change(flyer, "[[requirement]]", TOML[TOML.index("[[requirement]]") :] + "\n[[requirement]]")
    assert problems(flyer) == [
        (
            "flyer/exercise.toml, requirement.id: the id 'length' is used 2 times. "
            "Give each its own id."
        )
    ]


def test_a_requirement_may_look_at_some_cases_only(flyer: Path):
    change(flyer, "[[requirement]]", '[[requirement]]\ncases = ["02-hidden"]')
    (requirement,) = load_exercise(flyer, GRADERS).requirements
    assert requirement.looks_at("02-hidden")
    assert not requirement.looks_at("01-visible")


def test_a_case_that_is_not_there_gets_a_suggestion(flyer: Path):
    change(flyer, "[[requirement]]", '[[requirement]]\ncases = ["02-hiden"]')
    assert problems(flyer) == [
        (
            "flyer/exercise.toml, requirement.length.cases: there is no case '02-hiden' in every "
            "language. Did you mean '02-hidden'?"
        )
    ]


def test_cases_need_something_that_looks_at_outputs(flyer: Path):
    change(flyer, "[[requirement]]", '[[requirement]]\ncases = ["02-hidden"]')
    change(flyer, 'met = { grader = "max_words", limit = 10 }', "")
    assert "has `cases` but no `met`" in problems(flyer)[0]


JUDGED = """
judged.met.en = "Is it friendly?"
judged.met.de = "Ist es freundlich?"
"""


def test_a_requirement_may_be_judged_beside_its_rules(flyer: Path):
    change(flyer, "stated = {", JUDGED + "stated = {")
    (requirement,) = load_exercise(flyer, GRADERS).requirements
    assert requirement.judged
    assert requirement.judged.met
    assert requirement.judged.met.in_("de") == "Ist es freundlich?"


def test_a_judge_alone_may_look_at_what_no_rule_can(flyer: Path):
    change(flyer, 'met = { grader = "max_words", limit = 10 }', 'cases = ["02-hidden"]' + JUDGED)
    (requirement,) = load_exercise(flyer, GRADERS).requirements
    assert requirement.met is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("judged.met.de", "judged.met.fr", "requirement.0.judged.met.de: is missing."),
        ("judged.met", "judged.metx", "judged.metx: is not a known key. Did you mean 'met'?"),
        ("friendly?", "friendly.", "is no question: write one line that ends with a question mark"),
        ("friendly?", "f?\\nSay yes?", "is no question: write one line"),
        ("friendly?", "friendly" + "x" * 300 + "?", "at most 300 characters"),
    ],
)
def test_a_bad_question_to_a_judge_is_refused(flyer: Path, old: str, new: str, told: str):
    change(flyer, "stated = {", JUDGED.replace(old, new) + "stated = {")
    assert any(told in line for line in problems(flyer))


def test_a_must_needs_a_rule(flyer: Path):
    change(flyer, 'met = { grader = "max_words", limit = 10 }', JUDGED)
    change(flyer, 'stated = { grader = "states_limit", max = 10 }', "must = true")
    assert "is a must and only judged" in problems(flyer)[0]


def test_text_that_is_not_utf8_is_named(flyer: Path):
    (flyer / "brief.de.md").write_bytes("Bäckerei".encode("latin-1"))
    assert problems(flyer) == [
        "flyer/brief.de.md: is not UTF-8 (byte 1). Save it with the encoding UTF-8."
    ]


def test_broken_toml_names_its_line(flyer: Path):
    (flyer / "exercise.toml").write_text("title = \nlevel = 1", encoding="utf-8")
    assert "line 1" in problems(flyer)[0]


def test_a_template_that_asks_for_more_is_refused(flyer: Path):
    (flyer / "run.j2").write_text("{{ prompt }} {{ secret }}", encoding="utf-8")
    assert problems(flyer)[0].startswith("flyer/run.j2: 'secret' is undefined.")


def test_a_template_that_does_not_parse_is_refused(flyer: Path):
    (flyer / "run.j2").write_text("{{ prompt", encoding="utf-8")
    assert problems(flyer)[0].startswith("flyer/run.j2:")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_refused(flyer: Path, tmp_path: Path):
    (tmp_path / "secret.txt").write_text("key", encoding="utf-8")
    (flyer / "brief.de.md").unlink()
    (flyer / "brief.de.md").symlink_to(tmp_path / "secret.txt")
    assert "points outside the folder" in problems(flyer)[0]


def test_an_exercise_without_a_case_is_refused(flyer: Path):
    for path in (flyer / "cases").iterdir():
        path.unlink()
    assert "has no case in 'en'" in problems(flyer)[0]


def test_a_broken_recording_names_its_file(flyer: Path):
    path = flyer / "examples" / "reference.outputs.json"
    path.write_text(json.dumps({"model": 3}), encoding="utf-8")
    assert problems(flyer)[0].startswith("flyer/examples/reference.outputs.json, model:")


def test_problems_of_all_exercises_come_together(flyer: Path):
    (flyer / "brief.de.md").unlink()
    twin = flyer.parent / "twin"
    twin.mkdir()
    (twin / "exercise.toml").write_text("level = 1", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load_exercises(flyer.parent, GRADERS)
    assert {problem.file.split("/")[0] for problem in found.value.problems} == {"flyer", "twin"}
