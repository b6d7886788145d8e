import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.values import bare, value_of


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ('{"total": 5, "x": 6}', 5, '"total": 5'),
        ('{"sum": {"total": 5}}', 5, '"total": 5'),
        ('{"Total (€)": "5"}', "5", '"Total (€)": "5"'),
        ('{"note": "total: 7", "total": 5}', 5, '"total": 5'),
        ("| Name | Value |\n|---|---|\n| Total | 5 |", "5", "5"),
        ("| Total | Other |\n|---|---|\n| 5 | 6 |", "5", "5"),
        ("| Total | 5 |\n|---|---|\n| Other | 6 |", "5", "5"),
        ("| Total | five |\n|---|---|\n| Other | 6 |\n| More | 7 |", "five", "five"),
        ("Total: 5", "5", "Total: 5"),
        ("**Total:** 5", "5", "Total:** 5"),
        ("The total is 5.", "5", "total is 5."),
        ("The total of all sales was 5.", "5", "total of all sales was 5."),
        ("a total of 5 euros", "5 euros", "total of 5 euros"),
    ],
)
def test_finds_the_value_and_its_place(text: str, value: object, place: str) -> None:
    found = value_of(text, ["total"])
    assert found
    assert found.value == value
    assert text[found.span.start : found.span.end] == place


@pytest.mark.parametrize(
    "text", ["", "No such thing.", '{"other": 5}', "Other: 5", "total", '{"other": "total: 5"}']
)
def test_finds_nothing_where_the_name_has_no_value(text: str) -> None:
    assert value_of(text, ["total"]) is None


def test_the_first_name_that_is_there_wins() -> None:
    found = value_of('{"sum": 1, "total": 2}', ["total", "sum"])
    assert found
    assert found.value == 2


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Gesamt-Umsatz (€)", "gesamtumsatz"), ("best_month", "bestmonth"), ("Größe", "groesse")],
)
def test_names_are_compared_bare(name: str, plain: str) -> None:
    assert bare(name) == plain


@given(st.text(), st.text(max_size=10))
def test_nothing_raises_and_the_place_is_in_the_text(text: str, name: str) -> None:
    found = value_of(text, [name])
    assert found is None or 0 <= found.span.start <= found.span.end <= len(text)
