"""The tasks of the tests before and after: one file each, two forms that ask for the same."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, model_validator

from ansage.attempts import MAX_PROMPT
from ansage.exercises import GraderCall, Skill
from ansage.grading.assess import said
from ansage.grading.rules import Prompt, Rule
from ansage.problems import Problem, ProblemsFound
from ansage.texts import Cues, Frozen, Language, Text
from ansage.written_files import call_problems, read_toml

FormName = Literal["a", "b"]
FORMS: tuple[FormName, ...] = get_args(FormName)
LENGTH = 4
"""Tasks of a form: an hour of tests would teach nobody anything."""


class Wanted(Frozen):
    """One thing that a good prompt for the task says; without questions and hints, which a test
    does not give."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    skill: Skill
    text: Text
    cues: Cues = Cues()
    stated: GraderCall


class Sample(Frozen):
    """A prompt with what it states: the task's own test."""

    name: str
    language: Language
    prompt: str = Field(max_length=MAX_PROMPT)
    states: tuple[str, ...]
    """Exactly these; every other requirement is not stated."""


class TaskFile(Frozen):
    """assessment/FORM/NUMBER-NAME.toml."""

    title: Text
    situation: Text
    """Who one is, what one needs and why: all that a good prompt must say follows from it."""
    material: Text
    """What the model gets with the prompt, as the learner sees it."""
    requirement: tuple[Wanted, ...] = Field(min_length=1)
    sample: tuple[Sample, ...] = ()

    @model_validator(mode="after")
    def _names_are_known(self) -> "TaskFile":
        names = [wanted.id for wanted in self.requirement]
        if len(set(names)) < len(names):
            raise ValueError("two requirements have the same id")
        for sample in self.sample:
            if unknown := set(sample.states) - set(names):
                raise ValueError(f"sample {sample.name!r} states unknown {sorted(unknown)}")
        return self


class Task(Frozen):
    """One task of a form."""

    id: str
    """The name of its file, such as `a/1-lost-parcel`."""
    file: TaskFile

    def stated(
        self, graders: Mapping[str, Rule], prompt: str, language: Language
    ) -> dict[str, bool | None]:
        """Which requirements the prompt states, by id; None where a rule could not decide."""
        # what was copied from the page says nothing that the learner thought of
        given = f"{self.file.situation.in_(language)}\n\n{self.file.material.in_(language)}"
        verdicts = {
            wanted.id: said(wanted.stated, graders, Prompt(prompt, wanted.cues, given))
            for wanted in self.file.requirement
        }
        return {
            name: None if verdict.score is None else verdict.passed
            for name, verdict in verdicts.items()
        }


Forms = Mapping[FormName, tuple[Task, ...]]


def load_forms(folder: Path, graders: Mapping[str, Rule]) -> Forms:
    """Both forms. Raises ProblemsFound with everything that is wrong in their files."""
    problems: list[Problem] = []
    forms: Forms = {form: tuple(_tasks(folder, form, graders, problems)) for form in FORMS}
    problems = problems or list(_parallel_problems(forms))
    if problems:
        raise ProblemsFound(problems)
    return forms


def _tasks(
    folder: Path, form: FormName, graders: Mapping[str, Rule], problems: list[Problem]
) -> Iterator[Task]:
    for path in sorted((folder / form).glob("*.toml")):
        shown = f"{folder.name}/{form}/{path.name}"
        try:
            task = Task(id=f"{form}/{path.stem}", file=read_toml(path, shown, TaskFile))
        except ProblemsFound as found:
            problems += found.problems
            continue
        for wanted in task.file.requirement:
            key = f"requirement.{wanted.id}.stated"
            problems += call_problems(graders, wanted.stated, "prompt", shown, key)
        yield task


def _parallel_problems(forms: Forms) -> Iterator[Problem]:
    """Forms are parallel when task by task they ask for the same skills with the same graders."""
    for form in FORMS:
        if len(forms[form]) != LENGTH:
            wrong = f"has {len(forms[form])} tasks; {LENGTH} are needed."
            yield Problem(f"assessment/{form}", "", wrong, "Add or take out files.")
    for first, second in zip(forms["a"], forms["b"], strict=False):
        if _pattern(first) != _pattern(second):
            wrong = f"does not ask for the same skills, by the same graders, as {first.id}."
            remedy = "Give both the same requirements in the same order."
            yield Problem(f"assessment/{second.id}.toml", "requirement", wrong, remedy)


def _pattern(task: Task) -> list[tuple[Skill, str]]:
    return [(wanted.skill, wanted.stated.grader) for wanted in task.file.requirement]
