"""What the model wrote: one output at a time, with the evidence in its text."""

from collections.abc import Sequence

import streamlit as st

from ansage.attempts import Attempt, Run, RunStatus
from ansage.exercises import Case, Exercise
from ansage.feedback import Feedback
from ui.brief import plain
from ui.details import case_name
from ui.evidence import output_marks
from ui.markdown import Mark, render
from ui.words import Words


@st.fragment
def outputs(words: Words, exercise: Exercise, attempt: Attempt, found: Feedback) -> None:
    """The learner chooses the case, and which answer to it where there are several."""
    runs = [run for run in attempt.runs if run.status is RunStatus.DONE]
    cases = list(dict.fromkeys(run.case for run in runs))
    with st.container(key="card_outputs"):
        st.html(f'<h2 class="a-head">{words("result.outputs")}</h2>')
        names = [words("result.case", case=case_name(case)) for case in cases]
        case = cases[_choose(words("result.choose_case"), names, f"case-{attempt.submission.id}")]
        own = [run for run in runs if run.case == case]
        names = [words("result.nth_run", run=run.sample + 1) for run in own]
        key = f"run-{attempt.submission.id}-{case}"
        run = own[_choose(words("result.choose_run"), names, key)]
        st.html(output(words, exercise, attempt, run, found))


def _choose(label: str, names: list[str], key: str) -> int:
    """Which of several; asks only where there is a choice."""
    if len(names) < 2:
        return 0
    chosen = st.segmented_control(
        label,
        range(len(names)),
        format_func=names.__getitem__,
        default=0,
        required=True,
        key=key,
        label_visibility="collapsed",
    )
    return chosen or 0


def output(words: Words, exercise: Exercise, attempt: Attempt, run: Run, found: Feedback) -> str:
    """One output with its evidence and what the underlines mean, below what was given for it."""
    given = _given(words, exercise.case(run.case, attempt.submission.language))
    marks = output_marks(found, run.case, run.sample)
    return f"{given}{prose(words, attempt, run, marks)}{legend(words, marks)}"


def _given(words: Words, case: Case) -> str:
    """The case's text; a hidden one stays hidden, or the next prompt would be written for it."""
    if not case.visible:
        return f'<p class="a-meta">{words("result.hidden_case")}</p>'
    if not case.text:
        return ""
    summary = f"<summary>{words('result.given')}</summary>"
    return f'<details class="a-given">{summary}{plain(case.text)}</details>'


def prose(words: Words, attempt: Attempt, run: Run, marks: Sequence[Mark], text: str = "") -> str:
    """The text of an output, or `text` in its place, and a note where it was cut off."""
    cut = f'<p class="a-meta">{words("result.cut")}</p>' if run.finish_reason == "length" else ""
    shown = render(text or run.output, marks)
    return f'<div class="a-prose" lang="{attempt.submission.language}">{shown}</div>{cut}'


def legend(words: Words, marks: Sequence[Mark], earned: str = "legend.earned") -> str:
    """What the underlines mean that there are."""
    found = {kind for _, _, kind in marks}
    keys = {"earned": earned, "lucky": "legend.lucky", "broken": "legend.broken"}
    shown = [f'<mark class="{k}">{words(key)}</mark>' for k, key in keys.items() if k in found]
    return f'<p class="a-legend">{" ".join(shown)}</p>' if shown else ""
