import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.grading.comparing import same
from ansage.grading.literals import NotLiteral, literal, shown

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(VALUES)
def test_what_python_writes_is_read_back(value: object):
    assert same(literal(repr(value)), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [(" (1,)\n", (1,)), ("-inf", -math.inf), ("{1, 2}", {1, 2}), ("set()", set[int]()), ("-3", -3)],
)
def test_more_that_is_read(text: str, value: object):
    assert literal(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "os", "1 + 1", "f()", "[x for x in y]", "__import__('os')", "1; 2", "{**{}}", "{[]: 1}",
     "--1", "lambda: 1", "(" * 500, "[" * 5000 + "]" * 5000, "'" * 3, "1" * 30_000, "\x00"],
)  # fmt: skip
def test_nothing_else_is_a_value(text: str):
    with pytest.raises(NotLiteral):
        literal(text)


def test_a_value_is_cut_to_what_a_sentence_holds():
    assert shown("x" * 500) == "'" + "x" * 119 + "…"
    assert shown(10**5000) == "<int>"
