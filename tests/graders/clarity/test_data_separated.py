"""Pasted data are set apart from instructions."""

import pytest

from tests.graders.asking import ask

CSV = "month;revenue;orders\nJanuary;1200;33\nFebruary;1400;41\nMarch;900;20"
MAIL = "Hello, my order 4711 has not arrived yet.\nPlease tell me where it is.\nKind regards, Ada"

APART = [
    "",
    "Write a product text for beginners.",
    "Summarise the text below.",
    f"Compute the total.\n\n```\n{CSV}\n```",
    f"Compute the total.\n\n```csv\n{CSV}\n```\nReturn JSON.",
    f"Compute the total.\n<data>\n{CSV}\n</data>",
    f"Compute the total.\n\nData:\n{CSV}",
    f"Compute the total.\n\n{CSV}",
    f"Compute the total of this table:\n{CSV}",
    f"# Task\nCompute the total.\n# Data\n{CSV}",
    f'Compute the total.\n"""\n{CSV}\n"""',
    f"Berechne die Summe.\n--- umsatz.csv ---\n{CSV}",
    f"Sort the message.\n\nMessage:\n{MAIL}",
    f"Beantworte die Mail.\n\nMail:\n{MAIL}",
    "Fasse zusammen:\n> Die Ware kam nie an.\n> Bitte um Antwort.",
    "Make a table: Idea | Channel | Budget",
    "Return a table with these columns:\n| Idea | Channel |\n|---|---|",
    "Sort into: complaint, praise, question, other\nAnswer with one word, nothing else, no dot",
    "Use JSON with the keys a, b, c\nand no text around it, no fence, no comment",
]

MIXED = [
    f"Compute the total of the revenue\n{CSV}",
    f"Berechne den Umsatz\n{CSV}\nund gib JSON aus.",
    f"{CSV}\nCompute the total.",
]


@pytest.mark.parametrize("text", APART)
def test_nothing_runs_together(text: str) -> None:
    assert ask("data_separated", text).passed


@pytest.mark.parametrize("text", MIXED)
def test_data_run_into_the_instructions(text: str) -> None:
    verdict = ask("data_separated", text)
    assert verdict.score == 0
    assert verdict.evidence


@pytest.mark.parametrize(("between", "apart"), [("\n", False), ("\n\n", True), (":\n", True)])
def test_material_is_known_as_data(between: str, *, apart: bool) -> None:
    assert ask("data_separated", f"Sort this message{between}{MAIL}", material=MAIL).passed is apart
