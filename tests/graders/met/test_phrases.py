"""contains, excludes, ends_with and uses_address."""

import pytest
from pydantic import ValidationError

from tests.graders.met.asking import RULES, TEXT, judge, score, shown


@pytest.mark.parametrize(
    ("text", "groups", "met"),
    [
        ("Vegane Zimtschnecken für 1,49 €", [["vegan"], ["Zimtschnecke"], ["1.49"]], 1),
        ("Vegane Rollen", [["vegan"], ["Zimtschnecke", "Rolle"]], 1),
        ("Vegane Rollen", [["vegan"], ["Zimtschnecke"]], 0),
        ("Sure! Here is the vegan text:\n\nSoft rolls.", [["vegan"]], 0),
        ("", [["vegan"]], 0),
        ("nicht vegetarisch", [["vegan"]], 0),
    ],
)
def test_contains(text: str, groups: list[list[str]], met: int) -> None:
    assert score("contains", text, any=groups) == met


def test_contains_names_what_is_missing_and_shows_what_is_there() -> None:
    verdict = judge("contains", "Vegane Rollen", any=[["vegan"], ["Zimt", "Zimtschnecke"]])
    assert verdict.facts["missing"] == ["Zimt"]
    assert shown("Vegane Rollen", verdict) == []
    assert shown("Vegane Rollen", judge("contains", "Vegane Rollen", any=[["vegan"]])) == ["Vegane"]


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        ("Soft rolls.", {"any": ["cheap"]}, 1),
        ("Cheapest rolls, cheap!", {"any": ["cheap"]}, 0),
        ("Billige Rollen", {"any": ["billig"]}, 0),
        ("Preiswerte Rollen", {"any": ["Preis"]}, 1),
        ("Soft rolls 🍩", {"kinds": ["emoji"]}, 0),
        ("Soft rolls ☕", {"kinds": ["emoji"]}, 0),
        ("Soft rolls ✅", {"kinds": ["emoji"]}, 0),
        ("Soft rolls – „warm“ • 5 € → jetzt", {"kinds": ["emoji"]}, 1),
        ("Für 1,49 €", {"kinds": ["price"]}, 0),
        ("For $1.49", {"kinds": ["price"]}, 0),
        ("EUR 3", {"kinds": ["price"]}, 0),
        ("nur 3 Euro", {"kinds": ["price"]}, 0),
        ("3 Rollen in Europa", {"kinds": ["price"]}, 1),
        ("3 Rollen", {"kinds": ["number"]}, 0),
        ("drei Rollen", {"kinds": ["number"]}, 1),
        ("auf www.zimt.example", {"kinds": ["link"]}, 0),
        ("#vegan ist gut", {"kinds": ["hashtag"]}, 0),
        ("## Titel", {"kinds": ["hashtag"]}, 1),
        ("Platz #1", {"kinds": ["hashtag"]}, 1),
        ("Lecker!", {"kinds": ["exclamation"]}, 0),
        ("Hunger?", {"kinds": ["question", "exclamation"]}, 0),
        ("Sure! 😊 Here is the text:\n\nSoft rolls.", {"kinds": ["emoji", "exclamation"]}, 1),
        ("", {"kinds": ["emoji"]}, 0),
    ],
)
def test_excludes(text: str, asked: dict[str, list[str]], met: int) -> None:
    assert score("excludes", text, **asked) == met


def test_chatter_may_not_hold_it_either_where_only_the_text_was_asked_for() -> None:
    text = "Sure! 😊 Here is the text:\n\nSoft rolls."
    assert score("excludes", text, prompt=TEXT, kinds=["emoji"]) == 0


def test_excludes_shows_what_should_not_be_there() -> None:
    text = "Nur 1,49 € 🍩"
    verdict = judge("excludes", text, any=["nur"], kinds=["emoji", "price"])
    assert shown(text, verdict) == ["Nur", "1,49 €", "🍩"]


ACTIONS = [
    "Order now!",
    "So grab one before noon.",
    "Why wait? Try one today!",
    "Come in and taste the difference.",
    "Don't miss out!",
    "Hungry? Then visit us at the library.",
    "Jetzt bestellen!",
    "Bestell gleich online!",
    "Bestelle jetzt und spare.",
    "Hol dir deine Schnecke.",
    "Schau doch einfach vorbei!",
    "Besuchen Sie uns noch heute.",
    "Komm vorbei und probier sie!",
    "Worauf wartest du? Greif zu!",
    "Lass es dir schmecken!",
    "Sichere dir jetzt deinen Platz.",
    "Also: Probier's aus!",
    "Neugierig? Dann ruf uns an!",
    "Gönn dir eine Pause.",
]


