"""What a judge's answers change in a grade, and what they cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Grade, Opinion, RequirementGrade
from ansage.grading.assess import grade
from ansage.judging.inquiry import Place
from ansage.judging.verdicts import with_opinions
from ansage.submitting import new_submission
from tests.judging.bench import (
    EXERCISE,
    GOOD_PROMPT,
    GRADERS,
    HARD,
    JUDGE,
    LONG,
    NO,
    OTHER_JUDGE,
    SHORT,
    WEAK_PROMPT,
    YES,
    ScriptedClient,
    graded,
    run,
    says_always,
)


def requirement(grade: Grade, name: str) -> RequirementGrade:
    return next(r for r in grade.requirements if r.requirement == name)


def scores(own: RequirementGrade) -> list[float | None]:
    return [m.verdict.score for m in own.met or ()]


def by_rules(prompt: str = GOOD_PROMPT, outputs: tuple[str, str] = (SHORT, SHORT)) -> Grade:
    return graded(ScriptedClient(outputs), prompt=prompt, judges=())


def test_a_yes_leaves_what_rules_said() -> None:
    judged = graded(ScriptedClient([SHORT, SHORT], judge_1=YES))
    own = requirement(judged, "length")
    assert own.stated
    assert (own.stated.score, scores(own)) == (1, [1, 1])
    assert judged.score == by_rules().score


def test_a_no_takes_what_a_rule_gave_and_shows_its_quote() -> None:
    judged = graded(ScriptedClient([SHORT, SHORT], judge_1=NO))
    own = requirement(judged, "length")
    assert own.stated
    assert (own.stated.score, scores(own)) == (0, [0, 0])
    verdict = (own.met or ())[0].verdict
    assert verdict.opinion == Opinion(judge="judge-1", yes=False, quote=SHORT)
    assert [SHORT[s.start : s.end] for s in verdict.evidence] == [SHORT]


def test_a_yes_lifts_nothing_that_a_rule_failed_and_is_not_even_asked_for() -> None:
    client = ScriptedClient([LONG, LONG], judge_1=YES)
    judged = graded(client, prompt=WEAK_PROMPT)
    own = requirement(judged, "length")
    assert own.stated
    assert (own.stated.score, scores(own)) == (0, [0, 0])
    assert {place for _, place, _ in map(tuple, _asked(client))} == {"A1", "A2"}
    assert all(question == "Is the text friendly?" for _, _, question in _asked(client))
    assert len(_asked(client)) == 2, "only for the requirement without a rule"


def _asked(client: ScriptedClient) -> list[tuple[str, str, str]]:
    from tests.judging.bench import questions

    return [asked for request in client.asked for asked in questions(request)]


def test_a_verdict_that_a_rule_could_not_give_is_not_given_by_a_judge() -> None:
    judged = graded(ScriptedClient([HARD, SHORT], judge_1=YES))
    assert scores(requirement(judged, "length")) == [None, 1]
    assert not judged.complete


def test_what_no_rule_can_look_at_is_left_out_without_a_judge() -> None:
    grade = by_rules()
    assert requirement(grade, "tone").met is None
    assert grade.complete
    assert grade.passed


def test_what_no_rule_can_look_at_is_judged_but_adds_no_points() -> None:
    outputs = (SHORT, LONG)
    judged = graded(ScriptedClient(outputs, judge_1=YES))
    assert scores(requirement(judged, "tone")) == [1, 1]
    assert judged.result == by_rules(outputs=outputs).result
    assert judged.score == by_rules(outputs=outputs).score


def test_what_no_rule_can_look_at_costs_points_when_the_judge_says_no() -> None:
    judged = graded(ScriptedClient([SHORT, SHORT], judge_1=NO))
    assert scores(requirement(judged, "tone")) == [0, 0]
    assert judged.score is not None
    assert judged.score < (by_rules().score or 0)


def test_a_judge_that_cannot_be_read_changes_nothing() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=lambda request: "Sure! All fine.")
    judged = graded(client)
    assert (judged.score, judged.passed) == (by_rules().score, by_rules().passed)
    assert requirement(judged, "tone").met is None
    opinion = (requirement(judged, "length").met or ())[0].verdict.opinion
    assert opinion == Opinion(judge="judge-1", yes=None, reason="unreadable")


def test_a_quote_that_is_not_in_the_text_leaves_the_rule_alone_and_the_rest_ungraded() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=says_always("no", "never written"))
    judged = graded(client)
    assert scores(requirement(judged, "length")) == [1, 1]
    assert scores(requirement(judged, "tone")) == [None, None]
    assert not judged.complete


def test_a_perfect_result_is_confirmed_by_a_judge_of_another_family() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=YES, other_1=YES)
    judged = graded(client, judges=(JUDGE, OTHER_JUDGE))
    assert [request.model.id for request in client.asked] == ["judge-1", "other-1"]
    assert judged.passed
    opinion = (requirement(judged, "length").met or ())[0].verdict.opinion
    assert opinion
    assert opinion.judge == "judge-1, other-1"


def test_a_perfect_result_that_the_second_judge_denies_is_ungraded_and_does_not_pass() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=YES, other_1=NO)
    judged = graded(client, judges=(JUDGE, OTHER_JUDGE))
    assert scores(requirement(judged, "length")) == [None, None]
    assert not judged.complete
    assert not judged.passed
    opinion = (requirement(judged, "length").met or ())[0].verdict.opinion
    assert opinion
    assert (opinion.yes, opinion.reason) == (None, "disagreement")


def test_a_second_judge_that_is_away_denies_nothing() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=YES, other_1=lambda request: "?")
    assert graded(client, judges=(JUDGE, OTHER_JUDGE)).passed


def test_a_result_with_gaps_is_judged_once() -> None:
    client = ScriptedClient([SHORT, LONG], judge_1=YES)
    graded(client, judges=(JUDGE, OTHER_JUDGE))
    assert len(client.asked) == 1


def test_a_judge_of_the_same_family_confirms_nothing() -> None:
    client = ScriptedClient([SHORT, SHORT], judge_1=YES)
    same = JUDGE.model_copy(update={"id": "judge-2", "litellm": "openai/judge-2-large"})
    graded(client, judges=(JUDGE, same))
    assert len(client.asked) == 1


def test_a_try_is_not_judged() -> None:
    client = ScriptedClient([SHORT], judge_1=NO)
    assert graded(client, kind="try").passed
    assert client.asked == []


opinions = st.builds(
    Opinion,
    judge=st.just("j"),
    yes=st.sampled_from([True, False, None]),
    quote=st.sampled_from([SHORT, "Fresh rolls", "nowhere"]),
    reason=st.sampled_from(["", "no_quote", "disagreement", "unreachable", "too_long"]),
)
CASES = ("01-visible", "02-hidden")
places = st.sampled_from(
    [
        Place(name, run)
        for name in ("length", "tone", "brevity")
        for run in (None, *[(c, 0) for c in CASES])
    ]
)
texts = st.sampled_from([SHORT, LONG, HARD])


@given(
    st.sampled_from([GOOD_PROMPT, WEAK_PROMPT, "ten"]),
    st.tuples(texts, texts),
    st.dictionaries(places, opinions),
)
def test_no_opinion_whatever_lifts_any_part_of_a_grade(
    prompt: str, outputs: tuple[str, str], said: dict[Place, Opinion]
) -> None:
    submission = new_submission(EXERCISE, prompt, "en", kind="submit", model="m", seed=1)
    runs = [run(case, text) for case, text in zip(CASES, outputs, strict=True)]
    ruled = grade(EXERCISE, GRADERS, submission, runs)
    judged = with_opinions(EXERCISE, prompt, runs, ruled, said)
    for part in ("score", "result", "precision", "clarity"):
        before, after = getattr(ruled, part), getattr(judged, part)
        assert before is None or after is None or after <= before
    assert judged.passed <= ruled.passed
    assert judged.complete <= ruled.complete
    assert set(ruled.unsatisfied) <= set(judged.unsatisfied)


@pytest.mark.parametrize("name", ["length", "brevity"])
def test_what_a_rule_failed_stays_failed_whatever_is_said(name: str) -> None:
    submission = new_submission(EXERCISE, WEAK_PROMPT, "en", kind="submit", model="m", seed=1)
    runs = [run(case, LONG) for case in CASES]
    ruled = grade(EXERCISE, GRADERS, submission, runs)
    yes = Opinion(judge="j", yes=True, quote="and on")
    judged = with_opinions(
        EXERCISE,
        WEAK_PROMPT,
        runs,
        ruled,
        {Place(name, None): yes, **{Place(name, (case, 0)): yes for case in CASES}},
    )
    own = requirement(judged, name)
    assert own.stated
    assert (own.stated.score, scores(own)) == (0, [0, 0])


def test_a_judge_looks_only_at_the_cases_of_a_requirement() -> None:
    tone = EXERCISE.requirement("tone").model_copy(update={"cases": ("02-hidden",)})
    settings = EXERCISE.settings.model_copy(update={"requirement": (tone,)})
    some = EXERCISE.model_copy(update={"settings": settings})
    judged = graded(ScriptedClient([SHORT, SHORT], judge_1=NO), exercise=some)
    assert [m.case for m in requirement(judged, "tone").met or ()] == ["02-hidden"]
