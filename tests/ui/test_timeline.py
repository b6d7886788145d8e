from ansage.attempts import Attempt
from tests.samples import attempt, exercise, grade, requirement_grade, requirement_toml
from ui.timeline import difference, score_bars
from ui.words import Words

EN = Words("en")
OF = exercise(requirement_toml("length", stated={"grader": "says"}))


def made(name: str, prompt: str, stated: float, met: float) -> Attempt:
    one = attempt(prompt, grade(requirement_grade("length", stated=stated, met=[met])))
    submission = one.submission.model_copy(update={"id": name})
    return one.model_copy(update={"submission": submission})


FIRST = made("a", "Write a flyer.", 0, 0)
SECOND = made("b", "Write a flyer of ten words.", 1, 1)


def test_there_is_a_bar_for_each_submission_and_the_shown_one_stands_out():
    shown = score_bars(EN, [FIRST, SECOND], "b")
    assert shown.count("<i ") == 2
    assert '<div class="now"><i style="height:52px"></i>100</div>' in shown
    assert "+100 since the last submission" in shown


def test_the_bars_can_be_heard():
    assert 'aria-label="Scores of your submissions, oldest first: 0, 100"' in score_bars(
        EN, [FIRST, SECOND], None
    )


def test_without_a_graded_submission_there_is_a_sentence():
    assert EN("timeline.empty") in score_bars(EN, [attempt("Write.")], None)


def test_a_difference_shows_words_and_moved_requirements():
    shown = difference(EN, OF, FIRST, SECOND)
    assert "<del>flyer.</del><ins>flyer of ten words.</ins>" in shown
    assert "Length: " in shown
    assert shown.index("Missing") < shown.index("Earned")


def test_the_same_words_are_called_the_same():
    assert EN("timeline.same_words") in difference(EN, OF, FIRST, FIRST)


def test_prompts_are_never_markup():
    hostile = made("d", "<script>alert(1)</script>", 0, 0)
    assert "<script" not in difference(EN, OF, FIRST, hostile)
