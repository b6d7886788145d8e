"""Folder -> Exercise. Every mistake in a folder is reported at once, with file, key and remedy."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import jinja2
from pydantic import BaseModel, ValidationError

from ansage.exercises import (
    Case,
    Example,
    Exercise,
    File,
    GraderCall,
    Recording,
    Requirement,
    Settings,
)
from ansage.grading.expectations import expectation_problems
from ansage.grading.rules import LooksAt, Rule
from ansage.problems import Problem, ProblemsFound, did_you_mean
from ansage.prompts import DEFAULT_TEMPLATE, wrap
from ansage.texts import LANGUAGES, Language, Text
from ansage.written_files import MAX_FILE, as_problem, call_problems

T = TypeVar("T", bound=BaseModel)


def load_exercises(folder: Path, graders: Mapping[str, Rule]) -> dict[str, Exercise]:
    """Every exercise of a folder, by id. Raises ProblemsFound with the problems of all of them."""
    loaded, problems = dict[str, Exercise](), list[Problem]()
    for path in sorted(p for p in folder.iterdir() if (p / "exercise.toml").exists()):
        try:
            loaded[path.name] = load_exercise(path, graders)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return loaded


def load_exercise(folder: Path, graders: Mapping[str, Rule]) -> Exercise:
    """One exercise. Raises ProblemsFound with everything that is wrong in its folder."""
    return _Loader(folder, graders).load()


class _Loader:
    """Collects problems while it reads, so that one look shows the author all of them."""

    def __init__(self, folder: Path, graders: Mapping[str, Rule]) -> None:
        self.folder, self.graders = folder, graders
        self.problems: list[Problem] = []
        self.read: dict[str, bytes] = {}

    def load(self) -> Exercise:
        settings = self._toml("exercise.toml", Settings)
        brief = {name: self._text(f"brief.{name}.md") for name in LANGUAGES}
        cases = {name: self._cases(name) for name in LANGUAGES}
        material = {name: self._material(name) for name in LANGUAGES}
        template = self._text("run.j2") if (self.folder / "run.j2").exists() else DEFAULT_TEMPLATE
        version = self._version()
        examples = tuple(self._examples())
        if settings:
            self._check_graders(settings)
            self._check_cases(settings, cases)
        if self.problems or not settings:
            raise ProblemsFound(self.problems)
        exercise = self._exercise(
            id=self.folder.name,
            version=version,
            settings=settings,
            brief=Text(**brief),
            material=material,
            cases=cases,
            run_template=template,
            examples=examples,
        )
        self._try_template(exercise)
        if problems := list(expectation_problems(exercise, self.graders)):
            raise ProblemsFound(problems)
        return exercise

    def _exercise(self, **parts: Any) -> Exercise:
        try:
            return Exercise(**parts)
        except ValidationError as error:
            remedy = "Add a file such as cases/01-visible.txt; see docs/writing-exercises.md."
            self.problems += [
                Problem(self._shown("cases"), "", f"{d['msg']}.", remedy) for d in error.errors()
            ]
            raise ProblemsFound(self.problems) from error

    def _try_template(self, exercise: Exercise) -> None:
        for language in LANGUAGES:
            try:
                wrap(exercise, "", exercise.cases[language][0], language)
            except jinja2.TemplateError as error:
                remedy = (
                    "Use only {{ prompt }}, {{ case.text }}, {{ case.name }} and {{ material }}."
                )
                problem = Problem(self._shown("run.j2"), "", f"{error}.", remedy)
                raise ProblemsFound([problem]) from error

    def _version(self) -> str:
        digest = hashlib.sha256()
        for name, content in sorted(self.read.items()):
            digest.update(name.encode() + b"\0" + content + b"\0")
        return digest.hexdigest()[:16]

    # files

    def _shown(self, name: str) -> str:
        return f"{self.folder.name}/{name}"

    def _text(self, name: str) -> str:
        path = self.folder / name
        try:
            if path.is_symlink() or not path.resolve().is_relative_to(self.folder.resolve()):
                return self._wrong(name, "", "points outside the folder.", "Copy the file here.")
            content = path.read_bytes()
            if len(content) > MAX_FILE:
                limit = f"Keep files under {MAX_FILE // 1000} kB."
                return self._wrong(name, "", f"has {len(content)} bytes.", limit)
            self.read[name] = content
            return content.decode("utf-8-sig").replace("\r\n", "\n")
        except FileNotFoundError:
            return self._wrong(name, "", "is missing.", "Create it; see docs/writing-exercises.md.")
        except UnicodeDecodeError as error:
            wrong = f"is not UTF-8 (byte {error.start})."
            return self._wrong(name, "", wrong, "Save it with the encoding UTF-8.")

    def _wrong(self, name: str, key: str, wrong: str, remedy: str) -> str:
        self.problems.append(Problem(self._shown(name), key, wrong, remedy))
        return ""

    def _files(self, folder: str, language: Language) -> list[tuple[str, str]]:
        """(path in the exercise, name shown) of the files for a language: `a.de.csv` or `a.csv`."""
        others = {f".{other}" for other in LANGUAGES if other != language}
        return [
            (f"{folder}/{path.name}", path.name.replace(f".{language}.", "."))
            for path in sorted((self.folder / folder).glob("*"))
            if path.is_file() and not others & set(path.suffixes)
        ]

    def _material(self, language: Language) -> tuple[File, ...]:
        files = self._files("material", language)
        return tuple(File(name=name, text=self._text(path).strip("\n")) for path, name in files)

    def _cases(self, language: Language) -> tuple[Case, ...]:
        return tuple(
            Case(
                name=name.removesuffix(".txt"),
                text=self._text(path).strip(),
                visible="visible" in name,
                expected=self._expected(name.removesuffix(".txt"), language),
            )
            for path, name in self._files("cases", language)
            if name.endswith(".txt")
        )

    def _expected(self, case: str, language: Language) -> dict[str, Any]:
        """What graders compare with: cases/NAME.de.toml, or cases/NAME.toml for every language."""
        for name in (f"cases/{case}.{language}.toml", f"cases/{case}.toml"):
            if (self.folder / name).exists():
                return self._parsed(name)
        return {}

    def _parsed(self, name: str) -> dict[str, Any]:
        text = self._text(name)
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self._wrong(name, "", f"is not TOML: {error}.", "Mend the line that it names.")
            return {}

    def _toml(self, name: str, kind: type[T]) -> T | None:
        before = len(self.problems)
        data = self._parsed(name)
        return None if len(self.problems) > before else self._valid(name, kind, json.dumps(data))

    def _valid(self, name: str, kind: type[T], text: str) -> T | None:
        try:
            return kind.model_validate_json(text)
        except ValidationError as error:
            file = self._shown(name)
            self.problems += [as_problem(file, detail, kind) for detail in error.errors()]
            return None

    # examples

    def _examples(self) -> list[Example]:
        names = sorted(path.name for path in (self.folder / "examples").glob("*.toml"))
        return [example for name in names if (example := self._example(name))]

    def _example(self, name: str) -> Example | None:
        path = f"examples/{name}"
        data = {**self._parsed(path), "name": name.removesuffix(".toml")}
        recorded = path.removesuffix(".toml") + ".outputs.json"
        if (self.folder / recorded).exists():
            recording = self._valid(recorded, Recording, self._text(recorded))
            data["recording"] = recording and recording.model_dump(mode="json")
        return self._valid(path, Example, json.dumps(data))

    # graders

    def _check_graders(self, settings: Settings) -> None:
        for requirement in settings.requirement:
            self._check_sides(requirement)
        for call in settings.clarity:
            self._check_call(f"clarity.{call.grader}", call, "prompt")
        names = [r.id for r in settings.requirement]
        for name in sorted({n for n in names if names.count(n) > 1}):
            wrong = f"the id {name!r} is used {names.count(name)} times."
            self._wrong("exercise.toml", "requirement.id", wrong, "Give each its own id.")

    def _check_sides(self, requirement: Requirement) -> None:
        if requirement.stated:
            self._check_call(f"requirement.{requirement.id}.stated", requirement.stated, "prompt")
        if requirement.met:
            self._check_call(f"requirement.{requirement.id}.met", requirement.met, "output")

    def _check_cases(self, settings: Settings, cases: Mapping[str, tuple[Case, ...]]) -> None:
        """Every case that a requirement names exists in both languages."""
        known = [{case.name for case in own} for own in cases.values()]
        for requirement in settings.requirement:
            for name in requirement.cases:
                if not all(name in names for names in known):
                    wrong = f"there is no case {name!r} in every language."
                    remedy = did_you_mean(name, sorted(set[str]().union(*known)))
                    self._wrong(
                        "exercise.toml", f"requirement.{requirement.id}.cases", wrong, remedy
                    )

    def _check_call(self, key: str, call: GraderCall, looks_at: LooksAt) -> None:
        file = self._shown("exercise.toml")
        self.problems += call_problems(self.graders, call, looks_at, file, key)
