"""What the two figures and the findings say of single prompts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.lint import Finding, lint
from ansage.lint.wording import finding_text

PAIRS = [
    ("Make it good.", "Write three rhymes for Oma Gerda."),
    (
        "Write something nice for our website please, it should be modern.",
        "Write two sentences about Kora 2: oak foot, 400 lumens, dimmable.",
    ),
    (
        "Schreib bitte was Schönes über unser Produkt, gern auch modern.",
        "Schreib zwei Sätze zur Leuchte Kora 2: Eichenfuß, 400 Lumen.",
    ),
]


def codes(text: str) -> set[str]:
    return {finding.code for finding in lint(text).findings}


def shown(text: str, code: str) -> list[str]:
    """What a finding points at."""
    spans = [
        span for finding in lint(text).findings if finding.code == code for span in finding.evidence
    ]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(("poor", "good"), PAIRS)
def test_what_is_pinned_down_counts(poor: str, good: str):
    assert lint(poor).precision < lint(good).precision
    assert lint(poor).clarity < lint(good).clarity


def test_nothing_at_all_is_neither_clear_nor_precise():
    assert lint("")[:2] == (0, 0)
    assert codes("") == {"no_task", "nothing_concrete"}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("Our shop sells 40 kinds of tea.", "no_task", "Our shop sells 40 kinds of tea"),
        ("Unser Laden verkauft 40 Sorten Tee.", "no_task", "Unser Laden verkauft 40 Sorten Tee"),
        ("List the prices as a table or a list.", "alternative", "table or a list"),
        ("Gib die Preise als Tabelle oder Liste aus.", "alternative", "Tabelle oder Liste"),
        ("Write a slogan or something.", "open_choice", "or something"),
        ("Schreib einen Slogan, je nachdem.", "open_choice", "je nachdem"),
        ("List fees, dates etc. for Mr Lee.", "hedge", "etc"),
        ("Nenne Gebühren, Fristen usw. für Herrn Lee.", "hedge", "usw"),
        ("Do it as discussed.", "unseen", "as discussed"),
        ("Mach es wie besprochen.", "unseen", "wie besprochen"),
        ("Translate the following paragraph into French.", "unseen", "following paragraph"),
        ("Übersetze den folgenden Absatz ins Französische.", "unseen", "folgenden Absatz"),
        ("Write a short, very detailed report.", "contradiction", "short, very detailed"),
        ("Schreib kurz und ausführlich.", "contradiction", "kurz und ausführlich"),
        ("At most 50 words. Use at least 200 words.", "contradiction", "At most 50 words"),
        ("Höchstens 50 Wörter. Mindestens 200 Wörter.", "contradiction", "Mindestens 200 Wörter"),
        ("make this friendlier dear mr lee pay now", "run_in_data", "dear mr"),
        ("Write an outstanding text about Kora 2.", "empty_words", "outstanding"),
        ("Schreib einen hervorragenden Text zu Kora 2.", "empty_words", "hervorragenden"),
    ],
)  # fmt: skip
def test_a_finding_points_at_its_words(text: str, code: str, place: str):
    assert place in shown(text, code)


@pytest.mark.parametrize(
    "text",
    [
        "Write two sentences for Ms Lee about invoice 4411, without a greeting.",
        "Schreib Frau Lee zwei Sätze zur Rechnung 4411, ohne Anrede.",
        "Kürze den Absatz auf zwei Sätze.\n\nText: „Wer bis Mai bucht, zahlt 40 Euro.“",
        "Translate the following paragraph into French:\n\nBreakfast is from seven to ten o'clock.",
        "Produkttext für Einsteiger erstellen: drei Sätze, Preis 59 Euro.",
        "Flyertext für Nachhilfe in Mathe, Klasse 5 bis 10.",
        "Short memo on scrap rates in May, 80 words.",
        "the landlord ignores me since 3 May write him a letter with a deadline",
        "Fasse das Urteil vom 3. Mai für Mandanten zusammen.",
        "Find all 12 spelling mistakes in “Aplications must be submited”.",
        "Write at most 200 words. Each paragraph has at least 20 words.",
        "Write a short version in English and a detailed version in German.",
        "How many litres fit into 3 buckets of 12 litres?",
    ],
)
def test_what_is_fine_raises_no_doubt(text: str):
    doubts = codes(text) - {"empty_words", "alternative"}
    assert doubts == set()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("write to Bea Kern in Jena by Friday", {"name"}),
        ("Das Fest ist am Freitag, gefeiert wird im Garten", {"name"}),
        ("Mach eine Suppe aus Linsen und Reis", set[str]()),
        ("call slugify() from app/text.py", {"identifier"}),
        ("no puns, no prices", {"demand"}),
        ("it must not be too boring", set[str]()),
        ("höchstens 60 Wörter", {"number", "limit"}),
        ("Example: “nice” -> good", {"example", "quote"}),
    ],
)
def test_evidence_is_what_is_pinned_down(text: str, kinds: set[str]):
    assert {one.kind.value for one in lint(text).evidence} == kinds


def test_shouting_makes_no_names():
    assert lint("WRITE THE TEXT ABOUT THE GARDEN NOW").evidence == ()


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text: str):
    seen = lint(text)
    assert 0 <= seen.clarity <= 100
    assert 0 <= seen.precision <= 100
    assert all(0 <= s.start <= s.end <= len(text) for f in seen.findings for s in f.evidence)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in seen.evidence)


def test_findings_are_worded_as_suggestions_in_both_languages():
    text = "Do it as discussed, as a table or a list etc."
    for finding in lint(text).findings:
        assert finding_text(finding, text, "en").startswith("Check whether")
        assert finding_text(finding, text, "de").startswith("Prüf, ob")


def test_a_quote_in_a_finding_is_short_and_on_one_line():
    text = "word\t" * 200
    told = finding_text(Finding("long_sentence", ((0, len(text)),)), text, "en")  # pyright: ignore[reportArgumentType]
    assert len(told) < 120
    assert "\t" not in told


def test_braces_in_a_prompt_are_only_text():
    text = "write {0.__class__} {quoted} " + "and so on " * 20
    told = [finding_text(finding, text, "en") for finding in lint(text).findings]
    assert any("{0.__class__} {quoted}" in sentence for sentence in told)
