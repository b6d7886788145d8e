"""The two sides of a gap: what comes of the prompt as it is, and with one thing more said. Pure.

What was added is never shown before the exercise is passed, and outputs that repeat it are covered.
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from ansage.attempts import Attempt, RunStatus
from ansage.exercises import Exercise, Requirement
from ansage.feedback import Row
from ansage.gap.kept import PAIRS, Gap, GapRun
from ansage.gap.sentence import added_sentence, hidden
from ansage.llm import failure_text
from ansage.underway import Live, LiveRun
from ansage.wording import quoted
from ui.agreement import met_label
from ui.outputs import legend, prose
from ui.underway import live_run
from ui.words import Words


def compared(
    words: Words, exercise: Exercise, attempt: Attempt, row: Row, gap: Gap, *, reveal: bool
) -> str:
    """The outputs, each marked for the requirement, under one sentence that says what it cost."""
    requirement = exercise.requirement(row.requirement)
    cover = None if reveal else requirement
    sides = [
        "".join(_output(words, attempt, made, cover) for made in side)
        for side in (gap.without, gap.added)
    ]
    note = _told(words, attempt, requirement) if reveal else _covered(words, requirement, gap)
    return f"{_cost(words, gap)}{_two(words, row, sides)}{_legend(words, gap)}{note}"


def _told(words: Words, attempt: Attempt, requirement: Requirement) -> str:
    """What was added, for those who have passed."""
    submission = attempt.submission
    sentence = added_sentence(requirement, submission.prompt, submission.language)
    return f'<p class="a-meta">{words("gap.added", said=escape(sentence))}</p>'


def _covered(words: Words, requirement: Requirement, gap: Gap) -> str:
    """Says what the dots mean, where there are any."""
    outputs = [made.run.output for made in gap.added]
    if all(hidden(requirement, output) == output for output in outputs):
        return ""
    return f'<p class="a-meta">{words("gap.covered")}</p>'


def underway_sides(
    words: Words, requirement: Requirement, row: Row, live: Live, *, waits: bool
) -> str:
    """The outputs as they arrive."""
    added = [replace(run, text=hidden(requirement, run.text)) for run in live.runs[PAIRS:]]
    shown = [
        "".join(live_run(words, run, _number(words, run), waits=waits) for run in side)
        for side in (live.runs[:PAIRS], added)
    ]
    return _two(words, row, shown)


def _number(words: Words, run: LiveRun) -> str:
    return f"<b>{words('result.nth_run', run=run.sample + 1)}</b> "


def _two(words: Words, row: Row, sides: Sequence[str]) -> str:
    label = escape(quoted(row.label, words.language))
    heads = words("gap.without"), words("gap.with", label=label)
    sections = "".join(
        f'<section><h3 class="a-head">{head}</h3>{shown}</section>'
        for head, shown in zip(heads, sides, strict=True)
    )
    return f'<div class="a-two">{sections}</div>'


def _output(words: Words, attempt: Attempt, made: GapRun, cover: Requirement | None) -> str:
    run, verdict = made.run, made.verdict
    if run.status is not RunStatus.DONE:
        failure = failure_text(run.failure, run.failure_facts, words.language)
        return f'<div class="a-shown"><p role="alert">{escape(failure)}</p></div>'
    text = hidden(cover, run.output) if cover and made.added else run.output
    head = words("score.ungraded")
    if verdict is not None and verdict.score is not None:
        head = met_label(words, verdict.passed)
    return (
        f'<div class="a-shown"><p>{head}</p>{prose(words, attempt, run, _marks(made), text)}</div>'
    )


def _marks(made: GapRun) -> list[tuple[int, int, str]]:
    if made.verdict is None or made.verdict.score is None:
        return []
    met = "earned" if made.added else "lucky"
    kind = met if made.verdict.passed else "broken"
    return [(span.start, span.end, kind) for span in made.verdict.evidence]


def _legend(words: Words, gap: Gap) -> str:
    marks = [mark for made in (*gap.without, *gap.added) for mark in _marks(made)]
    return legend(words, marks, earned="legend.said")


def _cost(words: Words, gap: Gap) -> str:
    """The difference in one sentence, once there is something on both sides."""
    (unsaid, without), (said, added) = _count(gap.without), _count(gap.added)
    if not without or not added:
        return ""
    key = "gap.no_help"
    if unsaid == without and said == added:
        key = "gap.guessed"
    elif said / added > unsaid / without:
        key = "gap.costs"
    text = words(key, said=said, added=added, unsaid=unsaid, without=without)
    return f'<p class="a-cost">{text}</p>'


def _count(side: Sequence[GapRun]) -> tuple[int, int]:
    graded = [r.verdict for r in side if r.verdict and r.verdict.score is not None]
    return sum(verdict.passed for verdict in graded), len(graded)
