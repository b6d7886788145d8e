"""`ansage bench`: figures of speed and of how well rules read, measured on this computer."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ansage.cli.bench_code import bench_code
from ansage.cli.bench_ifeval import bench_ifeval
from ansage.cli.bench_judge import bench_judge
from ansage.cli.places import ROOT, Places

if TYPE_CHECKING:
    from ansage.figures import Measured

app = typer.Typer(
    help="Measure Ansage's own speed and how well its rules read.", no_args_is_help=True
)
app.command("judge")(bench_judge)
app.command("code")(bench_code)
app.command("ifeval")(bench_ifeval)


@app.command("grade")
def bench_grade(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    attempts: Annotated[int, typer.Option(min=20, help="How many attempts are graded.")] = 200,
) -> None:
    """Time the grading of attempts by rules: 10 requirements, 6 cases; watch memory meanwhile."""
    from ansage import bench

    places: Places = context.obj
    measured = bench.bench_grade(places.rules(), rounds=attempts)
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        figures = measured.figures
        print(f"{figures['median_ms']} ms (95 %: {figures['p95_ms']} ms) on one core,")
        print(f"{figures['attempts_per_second']} attempts a second,")
        print(f"{figures['memory_growth_mb']} MB more after {attempts} attempts.")
        print(f"Targets: 95 % under {bench.TARGET_P95_MS:g} ms, ", end="")
        print(f"{bench.TARGET_PER_SECOND:g} a second. {measured.machine}")
    raise typer.Exit(0 if measured.passed else 1)


@app.command("lint")
def bench_lint(
    labelled: Annotated[
        Path | None,
        typer.Option(help='Prompts with labels, lines {"text", "label"}: measure agreement.'),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Time the linting of short prompts, or measure how well it agrees with labels."""
    from ansage.lint import bench

    measured = _agreement(labelled) if labelled else bench.bench_lint()
    if as_json:
        print(measured.model_dump_json(indent=2))
    elif labelled:
        for name, figure in measured.figures.items():
            print(f"{name:20}{figure:g}")
    else:
        figures = measured.figures
        each = f"{figures['ms_per_prompt']} ms each"
        print(f"{figures['prompts_per_second']:.0f} prompts a second on one core, {each}")
        print(f"The target is {bench.TARGET_PER_SECOND}. {measured.machine}")
    raise typer.Exit(0 if measured.passed else 1)


def _agreement(path: Path) -> "Measured":
    from ansage.cli.mistakes import Mistake
    from ansage.cli.reading import read_text
    from ansage.lint.agreement import agreement, labelled

    prompts = labelled(read_text(path).split("\n"), str(path))
    try:
        return agreement(prompts)
    except ValueError as error:
        raise Mistake(f"{path}: {error}. Add prompts of similar length.") from None


class PairSet(StrEnum):
    """Which labelled pairs: those that rules are tuned on, or those that measure them."""

    TUNE = "tune"
    TUNE_MORE = "tune_more"
    TUNE_WIDE = "tune_wide"
    TUNE_ORDINARY = "tune_ordinary"
    TEST = "test"
    """As many constructions as a language has, hard ones above all."""
    ORDINARY = "ordinary"
    """What most people write."""


@app.command("stated")
def bench_stated(
    context: typer.Context,
    which: Annotated[
        PairSet, typer.Option("--set", help="Which labelled pairs are asked about.")
    ] = PairSet.TEST,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure how often the prompt rules agree with the labels of tests/data/stated."""
    from ansage import bench_stated as bench
    from ansage.cli.mistakes import Mistake
    from ansage.pairs import load_pairs

    places: Places = context.obj
    path = ROOT / "tests" / "data" / "stated" / f"{which}.jsonl"
    try:
        pairs = load_pairs(path)
    except OSError as error:
        raise Mistake(
            f"The labelled pairs cannot be read: {error}. Fetch tests/ as well."
        ) from None
    measured = bench.bench_stated(places.rules(), pairs, which.value)
    if as_json:
        print(measured.model_dump_json(indent=2))
    else:
        print("\n".join(bench.report(measured)))
    raise typer.Exit(0 if measured.passed else 1)
