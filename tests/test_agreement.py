from collections.abc import Sequence

import pytest

from ansage.agreement import Place, agreeing_runs, agreement
from ansage.attempts import Attempt, CaseVerdict, RequirementGrade, Run, RunStatus
from tests.samples import attempt, grade, verdict

Verdicts = Sequence[float | None]
PLACES = [Place(case, sample) for case in ("01", "02") for sample in range(3)]


def seen(name: str, met: Verdicts) -> RequirementGrade:
    pairs = zip(PLACES, met, strict=False)
    cases = [CaseVerdict(case=p.case, sample=p.sample, verdict=verdict(m)) for p, m in pairs]
    return RequirementGrade(requirement=name, stated=None, met=tuple(cases))


def made(outputs: Sequence[str], **met: Verdicts) -> Attempt:
    """An attempt over two cases with three answers to each."""
    graded = attempt("Write it.", grade(*(seen(name, values) for name, values in met.items())))
    runs = [
        Run(case=p.case, sample=p.sample, status=RunStatus.DONE, output=text)
        for p, text in zip(PLACES, outputs, strict=False)
    ]
    return graded.model_copy(update={"runs": tuple(runs)})


SAME = ["one text"] * 6


def test_runs_that_do_the_same_all_agree():
    found = agreement(made(SAME, table=[1, 1, 1, 1, 1, 1]))
    assert (found.agreeing, found.runs) == (6, 6)


def test_all_of_them_failing_alike_is_agreement_too():
    found = agreement(made(SAME, table=[0, 0, 0, 0, 0, 0]))
    assert (found.agreeing, found.runs) == (6, 6)


def test_a_run_that_differs_in_one_requirement_does_not_agree():
    found = agreement(made(SAME, table=[1, 1, 1, 1, 1, 0], length=[1, 1, 1, 1, 1, 1]))
    assert (found.agreeing, found.runs) == (5, 6)


def test_two_runs_that_contradict_each_other_agree_with_themselves_alone():
    found = agreement(made(SAME, table=[1, 0], length=[0, 1]))
    assert (found.agreeing, found.runs) == (1, 2)


def test_what_could_not_be_graded_is_no_disagreement():
    found = agreement(made(SAME, table=[1, None, 1], length=[1, 1, 1]))
    assert (found.agreeing, found.runs) == (3, 3)


@pytest.mark.parametrize("met", [[], [1], [None, None], [1, None]])
def test_fewer_than_two_graded_runs_have_no_agreement(met: Verdicts):
    assert agreement(made(SAME, table=met)) is None


def test_an_ungraded_attempt_has_no_agreement():
    assert agreement(attempt("Write it.")) is None


@pytest.mark.parametrize(
    ("met", "most"), [([1, 1, 0], 2), ([0, 0, 1], 2), ([1, 0], 1), ([None, 1], 1), ([], 0)]
)
def test_each_requirement_counts_the_runs_on_the_larger_side(met: Verdicts, most: int):
    assert agreeing_runs(seen("table", met)) == most


def test_the_two_that_are_furthest_apart_differ_in_most_requirements():
    found = agreement(made(SAME, table=[1, 1, 0, 1, 1, 1], length=[1, 1, 0, 1, 0, 1])).difference
    assert found.other == Place("01", 2)
    assert found.over == ("table", "length")


def test_among_equals_two_answers_to_the_same_case_are_shown():
    found = agreement(made(SAME, table=[1, 1, 1, 1, 0, 1])).difference
    assert (found.one.case, found.other.case) == ("02", "02")


def test_without_a_difference_in_requirements_the_least_similar_texts_are_shown():
    texts = ["A warm roll.", "A warm bun.", "Something quite different", "x", "x", "x"]
    found = agreement(made(texts, table=[1] * 6)).difference
    assert found.over == ()
    assert found.other == Place("01", 2)


def test_texts_that_are_all_the_same_leave_nothing_to_show():
    assert agreement(made(SAME, table=[1] * 6)).difference is None


def test_answers_to_different_cases_are_not_compared_by_their_words():
    one_each = made(["Rolls", "Bread"], table=[1, 1])
    runs = [one_each.runs[0], one_each.runs[1].model_copy(update={"case": "02", "sample": 0})]
    graded = grade(
        RequirementGrade(
            requirement="table",
            stated=None,
            met=tuple(CaseVerdict(case=r.case, sample=r.sample, verdict=verdict(1)) for r in runs),
        )
    )
    found = agreement(one_each.model_copy(update={"runs": tuple(runs), "grade": graded}))
    assert found.difference is None
