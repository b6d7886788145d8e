"""What a gap costs, as `ansage grade --gap` tells it: as JSON and for people."""

from collections.abc import Iterator

from ansage.attempts import RunStatus, Span
from ansage.gap.kept import Gap, GapRun
from ansage.texts import Frozen, Language, Text

WORDS = {
    "title": Text(en="What this gap costs: {label}", de="Was diese Lücke kostet: {label}"),
    "count": Text(
        en="With it said, {said} of {added} outputs meet it; without, {unsaid} of {without}.",
        de="Gesagt erfüllen es {said} von {added} Ausgaben, ungesagt {unsaid} von {without}.",
    ),
    "without": Text(en="As it is", de="Wie er ist"),
    "added": Text(en="With it said", de="Wenn es gesagt ist"),
    "met": Text(en="meets it", de="erfüllt es"),
    "not_met": Text(en="does not", de="erfüllt es nicht"),
    "ungraded": Text(en="not graded", de="nicht bewertet"),
}


class GapRunReport(Frozen):
    """One run of the visible case for the comparison."""

    sample: int
    seed: int
    status: RunStatus
    output: str
    met: bool | None
    evidence: tuple[Span, ...]


class GapReport(Frozen):
    """The runs with the requirement added to the prompt, and those without."""

    requirement: str
    without: tuple[GapRunReport, ...]
    added: tuple[GapRunReport, ...]


def gap_report(gap: Gap) -> GapReport:
    """The comparison as JSON has it; the sentence that was added is not in it."""
    return GapReport(
        requirement=gap.requirement,
        without=tuple(map(_run, gap.without)),
        added=tuple(map(_run, gap.added)),
    )


def gap_lines(gap: Gap, language: Language) -> Iterator[str]:
    """The comparison for people, line by line."""

    def say(name: str) -> str:
        return WORDS[name].in_(language)

    sides = {"without": gap.without, "added": gap.added}
    met = {name: [_met(made) for made in side] for name, side in sides.items()}
    yield say("count").format(
        said=met["added"].count(True),
        added=len(met["added"]),
        unsaid=met["without"].count(True),
        without=len(met["without"]),
    )
    marks = {True: "met", False: "not_met", None: "ungraded"}
    for name, side in sides.items():
        for made in side:
            yield ""
            yield f"{say(name)}, {made.run.sample + 1}: {say(marks[_met(made)])}"
            yield made.run.output or made.run.failure


def _run(made: GapRun) -> GapRunReport:
    return GapRunReport(
        sample=made.run.sample,
        seed=made.run.seed,
        status=made.run.status,
        output=made.run.output,
        met=_met(made),
        evidence=made.verdict.evidence if made.verdict else (),
    )


def _met(made: GapRun) -> bool | None:
    graded = made.verdict is not None and made.verdict.score is not None
    return made.verdict.passed if graded and made.verdict else None
