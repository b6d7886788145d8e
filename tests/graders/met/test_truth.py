"""sums_up, dates_valid, grounded_names."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, judge, score, shown

SHARES = "| Source | Share |\n|---|---|\n| Rent | 40 % |\n| Wages | 35 % |\n| Flour | 25 % |"


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        (SHARES, {"total": 100}, 1),
        (SHARES.replace("35", "30"), {"total": 100}, 0),
        (SHARES.replace("40 %", "33,4 %").replace("35 %", "33,3 %").replace("25 %", "33,3 %"),
         {"total": 100}, 1),
        (SHARES.replace("40", "33").replace("35", "33").replace("25", "33"), {"total": 100}, 0),
        (SHARES.replace("40", "33").replace("35", "33").replace("25", "33"),
         {"total": 100, "tolerance": 1}, 1),
        (SHARES + "\n| **Total** | 100 % |", {}, 1),
        (SHARES + "\n| Summe | 99 % |", {}, 0),
        (SHARES, {}, 0),
        ("- Miete: 1.200 €\n- Löhne: 2.300,50 €\n\nSumme: 3.500,50 €", {}, 1),
        ("- Rent: €1,200\n- Wages: €2,300.50\n- Total: €3,500.50", {}, 1),
        ("- Rent: €1,200\n- Wages: €2,300.50\n- Total: €3,600.50", {}, 0),
        ("Posten;Betrag\nMiete;1200\nLöhne;800\nGesamt;2000", {}, 1),
        ('{"rent": 40, "wages": 60}', {"total": 100}, 1),
        ('{"items": [{"n": "a", "cost": 2}, {"n": "b", "cost": 3}], "total": 5}', {}, 1),
        ('{"items": [{"n": "a", "cost": 2}, {"n": "b", "cost": 3}], "total": 6}', {}, 0),
        ('[{"a": 1, "b": 50}, {"a": 2, "b": 50}]', {"total": 3, "column": ["a"]}, 1),
        ("Rent and wages make 100 %.", {"total": 100}, 0),
        ("", {"total": 100}, 0),
    ],
)  # fmt: skip
def test_sums_up(text: str, asked: dict[str, Any], met: int) -> None:
    assert score("sums_up", text, **asked) == met


def test_the_sum_that_came_out_is_told() -> None:
    verdict = judge("sums_up", SHARES.replace("35", "30"), total=100)
    assert (verdict.facts["made"], verdict.facts["asked"]) == (95, 100)
    assert judge("sums_up", SHARES).facts["because"] == "no_total"
    assert judge("sums_up", "Only words.", total=1).facts["because"] == "none"


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        ("Am 3. Mai 2024 und am 31.12.2025.", {}, 1),
        ("Am 31. April 2025.", {}, 0),
        ("On 31 June we close.", {}, 0),
        ("29.02.2024", {}, 1),
        ("29.02.2025", {}, 0),
        ("2025-02-29", {}, 0),
        ("February 29", {}, 1),
        ("February 29", {"year": 2025}, 0),
        ("Am Freitag, dem 3. Mai 2024", {}, 1),
        ("Am Montag, den 3. Mai 2024", {}, 0),
        ("On Friday, May 3rd, 2024", {}, 1),
        ("May 3, 2024 (Monday)", {}, 0),
        ("Monday, May 3", {}, 1),
        ("Monday, May 3", {"year": 2024}, 0),
        ("Mo., 5.5.2025", {}, 1),
        ("13/5/2025 or 5/13/2025", {}, 1),
        ("13/13/2025", {}, 0),
        ("3.5.2025", {"earliest": "2025-06-01"}, 0),
        ("3.5.2025", {"earliest": "2025-05-01", "latest": "2025-05-31"}, 1),
        ("We open at 10.30. Version 1.45.3 costs 31.50 and 12.500 people came.", {}, 1),
        ("They may 32 times. Mai 2025 ist schön.", {}, 1),
        ("", {}, 0),
    ],
)
def test_dates_valid(text: str, asked: dict[str, Any], met: int) -> None:
    assert score("dates_valid", text, **asked) == met


def test_wrong_dates_are_shown_with_what_is_wrong() -> None:
    text = "Am 3. Mai 2024, am 31.04.2025 und am Montag, 4. Mai 2024."
    verdict = judge("dates_valid", text)
    assert shown(text, verdict) == ["31.04.2025"]
    verdict = judge("dates_valid", "Montag, 4. Mai 2024")
    assert verdict.facts == {"wrong": ["4. Mai 2024"], "because": "weekday"}


SOURCE = "Bäckerei Kornblume, Bahnhofstraße 5, Köln. Inhaberin: Anna Müller. Mr. Smith calls."


@pytest.mark.parametrize(
    ("text", "language", "met"),
    [
        ("Anna Müllers Bäckerei Kornblume in Köln backt für dich.", "de", 1),
        ("Anna Mueller backt in der Bahnhofstrasse.", "de", 1),
        ("Frau Schmidt backt für dich bei uns im Laden.", "de", 0),
        ("Lena backt für dich bei uns im Laden.", "de", 0),
        ("Unser Laden in Düsseldorf ist für dich da und offen.", "de", 0),
        ("Die Brotliebe GmbH lädt dich zu uns ein.", "de", 0),
        ("Komm in die Lindenstraße und hol dir eine Schnecke.", "de", 0),
        ("Vegane Zimtschnecken, Frühstücksklassiker und ein Studentenrabatt warten auf dich.",
         "de", 1),
        ("Unser Workshop im Coworking-Space macht dir Laune.", "de", 1),
        ("Die neue Xantrilo ist für dich da.", "de", 0),
        ("Ask Mr. Smith or Anna about the warm rolls.", "en", 1),
        ("Ask Mr. Jones about the warm rolls.", "en", 0),
        ("The best rolls are those of Berta in the old town.", "en", 0),
        ("Every Monday in May the rolls are warm. I'll be there, I'm sure.", "en", 1),
        ("# Five Great Reasons To Visit\n\nThe rolls are warm and you will love them.", "en", 1),
        ("Warm rolls. Fresh bread. Good coffee for you and the others.", "en", 1),
        ("", "en", 0),
    ],
)  # fmt: skip
def test_grounded_names(text: str, language: Any, met: int) -> None:
    assert score("grounded_names", text, case=SOURCE, shown_in=language) == met


def test_invented_names_are_shown_whole_and_may_be_allowed() -> None:
    text = "Ask Lena Meyer and Anna about the warm rolls of Bonn."
    verdict = judge("grounded_names", text, case=SOURCE)
    assert verdict.facts["invented"] == ["Lena Meyer", "Bonn"]
    assert score("grounded_names", text, case=SOURCE, allow=["Lena Meyer", "Bonn"]) == 1
    assert score("grounded_names", text, case=SOURCE, material="Lena Meyer", prompt="Bonn") == 1


@pytest.mark.parametrize(
    ("rule", "parameters"),
    [
        ("dates_valid", {"earliest": "3 May"}),
        ("dates_valid", {"year": 25}),
        ("sums_up", {"tolerance": -1}),
        ("sums_up", {"column": "a"}),
    ],
)
def test_parameters_that_make_no_sense_are_refused(rule: str, parameters: object) -> None:
    with pytest.raises(ValidationError):
        RULES[rule].check(parameters)  # type: ignore[arg-type]
