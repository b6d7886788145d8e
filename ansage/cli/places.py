"""Where a command finds exercises and graders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ansage.cli.mistakes import Mistake

if TYPE_CHECKING:
    from ansage.exercises import Exercise
    from ansage.grading.rules import GradersFolder

ROOT = Path(__file__).resolve().parent.parent.parent
"""The folder that Ansage was fetched into; exercises/, graders/ and ui/ are in it."""


@dataclass(frozen=True)
class Places:
    """The folders of exercises and graders, as the options or the installation say."""

    exercises: Path
    graders: Path

    def rules(self) -> GradersFolder:
        """Every grader. Raises Mistake or ProblemsFound."""
        from ansage.grading.rules import load_graders

        if not self.graders.is_dir():
            raise Mistake(f"There is no folder of graders at {self.graders}. Set it by --graders.")
        return load_graders(self.graders)

    def folder_of(self, name: str) -> Path:
        """The folder of an exercise, by its id or its path. Raises Mistake."""
        for folder in (self.exercises / name, Path(name)):
            if _holds_exercise(folder):
                return folder
        if Path(name).parent != Path() or name in (".", ".."):
            raise Mistake(f"{name} is no exercise: it has no file exercise.toml.")
        from ansage.problems import did_you_mean

        known = did_you_mean(name, self.ids()) or f"{self.exercises} holds no exercise."
        raise Mistake(f"There is no exercise {name!r}. {known}")

    def load(self, name: str, rules: GradersFolder) -> Exercise:
        """An exercise by its id or its path. Raises Mistake or ProblemsFound."""
        from ansage.loading import load_exercise

        return load_exercise(self.folder_of(name), rules)

    def ids(self) -> list[str]:
        """Every exercise of the folder, whether it loads or not. Raises Mistake."""
        if not self.exercises.is_dir():
            wrong = f"There is no folder of exercises at {self.exercises}."
            raise Mistake(f"{wrong} Set it by --exercises.")
        return sorted(path.name for path in self.exercises.iterdir() if _holds_exercise(path))


def unpacked(exercises: Path) -> Path:
    """The folder of exercises that a path stands for: itself, or what a pack holds.

    Raises ProblemsFound.
    """
    if exercises.suffix != ".zip" or not exercises.is_file():
        return exercises
    from ansage.packs import unpack
    from ansage.paths import data_dir

    return unpack(exercises, data_dir() / "packs")


def _holds_exercise(folder: Path) -> bool:
    try:
        return (folder / "exercise.toml").is_file()
    except OSError:  # such as a name that is too long for a file
        return False
