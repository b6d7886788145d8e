"""Nothing that a judge may write breaks the reading, and only a verified quote counts."""

import contextlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.attempts import Opinion
from ansage.judging.answers import Unreadable, find_quote, read_answers
from ansage.judging.inquiry import Inquiry, Passage, Question

TEXT = "Warm rolls\n  for 1,49 € at the   bakery <b>Kornblume</b>."
INQUIRY = Inquiry(
    (Passage("P", "a prompt", "Write at most ten words."), Passage("A1", "an answer", TEXT)),
    (Question("q1", "P", "A limit?"), Question("q2", "A1", "A price?")),
)
LIMIT = {"quote": "at most ten words", "answer": "yes"}
PRICE = {"quote": "for 1,49 €", "answer": "no"}


def read(text: str) -> dict[str, Opinion]:
    return read_answers(text, INQUIRY, "j")


def reasons(answers: object) -> list[str]:
    return [opinion.reason for opinion in read(json.dumps(answers)).values()]


def test_two_answers_with_true_quotes_are_two_opinions() -> None:
    assert read(json.dumps({"q1": LIMIT, "q2": PRICE})) == {
        "q1": Opinion(judge="j", yes=True, quote="at most ten words"),
        "q2": Opinion(judge="j", yes=False, quote="for 1,49 €"),
    }


@pytest.mark.parametrize("fence", ["```json\n{}\n```", "```\n{}```", "  {}\n"])
def test_a_fence_around_the_object_is_no_mistake(fence: str) -> None:
    text = fence.replace("{}", json.dumps({"q1": LIMIT, "q2": PRICE}))
    assert [opinion.yes for opinion in read(text).values()] == [True, False]


def test_only_white_space_may_differ_in_a_quote() -> None:
    place = find_quote(TEXT, " rolls for\n1,49 €  at the bakery")
    assert place
    assert TEXT[slice(*place)] == "rolls\n  for 1,49 € at the   bakery"


def test_a_quote_with_signs_that_were_made_harmless_is_found_either_way() -> None:
    assert find_quote(TEXT, "<b>Kornblume</b>") == find_quote(TEXT, "‹b›Kornblume‹/b›") is not None


@pytest.mark.parametrize(
    "quote",
    ["warm rolls", "Warm Rolls", "rolls for 1.49", "Warm … bakery", "", "  ", "fo", "or 1,49",
     "at the bak", "“Warm rolls”", "x" * 5000],
)  # fmt: skip
def test_a_quote_that_does_not_stand_in_the_text_is_none(quote: str) -> None:
    assert find_quote(TEXT, quote) is None


def test_a_quote_from_another_text_does_not_count() -> None:
    assert reasons({"q1": {**LIMIT, "quote": "Warm rolls"}, "q2": PRICE}) == ["no_quote", ""]


@pytest.mark.parametrize(
    "answer",
    [
        None, True, "yes", 1, [], {}, {"answer": "yes"}, {"quote": "at most"},
        {**LIMIT, "answer": "YES"}, {**LIMIT, "answer": True},
        {**LIMIT, "answer": "yes and no"}, {**LIMIT, "quote": None},
        {**LIMIT, "quote": ["at most"]}, {**LIMIT, "answer": ["yes"]},
    ],
)  # fmt: skip
def test_an_answer_of_another_shape_is_no_answer(answer: object) -> None:
    assert reasons({"q1": answer, "q2": PRICE}) == ["unanswered", ""]


def test_a_missing_answer_is_no_answer() -> None:
    assert reasons({"q2": PRICE}) == ["unanswered", ""]


def test_an_extra_answer_is_dropped() -> None:
    assert list(read(json.dumps({"q1": LIMIT, "q2": PRICE, "q3": LIMIT, "total": 100}))) == [
        "q1",
        "q2",
    ]


def test_a_question_that_is_answered_twice_has_no_answer() -> None:
    twice = f'{{"q1": {json.dumps(LIMIT)}, "q2": {json.dumps(PRICE)}, "q1": {json.dumps(LIMIT)}}}'
    assert [opinion.reason for opinion in read(twice).values()] == ["unanswered", ""]


def test_an_answer_with_a_field_twice_is_no_answer() -> None:
    twice = '{"q1": {"quote": "at most", "answer": "no", "answer": "yes"}}'
    assert read(twice)["q1"].reason == "unanswered"


@pytest.mark.parametrize(
    "text",
    ["", "yes", "[]", "null", "NaN", '"q1"', '{"q1": {"quote": "at most"', "[" * 100_000,
     '{"q1":' * 100_000, "9" * 100_000, "{'q1': 'yes'}", '{"q1": {}} {"q1": {}}', "```", "```json"],
)  # fmt: skip
def test_what_is_no_such_object_cannot_be_read(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


def test_a_huge_answer_is_read_in_good_time() -> None:
    start = time.process_time()
    huge = {f"q{n}": {"quote": "at most ten words " * 20, "answer": "yes"} for n in range(500)}
    assert read(json.dumps(huge))["q1"].reason == "no_quote"
    assert time.process_time() - start < 1


@given(st.text(max_size=300), st.text(max_size=40))
def test_a_quote_that_is_found_is_a_part_of_the_text(text: str, quote: str) -> None:
    place = find_quote(text, quote)
    if place:
        assert 0 <= place[0] < place[1] <= len(text)


@given(st.text(max_size=200))
def test_whatever_is_answered_there_is_an_opinion_or_a_refusal(text: str) -> None:
    with contextlib.suppress(Unreadable):
        assert set(read(text)) == {"q1", "q2"}
