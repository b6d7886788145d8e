"""A quick first look: most texts hold nothing that could be a sign, and are done with it."""

import codecs

_STEMS = (
    "grader", "grading", "grade", "rubric", "evaluat", "examiner", "judge", "full marks", "marking",
    "marks", "mark every", "mark all", "mark me", "mark each", "score", "scoring", "points",
    "10 out of 10", "requirement", "criteri", "kriteri", "verdict", "instruction", "bewert",
    "pruefer", "prueft", "geprueft", "pruefung", "korrigier", "punkte", "punktzahl", "anforderung",
    "urteil", "bestanden", "bestehen", "richter", "gradebot", "notenbot", "ment bot", "anweisung",
    "approved", "freigegeben", "erfuellt", "regeln", " rules", "orders", "/100", "10/10", "a+",
    "bestnote", "beste note", "einsen", "1,0", "is correct", "are correct", "as correct",
    "all correct", "ist richtig", "ist korrekt", "alles korrekt", "als richtig", "met = ", "met: ",
    "yes to", "yes, yes", "answer yes", "always yes", "with yes", "yes for", '"yes', "is yes",
    "-> yes", "say yes", "return yes", "reply yes", "mit ja", "immer ja", "ja, ja", "ist ja",
    "-> ja", ": ja", "„ja", '"ja', "ueberall ja", "antwort ja", "passed", "pass me", "me pass",
    "deduct",
    "abzuziehen", "note to", "note:", "note for", "perfect", "perfekt", "covered", "abgedeckt",
    "assess", "checking", "compliant", "musterloesung", "answer key", "<|", "inst]", "<<", "</s>",
    "end of", "ende d", "previous prompt", "bareme", "note maximale", "correcteur", "griglia",
    "massimo", "nota maxima", "puntuacion maxima", "beoordel", "ocen", "puan", "degerlend",
    "poaeng", "si a tod", "критер", "бал", "оцін", "评分", "評分", "满分", "満点", "採点",
    "التقييم", "الدرج",
)  # fmt: skip
"""Folded; one of them is in every sentence that shows a sign."""
_HIDDEN = (
    "grader", "grading", "rubric", "judge", "evaluat", "full marks", "score", "points", "verdict",
    "requirement", "bewert", "pruef", "punkt", "anforderung", "kriteri", "criteri", "answer yes",
    "mit ja",
)  # fmt: skip
"""What is worth finding in a text that was decoded, since most such text is noise."""
_ROTATED = tuple(codecs.encode(stem, "rot13") for stem in _HIDDEN)
_REVERSED = tuple(stem[::-1] for stem in _HIDDEN)


def may_show(text: str) -> bool:
    """Whether a folded text is worth a closer look."""
    return _has_one(text, _STEMS)


def may_hide(text: str) -> bool:
    """Whether a folded text that was decoded is worth a closer look."""
    return _has_one(text, _HIDDEN)


def may_be_rotated(text: str) -> bool:
    """Whether a folded text may say something in rot13."""
    return _has_one(text, _ROTATED)


def may_be_reversed(text: str) -> bool:
    """Whether a folded text may say something backwards."""
    return _has_one(text, _REVERSED)


def _has_one(text: str, stems: tuple[str, ...]) -> bool:
    for stem in stems:  # noqa: SIM110 - twice as quick as any() here
        if stem in text:
            return True
    return False
