"""The use cases of an author. Every one takes who is asking and refuses all but the trainer."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ansage.authoring.errors import AuthoringError, AuthoringErrorCode
from ansage.authoring.exercise_folder import ExerciseFolder
from ansage.authoring.new_folder import Plan, check_folder, write_folder
from ansage.authoring.rehearsal import MOST_SEEDS, Rehearsal, Rehearsals
from ansage.check import Outcome, check
from ansage.exercises import Exercise
from ansage.grading.instruments import NO_INSTRUMENTS, Instruments
from ansage.grading.rules import Rule
from ansage.llm import Model
from ansage.loading import load_exercise
from ansage.problems import Problem, ProblemsFound
from ansage.trainer import Trainer


@dataclass(frozen=True)
class Looked:
    """What the check says of a folder as it lies there."""

    exercise: Exercise | None
    """None when it does not load."""
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


class Authoring:
    """Writing the exercises of one folder. `asker` is the id of the learner whose browser asks."""

    def __init__(
        self,
        folder: Path,
        graders: Mapping[str, Rule],
        trainer: Trainer,
        rehearsals: Rehearsals,
        published: MutableMapping[str, Exercise],
        *,
        instruments: Instruments = NO_INSTRUMENTS,
        packs: Path | None = None,
    ) -> None:
        self._folder, self._graders, self._trainer = folder, graders, trainer
        self._rehearsals, self._published = rehearsals, published
        self._instruments, self._packs = instruments, packs
        self._looked: dict[str, tuple[str, Looked]] = {}

    def ids(self, asker: str) -> list[str]:
        """Every exercise of the folder, whether it loads or not."""
        self._allow(asker)
        return sorted(path.parent.name for path in self._folder.glob("*/exercise.toml"))

    def start(self, asker: str, name: str, plan: Plan) -> None:
        """Makes a folder with first files. Raises AuthoringError: UNFIT_NAME, NAME_TAKEN."""
        self._allow(asker)
        if Path(name).name != name:
            raise AuthoringError(AuthoringErrorCode.UNFIT_NAME, name=name)
        check_folder(self._folder / name)
        try:
            write_folder(self._folder / name, plan)
        except OSError as error:
            code = AuthoringErrorCode.NOT_WRITABLE
            raise AuthoringError(code, name=name, reason=error.strerror or error) from None

    def folder(self, asker: str, exercise: str) -> ExerciseFolder:
        """The files of an exercise. Raises AuthoringError: NO_SUCH_FOLDER."""
        if exercise not in self.ids(asker):
            raise AuthoringError(AuthoringErrorCode.NO_SUCH_FOLDER, name=exercise)
        return ExerciseFolder(self._folder / exercise, partial(self._allow, asker))

    def look(self, asker: str, exercise: str) -> Looked:
        """The check of the folder as it lies there; the same folder is looked at once."""
        folder = self.folder(asker, exercise)
        stamp = folder.stamp()
        kept = self._looked.get(exercise)
        if kept is None or kept[0] != stamp:
            self._looked[exercise] = kept = (stamp, self._check(folder))
        return kept[1]

    def publish(self, asker: str, exercise: str) -> None:
        """Learners get it as it lies there now. Raises AuthoringError: NOT_LOADED."""
        found = self.look(asker, exercise).exercise
        if found is None:
            raise AuthoringError(AuthoringErrorCode.NOT_LOADED)
        self._published[exercise] = found

    def is_published(self, asker: str, exercise: str) -> bool:
        """Whether learners have it as it lies there now."""
        found, theirs = self.look(asker, exercise).exercise, self._published.get(exercise)
        return bool(found and theirs and found.version == theirs.version)

    def rehearse(self, asker: str, exercise: str, example: str, model: Model, seeds: int) -> None:
        """Runs an example on a model and keeps the outputs beside it. Returns at once.

        Raises AuthoringError: NOT_LOADED, RUNNING.
        """
        found = self.look(asker, exercise).exercise
        chosen = next((e for e in found.examples if e.name == example), None) if found else None
        if found is None or chosen is None:
            raise AuthoringError(AuthoringErrorCode.NOT_LOADED)
        seeds = max(1, min(seeds, MOST_SEEDS))
        self._rehearsals.start(self._folder / exercise, found, chosen, model, seeds)

    def rehearsal(self, asker: str, exercise: str, example: str) -> Rehearsal | None:
        """The newest run of an example since the start."""
        self._allow(asker)
        return self._rehearsals.of(exercise, example)

    def cancel(self, asker: str, exercise: str, example: str) -> None:
        """Stops the run of an example."""
        self._allow(asker)
        self._rehearsals.cancel(exercise, example)

    def _allow(self, asker: str) -> None:
        self._trainer.require(asker)
        if self._packs and self._folder.is_relative_to(self._packs):
            raise AuthoringError(AuthoringErrorCode.PACKED)

    def _check(self, folder: ExerciseFolder) -> Looked:
        try:
            exercise = load_exercise(folder.path, self._graders)
        except ProblemsFound as found:
            return Looked(None, found.problems)
        checked = check(exercise, self._graders, instruments=self._instruments)
        return Looked(exercise, checked.problems, checked.doubts, checked.outcomes)
