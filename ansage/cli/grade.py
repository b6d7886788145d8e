"""`ansage grade`: a prompt is run and graded without the page, or given outputs are graded."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def grade(
    context: typer.Context,
    prompt_file: Annotated[
        Path, typer.Option(help="The prompt, in a UTF-8 text file; - reads standard input.")
    ],
    exercise: Annotated[
        str | None, typer.Argument(help="An exercise by its id or its folder.")
    ] = None,
    must: Annotated[
        list[str] | None,
        typer.Option(help="In place of an exercise: one thing that a good answer must have."),
    ] = None,
    runs: Annotated[
        int | None, typer.Option(min=1, max=5, help="With --must: how often the prompt is run.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Id of a model, see `ansage models list`.")
    ] = None,
    cases: Annotated[
        Literal["all", "visible"],
        typer.Option(help="All cases, as Submit does, or the visible one, as Try does."),
    ] = "all",
    seed: Annotated[
        int | None, typer.Option(min=0, max=2**31 - 1, help="Of the first run; drawn if not given.")
    ] = None,
    language: Annotated[
        Literal["en", "de"], typer.Option(help="Of brief, material, cases and report.")
    ] = "en",
    outputs_file: Annotated[
        Path | None,
        typer.Option(help="Grade these outputs and ask no model; see docs/grade-json.md."),
    ] = None,
    gap: Annotated[
        str | None,
        typer.Option(help="Also show what this requirement costs that the prompt leaves out."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Run a prompt on an exercise's cases and grade it; exit code 0 if it passes, else 1."""
    from ansage.cli.grading import Order, grade_prompt
    from ansage.cli.report_json import report_json
    from ansage.cli.report_text import print_report

    order = Order(
        exercise=exercise,
        must=tuple(must or ()),
        runs=runs,
        prompt_file=prompt_file,
        model=model,
        kind="try" if cases == "visible" else "submit",
        seed=seed,
        language=language,
        outputs_file=outputs_file,
        gap=gap,
    )
    graded = grade_prompt(context.obj, order)
    if as_json:
        print(report_json(graded))
    else:
        print_report(graded)
    raise typer.Exit(0 if graded.grade.passed else 1)
