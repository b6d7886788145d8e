from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Quadrant
from ansage.comparison import Change, Nudge, Piece, moves, nudge, word_diff
from tests.samples import attempt, grade, requirement_grade


def test_a_diff_keeps_what_stayed_and_marks_what_came():
    assert word_diff("Write a text.", "Write a short text.") == (
        Piece(Change.SAME, "Write a "),
        Piece(Change.ADDED, "short "),
        Piece(Change.SAME, "text."),
    )


def test_a_new_line_alone_is_no_change():
    assert {p.change for p in word_diff("Write\na text", "Write a text ")} == {Change.SAME}


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_new_text_can_be_read_from_the_diff(before: str, after: str):
    pieces = word_diff(before, after)
    kept = "".join(p.text for p in pieces if p.change is not Change.REMOVED)
    assert kept.split() == after.split()


def test_moves_name_only_requirements_that_changed_place():
    before = grade(requirement_grade("length", stated=0, met=[0]), requirement_grade("tone"))
    after = grade(requirement_grade("length", stated=1, met=[1]), requirement_grade("tone"))
    assert moves(before, after) == (("length", Quadrant.MISSING, Quadrant.EARNED),)


def test_an_edit_without_a_new_requirement_is_pointed_out():
    same = grade(requirement_grade("length", stated=0))
    remark = nudge(attempt("Write a text.", same), attempt("Please write a good text.", same))
    assert remark is Nudge.NOTHING_ADDED


def test_changing_everything_is_pointed_out_even_if_it_helped():
    before = attempt("one two three four five six seven eight", grade())
    after = attempt("nine ten eleven", grade(requirement_grade("length", stated=1)))
    assert nudge(before, after) is Nudge.ALL_CHANGED


def test_a_first_short_prompt_may_be_rewritten_without_remark():
    before = attempt("write text", grade())
    after = attempt("a new start", grade(requirement_grade("length", stated=1)))
    assert nudge(before, after) is None


def test_the_same_prompt_again_gets_no_remark():
    same = grade(requirement_grade("length", stated=0))
    assert nudge(attempt("Write.", same), attempt("Write. ", same)) is None
