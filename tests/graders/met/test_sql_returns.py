from typing import Any

import pytest

from ansage.grading import Verdict
from ansage.runner import Runner
from tests.graders.met.running import judge, words

ORDERS = "id,customer,amount\n1,1,10.5\n2,1,4\n3,2,\n4,3,2\n"
CUSTOMERS = "id,name,city\n1,Ann,Ulm\n2,Bo,\n3,Cy,Ulm\n"
MATERIAL = {"orders.csv": ORDERS, "customers.csv": CUSTOMERS}
EXPECTED = """
rows = { table = '''
name,total
Ann,14.5
Bo,
Cy,2
''' }
"""
RIGHT = """\
SELECT c.name, SUM(o.amount) AS total
FROM customers c JOIN orders o ON o.customer = c.id
GROUP BY c.name
"""


def returns(runner: Runner | None, text: str, expected: str = EXPECTED, **more: Any) -> Verdict:
    return judge(runner, "sql_returns", text, expected, **{"material": MATERIAL, **more})


def rows(table: str) -> str:
    return f"rows = {{ table = '''\n{table}\n''' }}"


@pytest.mark.parametrize(
    "text",
    [
        f"```sql\n{RIGHT}```",
        f"Sure!\n\n```sql\n{RIGHT.strip()};\n```\n\nThis joins both tables; it sums the amounts.",
        f"```\n{RIGHT}```",
        f"```sql\n{RIGHT}",
        RIGHT,
        f"The query is:\n\n{RIGHT.strip()};\n\nWith it you get the totals.",
        f"```sqlite\n-- totals; by name\n{RIGHT}ORDER BY 1 -- done;\n```",
        f"First look:\n```sql\nSELECT * FROM orders;\n```\nThen the whole:\n```sql\n{RIGHT}```",
        f"```sql\n{RIGHT}```\n\nResult:\n\n```\nname | total\n```",
        f"```sql\nWITH sums AS ({RIGHT}) SELECT * FROM sums;\n```",
    ],
)
def test_a_right_query_is_found_whatever_stands_around_it(runner: Runner, text: str):
    verdict = returns(runner, text)
    assert verdict.passed, verdict.facts
    assert all("SELECT" in text[start:end] for start, end in verdict.evidence)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I would join both tables.", "There is no SQL query in the output."),
        (f"```sql\n{RIGHT.replace('SUM', 'MAX')}```", "(Ann, 10.5) ≠ (Ann, 14.5)"),
        (f"```sql\n{RIGHT}LIMIT 2\n```", "2 × 2 ≠ 3 × 2"),
        ("```sql\nSELECT name FROM customers\n```", "(name) ≠ (name, total)"),
        (
            "```sql\nSELECT nam FROM customers\n```",
            "does not run: OperationalError: no such",
        ),
        (f"```sql\n{RIGHT};\n{RIGHT};\n```", "There are 2 statements"),
        (f"```sql\nDROP TABLE orders;\n{RIGHT}\n```", "There are 2 statements"),
        ("```sql\nDELETE FROM orders\n```", "is no query"),
        ("```sql\nSELECT 1;;\n```", "(1) ≠ (name, total)"),
        (
            (
                "```sql\nWITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
                " SELECT COUNT(*), 1 FROM n\n```"
            ),
            "still running after 3 seconds",
        ),
        ("```sql\nSELECT hex(randomblob(900000000)), 1\n```", "more than 256 MB"),
    ],
)
def test_a_wrong_one_is_told(runner: Runner, text: str, says: str):
    verdict = returns(runner, text)
    assert verdict.score == 0
    assert says in words("sql_returns", verdict)


