"""The authoring desk: exercises written by trainers, on disk as everywhere else."""

from ansage.authoring.desk import Authoring, Looked
from ansage.authoring.exercise_folder import ChangedOutside, ExerciseFolder, Sheet
from ansage.authoring.rehearsal import Rehearsal

__all__ = ["Authoring", "ChangedOutside", "ExerciseFolder", "Looked", "Rehearsal", "Sheet"]
