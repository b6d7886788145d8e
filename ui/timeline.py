"""How attempts changed: their scores, the words between two of them, and what that did. Pure."""

from collections.abc import Sequence
from html import escape

from ansage.attempts import Attempt
from ansage.comparison import Change, moves, word_diff
from ansage.exercises import Exercise
from ui.score_card import quadrant_label
from ui.words import Words

MOST_BARS = 12


def score_bars(words: Words, submissions: Sequence[Attempt], shown: str | None) -> str:
    """One bar a graded submission, the newest to the right; the shown one stands out."""
    graded = [a for a in submissions if _counts(a)][-MOST_BARS:]
    if not graded:
        return f'<p class="a-meta">{words("timeline.empty")}</p>'
    bars = "".join(_bar(attempt, attempt.submission.id == shown) for attempt in graded)
    spoken = words("timeline.spoken", scores=", ".join(str(_points(a)) for a in graded))
    change = f'<p class="a-meta">{_change(words, graded)}</p>' if len(graded) > 1 else ""
    return f'<div class="a-bars" role="img" aria-label="{spoken}">{bars}</div>{change}'


def difference(words: Words, exercise: Exercise, before: Attempt, after: Attempt) -> str:
    """What was edited between two attempts, and which requirements moved."""
    return _diff(words, before, after) + _moves(words, exercise, before, after)


def _counts(attempt: Attempt) -> bool:
    grade = attempt.grade
    return grade is not None and grade.complete and grade.score is not None


def _change(words: Words, graded: Sequence[Attempt]) -> str:
    change = _points(graded[-1]) - _points(graded[-2])
    return words("timeline.since", change=f"{change:+d}".replace("-", "−"))


def _bar(attempt: Attempt, shown: bool) -> str:
    points = _points(attempt)
    state = ' class="now"' if shown else ""
    return f'<div{state}><i style="height:{8 + round(points * 0.44)}px"></i>{points}</div>'


def _points(attempt: Attempt) -> int:
    return int(attempt.grade.score) if attempt.grade and attempt.grade.score is not None else 0


def _diff(words: Words, before: Attempt, after: Attempt) -> str:
    pieces = word_diff(before.submission.prompt, after.submission.prompt)
    if all(piece.change is Change.SAME for piece in pieces):
        return f'<p class="a-meta">{words("timeline.same_words")}</p>'
    tags = {Change.SAME: "span", Change.ADDED: "ins", Change.REMOVED: "del"}
    text = "".join(f"<{tags[p.change]}>{escape(p.text)}</{tags[p.change]}>" for p in pieces)
    return f'<div class="a-diff">{text}</div>'


def _moves(words: Words, exercise: Exercise, before: Attempt, after: Attempt) -> str:
    if before.grade is None or after.grade is None:
        return ""
    labels = {r.id: r.label.in_(words.language) for r in exercise.requirements}
    lines = [
        f"<li>{escape(labels.get(move.requirement, move.requirement))}: "
        f"{quadrant_label(words, move.before)} <span class='a-arrow'>"
        f"<span class='a-hidden'>{words('timeline.to')}</span></span> "
        f"{quadrant_label(words, move.after)}</li>"
        for move in moves(before.grade, after.grade)
    ]
    return f'<ul class="a-moves">{"".join(lines)}</ul>' if lines else ""
