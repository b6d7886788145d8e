import re
from pathlib import Path

import pytest

from ansage.check import Checked, check
from ansage.grading import load_graders
from tests.judging.referee import judge_hours
from tests.sample_folder import (
    GOOD,
    POOR,
    WORDS,
    load,
    record,
    recording,
    write_example,
    write_exercise,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_exercise(tmp_path)


def checked(path: Path) -> Checked:
    return check(load(path), load_graders(path.parent.parent / "graders"))


def problems(path: Path) -> list[str]:
    return [str(problem) for problem in checked(path).problems]


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_good_exercise_has_no_problem(path: Path):
    found = checked(path)
    assert found.problems == ()
    assert found.doubts == ()
    assert [(o.example.name, o.pass_rate) for o in found.outcomes if o.pass_rate] == [
        ("german", 1),
        ("reference", 1),
    ]


@pytest.mark.parametrize("kind", ["reference", "weak", "padded", "injected"])
def test_a_missing_kind_of_example_is_named(path: Path, kind: str):
    (path / "examples" / f"{kind}.toml").unlink()
    assert f"card/examples/{kind}.toml: is missing." in " ".join(problems(path))


def test_a_german_example_is_needed(path: Path):
    write_example(path, "german", language="en")
    record(path, {"german": GOOD})
    assert problems(path) == [
        (
            "card/examples: holds no German example."
            ' Write one with language = "de", such as examples/german.toml.'
        )
    ]


def test_a_statement_that_is_expected_and_not_made_is_told_with_what_the_rule_saw(path: Path):
    write_example(path, "weak", states=["price"])
    assert problems(path) == [
        (
            "card/examples/weak.toml, expect.states: 'price' should be stated, and is not."
            " The rule says: word = 'price'. Mend the prompt or the rule."
        )
    ]


def test_a_statement_that_is_made_and_not_expected_is_told(path: Path):
    write_example(path, "weak", prompt="Write the price.")
    record(path, {"weak": POOR})
    assert any(
        "weak.toml, expect.states: 'price' is stated, and should not" in p for p in problems(path)
    )


def test_an_unknown_requirement_in_an_expectation_is_told_with_the_closest(path: Path):
    write_example(path, "weak", meets=["prise"])
    assert problems(path) == [
        (
            "card/examples/weak.toml, expect.meets: there is no requirement 'prise'."
            " Did you mean 'price'?"
        )
    ]


def test_outputs_that_do_not_meet_what_is_expected_are_told_per_seed(path: Path):
    record(path, {"german": "hours 9 to 5"}, seeds=2)
    assert any(
        "german.toml, expect.meets: 'price' should be met, and is not"
        " (runs that meet it, per seed: 0%, 0%)." in problem
        for problem in problems(path)
    )


def test_a_score_outside_its_band_is_told(path: Path):
    write_example(path, "weak", low=40, high=50)
    assert problems(path) == [
        (
            "card/examples/weak.toml, expect.score: the median score is 20.0, outside 40 to 50."
            " Find out why before you change the band."
        )
    ]


def test_an_example_without_recorded_outputs_is_told_what_to_run(path: Path):
    (path / "examples" / "weak.outputs.json").unlink()
    assert problems(path) == [
        "card/examples/weak.toml: has no recorded outputs. Run: ansage check card --live embedded"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("examples/weak.toml", "Write a card.", "Write one card."),
        ("cases/02-hidden.txt", "Florist", "Cobbler"),
        ("exercise.toml", "clarity = []", "clarity = []\n[model]\ntemperature = 0.9"),
    ],
)
def test_a_recording_that_no_longer_fits_is_told_and_not_graded(
    path: Path, file: str, old: str, new: str
):
    replace(path / file, old, new)
    weak = next(o for o in checked(path).outcomes if o.example.name == "weak")
    assert weak.grades == ()
    assert any("weak.outputs.json: was recorded for another prompt" in p for p in problems(path))


def test_a_renamed_case_makes_recordings_unfit_instead_of_crashing(path: Path):
    (path / "run.j2").write_text("{{ prompt }} {{ case.text }}", encoding="utf-8")
    record(path, {"weak": POOR})
    (path / "cases" / "02-hidden.txt").rename(path / "cases" / "03-hidden.txt")
    assert any("weak.outputs.json: was recorded for another" in p for p in problems(path))


def test_a_reference_that_leaves_something_out_is_told(path: Path):
    write_example(path, "reference", meets=["price"])
    assert problems(path) == [
        (
            "card/examples/reference.toml, expect.meets: leaves out hours."
            " The reference states and meets everything: add them."
        )
    ]


