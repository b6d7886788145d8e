"""What the check says of an exercise, and which requirement tells a weak prompt from a good one."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ansage.authoring import Looked
from ansage.authoring.separation import Separation, Side, separations
from ansage.exercises import Exercise
from ansage.problems import Problem
from ui.words import Words


def check_card(words: Words, looked: Looked) -> None:
    """Problems with file, key and remedy; then what may be right as it is; then the comparison."""
    st.html(f'<h2 class="a-head">{words("author.check")}</h2>')
    if looked.problems:
        count = words.count("author.problems", len(looked.problems))
        st.html(f'<p role="status">{count}</p>{_list(looked.problems)}')
    else:
        st.html(f'<p class="a-best passed" role="status"><b>{words("author.passes")}</b></p>')
    if looked.doubts:
        st.html(_folded(words("author.doubts"), _list(looked.doubts)))
    if looked.exercise and (found := separations(looked.exercise, looked.outcomes)):
        table = _table(words, looked.exercise, found)
        st.html(_folded(words("author.separation"), table))


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{title}</summary>{content}</details>"


def _list(problems: Sequence[Problem]) -> str:
    return f'<ul class="a-problems">{"".join(map(_line, problems))}</ul>'


def _line(problem: Problem) -> str:
    place = ", ".join(filter(None, (problem.file, problem.key)))
    return f"<li><b>{escape(place)}</b>: {escape(problem.wrong)} {escape(problem.remedy)}</li>"


def _table(words: Words, exercise: Exercise, found: Sequence[Separation]) -> str:
    """Stated and met in the reference and in the weak example, one row a requirement."""
    labels = {r.id: r.label.in_(words.language) for r in exercise.requirements}
    head = "".join(
        f'<th scope="col">{words(f"author.{name}")}</th>'
        for name in ("requirement", "in_good", "in_weak", "separates")
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(labels[row.requirement])}</th>'
        f"<td>{_side(words, row.good)}</td><td>{_side(words, row.weak)}</td>"
        f"<td>{_verdict(words, row)}</td></tr>"
        for row in found
    )
    return (
        f'<div class="a-scroll"><table class="a-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _side(words: Words, side: Side) -> str:
    stated = "" if side.stated is None else words(f"author.{'is' if side.stated else 'not'}_stated")
    met = "" if side.met is None else words("author.met_share", share=words.number(side.met * 100))
    return ", ".join(filter(None, (stated, met))) or "–"


def _verdict(words: Words, row: Separation) -> str:
    """Outputs first: that the prompts differ is only worth something if it shows there."""
    if row.outputs_differ:
        return words("author.outputs_differ")
    if row.prompts_differ:
        seen = row.outputs_differ is not None
        return words("author.prompts_differ" if seen else "author.nothing_seen")
    if row.outputs_differ is None and row.prompts_differ is None:
        return words("author.not_known")
    return words("author.never_differs")
