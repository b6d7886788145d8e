"""The order of steps, and what a result is sorted by."""

import pytest

from tests.graders.asking import ask

STEPS = [["summarise", "zusammenfassen"], ["rate", "bewerten"]]
PRICE = [["price", "Preis"]]

IN_ORDER = [
    "First summarise the offers, then rate them.",
    "Summarise the offer. After that, rate it from 1 to 10.",
    "1. Summarise the offer\n2. Rate it",
    "Before you rate it, summarise the offer.",
    "Fasse zuerst das Angebot zusammen und bewerte es danach.",
    "Erst die Zusammenfassung, dann die Bewertung.",
]
NOT_IN_ORDER = [
    "",
    "Summarise and rate the offers.",
    "First rate the offers, then summarise them.",
    "Bewerte zuerst das Angebot, danach fasst du es zusammen.",
    "Ob du erst zusammenfasst und dann bewertest oder umgekehrt, ist egal.",
    "First summarise, then rate. Forget the order, do it as you like.",
]
CHEAPEST_FIRST = [
    "Sort the hotels by price, cheapest first.",
    "List the offers from cheapest to most expensive.",
    "Sortiere nach Preis aufsteigend.",
    "Das günstigste Hotel steht ganz oben, das teuerste ganz unten.",
]
NOT_CHEAPEST_FIRST = [
    "",
    "A table with hotel and price.",
    "Sort the hotels by price, most expensive first.",
    "Sortiere nach Preis, die teuersten zuerst.",
    "Don't sort by price, keep the rows as they are.",
    "The list below is sorted by price in ascending order. Work out the mean.",
]


@pytest.mark.parametrize("text", IN_ORDER)
def test_the_steps_are_in_this_order(text: str) -> None:
    assert ask("states_order", text, steps=STEPS).passed


@pytest.mark.parametrize("text", NOT_IN_ORDER)
def test_the_steps_are_not_in_this_order(text: str) -> None:
    assert not ask("states_order", text, steps=STEPS).passed


@pytest.mark.parametrize("text", CHEAPEST_FIRST)
def test_it_is_sorted(text: str) -> None:
    assert ask("states_order", text, by=PRICE, direction="ascending").passed
    assert not ask("states_order", text, by=PRICE, direction="descending").passed


@pytest.mark.parametrize("text", NOT_CHEAPEST_FIRST)
def test_it_is_not_sorted_like_that(text: str) -> None:
    assert not ask("states_order", text, by=PRICE, direction="ascending").passed
