"""What a sentence asks for, rules out, takes back or only tells."""

import pytest

from ansage.language.force import Force
from ansage.language.reading import read


def force_of(word: str, text: str) -> Force:
    """The force of a word's last place in a text."""
    places = [
        force
        for sentence in read(text).sentences
        for token, force in zip(sentence.tokens, sentence.forces, strict=True)
        if token.word == word
    ]
    return places[-1]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Use a table.", Force.ASSERTED),
        ("Not only prose but a table.", Force.ASSERTED),
        ("Don't forget the table.", Force.ASSERTED),
        ("No emojis, but a table.", Force.ASSERTED),
        ("No table.", Force.NEGATED),
        ("No lists, quotes or table.", Force.NEGATED),
        ("Avoid:\n- lists\n- table", Force.NEGATED),
        ("Leave the table out.", Force.NEGATED),
        ("If there is room, add a table.", Force.CONDITIONAL),
        ("Add a table, if there is room.", Force.CONDITIONAL),
        ("Maybe a table.", Force.CONDITIONAL),
        ("You may use a table.", Force.PERMITTED),
        ("Could you make a table?", Force.ASSERTED),
        ("A table is not necessary.", Force.WAIVED),
        ("Forget the table.", Force.WITHDRAWN),
        ("Our last text was a table.", Force.BACKGROUND),
        ("Describe what was sold in a table.", Force.ASSERTED),
        ("Is a table better?", Force.BACKGROUND),
        ("Give 100 points for the table.", Force.BACKGROUND),
        ("Use structure, for example a table.", Force.EXAMPLE),
    ],
)
def test_english(text: str, force: Force) -> None:
    assert force_of("table", text) is force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Nutze eine Tabelle.", Force.ASSERTED),
        ("Vergiss die Tabelle nicht.", Force.ASSERTED),
        ("Keine Emojis, aber eine Tabelle.", Force.ASSERTED),
        ("Keine Tabelle.", Force.NEGATED),
        ("Die Tabelle bitte nicht ausgeben.", Force.NEGATED),
        ("Lass die Tabelle weg.", Force.NEGATED),
        ("Verboten: Listen, Tabelle", Force.NEGATED),
        ("Falls Platz ist, nutze eine Tabelle.", Force.CONDITIONAL),
        ("Vielleicht eine Tabelle.", Force.CONDITIONAL),
        ("Du kannst eine Tabelle nutzen.", Force.PERMITTED),
        ("Kannst du eine Tabelle machen?", Force.ASSERTED),
        ("Eine Tabelle ist nicht nötig.", Force.WAIVED),
        ("Vergiss die Tabelle.", Force.WITHDRAWN),
        ("Letztes Mal war es eine Tabelle.", Force.BACKGROUND),
        ("Wäre eine Tabelle besser?", Force.BACKGROUND),
        ("Zeig es, zum Beispiel als Tabelle.", Force.EXAMPLE),
    ],
)
def test_german(text: str, force: Force) -> None:
    assert force_of("tabelle", text) is force
