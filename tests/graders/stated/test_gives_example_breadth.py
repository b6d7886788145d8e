"""Samples in many constructions, and quotations that are none."""

import pytest

from tests.graders.asking import ask

SHOWN = [
    "In: C1-20 Out: building C, 1st floor, room 20",
    "Turn dates like 7/8/25 into 2025-08-07.",
    'A good title would be "What the river left us".',
    'The tone of this line is right: "We fix it, you ride it."',
    "A finished line looks like this: 07:12 | printer | offline",
    'We liked "Harbour" and "Beacon", carry on like that.',
    'Return them as {"city": "Bonn", "guests": 12}.',
    'If the note says "mould bath" you write "Bathroom: mould on the wall".',
    'Tag each comment, e.g. "too loud" = noise.',
    "## Example\nDear Ms Holm, thank you for waiting.\n\n## Task\nReply to Mr Voss",
    "### A finished card\nQ: What is equity?\nA: The owners' money.",
    "Oslo Paper Ltd = OPL, Bright Desk plc = BDP. Do Green Yard Ltd",
    "cannot log in > access\nwhere is my money > payment\nthe lift is stuck ?",
    "Use my style. Last week I wrote: Thanks, Petra, the cushions are ordered.",
    "<example>\nOak table, 1920s, 340 pounds\n</example>\nNow the chair.",
    "# Beispiele\n- Kanne: Steingut, 9 Euro\n\n# Neu\nSchal",
    "ott,eva wird Eva Ott, KERN IDA wird Ida Kern, hier die Liste",
    "So eine Frage meine ich: Wen ruft man bei Feuer? a) 110 b) 112",
    "Eine hab ich schon gemacht: Eichentisch, kleiner Kratzer, 340 Euro.",
    "Model answer: Dear Ms Holm, thank you for waiting.",
    "Ein guter Titel wäre „Was der Fluss uns ließ“.",
    "Orientier dich an diesem Satz: „Wir bauen, was bleibt.“",
    "So stelle ich mir das vor:\n\nGrüne Kanne aus Blech, von der Seite fotografiert",
    "Statt 7.8.25 soll 2025-08-07 dastehen.",
    "Eine fertige Zeile sieht so aus: 07:12 | Drucker | offline",
    "Wenn da steht „bad schimmel“, schreibst du „Bad: Schimmel an der Wand“.",
    "Letztes Jahr hieß es „Ab ins Beet!“ und „Grün macht froh“, davon bitte mehr.",
    "name the photos this way: 2024-07_roof_east.jpg",
    "Bennene die Pläne nach dem Muster 2024-07_Dach_Ost.pdf",
    "Here's how I'd have put it myself: Dear Ann, your bike is ready and so are we.",
    'Every entry is shaped as follows:\n{"part": "hinge", "qty": 4}',
    "slogans along the lines of your roof called or we fix what the storm left you so a bit cheeky",
    "How the code is built: Block 2, floor 3, room 7 gives B2-3-07.",
    "Neue Titel bitte im Stil von: fix(kasse): rundung beim pfand",
    "Alt: Die Zustellung ist erfolgt.\nNeu: Ihr Paket ist da.",
    "So hab ich den ersten gemacht: Huber GmbH, 3. Mai, 2 Paletten, bezahlt",
]
NOT_SHOWN = [
    'Include the sentence "Parking is free on Sundays."',
    'End with "See you on Monday!"',
    'Our motto is "We bake, you sleep." Write our history.',
    "The table looks like this: name, date, price",
    "Output: a table. Input: the file below.",
    "Our meeting is from 9:00 to 10:30.",
    "## Examples\nGive two per topic\n\n## Topic\nfire",
    "# Beispiele\nfolgen morgen",
    "Click on File > Print > PDF, write a manual from that.",
    "Aus dem Laden wird ein Café, schreib einen Aushang.",
    "Frage: was ist Skonto? Antwort: bitte in zwei Sätzen",
    "Example: none. Write a mail to Bo",
    "Our last brochure is a good example of what we want: short and dry.",
    "Bau den Satz „Umtausch nur mit Bon“ ein.",
    "Die Tabelle soll so aussehen: Name, Datum, Preis",
    "Hier ein Beispiel für unser Problem: Der Drucker streikt montags.",
    "Guten Tag, „Ab ins Beet!“ heißt unsere Aktion. Schreib einen Text dazu.",
    'I never want something like "Your home is your castle!" in there.',
    "Vermeide Sätze wie „Wir bringen Sie nach vorn“.",
    'Sample: "Clerk = Sachbearbeiter". Sorry, ignore that one.',
    "Ich habe eine Liste: Huber, Meier, Kern. Sortiere sie.",
    "Stil: warm, ohne Kitsch, in ganzen Sätzen",
    "Sie ist uns allen ein Vorbild: 30 Jahre dabei, nie krank.",
]


@pytest.mark.parametrize("text", SHOWN)
def test_a_sample(text: str) -> None:
    assert ask("gives_example", text).passed


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_no_sample(text: str) -> None:
    assert not ask("gives_example", text).passed


def test_each_praised_quotation_counts() -> None:
    assert ask("gives_example", 'We liked "Harbour" and "Beacon".', min=2).passed
