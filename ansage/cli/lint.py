"""`ansage lint`: clarity and precision of prompts, without an exercise and without a model."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ansage.cli.mistakes import Mistake
from ansage.texts import Language

if TYPE_CHECKING:
    from ansage.lint import Lint


def lint(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Prompts, each a UTF-8 text file; - reads standard input."),
    ] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option(help='Prompts as lines {"id", "text"}; writes one line for each.'),
    ] = None,
    language: Annotated[Literal["en", "de"], typer.Option(help="Of the findings.")] = "en",
    fail_under: Annotated[
        int, typer.Option(min=0, max=100, help="Exit code 1 if a figure is lower.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Tell how clear and how precise prompts are, 0 to 100 each, with findings."""
    if jsonl and files:
        raise Mistake("--jsonl takes the place of files. Leave one of them out.")
    if not jsonl and not files:
        raise Mistake("No prompt is given. Name a file, or - for standard input, or use --jsonl.")
    if jsonl:
        lowest = _lint_lines(jsonl, language)
    else:
        lowest = _lint_files(files or [], language, as_json=as_json)
    raise typer.Exit(1 if lowest < fail_under else 0)


def _lint_lines(path: Path, language: Language) -> float:
    """Writes a line for each; returns the lowest figure of all."""
    from ansage.lint.lines import linted

    lowest = 100.0
    for line, worse in linted(_lines(path), str(path), language):
        sys.stdout.write(line + "\n")
        lowest = min(lowest, worse)
    return lowest


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file, or of standard input for `-`, one after another."""
    file = sys.stdin.buffer if path == Path("-") else path.open("rb")
    with file:
        for number, line in enumerate(file, 1):
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                wrong = f"{path}, line {number}: is not UTF-8 (byte {error.start})."
                raise Mistake(f"{wrong} Save it with the encoding UTF-8.") from None


def _lint_files(files: list[Path], language: Language, *, as_json: bool) -> float:
    from ansage.cli.reading import read_text
    from ansage.lint import lint as look

    seen = [(path, text, look(text)) for path in files for text in [read_text(path)]]
    if as_json:
        _print_json(seen, language)
    else:
        _print_text(seen, language)
    return min(min(one.clarity, one.precision) for _, _, one in seen)


def _print_json(seen: "list[tuple[Path, str, Lint]]", language: Language) -> None:
    from ansage.lint.lines import pinned, told

    reports = [
        {"file": str(path), **told(text, one, language), "evidence": pinned(text, one)}
        for path, text, one in seen
    ]
    print(json.dumps(reports, ensure_ascii=False, indent=2))


def _print_text(seen: "list[tuple[Path, str, Lint]]", language: Language) -> None:
    from ansage.lint.wording import finding_text

    for path, text, one in seen:
        print(f"{path}: clarity {one.clarity:.0f}, precision {one.precision:.0f}")
        for finding in one.findings:
            print(f"  {finding_text(finding, text, language)}")
