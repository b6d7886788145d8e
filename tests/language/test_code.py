import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.code import is_query, python_in, sql_in

F = "def f(x):\n    return x"


def texts(answer: str) -> list[str]:
    return [snippet.text.strip() for snippet in python_in(answer)]


def queries(answer: str) -> list[str]:
    return [" ".join(snippet.text.split()) for snippet in sql_in(answer)]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (f"```python\n{F}\n```", [F]),
        (f"```py\n{F}\n```\nand\n```python\nf(1)\n```", [F, "f(1)"]),
        (f"```python\n{F}\n```\nprints\n```\n1\n```", [F]),
        (f"```\n{F}\n```", [F]),
        (f"```bash\npip install x\n```\n```python\n{F}\n```", [F]),
        (f"```{{.python}}\n{F}\n```", [F]),
        (f'```python title="a.py"\n{F}\n```', [F]),
        (f"~~~python\n{F}\n~~~", [F]),
        (f"```python\n{F}", [F]),
        ("```python\n\n```", []),
        ("```json\n{}\n```", []),
        (f"```python\n   {F.replace(chr(10), chr(10) + '   ')}\n```", [F]),
        ("```python\n>>> def f(x):\n...     return x\n...\n>>> f(1)\n1\n```", [F + "\n\nf(1)"]),
        ("```python\nx\xa0=\xa01\n```", ["x = 1"]),
        (F, [F]),
        (f"Here is it:\n\n{F}\n\nIt returns what it gets.", [F]),
        (f"First:\n{F}\nThen:\nimport math\ny = f(math.pi)\nThat is all.",
         [F, "import math\ny = f(math.pi)"]),
        ("from the list I import class feelings", []),
        ("Import duties apply. From here on, define nothing.", []),
        ("I would use a loop.", []),
        ("", []),
        ("result = df.groupby('a').sum()", ["result = df.groupby('a').sum()"]),
        ("@cache\ndef f(x):\n    return x\n", ["@cache\n" + F]),
    ],
)  # fmt: skip
def test_python_is_found_as_a_person_would(answer: str, found: list[str]):
    assert texts(answer) == found


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("```sql\nSELECT 1;\n```", ["SELECT 1"]),
        ("```sql\nSELECT ';' AS a; -- SELECT 2;\n```", ["SELECT ';' AS a"]),
        ("```sql\n/* first; */ SELECT 1 /* ; */\n```", ["SELECT 1"]),
        ("```sql\nSELECT 1;\nSELECT 2;\n```", ["SELECT 1", "SELECT 2"]),
        ("```sql\nSELECT 1\n```\nor better\n```sql\nSELECT 2\n```", ["SELECT 2"]),
        ("```sql\nSELECT 1\n```\nafter\n```sql\nCREATE INDEX i ON t (a)\n```", ["SELECT 1"]),
        (
            "```\nwith a as (select 1) select * from a\n```",
            ["with a as (select 1) select * from a"],
        ),
        ("SELECT a\nFROM t;\nThis selects a.", ["SELECT a FROM t"]),
        ("SELECT a\nFROM t\n\nThis selects a.", ["SELECT a FROM t"]),
        ("Select the rows with a join.", []),
        ("With this query you see it.", []),
        ("```sql\nDELETE FROM t\n```", ["DELETE FROM t"]),
        ('```sql\nSELECT "a;b" FROM `c;d`;\n```', ['SELECT "a;b" FROM `c;d`']),
        ("```sql\nSELECT 'it''s'; DROP TABLE t\n```", ["SELECT 'it''s'", "DROP TABLE t"]),
        ("```sql\nSELECT 1;\nThat was it", ["SELECT 1"]),
        ("```python\nx = 1\n```", []),
    ],
)
def test_sql_is_found_as_a_person_would(answer: str, found: list[str]):
    assert queries(answer) == found


def test_only_what_asks_for_rows_is_a_query():
    (query,), (other,) = (
        sql_in("```sql\nWITH a AS (SELECT 1) SELECT 1\n```"),
        sql_in("```sql\nDROP TABLE t\n```"),
    )
    assert is_query(query)
    assert not is_query(other)


@given(st.text(alphabet="defSELECT`'\"-/*;:=()>. \n\tx", max_size=200))
def test_every_place_lies_in_the_text(answer: str):
    for snippet in (*python_in(answer), *sql_in(answer)):
        assert 0 <= snippet.span.start < snippet.span.end <= len(answer)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "x = 1\n",
        "`",
        "```\n",
        "'",
        "/*",
        "--",
        ";",
        "(",
        "def f(",
        "SELECT ",
        "a.",
        ">>> ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(piece: str):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece)) + str(time.perf_counter())
        begun = time.process_time()
        python_in(text)
        sql_in(text)
        return time.process_time() - begun

    assert (
        min(seconds(200_000) for _ in range(3)) < 8 * min(seconds(50_000) for _ in range(3)) + 0.05
    )
