"""`ansage schema`: JSON Schemas of the files and reports, for editors and scripts."""

import json
from typing import Annotated, Any, Literal

import typer

from ansage.cli.places import Places


def schema(
    context: typer.Context,
    what: Annotated[
        Literal["exercise", "example", "grade", "outputs"],
        typer.Argument(
            help="exercise.toml, examples/*.toml, or what `ansage grade` prints, reads."
        ),
    ] = "exercise",
) -> None:
    """Print the JSON Schema of exercise.toml with all graders, or of another file."""
    print(json.dumps(_schema(context.obj, what), indent=2, ensure_ascii=False))


def _schema(places: Places, what: Literal["exercise", "example", "grade", "outputs"]) -> Any:
    if what == "exercise":
        from ansage.exercise_schema import exercise_schema

        return exercise_schema(places.rules())
    if what == "example":
        from ansage.exercise_schema import example_schema

        return example_schema()
    if what == "outputs":
        from ansage.cli.outputs_file import OutputsFile

        return OutputsFile.model_json_schema()
    from ansage.cli.report_json import GradeReport

    return GradeReport.model_json_schema(mode="serialization")
