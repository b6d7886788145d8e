"""matches_values and grounded_numbers."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, TEXT, judge, score, shown

EXPECTED = {"total": 1234.5, "best_month": "May", "returns": 3}
VALUES = [
    {"key": "total", "names": ["total revenue", "Gesamtumsatz", "Umsatz"], "tolerance": 0.01},
    {"key": "best_month", "names": ["bester Monat"], "labels": {"May": ["Mai"], "June": ["Juni"]}},
    {"key": "returns", "names": ["Retouren"]},
]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ('{"total": 1234.5, "best_month": "May", "returns": 3}', 1),
        ('```json\n{"total": 1234.50, "best_month": "Mai", "returns": "3"}\n```', 1),
        ('{"Total Revenue": "€1,234.50", "bestMonth": "may", "returns": 3.0}', 1),
        ('{"Gesamtumsatz": "1.234,50 €", "bester Monat": "Mai", "Retouren": 3}', 1),
        ('{"result": {"total": 1234.5, "best_month": "May"}, "returns": 3}', 1),
        ('{"total": 1234.505, "best_month": "May", "returns": 3}', 1),
        ('{"total": 1234.6, "best_month": "June", "returns": 3}', 1 / 3),
        ('{"total": null, "best_month": null, "returns": null}', 0),
        ('{"total": true, "best_month": ["May"], "returns": [3]}', 0),
        (
            "| Name | Value |\n|---|---|\n| Total revenue | 1.234,50 € |\n| Best month | Mai |",
            2 / 3,
        ),
        ("| Total | Best month | Returns |\n|---|---|---|\n| 1,234.50 | May | 3 |", 1),
        ("Umsatz;bester Monat;Retouren\n1.234,50;Mai;3", 1),
        ("- **Total revenue**: €1,234.50\n- **Best month**: May\n- **Returns**: 3", 1),
        ("Der Gesamtumsatz beträgt 1.234,50 €. Bester Monat: Mai. Retouren: 3.", 1),
        ("Total revenue is about €1,234.50 (rounded). Best month = June. Returns: 4", 1 / 3),
        ('```json\n{"total": 1234.5, "best_mo', 1 / 3),
        ("We had a total of 1,234.50 euros in sales.", 1 / 3),
        ("I cannot say.", 0),
        ("", 0),
    ],
)
def test_the_share_of_right_values_is_the_score(text: str, share: float) -> None:
    assert score("matches_values", text, expected=EXPECTED, values=VALUES) == pytest.approx(share)


def test_wrong_values_are_named_and_shown_but_never_the_right_ones() -> None:
    text = '{"total": 7, "best_month": "May", "returns": 3}'
    verdict = judge("matches_values", text, expected=EXPECTED, values=VALUES)
    assert verdict.facts == {"right": 2, "total": 3, "wrong": ["total"]}
    assert shown(text, verdict) == ['"total": 7']


LABELS = {"complaint": ["Beschwerde"], "question": ["Frage"], "praise": ["Lob"]}
CATEGORY = [{"key": "category", "names": ["Kategorie"], "labels": LABELS}]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("complaint", 1),
        ("Complaint.", 1),
        ("**Beschwerde**", 1),
        ("Category: complaint", 1),
        ("Kategorie: Beschwerde", 1),
        ('{"category": "Complaint"}', 1),
        ("The category of this message is **complaint**.", 1),
        ("Die Nachricht ist eine Beschwerde.", 1),
        ("Diese Nachricht würde ich als Beschwerde einordnen, weil die Ware kaputt ankam.", 1),
        ("Question", 0),
        ("Category: question", 0),
        ("It could be a complaint or a question.", 0),
        ("Here is the answer: something else entirely.", 0),
        ("", 0),
    ],
)
def test_labels(text: str, met: int) -> None:
    expected = {"category": "complaint"}
    assert score("matches_values", text, expected=expected, values=CATEGORY) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ('{"date": null}', 1),
        ('{"date": ""}', 1),
        ('{"date": "unknown"}', 1),
        ('{"date": "k. A."}', 1),
        ('{"date": "n/a"}', 1),
        ("Date: –", 1),
        ("Date: not specified", 1),
        ('{"date": "2024-05-03"}', 0),
        ('{"other": null}', 0),
    ],
)
def test_an_expected_gap_must_be_said(text: str, met: int) -> None:
    assert score("matches_values", text, expected={"date": ""}, values=[{"key": "date"}]) == met


@pytest.mark.parametrize(
    ("expected", "text", "met"),
    [
        (True, '{"urgent": true}', 1),
        (True, "Urgent: yes", 1),
        (True, '{"urgent": "nein"}', 0),
        (False, '{"urgent": false}', 1),
        (["a", "b"], '{"urgent": ["A", "b"]}', 1),
        (["a", "b"], "Urgent: a, b", 1),
        (["a", "b"], '{"urgent": ["b", "a"]}', 0),
        (["a", "b"], '{"urgent": ["a"]}', 0),
        (1234, '{"urgent": "1.234"}', 1),
        (1234, '{"urgent": 1.234}', 0),
        (-5, '{"urgent": "−5"}', 1),
    ],
)
def test_other_kinds_of_values(expected: Any, text: str, met: int) -> None:
    values = [{"key": "urgent"}]
    assert score("matches_values", text, expected={"urgent": expected}, values=values) == met


@pytest.mark.parametrize(
    ("text", "more", "met"),
    [
        ("The total is 102.", {"percent": 2}, 1),
        ("The total is 102.1.", {"percent": 2}, 0),
        ("The total is 103.", {"percent": 2, "tolerance": 3}, 1),
        ("Gesamt: 98,00 €", {"percent": 2, "names": ["Gesamt"]}, 1),
        ("99", {"percent": 2}, 1),
    ],
)
def test_a_number_may_be_off_by_a_share_of_itself(text: str, more: Any, met: int) -> None:
    values = [{"key": "total", **more}]
    assert score("matches_values", text, expected={"total": 100}, values=values) == met
    assert score("matches_values", text, values=[{**values[0], "right": 100}]) == met


def test_the_case_goes_before_what_all_cases_share() -> None:
    values = [{"key": "total", "right": 100}]
    assert score("matches_values", "7", expected={"total": 7}, values=values) == 1
    assert score("matches_values", "100", expected={"total": 7}, values=values) == 0


def test_a_case_without_expected_values_is_ungraded() -> None:
    assert judge("matches_values", "x", values=VALUES).reason == "nothing_expected"


@pytest.mark.parametrize(
    "values", [[], [{"name": "a"}], [{"key": "a", "tolerance": -1}], [{"key": "a", "names": "b"}]]
)
def test_values_that_make_no_sense_are_refused(values: object) -> None:
    with pytest.raises(ValidationError):
        RULES["matches_values"].check({"values": values})


SHEET = "Zimtschnecke, vegan, 1,49 €, zwölf Stück, 12.500 Gäste, seit 1998"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Nur 1,49 € für 12 Stück!", 1),
        ("Only €1.49 for 12, since 1998, 12,500 guests.", 1),
        ("Rolls, warm and soft.", 1),
        ("1. Rolls\n2. Coffee\n3. Tea", 1),
        ("Open 24/7.", 1),
        ("Only €1.59!", 0),
        ("Seit 1997 gebacken, 100 % vegan.", 0),
        ("Sure! Here are 5 ideas:\n\nNur 1,49 €!", 1),
        ("", 0),
    ],
)
def test_grounded_numbers(text: str, met: int) -> None:
    assert score("grounded_numbers", text, case=SHEET) == met


def test_numbers_of_material_and_prompt_are_grounded_too() -> None:
    assert score("grounded_numbers", "7 or 8 or 9", material="7", case="8", prompt="nine 9") == 1


def test_invented_numbers_are_shown() -> None:
    text = "Seit 1997, nur 1,49 €, 100 % vegan."
    verdict = judge("grounded_numbers", text, case=SHEET)
    assert verdict.facts["invented"] == ["1997", "100"]
    assert shown(text, verdict) == ["1997", "100"]
    assert score("grounded_numbers", text, case=SHEET, allow=[1997, 100]) == 1


def test_chatter_may_not_invent_either_where_only_the_text_was_asked_for() -> None:
    text = "Sure! Here are 5 ideas:\n\nNur 1,49 €!"
    assert score("grounded_numbers", text, case=SHEET, prompt=TEXT) == 0
