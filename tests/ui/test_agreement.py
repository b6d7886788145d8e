import re
from pathlib import Path

from ansage.agreement import agreement
from ansage.attempts import Attempt, CaseVerdict, RequirementGrade, Run, RunStatus, Verdict
from ansage.feedback import feedback
from ansage.grading.scoring import score
from tests.samples import attempt, exercise, requirement_toml
from tests.ui.conftest import Pages
from tests.ui.test_pages import finish, practise, press, shown
from ui.agreement import agreement_fold
from ui.words import Words

OF = exercise(requirement_toml("table"), requirement_toml("length"))
HOSTILE = "<img src=x onerror=alert(1)>"


def made(*runs: tuple[str, int, str, bool]) -> Attempt:
    """An attempt of runs (case, sample, output, whether it is a table); all are short enough."""

    def side(name: str, passed: list[bool]) -> RequirementGrade:
        seen = tuple(
            CaseVerdict(case=case, sample=sample, verdict=Verdict.of(met))
            for (case, sample, _, _), met in zip(runs, passed, strict=True)
        )
        return RequirementGrade(requirement=name, stated=None, met=seen)

    sides = side("table", [met for *_, met in runs]), side("length", [True] * len(runs))
    kept = [
        Run(case=case, sample=sample, status=RunStatus.DONE, output=output)
        for case, sample, output, _ in runs
    ]
    graded = attempt("Write.", score(OF.settings, sides, (), runs_complete=True))
    return graded.model_copy(update={"runs": tuple(kept)})


def text(of: Attempt, language: str = "en") -> str:
    found = feedback(OF, of, {}, language)
    html = agreement_fold(Words(language), of, found)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_two_outputs_that_differ_stand_side_by_side_with_what_each_meets():
    shown = text(made(("01-a", 0, "| a |", True), ("01-a", 1, "Prose.", False)))
    assert shown.startswith("Agreement: 1 of 2 runs")
    assert "They differ in: Table." in shown
    assert "Case 1, run 1 Table: meets it | a |" in shown
    assert "Case 1, run 2 Table: does not meet it Prose." in shown


def test_in_german_it_reads_as_german():
    shown = text(made(("01-a", 0, "| a |", True), ("01-a", 1, "Prosa.", False)), "de")
    assert shown.startswith("Einigkeit: 1 von 2 Läufen")
    assert "Fall 1, Lauf 2 Table: erfüllt es nicht Prosa." in shown


def test_outputs_that_meet_the_same_differ_in_their_words():
    shown = text(made(("01-a", 0, "Rolls.", True), ("01-a", 1, "Bread.", True)))
    assert "differ most in their words" in shown


def test_a_case_that_is_run_once_has_no_number():
    shown = text(made(("01-a", 0, "| a |", True), ("02-b", 0, "Prose.", False)))
    assert "Case 2 Table: does not meet it" in shown


def test_nothing_to_show_is_said():
    same = made(("01-a", 0, "Rolls.", True), ("02-b", 0, "Bread.", True))
    assert agreement(same).difference is None
    assert "no difference worth showing" in text(same)


def test_one_run_has_no_agreement():
    assert text(made(("01-a", 0, "Rolls.", True))) == ""


def test_outputs_are_never_markup():
    hostile = made(("01-a", 0, HOSTILE, True), ("01-a", 1, "Bread.", False))
    assert "<img" not in agreement_fold(Words("en"), hostile, feedback(OF, hostile, {}, "en"))


def test_a_case_that_is_run_twice_is_shown_run_by_run(home: Path, pages: Pages):
    file = home / "exercises" / "card" / "exercise.toml"
    twice = file.read_text("utf-8").replace("clarity = []", "clarity = []\n[model]\nsamples = 2")
    file.write_text(twice, encoding="utf-8")
    tab = practise(pages, "Say the price.")
    assert "Submitting checks 2 cases, 2 runs of each" in shown(tab)
    tab = finish(press(tab, "submit"))
    assert "Agreement</dt>" in shown(tab)
    assert "4 of 4 runs" in shown(tab)
    case, run = tab.segmented_control[-2:]
    assert (case.options, run.options) == (["Case 1", "Case 2"], ["Run 1", "Run 2"])
