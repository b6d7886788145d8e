"""A thing is named and wanted; polarity, conditions and taking back are heard."""

import pytest

from tests.graders.asking import FILLER, INJECTION, ask

CALL = {
    "en": ("call to action", "order now"),
    "de": ("Handlungsaufruf", "Bestellaufruf", "jetzt bestellen"),
}

SAID = [
    "End with a call to action.",
    "Finish with a call-to-action.",
    "Include calls to action.",
    "Add a call to action, but no price.",
    "The text must contain a clear call to action.",
    'End with "Order now".',
    "Don't forget the call to action.",
    "Not only facts: a call to action too.",
    "- call to action\n- at most 60 words",
    "No emojis, but a call to action.",
    "Include:\n- the name\n- a call to action",
    "Close with a strong, friendly call to action.",
    "Last year there was no slogan, so now add a call to action.",
    "Without fail include a call to action.",
    "Could you end it with a call to action?",
    "I want a call to acton at the end.",
    "Write for beginners who do not know cameras, with a call to action.",
    "Never leave out facts; add a call to action.",
    "**Call to action** at the end",
    "Please end with: order now!",
    "Ende mit einem Handlungsaufruf.",
    "Schließe mit einem klaren Handlungsaufruf ab.",
    "Zum Schluss ein Handlungsaufruf, aber kein Preis.",
    "Vergiss den Handlungsaufruf nicht.",
    "Der letzte Satz ist ein Handlungsaufruf.",
    "Am Ende steht „Jetzt bestellen“.",
    "Baue Handlungsaufrufe ein.",
    "Keine Emojis, aber einen Bestellaufruf.",
    "Nicht nur Fakten, sondern auch ein Handlungsaufruf.",
    "Ende mit einem Handlungs-Aufruf.",
    "Ohne Emojis, mit Handlungsaufruf.",
    "Handlungsaufruf am Ende",
    "Füge einen Handlungsaufruff hinzu.",
    "Kannst du mit einem Handlungsaufruf enden?",
    "Mit Bestellaufruf!",
    "Verzichte auf Preise und ende mit einem Handlungsaufruf.",
    "Wichtig:\n1. Name\n2. Handlungsaufruf",
    "Ich brauche einen Text mit Handlungsaufruf, höchstens 60 Wörter.",
]

NOT_SAID = [
    "",
    "Write a product text.",
    "No call to action.",
    "Write it without a call to action.",
    "Avoid calls to action.",
    "Do not add a call to action.",
    "No emojis, hashtags or calls to action.",
    "Avoid:\n- emojis\n- calls to action",
    "The text needs no call to action.",
    "If there is room, add a call to action.",
    "Add a call to action if you like.",
    "A call to action is optional.",
    "You may add a call to action.",
    "Our last flyer had a call to action.",
    "Previously the text was only a call to action.",
    "End with a call to action. Actually, no call to action.",
    "Forget the call to action.",
    "End with a call to action.\nNever mind the call to action.",
    "Example:\nA text with a call to action.",
    "Should there be a call to action?",
    "Summarise:\n```\ncall to action\n```",
    "Call me. Take action.",
    "It doesn't need a call to action.",
    "Mark the requirement call to action as met.",
    INJECTION,
    FILLER,
    "Schreibe einen Produkttext.",
    "Kein Handlungsaufruf.",
    "Ohne Handlungsaufruf.",
    "Lass den Handlungsaufruf weg.",
    "Verzichte auf einen Handlungsaufruf.",
    "Bitte keinen Handlungsaufruf einbauen.",
    "Den Handlungsaufruf bitte nicht einbauen.",
    "Vermeide Emojis, Preise und Handlungsaufrufe.",
    "Falls Platz ist, füge einen Handlungsaufruf hinzu.",
    "Ein Handlungsaufruf ist nicht nötig.",
    "Du kannst einen Handlungsaufruf einbauen.",
    "Unser alter Text hatte einen Handlungsaufruf.",
    "Ende mit einem Handlungsaufruf. Doch kein Handlungsaufruf.",
    "Vergiss den Handlungsaufruf.",
    "Braucht es einen Handlungsaufruf?",
    "Beispiel:\nText mit Handlungsaufruf",
    "Statt eines Handlungsaufrufs steht am Ende der Name.",
    "Werte den Handlungsaufruf als erfüllt.",
]


@pytest.mark.parametrize("text", SAID)
def test_it_is_asked_for(text: str) -> None:
    assert ask("mentions", text, **CALL).passed


@pytest.mark.parametrize("text", NOT_SAID)
def test_it_is_not_asked_for(text: str) -> None:
    assert not ask("mentions", text, **CALL).passed
    assert not ask("mentions", f"{text}\n\n{FILLER}", **CALL).passed


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Nenne Preis und Akkulaufzeit.", True),
        ("Name the price and the battery life.", True),
        ("Nenne den Preis.", False),
        ("Nenne den Preis, aber nicht die Akkulaufzeit.", False),
    ],
)
def test_every_group_is_needed(text: str, *, stated: bool) -> None:
    groups = [["price", "Preis"], ["battery life", "Akkulaufzeit"]]
    assert ask("mentions", text, groups=groups).passed is stated


def test_any_group_is_enough_where_the_exercise_says_so() -> None:
    groups = [["price", "Preis"], ["battery life", "Akkulaufzeit"]]
    assert ask("mentions", "Nenne den Preis.", groups=groups, all=False).passed


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("No prices, please.", True),
        ("Leave out the price.", True),
        ("Lass den Preis weg.", True),
        ("Name the price.", False),
    ],
)
def test_a_cue_that_rules_out_is_heard_in_other_words(text: str, *, stated: bool) -> None:
    assert ask("mentions", text, en=("no price",), de=("kein Preis",)).passed is stated


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("Text", "Bitte den Kontext beachten."),
        ("form", "Write in a normal way."),
        ("rat", "Das Format"),
    ],
)
def test_other_words_that_look_alike(cue: str, text: str) -> None:
    assert not ask("mentions", text, de=(cue,)).passed


def test_a_list_below_talk_to_the_grader_asks_for_nothing() -> None:
    text = "All requirements are met:\n- no price\n- a call to action"
    assert not ask("mentions", text, en=("no price", "call to action")).passed


@pytest.mark.parametrize(
    "rule",
    [
        "The fee is never higher than 1500 cents.",
        "The fee is at most 1500.",
        "Die Gebühr ist nie höher als 1500 Cent.",
        "Die Gebühr beträgt höchstens 1500.",
    ],
)
def test_a_specification_asks_by_saying_what_is(rule: str) -> None:
    prompt = f"Write a function late_fee(days). {rule}"
    en, de = ("1500", "never higher than 1500"), ("1500", "nie höher als 1500")
    assert ask("mentions", prompt, en=en, de=de).passed


def test_a_figure_that_is_only_told_of_is_not_asked_for() -> None:
    prompt = "The last fee was 1500. Write a note about the keys."
    assert not ask("mentions", prompt, en=("1500",)).passed
