"""The grade for people, in the language of the attempt."""

import re

from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from ansage.attempts import Flag, Quadrant, Run
from ansage.cli.gap_report import WORDS as GAP_WORDS
from ansage.cli.gap_report import gap_lines
from ansage.cli.grading import Graded
from ansage.feedback import Row
from ansage.llm import failure_text
from ansage.texts import Language, Text

WORDS = {
    "passed": Text(en="passed", de="bestanden"),
    "not_passed": Text(en="not passed", de="nicht bestanden"),
    "points": Text(en="{score} points of 100", de="{score} von 100 Punkten"),
    "ungraded": Text(en="no score", de="keine Punkte"),
    "result": Text(en="Result", de="Ergebnis"),
    "precision": Text(en="Precision", de="Präzision"),
    "clarity": Text(en="Clarity", de="Klarheit"),
    "agreement": Text(en="Agreement", de="Einigkeit"),
    "runs": Text(en="{agreeing} of {runs} runs", de="{agreeing} von {runs} Läufen"),
    "requirement": Text(en="Requirement", de="Anforderung"),
    "stated": Text(en="stated", de="gesagt"),
    "met": Text(en="met", de="erfüllt"),
    "yes": Text(en="yes", de="ja"),
    "no": Text(en="no", de="nein"),
    "unknown": Text(en="?", de="?"),
    "next": Text(en="Next step", de="Nächster Schritt"),
    "findings": Text(en="Worth a look in the prompt", de="Einen Blick wert im Prompt"),
    "flags": Text(
        en="Talks to the grader (costs no points)",
        de="Spricht mit der Bewertung (kostet keine Punkte)",
    ),
    "case": Text(en="Case", de="Fall"),
    "tokens": Text(en="{count} tokens", de="{count} Token"),
    "seconds": Text(en="{count} s", de="{count} s"),
}
QUADRANTS = {
    Quadrant.EARNED: ("●", "green", Text(en="earned", de="verdient")),
    Quadrant.LUCKY: ("◐", "yellow", Text(en="lucky", de="Glück")),
    Quadrant.UNHEARD: ("▲", "magenta", Text(en="unheard", de="überhört")),
    Quadrant.MISSING: ("○", "red", Text(en="missing", de="fehlt")),
}
"""Shape, colour and word of each field of the picture."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What could command a terminal or turn its text around; model output may hold anything."""


def print_report(graded: Graded) -> None:
    """Prints the report; wide enough for the terminal, plain where it is no terminal."""
    console = Console(highlight=False, markup=False, emoji=False)
    language = graded.language
    _head(console, graded)
    console.print(_table(graded))
    if graded.feedback.next_step:
        _section(console, _say("next", language), [graded.feedback.next_step.text])
    if graded.feedback.findings:
        texts = [comment.text for comment in graded.feedback.findings]
        _section(console, _say("findings", language), texts)
    if graded.grade.flags:
        _section(console, _say("flags", language), [_flag(f) for f in graded.grade.flags])
    for run in graded.attempt.runs:
        _run(console, run, language)
    if graded.gap:
        label = graded.exercise.requirement(graded.gap.requirement).label.in_(language)
        title = GAP_WORDS["title"].in_(language).format(label=label)
        _section(console, title, list(gap_lines(graded.gap, language)))


def _head(console: Console, graded: Graded) -> None:
    language, grade = graded.language, graded.grade
    passed = _say("passed" if grade.passed else "not_passed", language)
    points = _say("ungraded", language)
    if grade.score is not None:
        points = _say("points", language).format(score=int(grade.score))
    title = graded.exercise.settings.title.in_(language)
    console.print(Line(f"{title}: {points}, {passed}", style="bold"))
    parts = {"result": grade.result, "precision": grade.precision, "clarity": grade.clarity}
    shares = [
        f"{_say(name, language)} {_percent(value, language)}" for name, value in parts.items()
    ]
    if own := graded.feedback.agreement:
        agree = _say("runs", language).format(agreeing=own.agreeing, runs=own.runs)
        shares.append(f"{_say('agreement', language)} {agree}")
    console.print("   ".join(shares))
    for comment in graded.feedback.not_passed:
        console.print(Line(_printable(comment.text), style="red"))


def _table(graded: Graded) -> Table:
    language = graded.language
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("", "requirement", "stated", "met"):
        table.add_column(_say(name, language) if name else "", overflow="fold")
    for row in graded.feedback.rows:
        stated = {True: "yes", False: "no", None: "unknown"}[row.stated]
        requirement = graded.exercise.requirement(row.requirement)
        table.add_row(
            _quadrant(row, language),
            _printable(requirement.text.in_(language)),
            _say(stated, language) if requirement.stated else "-",
            f"{row.met}/{row.runs}" if row.runs else "-",
        )
    return table


def _quadrant(row: Row, language: Language) -> Line:
    if row.quadrant is None:
        return Line("-")
    shape, colour, word = QUADRANTS[row.quadrant]
    return Line(f"{shape} {word.in_(language)}", style=colour)


def _section(console: Console, title: str, texts: list[str]) -> None:
    console.print()
    console.print(Line(title, style="bold"))
    for text in texts:
        console.print(Line(_printable(text)))


def _flag(flag: Flag) -> str:
    place = f"{flag.where} {flag.case}".rstrip()
    return f"{place}, {flag.sign}: {flag.quote}"


def _run(console: Console, run: Run, language: Language) -> None:
    facts = [run.case if run.sample == 0 else f"{run.case} ({run.sample + 1})"]
    if run.tokens_out is not None:
        facts.append(_say("tokens", language).format(count=run.tokens_out))
    if run.seconds is not None:
        facts.append(_say("seconds", language).format(count=_number(run.seconds, language)))
    text = run.output
    if run.failure:
        text = failure_text(run.failure, run.failure_facts, language)
    _section(console, f"{_say('case', language)} {', '.join(facts)}", [text])


def _say(name: str, language: Language) -> str:
    return WORDS[name].in_(language)


def _percent(share: float | None, language: Language) -> str:
    if share is None:
        return "-"
    unit = "\N{NO-BREAK SPACE}%" if language == "de" else "%"
    return f"{100 * share:.0f}{unit}"


def _number(value: float, language: Language) -> str:
    text = f"{value:.1f}"
    return text.replace(".", ",") if language == "de" else text


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
