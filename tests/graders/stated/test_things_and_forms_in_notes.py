"""Things, languages and forms asked for in hurried notes and short lines, and their look-alikes."""

import pytest

from tests.graders.asking import ask

PHONE = ("phone number", "Telefonnummer", "Durchwahl")
DEADLINE = ("deadline", "Frist")
CONTACT = ("contact person", "Ansprechpartner")
DELAY = ("delay", "late delivery", "Verspätung")
SOURCE = ("source", "Quelle")
PRICE = ("price", "Preis")
RISK = ("risk", "Risiko")

ASKED = [
    (PHONE, "Am Ende soll meine Durchwahl stehen, falls jemand Fragen hat."),
    (PHONE, "Put my phone number at the bottom in case anybody has questions"),
    (PHONE, "Ein Aushang ohne Telefonnummer nützt mir nichts, also bitte angeben"),
    (PHONE, "without a phone number the notice is useless, so put it in"),
    (CONTACT, "an wen man sich bei problemen wendet, bitte dazuschreiben"),
    (CONTACT, "- whom people turn to if their slip is wrong: Jana Meyer"),
    (DEADLINE, "remind them that everything has to be in by 31 July"),
    (DEADLINE, "sie sollen bis spätestens Freitag antworten, das muss klar werden"),
    (DELAY, "Geh darauf ein, warum die Lieferung zu spät kam."),
    (DELAY, "explain why the parcel came late"),
    (SOURCE, "definition in 2 sätzen, bitte mit angabe woher das ist"),
]
NOT_ASKED = [
    (PHONE, "Mail an Eltern, mit Telefonnummer vom Amt. Die Nummer lass doch lieber weg."),
    (PRICE, "Nenne die Garantie. Den Preis kenne ich, der muss nicht rein."),
    (PRICE, "List the warranty. I know the price, it needn't be in there."),
    (RISK, "Du arbeitest in der Abteilung Risiko einer Bank. Schreib eine Begrüßungsmail."),
    (("opening hours",), "I always do it after the opening hours, so be quick."),
]
LANGUAGES = [
    ("de", "he only understands German, so answer in that language"),
    ("en", "der kunde kann nur englisch, also antworte ihm auch so"),
    ("de", "Reply to Frau Winkler re: tax certificate. German, half a page."),
    ("en", "- Englisch abfassen, so verlangt es das Amt\n- keine Zitate"),
    ("en", "text bitte engl."),
]
NO_LANGUAGES = [
    ("de", "Sort these.\nAd 1: fluent German\nAd 4: reply in German only, with CV"),
    ("de", "Mo 10 Uhr Altstadt (deutsch), Di 14 Uhr Dom (englisch): Tabelle daraus"),
    ("en", "- Muttersprache Englisch, gern zweisprachig: Stellenanzeige formulieren"),
]
FORMS = [
    ("list", "Shape\n1., 2., 3. and so on, one point underneath the other"),
    (
        "table",
        "wohnungen gegenüberstellen, jede wohnung eine zeile, spalten lage / miete / heizung",
    ),
    ("table", "## Columns\nname, date, price"),
]
NO_FORMS = [
    ("list", "Schreib die Vorteile als Liste auf. Nee warte, keine Liste, normale Sätze."),
    ("csv", "schreib ne funktion die eine csv einliest und die zeilen zählt"),
    ("csv", "python: csv einlesen, summe je kunde ausgeben"),
    ("json", "mach mir aus den daten json. ach nee vergiss json, einfach ein satz pro kunde"),
    ("json", "give me json. oh forget json, just one sentence per customer"),
]


@pytest.mark.parametrize(("things", "prompt"), ASKED)
def test_a_thing_is_asked_for(things: tuple[str, ...], prompt: str) -> None:
    assert ask("mentions", prompt, en=things).passed


@pytest.mark.parametrize(("things", "prompt"), NOT_ASKED)
def test_a_thing_is_not_asked_for(things: tuple[str, ...], prompt: str) -> None:
    assert not ask("mentions", prompt, en=things).passed


@pytest.mark.parametrize(("language", "prompt"), LANGUAGES)
def test_a_language_is_asked_for(language: str, prompt: str) -> None:
    assert ask("states_language", prompt, language=language).passed


@pytest.mark.parametrize(("language", "prompt"), NO_LANGUAGES)
def test_no_language_is_asked_for(language: str, prompt: str) -> None:
    assert not ask("states_language", prompt, language=language).passed


@pytest.mark.parametrize(("form", "prompt"), FORMS)
def test_a_form_is_asked_for(form: str, prompt: str) -> None:
    assert ask("states_format", prompt, format=form).passed


@pytest.mark.parametrize(("form", "prompt"), NO_FORMS)
def test_no_form_is_asked_for(form: str, prompt: str) -> None:
    assert not ask("states_format", prompt, format=form).passed
