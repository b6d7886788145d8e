"""How much the sentences of a prompt speak for a requirement, by what was learnt."""

from typing import NamedTuple

from ansage.attempts import Span
from ansage.language.reading import Reading
from ansage.learnt.asked import Asked
from ansage.learnt.signs import signs
from ansage.learnt.weights import Weights, kinds_of


class Likeliest(NamedTuple):
    """The sentence that speaks most for a requirement."""

    score: float
    span: Span


def likeliest(reading: Reading, asked: Asked, weights: Weights) -> Likeliest | None:
    """The sentence with the highest score.

    None where the learnt reader is blind: the prompt has no instructions, or names nothing that is
    looked for in words that are known.
    """
    places = asked.places(reading)
    if not reading.sentences or (asked.named and not places):
        return None
    kinds = kinds_of(asked.rule, reading.language, asked.variant)
    scores = weights.scores(list(signs(reading, asked, places)), kinds)
    best = int(scores.argmax())
    return Likeliest(float(scores[best]), reading.sentences[best].span)