@pytest.mark.parametrize(
    ("query", "table", "settings", "passed"),
    [
        ("SELECT id FROM customers ORDER BY id DESC", "id\n1\n2\n3", {}, True),
        ("SELECT id FROM customers ORDER BY id DESC", "id\n1\n2\n3", {"ordered": True}, False),
        ("SELECT id FROM customers ORDER BY id", "id\n1\n2\n3", {"ordered": True}, True),
        ("SELECT id AS n FROM customers", "id\n1\n2\n3", {}, True),
        ("SELECT id AS n FROM customers", "id\n1\n2\n3", {"names": True}, False),
        ("SELECT name, ID FROM customers", "id,name\n1,Ann\n2,Bo\n3,Cy", {"names": True}, True),
        ("SELECT name, id FROM customers", "id,name\n1,Ann\n2,Bo\n3,Cy", {}, False),
        ("SELECT city FROM customers", "city,x\n", {}, False),
        ("SELECT city, 1 FROM customers", "city,x\nUlm,1\nUlm,1\n,1", {}, True),
        ("SELECT DISTINCT city, 1 FROM customers", "city,x\nUlm,1\nUlm,1\n,1", {}, False),
        ("SELECT city, 1 FROM customers WHERE city <> ''", "city,x\nUlm,1\nUlm,1\n,1", {}, False),
        ("SELECT COALESCE(city, ''), 1 FROM customers", "city,x\nUlm,1\nUlm,1\n,1", {}, False),
        ("SELECT 1.0 / 3, 1", "a,b\n0.333,1", {}, False),
        ("SELECT 1.0 / 3, 1", "a,b\n0.333,1", {"tolerance": 0.001}, True),
        ("SELECT 2.0, '2'", "a,b\n2,2", {}, False),
        ("SELECT typeof(id), typeof(city) FROM customers", ("a,b\ninteger,text\ninteger,null\n"
         "integer,text"), {}, True),
    ],
)  # fmt: skip
def test_rows_are_compared_as_a_careful_person_would(
    runner: Runner, query: str, table: str, settings: dict[str, Any], passed: bool
):
    assert returns(runner, query, rows(table), **settings).passed is passed


@pytest.mark.parametrize(
    "query",
    [
        "ATTACH 'x.db' AS other",
        "SELECT load_extension('x')",
        "SELECT writefile('/data/x', 'y')",
        "PRAGMA writable_schema = 1",
        "CREATE TABLE t AS SELECT 1",
    ],
)
def test_only_reading_is_possible(runner: Runner, query: str):
    assert returns(runner, f"```sql\n{query}\n```").score == 0


def test_a_schema_file_makes_the_tables(runner: Runner):
    schema = "CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'x;y'), (2, NULL);"
    verdict = returns(
        runner, "SELECT a, b FROM t", rows("a,b\n2,\n1,x;y"), material={"schema.sql": schema}
    )
    assert verdict.passed, verdict.facts


def test_hidden_cases_have_other_data_and_tell_nothing(runner: Runner):
    hidden = rows("name,total\nDi,5") + (
        '\nfiles."orders.csv" = "id,customer,amount\\n1,9,5\\n"\n'
        'files."customers.csv" = "id,name,city\\n9,Di,Bonn\\n"\n'
    )
    assert returns(runner, RIGHT, hidden, visible=False).passed
    by_heart = returns(runner, "SELECT 'Ann', 14.5", hidden, visible=False)
    assert by_heart.facts == {"because": "hidden_value"}


def test_a_value_may_bring_data_of_its_own_that_nobody_is_shown(runner: Runner):
    more = """
[ties]
table = "name,total\\nDi,5"
[ties.files]
"orders.csv" = "id,customer,amount\\n1,9,5\\n"
"customers.csv" = "id,name,city\\n9,Di,Bonn\\n"
"""
    assert returns(runner, RIGHT, EXPECTED + more).passed
    assert returns(runner, RIGHT, EXPECTED + more, expected_key="ties").passed
    wrong = returns(runner, RIGHT.replace("SUM", "COUNT"), EXPECTED + more, expected_key="ties")
    assert wrong.facts == {"because": "hidden_value"}


def test_without_a_runner_nothing_is_graded():
    assert returns(None, RIGHT).reason == "no_runner"
