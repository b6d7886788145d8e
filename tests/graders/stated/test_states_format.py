"""A form is demanded of the answer; input in that form is no demand."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

TABLE = [
    "Return a table.",
    "Put the ideas in a table.",
    "Format the answer as a Markdown table.",
    "Answer as a table with three columns.",
    "Table with the columns idea, channel, budget",
    "I need a table.",
    "Present the result in tabular form.",
    "Three ideas as a table, no emojis.",
    "Not a list but a table.",
    "A table instead of prose, please.",
    "Make a small table of it.",
    "The output must be a table.",
    "The table should have three columns.",
    "Format: table",
    "Use a tabel.",
    "The CSV below has the sales; turn it into a table.",
    "Could you make a table?",
    "Gib eine Tabelle aus.",
    "Erstelle eine Tabelle mit drei Spalten.",
    "Antworte als Tabelle.",
    "Stelle die Ideen tabellarisch dar.",
    "In Tabellenform.",
    "Als Markdown-Tabelle, ohne Emojis.",
    "Nicht als Liste, sondern als Tabelle.",
    "Ich brauche eine Tabelle.",
    "Schreibe die Ideen in eine Tabelle.",
    "Die Tabelle soll drei Spalten haben.",
    "Format: Tabelle",
    "Fasse die Ideen in einer Tabelle zusammen.",
    "Ausgabe als Übersichtstabelle.",
    "Eine Tabelle statt Fließtext.",
    "Kannst du eine Tabelle machen?",
]

NO_TABLE = [
    "",
    "Give me three ideas.",
    "Summarise the table.",
    "Read the table below.",
    "The table below lists our sales.",
    "Use the figures from the table.",
    "Answer as JSON.",
    "No table.",
    "Do not use a table.",
    "Not as a table but as JSON.",
    "A list instead of a table.",
    "If there is room, add a table.",
    "You may use a table.",
    "A table is not necessary.",
    "Last time you used a table.",
    "Make a table. Forget the table, write prose.",
    "Should I use a table?",
    'The menu says "table".',
    "Example:\na table",
    "The attached table has three columns.",
    "Reserve a chair at our restaurant.",
    INJECTION,
    FILLER,
    "Nenne drei Ideen.",
    "Fasse die Tabelle zusammen.",
    "Lies die Tabelle unten.",
    "Die Tabelle zeigt unsere Umsätze.",
    "Nimm die Zahlen aus der Tabelle.",
    "Keine Tabelle.",
    "Nicht als Tabelle, sondern als JSON.",
    "Fließtext statt einer Tabelle.",
    "Falls Platz ist, füge eine Tabelle hinzu.",
    "Du kannst eine Tabelle nutzen.",
    "Eine Tabelle ist nicht nötig.",
    "Letztes Mal war es eine Tabelle.",
    "Erstelle eine Tabelle. Doch keine Tabelle.",
    "Soll es eine Tabelle sein?",
    "Analysiere diese Tabelle.",
    "Beispiel: eine Tabelle",
]


@pytest.mark.parametrize("text", TABLE)
def test_a_table_is_demanded(text: str) -> None:
    assert ask("states_format", text, format="table").passed


@pytest.mark.parametrize("text", NO_TABLE)
def test_no_table_is_demanded(text: str) -> None:
    assert not ask("states_format", text, format="table").passed
    assert not ask("states_format", f"{text}\n\n{FILLER}", format="table").passed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Answer with JSON only.", "json"),
        ("Return a JSON object.", "json"),
        ("Gib nur gültiges JSON aus.", "json"),
        ("Antworte als JSON-Objekt.", "json"),
        ("Return CSV.", "csv"),
        ("Gib das Ergebnis als CSV aus.", "csv"),
        ("Write bullet points.", "list"),
        ("Antworte in Stichpunkten.", "list"),
        ("Als nummerierte Liste.", "list"),
        ("Use a bulleted list.", "list"),
        ("Write running text.", "prose"),
        ("Schreibe Fließtext.", "prose"),
        ("Schreibe einen zusammenhängenden Text.", "prose"),
    ],
)
def test_other_formats(text: str, form: str) -> None:
    assert ask("states_format", text, format=form).passed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The CSV below has the sales.", "csv"),
        ("Analysiere die CSV-Datei.", "csv"),
        ("Read the JSON file.", "json"),
        ("The list below names the customers.", "list"),
    ],
)
def test_input_is_no_demand(text: str, form: str) -> None:
    assert not ask("states_format", text, format=form).passed


IDEA_TABLE = [["idea", "Idee"], ["channel", "Kanal"], ["budget", "Budget", "Kosten"]]


@pytest.mark.parametrize(
    "text",
    [
        "Return a table with the columns idea, channel and budget.",
        "Make a table: Idea | Channel | Budget",
        "Three ideas as a table.\nColumns:\n- idea\n- channel\n- budget",
        "Answer as a table with this header:\n\n| Idea | Channel | Budget |\n|---|---|---|",
        'Use a table with the columns "Idea", "Channel" and "Budget".',
        "A table. Each row has an idea, a channel and a budget as columns.",
        "Erstelle eine Tabelle mit den Spalten Idee, Kanal und Kosten.",
        "Tabelle (Idee, Kanal, Budget)",
        "Als Tabelle. Die Spalten heißen Idee, Kanal und Budget.",
        "Eine Tabelle mit je einer Spalte für Idee, Kanal und Budget.",
    ],
)
def test_columns_are_named(text: str) -> None:
    assert ask("states_format", text, format="table", columns=IDEA_TABLE).passed


@pytest.mark.parametrize(
    "text",
    [
        "Return a table.",
        "Return a table with the columns idea and channel.",
        "Give me an idea for each channel and mind the budget. Use a table.",
        "Return a table with the columns idea and channel but not budget.",
        "Erstelle eine Tabelle mit drei Spalten.",
        "Erstelle eine Tabelle mit den Spalten Idee und Kanal.",
    ],
)
def test_columns_are_not_all_named(text: str) -> None:
    verdict = ask("states_format", text, format="table", columns=IDEA_TABLE)
    assert not verdict.passed
    assert verdict.facts["because"] == "columns"


@pytest.mark.parametrize(
    "text",
    [
        "Return JSON with the keys total, average and best_month.",
        'Return JSON like this: {"total": 0, "average": 0, "best_month": ""}',
        'Return JSON in this format:\n\n```json\n{"total": 1, "average": 2, "best_month": ""}\n```',
        "Gib JSON aus. Schlüssel: total, average, best_month",
        "Answer as JSON:\n- total\n- average\n- best_month",
    ],
)
def test_keys_are_named(text: str) -> None:
    keys = [["total"], ["average"], ["best_month"]]
    assert ask("states_format", text, format="json", columns=keys).passed
