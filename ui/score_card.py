"""A grade as a picture: the score, its three parts, the four fields and the one next step.

Pure: words and a feedback go in, HTML comes out. Every text that a file or a learner wrote is
escaped here.
"""

from html import escape

from ansage.agreement import Agreement
from ansage.attempts import Grade, Quadrant
from ansage.feedback import Comment, Feedback, Row
from ui.words import Words


def score_card(words: Words, grade: Grade, feedback: Feedback, pass_mark: float | None) -> str:
    """The score of a submission with its parts, and why it did not pass; None: none is asked."""
    return (
        f'<div class="a-score"><div>{_number(words, grade)}{_outcome(words, grade, pass_mark)}'
        f"</div>{_parts(words, grade, feedback.agreement)}</div>{_reasons(feedback)}"
    )


def four_fields(words: Words, feedback: Feedback) -> str:
    """Which requirements were earned, lucky, unheard and missing."""
    cells = {quadrant: _cell(words, quadrant, feedback.rows) for quadrant in Quadrant}
    return (
        f'<table class="a-four"><caption class="a-hidden">{words("score.four")}</caption>'
        f'<thead><tr><td></td><th scope="col">{words("score.met")}</th>'
        f'<th scope="col">{words("score.not_met")}</th></tr></thead><tbody>'
        f'<tr><th scope="row">{words("score.stated")}</th>'
        f"{cells[Quadrant.EARNED]}{cells[Quadrant.UNHEARD]}</tr>"
        f'<tr><th scope="row">{words("score.not_stated")}</th>'
        f"{cells[Quadrant.LUCKY]}{cells[Quadrant.MISSING]}</tr></tbody></table>"
    )


def remarks(words: Words, feedback: Feedback) -> str:
    """What was earned, then the one thing to say more clearly next, then what the edit did."""
    if feedback.next_step is None:
        return f'<p class="a-next">{words("score.nothing_left")}</p>'
    step = (
        f'<div class="a-next"><h3 class="a-head">{words("score.next")}</h3>'
        f"<p>{escape(feedback.next_step.text)}</p></div>"
    )
    return _said(feedback.praise, "a-praise") + step + _said(feedback.nudge, "a-nudge")


def _said(comment: Comment | None, look: str) -> str:
    return f'<p class="{look}">{escape(comment.text)}</p>' if comment else ""


def quadrant_label(words: Words, quadrant: Quadrant | None) -> str:
    """The quadrant's word with its shape and colour."""
    if quadrant is None:
        return f'<span class="a-soft">{words("quadrant.none")}</span>'
    return (
        f'<b class="{quadrant}"><span class="a-shape {quadrant}"></span>'
        f"{words(f'quadrant.{quadrant}')}</b>"
    )


def _number(words: Words, grade: Grade) -> str:
    if grade.score is None:
        return f'<p class="a-number">–<small> {words("score.ungraded")}</small></p>'
    return f'<p class="a-number">{int(grade.score)}<small> / 100</small></p>'


def _outcome(words: Words, grade: Grade, pass_mark: float | None) -> str:
    if pass_mark is None:
        return ""
    if grade.passed:
        outcome = f'<b class="earned">{words("score.passed")}</b>'
    else:
        outcome = f"<b>{words('score.not_passed')}</b>"
    mark = words("score.pass_mark", mark=f"{pass_mark:g}")
    return f'<p class="a-meta">{outcome} · {mark}</p>'


def _parts(words: Words, grade: Grade, agreement: Agreement | None) -> str:
    parts = {"result": grade.result, "precision": grade.precision, "clarity": grade.clarity}
    lines = [_part(words, name, share) for name, share in parts.items()]
    if agreement:
        agree = words("agreement.runs", agreeing=agreement.agreeing, runs=agreement.runs)
        name, means = words("agreement.name"), words("agreement.name_means")
        lines.append(f'<div><dt title="{means}">{name}</dt><dd class="a-agree">{agree}</dd></div>')
    return f'<dl class="a-parts">{"".join(lines)}</dl>'


def _part(words: Words, name: str, share: float | None) -> str:
    meaning = words(f"part.{name}_means")
    shown = "–" if share is None else str(round(100 * share))
    width = 0 if share is None else round(100 * share)
    return (
        f'<div><dt title="{meaning}">{words(f"part.{name}")}</dt><dd>'
        f'<span class="a-track"><span style="width:{width}%"></span></span>{shown}</dd></div>'
    )


def _reasons(feedback: Feedback) -> str:
    lines = [f"<li>{escape(comment.text)}</li>" for comment in feedback.not_passed]
    return f'<ul class="a-reasons">{"".join(lines)}</ul>' if lines else ""


def _cell(words: Words, quadrant: Quadrant, rows: tuple[Row, ...]) -> str:
    own = [row for row in rows if row.quadrant is quadrant]
    items = "".join(f"<li>{_item(words, row)}</li>" for row in own)
    return (
        f"<td>{quadrant_label(words, quadrant)} <span class='{quadrant}'>{len(own)}</span>"
        f"<ul>{items}</ul></td>"
    )


def _item(words: Words, row: Row) -> str:
    label = escape(row.label)
    if row.met in (0, row.runs):
        return label
    return f"{label} <span class='a-soft'>{words('score.some', met=row.met, runs=row.runs)}</span>"
