"""What feedback says of a judge's answer, in both languages."""

import pytest

from ansage.attempts import Opinion
from ansage.feedback import feedback
from ansage.feedback.judged import judge_says
from ansage.texts import Language
from tests.judging.bench import (
    EXERCISE,
    GOOD_PROMPT,
    GRADERS,
    NO,
    SHORT,
    ScriptedClient,
    graded,
)
from tests.samples import attempt


@pytest.mark.parametrize(
    ("yes", "language", "words"),
    [
        (True, "en", "Judged by m1: yes, see “at most ten”."),
        (False, "en", "Judged by m1: no, see “at most ten”."),
        (True, "de", "Prüfmodell m1: ja, siehe „at most ten“."),
        (False, "de", "Prüfmodell m1: nein, siehe „at most ten“."),
    ],
)
def test_an_answer_is_told_with_its_quote(yes: bool, language: Language, words: str) -> None:
    opinion = Opinion(judge="m1", yes=yes, quote="at most ten")
    assert judge_says(opinion, is_graded=True, language=language) == words


def test_judges_that_disagree_are_told() -> None:
    opinion = Opinion(judge="m1, m2", yes=None, quote="ten", reason="disagreement")
    told = judge_says(opinion, is_graded=False, language="de")
    assert told == (
        "Die Prüfmodelle m1, m2 sind sich bei „ten“ nicht einig, deshalb zählt das hier nicht."
    )


def test_a_judge_without_an_answer_is_silent_where_a_rule_stands() -> None:
    opinion = Opinion(judge="m1", yes=None, reason="no_quote")
    assert judge_says(opinion, is_graded=True, language="en") == ""
    assert "could not show" in judge_says(opinion, is_graded=False, language="en")


def rows(*, judged: bool, language: Language = "en"):
    client = ScriptedClient([SHORT, SHORT], judge_1=NO)
    grade = graded(client) if judged else graded(client, judges=())
    told = feedback(EXERCISE, attempt(GOOD_PROMPT, grade), GRADERS, language)
    assert told
    return {row.requirement: row for row in told.rows}


def test_a_rule_that_a_judge_overruled_does_not_speak() -> None:
    told = rows(judged=True)["length"]
    assert told.stated_note == "Judged by judge-1: no, see “Write at most ten”."
    assert {note.text for note in told.cases} == {
        "Judged by judge-1: no, see “Fresh rolls for you.”."
    }


def test_a_side_that_waits_for_a_judge_is_told() -> None:
    assert rows(judged=False)["tone"].unjudged == ("met",)
    assert rows(judged=False)["length"].unjudged == ()
    assert rows(judged=True)["tone"].unjudged == ()
