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


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The table is done by Tom.", Force.BACKGROUND),
        ("The report has a table, Tom is doing that one. Write the mail.", Force.BACKGROUND),
        ("The report needs a table, I'll do that myself.", Force.BACKGROUND),
        ("There's already a table.", Force.BACKGROUND),
        ("First I wanted a table, now a text.", Force.BACKGROUND),
        ("Initially we said a table but a text is better.", Force.BACKGROUND),
        ("My client asked whether a table would do.", Force.BACKGROUND),
        ("We counted it in a table.", Force.BACKGROUND),
        ("Use a table, said the client.", Force.BACKGROUND),
        ("How can I print a table?", Force.BACKGROUND),
        ("How many rows would you give a table?", Force.BACKGROUND),
        ("There is a table, but they don't need to know that.", Force.NEGATED),
        ("Use a table. That's obsolete.", Force.WITHDRAWN),
        ("A table, but that's just a thought.", Force.CONDITIONAL),
        ("We already wrote the text, now add a table.", Force.ASSERTED),
        ("Mail to Tom with the table we agreed on.", Force.ASSERTED),
        ("Add a table. I'll sign it myself.", Force.ASSERTED),
        ("My boss said that there must be a table.", Force.ASSERTED),
        ("Can you make a table?", Force.ASSERTED),
        ("Skip the greeting and name the table.", Force.ASSERTED),
    ],
)
def test_scenes_english(text: str, force: Force) -> None:
    assert force_of("table", text) is force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Die Tabelle schreibt Miriam. Du machst die Mail.", Force.BACKGROUND),
        ("Um die Tabelle kümmert sich Tom.", Force.BACKGROUND),
        ("In den Bericht muss eine Tabelle, den schreibe ich selbst.", Force.BACKGROUND),
        ("Dort ist eine Tabelle, das macht die Küche.", Force.BACKGROUND),
        ("Für den Bericht gibt es schon eine Tabelle.", Force.BACKGROUND),
        ("Ursprünglich sollte es eine Tabelle sein, jetzt ein Text.", Force.BACKGROUND),
        ("Ich wollte erst eine Tabelle, aber ein Text ist besser.", Force.BACKGROUND),
        ("Der Kunde schrieb, eine Tabelle dürfe nicht fehlen.", Force.BACKGROUND),
        ("Nutze eine Tabelle, schrieb der Kunde.", Force.BACKGROUND),
        ("Wie kann ich eine Tabelle drucken?", Force.BACKGROUND),
        ("Eine Tabelle gibt es, das müssen die Leser nicht wissen.", Force.NEGATED),
        ("Eine Tabelle bitte, nein, das nehme ich wieder zurück.", Force.WITHDRAWN),
        ("Eine Tabelle vielleicht, entscheide selbst.", Force.CONDITIONAL),
        ("Ich wollte dich bitten, eine Tabelle zu machen.", Force.ASSERTED),
        ("Dafür muss eine Tabelle erstellt werden.", Force.ASSERTED),
        ("Kannst du eine Tabelle machen?", Force.ASSERTED),
        ("Mach eine Tabelle, den Rest erledigt Tom.", Force.ASSERTED),
        ("Sie wollte zuerst Zahlen, deshalb nimm eine Tabelle.", Force.ASSERTED),
    ],
)
def test_scenes_german(text: str, force: Force) -> None:
    assert force_of("tabelle", text) is force


@pytest.mark.parametrize(
    ("word", "text", "force"),
    [
        ("null", "Schreib null, wo ein Wert fehlt.", Force.ASSERTED),
        ("null", "Gib JSON mit null für fehlende Werte.", Force.ASSERTED),
        ("missing", "Write null where a price is missing.", Force.ASSERTED),
        ("jargon", "Zero jargon, please.", Force.NEGATED),
        ("fachbegriffen", "Der Text soll mit null Fachbegriffen auskommen.", Force.NEGATED),
    ],
)
def test_null_is_a_value_or_rules_out_what_follows(word: str, text: str, force: Force):
    assert force_of(word, text) is force
