import json
import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.grading.comparing import same
from ansage.runner.guest.values import Encoder
from ansage.runner.jobs import Answer, Foreign, Job, Outcome, Query, Read, Source, Table
from ansage.runner.wire import answers, job_data

MARK = "mark"
NONE = Answer(Outcome.NO_ANSWER)
SILENT = Answer(Outcome.TIMEOUT)


def line(**record: Any) -> bytes:
    return f"{MARK}{json.dumps(record)}\n".encode()


def value(tagged: Any, ask: int = 0) -> bytes:
    return line(ask=ask, outcome="value", value=tagged)


def read(printed: bytes, asks: int = 1) -> tuple[Answer, ...]:
    return answers(printed, MARK, asks, SILENT)


def test_one_record_for_each_ask_is_an_answer():
    found = read(value(["i", "a"], 1) + value(["s", "x"], 0), asks=2)
    assert [answer.value for answer in found] == ["x", 10]


def test_other_lines_do_not_matter():
    assert read(b"hello\n" + value(["n"]) + b"\xff\n")[0].outcome is Outcome.VALUE


def test_an_ask_without_a_record_ended_as_the_guest_did():
    assert read(value(["n"]), asks=2)[1] == SILENT


def test_a_record_that_is_cut_off_is_none():
    assert read(value(["n"])[:-1]) == (SILENT,)


def test_an_exception_has_its_name_and_text():
    (answer,) = read(
        line(ask=0, outcome="exception", types=["KeyError", "LookupError"], note="'a'")
    )
    assert answer == Answer(Outcome.EXCEPTION, errors=("KeyError", "LookupError"), note="'a'")
    assert answer.error == "KeyError"


@pytest.mark.parametrize(
    "printed",
    [
        value(["n"]) * 2,
        value(["n"]) + value(["n"], 1),
        value(["n"], -1),
        line(ask=True, outcome="value", value=["n"]),
        line(ask=0.0, outcome="value", value=["n"]),
        line(ask=0, outcome="passed", value=["n"]),
        line(ask=0, outcome="timeout", types=[], note=""),
        line(ask=0, outcome="runner", types=[], note=""),
        line(ask=0, outcome="value"),
        line(outcome="value", value=["n"]),
        line(ask=0, outcome="exception"),
        line(ask=0, outcome="exception", types="KeyError", note=""),
        b"mark[]\n",
        b"mark{\n",
        b"mark\xff\n",
        b"mark" + b"[" * 100_000 + b"\n",
        value(True),
        value(1),
        value("1"),
        value({}),
        value([]),
        value(["?"]),
        value([["n"]]),
        value(["n", "n"]),
        value(["b", 2]),
        value(["b", True]),
        value(["b", -1]),
        value(["i", 1]),
        value(["i", "x"]),
        value(["i", "f" * 30_000]),
        value(["f", 1.5]),
        value(["f", "1.5.5"]),
        value(["s", 1]),
        value(["s"]),
        value(["y", "g"]),
        value(["m", "x"]),
        value(["t", "never"]),
        value(["l", [1]]),
        value(["l", "ab"]),
        value(["e", [["l", []]]]),
        value(["d", [[["n"]]]]),
        value(["d", [[["i", "1"], ["n"]], [["b", 1], ["n"]]]]),
        value(["d", [[["l", []], ["n"]]]]),
        value(["F", [["i", "1"]], [], 0]),
        value(["F", [["s", "a"]], [[]], 0]),
        value(["F", [["s", "a"]], [], 2]),
        value(["F", [["s", "a"]], []]),
    ],
)
def test_whatever_is_irregular_makes_all_records_worthless(printed: bytes):
    first = value(["n"], 0) if b'"ask": 0' not in printed else b""
    assert set(read(first + printed, asks=1)) == {NONE}


def test_a_value_too_deep_or_too_large_is_none():
    deep: Any = ["n"]
    for _ in range(200):
        deep = ["l", [deep]]
    assert read(value(deep)) == (NONE,)
    assert read(value(["l", [["n"]] * 600_000])) == (NONE,)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.decimals(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=3) | st.integers(min_value=2), inner, max_size=4)
        | st.frozensets(st.integers(min_value=2), max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_a_value_comes_back_as_it_was(original: Any):
    (answer,) = read(value(Encoder().encode(original)))
    assert same(answer.value, original)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")))
def test_no_output_whatever_breaks_the_reader(printed: bytes):
    for text in (printed, b"mark" + printed + b"\n", value(["s", printed.decode("latin-1")])):
        assert len(read(text, asks=3)) == 3


@given(st.recursive(st.none() | st.text(max_size=2) | st.integers(), st.lists, max_leaves=20))
def test_no_tagged_data_whatever_breaks_the_reader(tagged: Any):
    assert len(read(value(tagged))) == 1


def test_times_decimals_and_foreign_values():
    texts = [["t", "2026-05-01"], ["t", "2026-05-01T12:00:00"], ["m", "1.10"], ["o", "Thing"]]
    (answer,) = read(value(["l", texts]))
    day, moment = date(2026, 5, 1), datetime(2026, 5, 1, 12)  # noqa: DTZ001
    assert answer.value == [day, moment, Decimal("1.10"), Foreign("Thing")]


def test_a_table_keeps_its_columns_rows_and_index():
    tagged = ["F", [["s", "month"], ["n"]], [[["s", "Jan"], ["f", "nan"]]], 1]
    table = read(value(tagged))[0].value
    assert isinstance(table, Table)
    assert (table.columns, table.index) == (("month", None), 1)
    assert math.isnan(table.rows[0][1])


def test_a_job_is_told_without_anything_that_is_expected():
    job = Job((Source("x = 1", loose=True),), (Read("x"), Query()), (("a.csv", "b"),), pandas=True)
    assert job_data(job) == {
        "sources": [["x = 1", True]],
        "asks": [{"kind": "read", "name": "x"}, {"kind": "query"}],
        "files": [["a.csv", "b"]],
        "pandas": True,
    }
