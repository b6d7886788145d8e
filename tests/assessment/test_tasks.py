"""Reading the tasks of both forms, and whether the built-in ones keep what they promise."""

import tomllib
from pathlib import Path

import pytest

from ansage.assessment.tasks import FORMS, FormName, Sample, Task, load_forms
from ansage.grading import load_graders
from ansage.problems import ProblemsFound
from tests.assessment.conftest import ROOT, TASK

DATA = ROOT / "tests" / "data" / "assessment"
GRADERS = load_graders(ROOT / "graders")
BUILT_IN = load_forms(ROOT / "assessment", GRADERS)
TASKS = [task for form in FORMS for task in BUILT_IN[form]]
SAMPLES = [(task, sample) for task in TASKS for sample in task.file.sample]


def problems(folder: Path) -> str:
    with pytest.raises(ProblemsFound) as found:
        load_forms(folder, GRADERS)
    return "\n".join(map(str, found.value.problems))


def test_a_form_has_four_tasks(folder: Path):
    (folder / "b" / "4-text.toml").unlink()
    assert "assessment/b: has 3 tasks; 4 are needed." in problems(folder)


def test_forms_ask_for_the_same_skills_by_the_same_graders(folder: Path):
    other = TASK.replace('skill = "limits"', 'skill = "format"')
    (folder / "b" / "2-text.toml").write_text(other, encoding="utf-8")
    assert "assessment/b/2-text.toml, requirement: does not ask for the same" in problems(folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('grader = "mentions"', 'grader = "mention"', "Did you mean 'mentions'?"),
        ("max = 40", "most = 40", "requirement.length.stated"),
        ('id = "hours"', 'id = "length"', "two requirements have the same id"),
        ("title = {", "titel = {", "titel: is not a known key"),
    ],
)
def test_a_mistake_is_named_with_its_file(folder: Path, old: str, new: str, said: str):
    (folder / "a" / "1-text.toml").write_text(TASK.replace(old, new), encoding="utf-8")
    assert "assessment/a/1-text.toml" in problems(folder)
    assert said in problems(folder)


def test_a_sample_states_only_requirements_that_there_are(folder: Path):
    sample = '\n[[sample]]\nname = "s"\nlanguage = "en"\nprompt = "Write."\nstates = ["colour"]\n'
    (folder / "a" / "1-text.toml").write_text(TASK + sample, encoding="utf-8")
    assert "sample 's' states unknown ['colour']" in problems(folder)


@pytest.mark.parametrize(
    ("task", "sample"), SAMPLES, ids=[f"{task.id}-{sample.name}" for task, sample in SAMPLES]
)
def test_the_samples_of_the_built_in_tasks_state_what_they_should(task: Task, sample: Sample):
    stated = task.stated(GRADERS, sample.prompt, sample.language)
    assert {name for name, is_stated in stated.items() if is_stated} == set(sample.states)


@pytest.mark.parametrize("task", TASKS, ids=[task.id for task in TASKS])
def test_every_built_in_task_has_samples_that_state_all_and_nothing_in_both_languages(task: Task):
    everything = {wanted.id for wanted in task.file.requirement}
    full = [s.language for s in task.file.sample if set(s.states) == everything]
    assert set(full) == {"en", "de"}
    assert any(not sample.states for sample in task.file.sample)


@pytest.mark.parametrize("task", TASKS, ids=[task.id for task in TASKS])
def test_a_situation_that_is_pasted_states_nothing(task: Task):
    """Else copying would be the way to a good result."""
    for language in ("en", "de"):
        stated = task.stated(GRADERS, task.file.situation.in_(language), language)
        assert not any(stated.values())


def test_both_forms_are_about_as_long_to_read():
    words = [
        sum(len(task.file.situation.in_(language).split()) for task in BUILT_IN[form])
        for form in FORMS
        for language in ("en", "de")
    ]
    assert max(words) <= 1.25 * min(words)


FRESH = tomllib.loads((DATA / "fresh.toml").read_text(encoding="utf-8"))["prompt"]
"""Prompts in other words than those that the tasks were tuned on, with what they state."""


def read_right(form: FormName) -> list[bool]:
    """For every requirement of the fresh prompts for a form, whether it is read as labelled."""
    own = {task.id: task for task in BUILT_IN[form]}
    return [
        bool(stated) == (name in prompt["states"])
        for prompt in FRESH
        if prompt["task"] in own
        for name, stated in own[prompt["task"]]
        .stated(GRADERS, prompt["text"], prompt["language"])
        .items()
    ]


def test_fresh_prompts_are_read_alike_in_both_forms_and_as_the_document_says():
    first, second = (read_right(form) for form in FORMS)
    shares = [sum(right) / len(right) for right in (first, second)]
    assert min(shares) >= 0.92
    assert abs(shares[0] - shares[1]) <= 0.06
    document = (ROOT / "docs" / "tests-before-after.md").read_text(encoding="utf-8")
    assert f"Of {len(first + second)} requirements" in document
    assert f"the graders read {sum(first + second)} as labelled" in document
