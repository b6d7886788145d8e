from typing import Any

import pytest

from ansage.grading import Verdict
from ansage.runner import Runner
from tests.graders.met.running import judge, words

SALES = "month,city,revenue\nJan,Ulm,10.5\nJan,Bonn,4\nFeb,Ulm,\nFeb,Bonn,2.25\n"
HIDDEN = "month,city,revenue\nMay,Kiel,7\nJun,Kiel,1\nJun,Ulm,1\n"
EXPECTED = """
result = { table = '''
month,revenue
Jan,14.5
Feb,2.25
''' }
total = "16.75"
"""
BY_MONTH = "df.groupby('month')['revenue'].sum()"
READ = "import pandas as pd\ndf = pd.read_csv('sales.csv')\n"


def computes(runner: Runner | None, code: str, expected: str = EXPECTED, **more: Any) -> Verdict:
    text = f"Here is the code:\n\n```python\n{code}\n```\n\nIt sums up the revenue."
    return judge(runner, "computes", text, expected, material={"sales.csv": SALES}, **more)


@pytest.mark.parametrize(
    "code",
    [
        f"{READ}result = {BY_MONTH}",
        f"{READ}result = {BY_MONTH}.reset_index()",
        f"{READ}result = {BY_MONTH}.reset_index()[['revenue', 'month']]",
        f"{READ}result = {BY_MONTH}.sort_values().to_frame()",
        f"{READ}result = df.pivot_table(index='month', values='revenue', aggfunc='sum')",
        f"{READ}def result():\n    return {BY_MONTH}",
        f"{READ.replace('sales.csv', 'data/raw/sales.csv')}result = {BY_MONTH}",
        f"{READ.replace('sales.csv', 'your_file.csv')}result = {BY_MONTH}",
        f"{READ}result = {BY_MONTH}\nprint(result.to_markdown())\nresult.to_csv('out.csv')",
        f"{READ}import matplotlib.pyplot as plt\nresult = {BY_MONTH}\nresult.plot()\nplt.show()",
        (
            "from collections import defaultdict\nimport csv\nimport pandas as pd\n"
            "sums = defaultdict(float)\nwith open('sales.csv') as f:\n"
            "    for row in csv.DictReader(f):\n"
            "        sums[row['month']] += float(row['revenue'] or 0)\n"
            "result = pd.DataFrame(sorted(sums.items()), columns=['month', 'revenue'])"
        ),
    ],
)
def test_a_right_frame_may_come_in_many_shapes(runner: Runner, code: str):
    verdict = computes(runner, code)
    assert verdict.passed, verdict.facts


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (f"{READ}result = {BY_MONTH.replace('sum', 'mean')}", "(Jan, 7.25) ≠ (Jan, 14.5)"),
        (f"{READ}result = df", "(month, city, revenue) ≠ (month, revenue)"),
        (f"{READ}result = {BY_MONTH}.head(1)", "1 × 2 ≠ 2 × 2"),
        (f"{READ}result = 3", "3 ≠ 2 × 2"),
        (f"{READ}result = df['turnover'].sum()", "stops with an error: KeyError: 'turnover'"),
        (f"{READ}sums = {BY_MONTH}", "there is no result in it"),
    ],
)
def test_a_wrong_one_is_told(runner: Runner, code: str, says: str):
    verdict = computes(runner, code)
    assert verdict.score == 0
    assert says in words("computes", verdict)


def test_order_counts_only_where_it_is_asked_for(runner: Runner):
    code = f"{READ}result = {BY_MONTH}.sort_values(ascending={{}})"
    assert computes(runner, code.format(True)).passed
    assert not computes(runner, code.format(True), ordered=True).passed
    assert computes(runner, code.format(False), ordered=True).passed


def test_names_of_columns_count_unless_they_do_not(runner: Runner):
    code = f"{READ}result = {BY_MONTH}.rename('turnover')"
    assert not computes(runner, code).passed
    assert computes(runner, code, names=False).passed


@pytest.mark.parametrize(
    ("value", "passed"),
    [("df['revenue'].sum()", True), ("16.75", True), ("'16.75'", False), ("17", False)],
)
def test_a_number(runner: Runner, value: str, passed: bool):
    verdict = computes(runner, f"{READ}total = {value}", result="total", expected_key="total")
    assert verdict.passed is passed


def test_a_function_gets_its_arguments(runner: Runner):
    code = "def total(frame):\n    return float(frame['revenue'].sum())"
    arguments = 'pd.read_csv("sales.csv")'
    found = computes(runner, code, result="total", arguments=arguments, expected_key="total")
    assert found.passed


def test_hidden_cases_have_other_data_and_tell_nothing(runner: Runner):
    hidden = f"""
    result = {{ table = '''
month,revenue
May,7
Jun,2
''' }}
    files."sales.csv" = '''{HIDDEN}'''
    """
    assert computes(runner, f"{READ}result = {BY_MONTH}", hidden, visible=False).passed
    known = "import pandas as pd\nresult = pd.DataFrame({'month': ['Jan', 'Feb'],"
    by_heart = computes(
        runner, known + " 'revenue': [14.5, 2.25]})\nraise KeyError('May')", hidden, visible=False
    )
    assert by_heart.facts == {"because": "hidden_value"}


def test_without_a_runner_nothing_is_graded():
    assert computes(None, f"{READ}result = 3").reason == "no_runner"


@pytest.mark.parametrize("expected", ["", "result = 'import os'", "result = { csv = '1' }"])
def test_what_is_not_expected_cannot_be_graded(runner: Runner, expected: str):
    assert computes(runner, f"{READ}result = 3", expected).reason == "bad_expectation"
