import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.tables import Cell, tables_in

HOSTILE = st.text(alphabet=st.sampled_from('|-: \n\r;,\t"\\ab`'), max_size=80)


def cells(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text for cell in row]


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["a", "b"], [["1", "2"]]),
        ("|a|b|\n|:-|-:|\n|1|2|", ["a", "b"], [["1", "2"]]),
        ("a | b\n--- | ---\n1 | 2", ["a", "b"], [["1", "2"]]),
        ("| **a** | `b` |\n|---|---|\n| 1 | |", ["a", "b"], [["1", ""]]),
        (r"| a | b |" + "\n|---|---|\n" + r"| 1 \| 2 | 3 |", ["a", "b"], [[r"1 \| 2", "3"]]),
        ("Here:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nBye | now", ["a", "b"], [["1", "2"]]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| | |", ["a", "b"], [["1", "2"]]),
        ("| a | b |\n|---|---|\n| 1 | 2", ["a", "b"], [["1", "2"]]),
        ("| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n", ["a", "b"], [["1", "2"]]),
        ('a,b\n"x, y",2', ["a", "b"], [["x, y", "2"]]),
        ("a;b\n1,5;2", ["a", "b"], [["1,5", "2"]]),
        ("a\tb\n1\t2", ["a", "b"], [["1", "2"]]),
        ("```csv\na,b\n1,2\n```\nThat is it.", ["a", "b"], [["1", "2"]]),
        ("```\na,b\n1,2", ["a", "b"], [["1", "2"]]),
    ],
)
def test_finds_the_table(text: str, header: list[str], rows: list[list[str]]) -> None:
    (table,) = tables_in(text)
    assert cells(table.header) == header
    assert [cells(row) for row in table.rows] == rows


def test_a_list_with_commas_is_no_table():
    assert tables_in("- Rent: €1,200\n- Wages: €2,300") == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Just prose, with commas, and more.\nAnd a second line.",
        "| lonely |",
        "a;b",
        "one\ntwo\nthree",
        "a,b\n1,2,3",
    ],
)
def test_finds_no_table(text: str) -> None:
    assert tables_in(text) == ()


def test_several_tables_are_found_in_order() -> None:
    text = "| a | b |\n|---|---|\n| 1 | 2 |\n\ntext\n\n| c | d |\n|---|---|\n| 3 | 4 |"
    assert [cells(table.header) for table in tables_in(text)] == [["a", "b"], ["c", "d"]]


@given(HOSTILE | st.text())
def test_nothing_raises_and_cells_lie_in_their_table(text: str) -> None:
    for table in tables_in(text):
        assert 0 <= table.span.start < table.span.end <= len(text)
        for row in (table.header, *table.rows):
            assert all(table.span.start <= c.span.start <= c.span.end <= len(text) for c in row)
            assert all(c.text in text[c.span.start : c.span.end] for c in row)


@pytest.mark.parametrize("part", ["|", "| ", "|-", "a|b\n", "a,b\n", '"', "\\|", "\n"])
def test_long_hostile_text_is_read_in_good_time(part: str) -> None:
    start = time.process_time()
    tables_in(part * (20_000 // len(part)))
    assert time.process_time() - start < 2
