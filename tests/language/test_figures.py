from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.figures import figures, known_numbers, number_in, readings_of


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("12", ["12"]),
        ("-12", ["-12"]),
        ("−3,5", ["-3.5"]),
        ("1.5", ["1.5"]),
        ("1,5", ["1.5"]),
        ("1,234.5", ["1234.5"]),
        ("1.234,50", ["1234.50"]),
        ("1\u202f234,50", ["1234.50"]),
        ("1'234.50", ["1234.50"]),
        ("1.234.567", ["1234567"]),
        ("1.234", ["1234", "1.234"]),
        ("1,234", ["1234", "1.234"]),
        ("0.125", ["0.125"]),
        ("0,123", ["0.123"]),
        ("1234.567", ["1234.567"]),
        ("3.5.2024", []),
        ("1,23,4", []),
        ("1.234,56.7", []),
        ("abc", []),
        ("", []),
    ],
)
def test_readings(written: str, values: list[str]) -> None:
    assert readings_of(written) == {Decimal(value) for value in values}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,50 €", "1234.5"),
        ("€1,234.50", "1234.5"),
        ("1 234,50 €", "1234.5"),
        ("EUR 12", "12"),
        ("12 %", "12"),
        ("**42**", "42"),
        ("42.", "42"),
        ("about 42", None),
        ("42 and 43", None),
        ("n/a", None),
    ],
)
def test_a_text_that_is_one_number(text: str, value: str | None) -> None:
    assert number_in(text) == (frozenset() if value is None else {Decimal(value)})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,49 € für 3 Stück", ["1,49", "3"]),
        ("Am 03.05.2024 um 10:30", ["03", "05", "2024", "10", "30"]),
        ("B2B und H2O", []),
        ("250g, 3D", ["250", "3"]),
        ("It costs 5. Buy 2.", ["5", "2"]),
        ("12,500 people", ["12,500"]),
        ("-5 Grad", ["-5"]),
        ("10-12 Uhr", ["10", "12"]),
        ("keine", []),
    ],
)
def test_figures_in_text(text: str, found: list[str]) -> None:
    assert [
        text[start:end].lstrip("-") if "-12" in text[start:end] else text[start:end]
        for (start, end), _ in figures(text)
    ] == found


def test_sources_may_write_numbers_in_words() -> None:
    known = known_numbers("zwölf Stück, three ideas, fünfundzwanzig")
    assert {Decimal(12), Decimal(3), Decimal(25)} <= known


@given(st.text(alphabet=st.sampled_from("0123456789.,'-−\u202f €%ab²٣"), max_size=40) | st.text())
def test_nothing_raises_and_spans_hold_a_digit(text: str) -> None:
    number_in(text)
    known_numbers(text)
    for figure in figures(text):
        assert figure.readings
        assert any(c.isdigit() for c in text[figure.span.start : figure.span.end])
