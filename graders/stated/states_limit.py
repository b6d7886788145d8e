"""Does the prompt limit the length?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.counts import is_pointed_at
from ansage.language.parts import belongs_to
from ansage.language.patterns import whole
from ansage.language.quantities import Quantity, Unit, in_force, noun_word, unit_word
from ansage.language.reading import read
from ansage.language.speaking_time import speaking_time

_TOPIC = whole(r"\w*limit\w*", "length", "laenge", r"\w*grenze", r"\w*begrenzung", "restriction")


@rule(
    ok={
        "en": "The prompt limits the length.",
        "de": "Der Prompt begrenzt die Länge.",
    },
    fail={
        "en": "The prompt sets no such limit: how long may the answer be?",
        "de": "Der Prompt setzt keine solche Grenze: Wie lang darf die Antwort sein?",
    },
    because={
        "laxer": {
            "en": "The prompt allows {said}; that is more room than the brief leaves.",
            "de": "Der Prompt erlaubt {said}; das ist mehr Spielraum, als die Aufgabe lässt.",
        }
    },
)
def states_limit(
    prompt: Prompt,
    *,
    unit: Unit,
    max: int | None = None,
    min: int | None = None,
    each: bool = False,
) -> Verdict:
    """Stated when an instruction in force limits the answer to `max` and/or `min` of a `unit`.

    A stricter limit counts (at most 50 where 60 is asked for), a laxer one does not, and neither
    does "about 60 words" or "short". A bare "write 60 words" is a limit in both directions.
    Minutes are those of reading or speaking ("can be read aloud in two minutes"), also said in
    seconds; the writer's own time does not count. `each=True` looks for a limit of every item ("at
    most ten words each") instead of the whole answer; cues then name the item. Otherwise cues name
    what the answer is where that could be a part of one ("slogan", "title"), and with `unit =
    "items"` what is counted ("idea", "Idee").
    """
    said = _said(prompt, unit, each=each)
    fitting = [q for q in said if _within(q, max, min)]
    if fitting:
        return Verdict.of(True, *(q.span for q in fitting), max=max, min=min, unit=unit)
    if said:
        words = prompt.text[said[0].span.start : said[0].span.end]
        return Verdict.of(False, said[0].span, because="laxer", said=words)
    return Verdict.of(False, max=max, min=min, unit=unit)


def _said(prompt: Prompt, unit: Unit, *, each: bool) -> list[Quantity]:
    cues = prompt.cues.both
    is_answer = noun_word(cues)
    reading = read(prompt.text, prompt.material)
    is_unit = unit_word(unit, cues if unit == "items" else ())
    found = in_force(reading, is_unit, _TOPIC, loose=unit == "items" and bool(cues))
    found = [q for q in found if not is_pointed_at(q)]
    if unit == "minutes":
        found = [spoken for q in found if (spoken := speaking_time(reading, q))]
    whole_answer = [q for q in found if not q.part or is_answer(q.part)]
    wanted = [q for q in found if q not in whole_answer] if each else whole_answer
    if each and cues:
        wanted = [q for q in wanted if belongs_to(reading, q, is_answer)]
    return [q for q in wanted if (q.low, q.high) != (None, None)]


def _within(quantity: Quantity, most: int | None, least: int | None) -> bool:
    high_fits = most is None or (quantity.high is not None and quantity.high <= most)
    low_fits = least is None or (quantity.low is not None and quantity.low >= least)
    return high_fits and low_fits
