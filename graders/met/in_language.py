"""The answer is in a language."""

from ansage.grading import Output, Verdict, rule
from ansage.grading.bounds import EMPTY
from ansage.language.artefacts import body
from ansage.language.detection import Code, language_of, passages_not_in


@rule(
    fail={"en": "It is not in the language asked for.", "de": "Die Sprache stimmt nicht."},
    ok={"en": "In the language asked for.", "de": "In der verlangten Sprache."},
    because={
        "en": {"en": "It should be in English.", "de": "Es sollte auf Englisch sein."},
        "de": {"en": "It should be in German.", "de": "Es sollte auf Deutsch sein."},
        "empty": EMPTY,
    },
)
def in_language(output: Output, *, language: Code | None = None) -> Verdict:
    """Without `language`: the language in which the learner saw the exercise.

    Chatter around the answer does not count. Text that is too short or whose language is unclear is
    ungraded. Text in two languages fails. Evidence: what is in another language.
    """
    asked = language or output.language
    place = body(output.text)
    if not any(map(str.isalnum, output.text[place.start : place.end])):
        return Verdict.of(False, because="empty")
    found = language_of(output.text, asked)
    if found is None:
        return Verdict.ungraded("language_unclear")
    if found == asked:
        return Verdict.of(True, found=found)
    others = passages_not_in(output.text, asked) or (place,)
    return Verdict.of(False, *others, found=found, because=asked if asked in ("en", "de") else "")
