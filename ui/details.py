"""The details of a grade that fold away: the whole table and the findings. Pure."""

from collections.abc import Sequence
from html import escape

from ansage.feedback import CaseNote, Feedback, Kind, Row
from ui.score_card import quadrant_label
from ui.words import Words


def whole_table(words: Words, feedback: Feedback) -> str:
    """Every requirement: is it stated, in how many outputs is it met, and what each shows."""
    head = "".join(
        f'<th scope="col">{words(f"table.{name}")}</th>'
        for name in ("requirement", "stated", "met", "field")
    )
    rows = "".join(_row(words, row) for row in feedback.rows)
    return fold(
        words("table.title"),
        f'<div class="a-scroll" tabindex="0"><table class="a-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>",
    )


def findings(words: Words, feedback: Feedback) -> str:
    """What the clarity rules saw in the prompt; empty when there is nothing to say."""
    if not feedback.findings:
        return ""
    items = "".join(
        f'<li class="{"ok" if comment.kind is Kind.CELEBRATORY else "look"}">'
        f"{escape(comment.text)}</li>"
        for comment in feedback.findings
    )
    return fold(words("findings.title"), f'<ul class="a-findings">{items}</ul>')


def fold(title: str, content: str) -> str:
    """A card that opens when it is asked for."""
    return f'<details class="a-card"><summary class="a-head">{title}</summary>{content}</details>'


def _row(words: Words, row: Row) -> str:
    must = f' <span class="a-must">{words("table.must")}</span>' if row.must else ""
    stated = {True: "table.yes", False: "table.no", None: "table.unknown"}[row.stated]
    met = words("table.of", met=row.met, runs=row.runs) if row.runs else words("table.unknown")
    if row.agreeing < row.runs:
        met += f"<p>{words('table.agree', agreeing=row.agreeing, runs=row.runs)}</p>"
    text = words("table.untold") if row.text is None else escape(row.text)
    return (
        f'<tr><th scope="row">{escape(row.label)}{must}<p>{text}</p></th>'
        f"<td>{words(stated)}<p>{escape(row.stated_note)}</p>{_unjudged(words, row, 'stated')}</td>"
        f"<td>{met}{_unjudged(words, row, 'met')}<ul>{_notes(row.cases)}</ul></td>"
        f"<td>{quadrant_label(words, row.quadrant)}</td></tr>"
    )


def _unjudged(words: Words, row: Row, side: str) -> str:
    return f"<p>{words('table.unjudged')}</p>" if side in row.unjudged else ""


def _notes(notes: Sequence[CaseNote]) -> str:
    """What the outputs show; cases that show the same share a line."""
    cases: dict[str, list[str]] = {}
    for note in notes:
        if note.text:
            cases.setdefault(note.text, []).append(case_name(note.case))
    return "".join(
        f"<li><b>{escape(', '.join(dict.fromkeys(names)))}</b> {escape(text)}</li>"
        for text, names in cases.items()
    )


def run_name(words: Words, case: str, sample: int, *, several: bool) -> str:
    """What a run is called; its number counts only where a case is run several times."""
    name = words("result.case", case=case_name(case))
    return f"{name}, {words('result.run', run=sample + 1)}" if several else name


def case_name(name: str) -> str:
    """A case's name as a learner reads it: `02-hidden` is 2."""
    number = name.split("-", 1)[0]
    return number.lstrip("0") if number.isdigit() else name