@pytest.mark.parametrize("ending", ACTIONS)
@pytest.mark.parametrize("after", ["", " 🍩", "\n\n#zimt #vegan", "**"])
def test_ends_with_a_call_to_action(ending: str, after: str) -> None:
    before = "**" if after == "**" else ""
    text = f"Soft and warm. {before}{ending}{after}"
    assert score("ends_with", text, kind="call_to_action") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Order now! Our rolls are the softest in town.",
        "They are made with love and cinnamon.",
        "Jetzt bestellen! Unsere Schnecken sind die weichsten der Stadt.",
        "Der Geschmack macht glücklich.",
        "Die perfekte Pause zwischen zwei Vorlesungen.",
        "Made with love.",
        "",
    ],
)
def test_ends_without_a_call_to_action(text: str) -> None:
    assert score("ends_with", text, kind="call_to_action") == 0


@pytest.mark.parametrize(
    ("text", "asked", "met"),
    [
        ("Soft rolls. Hungry?", {"kind": "question"}, 1),
        ("Soft rolls. Lust auf „Zimt?“", {"kind": "question"}, 1),
        ("Hungry? Soft rolls.", {"kind": "question"}, 0),
        ("Soft rolls. Baked with love in Bonn!", {"any": ["Baked with love in Bonn"]}, 1),
        ("Soft rolls. **Baked with love in Bonn.** 🍩", {"any": ["baked with love in Bonn"]}, 1),
        ("Baked with love in Bonn. Soft rolls.", {"any": ["Baked with love in Bonn"]}, 0),
        ("Baked with love in Bonn and Cologne.", {"any": ["Baked with love in Bonn"]}, 0),
        ("Viele Grüße\nDein Team Kornblume", {"any": ["Team Kornblume"]}, 1),
        ("Soft rolls. Hungry?\n\nLet me know if you need changes!", {"kind": "question"}, 1),
    ],
)
def test_ends_with(text: str, asked: dict[str, object], met: int) -> None:
    assert score("ends_with", text, **asked) == met


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("Hol dir deine Schnecke!", "du", 1),
        ("Bestell jetzt!", "du", 1),
        ("Das hast Du dir verdient.", "du", 1),
        ("Kommt vorbei, wir freuen uns auf euch!", "du", 1),
        ("Genießen Sie Ihre Pause.", "du", 0),
        ("Hol dir Ihre Schnecke bei Ihnen um die Ecke.", "du", 0),
        ("Unsere Schnecken sind warm.", "du", 0),
        ("Studierende lieben sie.", "du", 0),
        ("", "du", 0),
        ("Genießen Sie Ihre Pause.", "Sie", 1),
        ("Wir freuen uns auf Sie!", "Sie", 1),
        ("Hol dir eine!", "Sie", 0),
        ("Besuchen Sie uns und hol dir eine!", "Sie", 0),
        ("Sie sind warm und weich.", "Sie", None),
        ("Sie sind warm. Hol dir eine!", "du", 1),
        ("Anna backt. Ihr Teig ist weich.", "Sie", None),
        ("Natürlich! Hier ist dein Text:\n\nGenießen Sie Ihre Pause.", "Sie", 1),
    ],
)
def test_uses_address(text: str, form: str, value: float | None) -> None:
    assert score("uses_address", text, form=form) == value


def test_the_wrong_address_is_the_evidence() -> None:
    text = "Hol dir eine, wir warten auf Sie."
    verdict = judge("uses_address", text, form="du")
    assert shown(text, verdict) == ["Sie"]
    assert verdict.facts["others"] == ["Sie"]


@pytest.mark.parametrize(
    ("rule", "parameters"),
    [
        ("contains", {"any": []}),
        ("contains", {"any": [[]]}),
        ("contains", {"any": [[""]]}),
        ("excludes", {}),
        ("excludes", {"kinds": ["smell"]}),
        ("ends_with", {}),
        ("ends_with", {"any": ["a"], "kind": "question"}),
        ("uses_address", {"form": "sie"}),
    ],
)
def test_parameters_that_make_no_sense_are_refused(rule: str, parameters: object) -> None:
    with pytest.raises(ValidationError):
        RULES[rule].check(parameters)  # type: ignore[arg-type]
