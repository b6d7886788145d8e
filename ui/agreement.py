"""How far the outputs agree, and the two that are furthest apart, side by side. Pure."""

from html import escape

from ansage.agreement import Agreement, Difference, Place
from ansage.attempts import Attempt
from ansage.feedback import Feedback
from ansage.wording import listed
from ui.details import fold, run_name
from ui.evidence import output_marks
from ui.outputs import prose
from ui.words import Words


def agreement_fold(words: Words, attempt: Attempt, found: Feedback) -> str:
    """A card that opens; empty with fewer than two graded runs."""
    own = found.agreement
    if own is None:
        return ""
    text = f"<p>{words('agreement.means', agreeing=own.agreeing, runs=own.runs)} "
    if own.difference is None:
        content = f"{text}{words('agreement.same')}</p>"
    else:
        content = f"{text}{_between(words, found, own.difference)}</p>"
        content += _beside(words, attempt, found, own.difference)
    return fold(_title(words, own), content)


def _title(words: Words, own: Agreement) -> str:
    runs = words("agreement.runs", agreeing=own.agreeing, runs=own.runs)
    return f"{words('agreement.name')}: {runs}"


def _between(words: Words, found: Feedback, difference: Difference) -> str:
    if not difference.over:
        return words("agreement.words_differ")
    labels = [row.label for row in found.rows if row.requirement in difference.over]
    return words("agreement.differ", labels=escape(listed(labels, words.language)))


def _beside(words: Words, attempt: Attempt, found: Feedback, difference: Difference) -> str:
    places = difference.one, difference.other
    shown = "".join(_shown(words, attempt, found, place, difference.over) for place in places)
    return f'<div class="a-two">{shown}</div>'


def _shown(
    words: Words, attempt: Attempt, found: Feedback, place: Place, over: tuple[str, ...]
) -> str:
    run = next(r for r in attempt.runs if (r.case, r.sample) == place)
    several = any(r.sample for r in attempt.runs)
    name = run_name(words, place.case, place.sample, several=several)
    marks = output_marks(found, place.case, place.sample)
    items = "".join(
        f"<li>{escape(row.label)}: {met_label(words, note.score == 1)}</li>"
        for row in found.rows
        for note in row.cases
        if row.requirement in over and (note.case, note.sample) == place
    )
    return (
        f'<section><h3 class="a-head">{name}</h3><ul class="a-differ">{items}</ul>'
        f"{prose(words, attempt, run, marks)}</section>"
    )


def met_label(words: Words, met: bool) -> str:
    """Whether an output meets a requirement: a shape, a colour and a word."""
    kind = "earned" if met else "missing"
    word = words("gap.met" if met else "gap.not_met")
    return f'<b class="{kind}"><span class="a-shape {kind}"></span>{word}</b>'
