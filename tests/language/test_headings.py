"""What headings say of the lines below them."""

import pytest

from ansage.language.force import Force
from ansage.language.headings import Meaning, meaning
from ansage.language.reading import read


@pytest.mark.parametrize(
    ("title", "means"),
    [
        ("anrede", Meaning.LABEL),
        ("tone of voice", Meaning.LABEL),
        ("laenge des textes", Meaning.LABEL),
        ("don'ts", Meaning.EXCLUDED),
        ("what not to mention", Meaning.EXCLUDED),
        ("was nicht im text stehen soll", Meaning.EXCLUDED),
        ("nicht vergessen", Meaning.NONE),
        ("don't forget", Meaning.NONE),
        ("kontext", Meaning.TOLD),
        ("about us", Meaning.TOLD),
        ("aufgabe", Meaning.NONE),
        ("facts", Meaning.NONE),
    ],
)
def test_what_a_title_means(title: str, means: Meaning) -> None:
    assert meaning(title) is means


def _force(text: str, word: str) -> Force:
    for sentence in read(text).sentences:
        for token, force in zip(sentence.tokens, sentence.forces, strict=True):
            if token.word == word:
                return force
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("## Don'ts\n- emojis", Force.NEGATED),
        ("**Nicht**\n- Preise, emojis", Force.NEGATED),
        ("Tabu:\nemojis", Force.NEGATED),
        ("## Don'ts\n- prices\n## Tone\n- emojis", Force.ASSERTED),
        ("Tabu:\nPreise\n\nBitte emojis setzen", Force.ASSERTED),
        ("# Kontext\nEin Post mit vielen emojis\n# Aufgabe\nPost", Force.BACKGROUND),
        ("Background: a post with many emojis\nTask: a post", Force.BACKGROUND),
        ("Background: a small shop\nTask: a post with emojis", Force.ASSERTED),
        ("# Context\nWe are a shop. Please use emojis.", Force.ASSERTED),
    ],
)
def test_what_stands_below(text: str, force: Force) -> None:
    assert _force(text, "emojis") is force


def test_a_label_is_read_together_with_its_lines() -> None:
    said = [
        sentence.norm for sentence in read("# Ton\n- heiter\n- knapp\n\n# Anrede\nSie").sentences
    ]
    assert said == [" ton ", " ton : heiter ", " ton : knapp ", " anrede ", " anrede : sie "]
