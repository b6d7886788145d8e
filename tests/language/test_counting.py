"""Counts are those of a careful human, in both languages and through Markdown."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage.language.counting import list_items, sentences, visible, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Fresh vegan rolls.", 3),
        ("vegan-friendly Sechzig-Wörter-Text", 2),
        ("Nur 1,49 € & gratis – für dich!", 5),
        ("It costs €1.49 — today only", 5),
        ("Ja—wirklich", 2),
        ("Mo–Fr 10–12 Uhr", 3),
        ("geöffnet 24/7 und/oder online", 4),
        ("z. B. Zimt", 3),
        ("z.B. Zimt", 2),
        ("am 3. Mai 2025", 4),
        ("12\u00a0500 Rollen", 2),
        ("12\u202f500,75 Euro", 2),
        ("don't won’t", 2),
        ("🍩 lecker 🍩🍩", 1),
        ("#zimt #vegan", 2),
        ("https://example.org/a?b=c jetzt", 2),
        ("...", 0),
        ("Warte… jetzt", 2),
    ],
)
def test_words(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("**Fresh** _vegan_ `rolls`", 3),
        ("## Heading here", 2),
        ("- one\n- two\n* three", 3),
        ("1. one\n2) two\n(3) three", 3),
        ("a) eins\nb) zwei", 2),
        ("> quoted words", 2),
        ("[our shop](https://example.org/very/long)", 2),
        ("one<br>two <b>three</b>", 3),
        ("| Idea | Cost |\n|---|---|\n| Flyer | 20 |", 4),
        ("---\nText\n***", 1),
        ("<<Joy of Rain>> falls", 4),
        ("```json\ntext here\n```", 2),
        ("3. Mai ist Premiere", 4),
    ],
)
def test_markdown_signs_are_no_words(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Fresh rolls. Order now!", 2),
        ("Really?! Yes.", 2),
        ("Wir liefern ab 1.49 Euro. Versprochen.", 2),
        ("Am 3. Mai öffnen wir.", 1),
        ("Das ist der 2. Preis. Schön.", 2),
        ("Am 12. Dezember um 8 Uhr.", 1),
        ("Es kamen 120. Alle blieben.", 2),
        ("Z. B. Zimtschnecken, ca. 100 g, inkl. MwSt. und Liebe.", 1),
        ("Dr. Müller und Prof. Schmidt kommen.", 1),
        ("Wir haben Brot, Kuchen usw. Komm vorbei!", 2),
        ("e.g. rolls, i.e. buns, etc. are here.", 1),
        ("Open from 8 a.m. Come early.", 2),
        ("We said no. Then we ate.", 2),
        ("See No. 5 on the list.", 1),
        ("J. Smith bakes.", 1),
        ("„Lecker!“ sagt Anna. „Mehr!“", 2),
        ('He said "Stop." Then he left.', 2),
        ("Warte … es kommt noch mehr.", 1),
        ("Lecker! 🍩 Jetzt probieren! 🍩", 2),
        ("Visit www.example.org today.", 1),
        ("First half\nsecond half of one sentence.", 1),
        ("No full stop at the end", 1),
        ("dear all, i am glad. my mother is, too! see you, e.g. tomorrow.", 3),
        ("das ist z.b. ein test. noch einer?", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("# Zimtglück\n\nEin Satz. Noch einer.", 2),
        ("**Zimtglück**\n\nEin Satz.", 1),
        ("Zimtglück für dich\n\nEin Satz.", 1),
        ("Ein Satz.\n\n#vegan #zimt", 1),
        ("Das bieten wir:\n- warme Schnecken\n- Kaffee", 2),
        ("- Fresh rolls. Warm too.\n- Coffee", 3),
        ("| a | b |\n|---|---|\n| x. | y. |", 0),
        ("Ein Absatz ohne Punkt am Ende, der lang genug ist, um kein Titel zu sein\n\nZwei.", 2),
    ],
)
def test_titles_labels_and_tables_are_no_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("No list here. Just prose.", 0),
        ("- a\n- b\n- c", 3),
        ("* a\n* b", 2),
        ("• a\n• b", 2),
        ("1. a\n2. b\n3. c", 3),
        ("1) a\n2) b", 2),
        ("a) eins\nb) zwei", 2),
        ("1. a\n   - x\n   - y\n2. b\n   - z", 2),
        ("- a\n  - x\n  - y\n- b", 2),
        ("1. a\n- detail\n2. b\n- detail", 2),
        ("1. a\n\n2. b\n\n3. c", 3),
        ("### 1. Flyer\n- where\n- when\n\n### 2. Radio\n- where", 2),
        ("### Idea 1: Flyer\nText\n\n### Idea 2: Radio\nText\n\n### Idea 3: Bus\nText", 3),
        ("**Idee 1: Plakat**\n- Ort\n- Zeit\n\n**Idee 2: Radio**\n- Ort", 2),
        ("**1. Flyer**: text\n\n**2. Radio**: text", 2),
        ("Some intro:\n- a\n- b\n\nAnd an end.", 2),
        ("- a\n---\n- b", 2),
        ("3. Mai ist Premiere", 0),
        ("- \n- ", 0),
    ],
)
def test_list_items(text: str, count: int) -> None:
    assert len(list_items(text)) == count


def test_an_item_ends_before_text_that_follows_the_list() -> None:
    text = "- a\n- b\n\nThe end."
    assert [text[start:end] for start, end in list_items(text)] == ["- a", "- b"]


def test_a_sentence_span_is_the_sentence() -> None:
    text = "**Neu:** Zimt! Am 3. Mai."
    assert [text[start:end] for start, end in sentences(text)] == ["**Neu:** Zimt!", "Am 3. Mai."]


@given(
    st.text(alphabet=st.sampled_from("aZ1ü. \n\r-*#>|`[]()<>!?…„“\t3M"), max_size=80) | st.text()
)
def test_nothing_raises_and_spans_are_in_order_within_the_text(text: str) -> None:
    assert len(visible(text)) == len(text)
    for count in (words, sentences, list_items):
        spans = count(text)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "part", ["](", "> ", "# ", "**", "1. ", "a.", "<a", "| ", "\n", "- \n", "..", "__", " \n", "  "]
)
def test_long_hostile_text_is_counted_in_good_time(part: str) -> None:
    text = part * (20_000 // len(part)) + "a"
    start = time.process_time()
    words(text), sentences(text), list_items(text)
    assert time.process_time() - start < 2
