"""is_json and is_table."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, judge, score, shown

ONLY_JSON = "Return only JSON."
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["total", "month"],
    "properties": {"total": {"type": "number"}, "month": {"type": ["string", "null"]}},
    "additionalProperties": False,
}
GOOD = '{"total": 12.5, "month": "May"}'


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (GOOD, 1),
        (f"```json\n{GOOD}\n```", 1),
        (f"Here is your JSON:\n\n```json\n{GOOD}\n```\n\nLet me know!", 1),
        (f"Hier ist das Ergebnis: {GOOD}", 1),
        (f"```json\n{GOOD}", 1),
        ('{"total": 12, "month": null}', 1),
        ('{"total": "12,5", "month": "May"}', 0),
        ('{"total": 12.5}', 0),
        ('{"total": 12.5, "month": "May", "note": "x"}', 0),
        (f"[{GOOD}]", 0),
        ('```json\n{"total": 12.5, "mon', 0),
        ("{'total': 12.5, 'month': 'May'}", 0),
        ('{"total": NaN, "month": "May"}', 0),
        ("The total is 12.5.", 0),
        ("", 0),
    ],
)
def test_is_json(text: str, met: int) -> None:
    assert score("is_json", text, json_schema=SCHEMA) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (GOOD, 1),
        (f"```json\n{GOOD}\n```", 1),
        (f"  \n{GOOD}\n", 1),
        (f"Here is your JSON:\n```json\n{GOOD}\n```", 0),
        (f"```json\n{GOOD}\n```\nThis JSON has a total.", 0),
        (f"Hier: {GOOD}", 0),
    ],
)
def test_text_around_json_is_a_fault_where_the_prompt_wanted_nothing_else(
    text: str, met: int
) -> None:
    assert score("is_json", text, prompt=ONLY_JSON, json_schema=SCHEMA) == met
    assert score("is_json", text, prompt="Return JSON.", json_schema=SCHEMA) == 1


def test_the_chatter_is_the_evidence() -> None:
    text = f"Here:\n```json\n{GOOD}\n```\nDone."
    verdict = judge("is_json", text, prompt=ONLY_JSON, json_schema=SCHEMA)
    assert verdict.facts["because"] == "chatter"
    assert shown(text, verdict) == ["Here:", "Done."]


def test_problems_are_named_by_their_place() -> None:
    verdict = judge("is_json", '{"total": "12"}', json_schema=SCHEMA)
    assert verdict.facts["problems"] == ["month", "total"]
    assert shown('{"total": "12"}', verdict) == ['"total"']
    assert shown(GOOD, judge("is_json", GOOD, json_schema=SCHEMA)) == ['"total"', '"month"']


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "objekt"},
        {"properties": []},
        {"$ref": "https://example.org/schema.json"},
        {"properties": {"a": {"$ref": "file:///etc/passwd"}}},
        {"properties": {"a": {"pattern": "(a+)+$"}}},
        "object",
    ],
)
def test_a_schema_that_is_broken_or_reaches_out_is_refused(schema: object) -> None:
    with pytest.raises(ValidationError):
        RULES["is_json"].check({"json_schema": schema})


COLUMNS = [["Idea", "Idee"], ["Channel", "Kanal"], ["Budget"]]
TABLE = "| Idea | Channel | Budget |\n|---|---|---|\n| Poster | Bus | 100 |\n| Spot | Radio | 200 |"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (TABLE, 1),
        (f"Sure! Here is the table:\n\n{TABLE}\n\nLet me know!", 1),
        (f"```markdown\n{TABLE}\n```", 1),
        (TABLE.replace("Idea", "**Idee**").replace("Budget", "Budget (€)"), 1),
        (TABLE.replace("| Idea", "| idea"), 1),
        ("Budget | Idee | Kanal\n--- | --- | ---\n1 | b | c\n2 | e | f", 1),
        ("Idee;Kanal;Budget\nPlakat;Bus;100\nSpot;Radio;200", 1),
        ('```csv\nIdea,Channel,Budget\nPoster,Bus,100\n"Spot, late",Radio,200\n```', 1),
        ("Idea\tChannel\tBudget\nPoster\tBus\t100\nSpot\tRadio\t200", 1),
        ("| Idea | Channel |\n|---|---|\n| Poster | Bus |\n| Spot | Radio |", 0),
        (TABLE.replace("Budget |\n", "Budget | Goal |\n"), 0),
        (TABLE.replace("Channel", "Medium"), 0),
        (TABLE + "\n| Flyer | Post | 300 |", 0),
        (TABLE.rpartition("\n")[0], 0),
        ("- Poster: Bus, 100\n- Spot: Radio, 200", 0),
        ("The ideas are: posters, radio, and flyers.\nAll of them, of course, cost money.", 0),
        ("| Idea | Channel | Bud", 0),
        ("", 0),
    ],
)
def test_is_table(text: str, met: int) -> None:
    assert score("is_table", text, columns=COLUMNS, rows=2) == met


@pytest.mark.parametrize(
    ("text", "more", "met"),
    [
        (TABLE, {"format": "markdown"}, 1),
        (TABLE, {"format": "csv"}, 0),
        ("Idea;Channel;Budget\na;b;1", {"format": "csv"}, 1),
        ("Idea;Channel;Budget\na;b;1", {"format": "markdown"}, 0),
        (TABLE.replace("Budget |\n", "Budget | Goal |\n"), {"extra": True}, 1),
        (f"Here it is:\n\n{TABLE}", {"prompt": "Only the table, please."}, 0),
        (TABLE, {"prompt": "Only the table, please."}, 1),
        (f"| a | b |\n|---|---|\n| 1 | 2 |\n\nThen:\n\n{TABLE}", {}, 1),
    ],
)
def test_is_table_with_more_conditions(text: str, more: dict[str, Any], met: int) -> None:
    assert score("is_table", text, columns=COLUMNS, **more) == met


def test_columns_that_differ_are_named() -> None:
    text = TABLE.replace("Channel", "Medium")
    verdict = judge("is_table", text, columns=COLUMNS)
    assert verdict.facts["missing"] == ["Channel"]
    assert verdict.facts["extra"] == ["Medium"]
    assert shown(text, verdict) == ["Medium"]
    assert shown(TABLE, judge("is_table", TABLE, columns=COLUMNS)) == ["Idea", "Channel", "Budget"]


def test_rows_beyond_the_limit_are_the_evidence() -> None:
    assert shown(TABLE, judge("is_table", TABLE, rows=1)) == ["Spot | Radio | 200"]
