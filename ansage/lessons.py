"""A lesson: one idea on a card of at most two minutes, before the exercises of a level."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from ansage.exercises import Track
from ansage.problems import Problem, ProblemsFound
from ansage.texts import LANGUAGES, Frozen, Language, Text
from ansage.written_files import read_toml

FOLDER = "lessons"
"""Where the lessons lie in a folder of exercises: lessons/TRACK-LEVEL.toml."""
MOST_WORDS = 260
"""Of a lesson in one language: two minutes at 130 words a minute, a slow and careful reader's."""


class Source(Frozen):
    """Where a claim comes from."""

    title: str
    url: str = Field(pattern=r"^https://\S+$")


class Answer(Frozen):
    """One answer to a lesson's question, and what to say to those who choose it."""

    text: Text
    right: bool = False
    because: Text


class Question(Frozen):
    """What a reader can check themselves by."""

    text: Text
    answer: tuple[Answer, ...] = Field(min_length=2, max_length=4)

    @model_validator(mode="after")
    def _one_is_right(self) -> "Question":
        if sum(answer.right for answer in self.answer) != 1:
            raise ValueError("needs exactly one answer with `right = true`")
        return self


class Lesson(Frozen):
    """lessons/TRACK-LEVEL.toml."""

    track: Track
    level: int = Field(ge=1, le=3)
    title: Text
    idea: Text
    weak: Text
    strong: Text
    why: Text
    evidence: Literal["measured", "observed", "advised", "none"]
    """Whether studies measured it or saw it in a few people, guides advise it, or nothing does."""
    source: tuple[Source, ...] = Field(min_length=1)
    question: Question

    @property
    def id(self) -> str:
        return f"{self.track}-{self.level}"

    def words(self, language: Language) -> int:
        """How many words there are to read in a language."""
        question = self.question
        answers = (answer.text for answer in question.answer)
        texts = (self.title, self.idea, self.weak, self.strong, self.why, question.text, *answers)
        return sum(len(re.findall(r"\w+", text.in_(language))) for text in texts)

    @model_validator(mode="after")
    def _takes_two_minutes(self) -> "Lesson":
        for language in LANGUAGES:
            if (words := self.words(language)) > MOST_WORDS:
                raise ValueError(f"has {words} words in {language!r}; at most {MOST_WORDS}")
        return self


def load_lessons(exercises: Path) -> tuple[dict[str, Lesson], tuple[Problem, ...]]:
    """The lessons of a folder of exercises by id, and the problems of those that do not load."""
    loaded, problems = dict[str, Lesson](), list[Problem]()
    for path in sorted((exercises / FOLDER).glob("*.toml")):
        try:
            lesson = read_toml(path, f"{FOLDER}/{path.name}", Lesson)
        except ProblemsFound as found:
            problems += found.problems
            continue
        if lesson.id == path.stem:
            loaded[lesson.id] = lesson
        else:
            wrong = f"is named {path.stem!r}, but teaches {lesson.id!r}."
            problems.append(
                Problem(f"{FOLDER}/{path.name}", "", wrong, f"Call it {lesson.id}.toml.")
            )
    return loaded, tuple(problems)