def test_a_reference_must_pass_in_four_of_five_seeds(path: Path):
    exercise = load(path)
    reference = next(e for e in exercise.examples if e.name == "reference")
    outputs = [GOOD, GOOD, GOOD, POOR, POOR]
    kept = recording(exercise, reference, outputs).model_dump_json()
    (path / "examples" / "reference.outputs.json").write_text(kept, encoding="utf-8")
    assert problems(path) == [
        (
            "card/examples/reference.toml: passes in 60% of the seeds; 80% are needed."
            " The exercise asks more than the model can do: change it."
        )
    ]
    outcome = next(o for o in checked(path).outcomes if o.example.name == "reference")
    assert outcome.flips == tuple(WORDS)


def test_a_pass_mark_that_nobody_can_reach_is_told(path: Path):
    replace(path / "exercise.toml", "pass_mark = 70", "pass_mark = 100")
    record(path, {"reference": "price only", "german": GOOD})
    assert any("exercise.toml, pass_mark: 100 cannot be reached" in p for p in problems(path))


def test_the_reference_must_be_well_ahead_of_weak(path: Path):
    record(path, {"reference": "price", "weak": GOOD})
    assert any(
        "reference.toml: is only 5.0 points ahead of weak; 30 are needed." in p
        for p in problems(path)
    )


@pytest.mark.parametrize("kind", ["padded", "injected"])
def test_empty_words_and_injections_must_gain_nothing(path: Path, kind: str):
    record(path, {kind: GOOD})
    assert any(
        f"{kind}.toml: gains 50.0 points over weak; at most 5 are allowed." in p
        for p in problems(path)
    )


def test_a_rule_that_every_example_passes_is_told(path: Path):
    record(path, dict.fromkeys(["weak", "padded", "injected"], "price, hours not told"))
    replace(
        path / "exercise.toml",
        'met = { grader = "has", word = "hours"',
        'met = { grader = "has", word = "o"',
    )
    assert any("requirement.hours.met: is passed by every example" in p for p in problems(path))


def test_outputs_are_no_reason_to_complain_of_a_rule_before_all_are_recorded(path: Path):
    for name in ("weak", "padded", "injected"):
        (path / "examples" / f"{name}.outputs.json").unlink()
    assert not any("is passed by every example" in p for p in problems(path))


def test_a_brief_that_dictates_a_requirement_is_told(path: Path):
    replace(path / "brief.de.md", "bleiben", "lesen: „Der Text nennt\nPrice“. Sie bleiben")
    assert problems(path) == [
        (
            "card/brief.de.md: says the requirement 'price' word for word."
            " Describe the situation that calls for it instead."
        )
    ]


def test_a_long_question_is_told(path: Path):
    replace(path / "exercise.toml", "What else", "What " + "on earth " * 10 + "else")
    assert any("question.en: has 27 words; at most 20" in p for p in problems(path))


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Bitte lesen Sie den Brief.", "seems to address the learner formally ('Sie')"),
        ('Du schreibst "kurz".', "has straight quotes"),
        ("Die Kundin sagt: „Bitte rufen Sie an.“ Sie wartet.", None),
    ],
)
def test_german_texts_are_looked_at_gently(path: Path, text: str, doubt: str | None):
    (path / "brief.de.md").write_text(text, encoding="utf-8")
    found = checked(path)
    assert not re.search("brief", " ".join(map(str, found.problems)))
    assert [doubt in str(d) for d in found.doubts if doubt] == ([True] if doubt else [])


def test_a_sentence_that_does_not_close_its_gap_is_looked_at(path: Path):
    assert checked(path).doubts == ()
    replace(path / "exercise.toml", "names the hours", "tells when it is open")
    assert [str(doubt) for doubt in checked(path).doubts] == [
        (
            "card/exercise.toml, requirement.hours.add.en: its grader does not see it in "
            "'Stick to this: The text tells when it is open.'. "
            "Write a sentence that says it in a prompt."
        )
    ]


def test_what_only_a_judge_can_look_at_is_worth_a_look(path: Path):
    judge_hours(path, alone=True)
    for name in ("reference", "german"):
        write_example(path, name, meets=["price"])
    assert [str(doubt) for doubt in checked(path).doubts] == [
        (
            "card/exercise.toml, requirement.hours.met: is only judged, so nobody looks at it "
            "where there is no judge. Add a rule if one fits."
        )
    ]
