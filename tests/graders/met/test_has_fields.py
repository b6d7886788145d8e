"""has_fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graders.met.asking import judge, score, shown

FIELDS = (("Category", "Kategorie"), ("Order", "Bestellung"))
BOTH = "Category: damage\nOrder: A-3307"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (BOTH, 1),
        ("Kategorie: Schaden\n\nBestellung: A-3307", 1),
        ("**Category:** damage\n**Order:** A-3307", 1),
        ("**Category**: damage\n- order : A-3307", 1),
        (f"```\n{BOTH}\n```", 1),
        (f"{BOTH}\nReason: it is broken", 1),
        ("Category: damage\nOrder number: A-3307", 0),
        ("The category: damage. Order: A-3307", 0),
        ("Category damage\nOrder A-3307", 0),
        ("Category: damage", 0),
        ("", 0),
    ],
)
def test_every_field_begins_a_line(text: str, met: int) -> None:
    assert score("has_fields", text, fields=FIELDS) == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (BOTH, 1),
        (f"```text\n{BOTH}\n```", 1),
        (f"{BOTH}\nReason: it is broken", 0),
        (f"{BOTH}\n\nDear customer, we are sorry.", 0),
    ],
)
def test_other_lines_are_a_fault_where_only_the_fields_are_asked_for(text: str, met: int) -> None:
    assert score("has_fields", text, fields=FIELDS, only=True) == met


def test_the_line_too_many_is_shown() -> None:
    text = f"{BOTH}\nIt is broken."
    assert shown(text, judge("has_fields", text, fields=FIELDS, only=True)) == ["It is broken."]


def test_what_is_missing_is_named() -> None:
    assert judge("has_fields", "Order: A-1", fields=FIELDS).facts["missing"] == ["Category"]


@given(st.text(max_size=300))
def test_no_text_makes_it_stumble(text: str) -> None:
    assert score("has_fields", text, fields=FIELDS, only=True) in (0, 1)


def test_a_long_text_is_read_quickly() -> None:
    assert score("has_fields", "*" * 20_000 + "a" * 20_000, fields=FIELDS, only=True) == 0
