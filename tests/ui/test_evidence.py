from html import unescape
from re import sub

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Span
from ansage.feedback import CaseNote, Feedback, Row
from ui.evidence import marked_prompt, output_marks, prompt_marks


def row(*, stated: bool | None = True, score: float | None = 1.0) -> Row:
    note = CaseNote(case="01", sample=0, score=score, text="", evidence=(Span(2, 5),))
    return Row(
        requirement="length",
        label="Length",
        text="",
        must=False,
        stated=stated,
        stated_note="",
        stated_evidence=(Span(0, 4),),
        met=1,
        runs=1,
        agreeing=1,
        quadrant=None,
        cases=(note,),
    )


def of(*rows: Row) -> Feedback:
    return Feedback(
        earned=(),
        praise=None,
        next_step=None,
        nudge=None,
        rows=rows,
        findings=(),
        not_passed=(),
        agreement=None,
    )


@pytest.mark.parametrize(
    ("stated", "score", "kind"),
    [
        (True, 1, "earned"),
        (None, 1, "earned"),
        (False, 1, "lucky"),
        (True, 0, "broken"),
        (False, 0.5, "broken"),
    ],
)
def test_evidence_in_an_output_has_its_kind(stated, score, kind):
    found = of(row(stated=stated, score=score))
    assert output_marks(found, "01", 0) == ((2, 5, kind),)


def test_what_could_not_be_graded_is_not_marked():
    assert output_marks(of(row(score=None)), "01", 0) == ()


def test_other_runs_mark_nothing():
    assert output_marks(of(row()), "01", 1) == ()
    assert output_marks(of(row()), "02", 0) == ()


def test_only_what_states_something_is_marked_in_the_prompt():
    assert prompt_marks(of(row(), row(stated=False))) == ((0, 4, "earned"),)


def test_a_marked_prompt_is_escaped_around_and_inside_its_marks():
    assert (
        marked_prompt("<b>&x", [(1, 4, "earned")]) == '&lt;<mark class="earned">b&gt;&amp;</mark>x'
    )


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.just("earned"))))
def test_marking_loses_no_character_and_adds_no_tag(text, marks):
    shown = marked_prompt(text, [mark for mark in marks if mark[1] <= len(text)])
    bare = sub(r'<mark class="earned">|</mark>', "", shown)
    assert "<" not in bare
    assert unescape(bare) == text
