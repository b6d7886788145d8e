"""Orders of steps and of results in many constructions, and sequences that are only told."""

import pytest

from tests.graders.asking import ask

STEPS = [["review", "sichten"], ["shorten", "kürzen"]]
INVOICE = [["amount", "Betrag"]]

IN_ORDER = [
    "Part one is the review, part two shortens it: shorten to a page.",
    "Outline:\n- review\n- shorten",
    "Kürzen bildet den Schluss, sichten den Anfang.",
    "a) sichten\nb) kürzen",
    "Having reviewed the draft, shorten it.",
    "Don't shorten anything before you have reviewed all of it.",
    "Nothing is to be shortened until it has been reviewed.",
    "review > shorten",
    "a) review b) shorten",
    "Structure: review, shorten",
    "Kürze nichts, bevor du es gesichtet hast.",
    "Erst sichten, dann kürzen.",
    "Kürze erst, wenn du alles gesichtet hast.",
    "Vor dem Kürzen bitte sichten.",
    "Nach dem Sichten wird gekürzt.",
    "Wenn du alles gesichtet hast, kürzt du den Rest.",
]
NO_ORDER = [
    "Review the first page and shorten it.",
    "Tom first reviews the files and then shortens them. Describe his job.",
    "If there's time, review it first and then shorten it.",
    "Zuerst sichtet das Team die Akten, dann kürzt es sie. Schreib das auf.",
    "Sichten und kürzen, die Reihenfolge ist mir wurscht.",
]
SORTED = [
    "Rechnungen nach Betrag gruppiert.",
    "Sort order: amount",
    "Put the bills in order of amount.",
    "Nach Betrag sortieren, der Name daneben.",
    "Die Rechnungen gehören nach Betrag sortiert.",
    "Sort by date and amount, then add the names.",
]
NOT_SORTED = [
    "Ordne die Fälle nach Schwere und setz den Betrag dahinter.",
    "It comes out of the system sorted by amount. Write two sentences on it.",
    "Our shop lists everything by amount. Explain why that annoys people.",
    "Sort by date and add the amount.",
    "Sort by date, amounts in bold.",
    "The list is sorted by amount. Find the gaps.",
    "Die Liste ist nach Betrag sortiert. Was fehlt?",
    "How can I sort by amount in the portal?",
    "Write a function that sorts bills by amount.",
    "Sort them by amount. No, leave them as they are.",
]
NEWEST_FIRST = [
    "von neu nach alt",
    "Work backwards from today.",
    "in umgekehrt chronologischer Reihenfolge",
    "newest to oldest, by date",
]


@pytest.mark.parametrize("text", IN_ORDER)
def test_steps(text: str) -> None:
    assert ask("states_order", text, steps=STEPS).passed


@pytest.mark.parametrize("text", NO_ORDER)
def test_no_steps(text: str) -> None:
    assert not ask("states_order", text, steps=STEPS).passed


@pytest.mark.parametrize("text", SORTED)
def test_sorted(text: str) -> None:
    assert ask("states_order", text, by=INVOICE).passed


@pytest.mark.parametrize("text", NOT_SORTED)
def test_not_sorted(text: str) -> None:
    assert not ask("states_order", text, by=INVOICE).passed


@pytest.mark.parametrize("text", NEWEST_FIRST)
def test_descending(text: str) -> None:
    by = [["date", "Datum"]]
    assert ask("states_order", text, by=by, direction="descending").passed
    assert not ask("states_order", text, by=by, direction="ascending").passed
