"""What gives a text away that talks to a grader: groups of words that meet in one sentence.

No word is a sign by itself: "grade", "judge" and "ignore" are honest office words. A sign is an
order together with what it is about, such as *ignore* and *rubric*.
"""

from collections import Counter
from enum import StrEnum

from ansage.grading.flags import phrases as say
from ansage.grading.flags.folded import folded
from ansage.grading.flags.triggers import may_show


class Sign(StrEnum):
    """Why a text was flagged. The codes are stored with grades: rename none."""

    OVERRIDE = "override"
    """Tells somebody to ignore the rubric, or the instructions before it."""
    POINTS = "points"
    """Asks for the best score."""
    MET = "met"
    """Tells somebody to count requirements as met, or to say yes to everything."""
    ADDRESS = "address"
    """Speaks to the grader and says what to find."""
    CLAIM = "claim"
    """Says of itself that it is correct, approved or complete."""
    RUBRIC = "rubric"
    """Brings a rubric of its own."""
    FORGED = "forged"
    """Contains a verdict, as a grader would write it."""
    BREAK_OUT = "break_out"
    """Pretends that the text ends and something else begins."""
    ROLE = "role"
    """Gives the grader a role in which it is lenient."""
    HIDDEN = "hidden"
    """Holds characters that nobody sees."""
    ENCODED = "encoded"
    """Says one of these things in base64, hex, backwards ..."""
    DISGUISED = "disguised"
    """Says one of these things in letters that only look right."""


def sign_of(sentence: str) -> Sign | None:
    """The first sign that a sentence shows."""
    text = " ".join(folded(sentence).split())
    if not may_show(text):
        return None
    return next((sign for sign, shows in _SIGNS if shows(text)), None)


def _overrides(text: str) -> bool:
    before = say.BEFORE.search(text) and not say.DATED.search(text)
    return bool(say.IGNORE.search(text) and (say.RUBRIC.search(text) or before))


def stray_end_tag(text: str) -> str:
    """The first tag that ends what the text never began; empty without one."""
    if "</" not in text:
        return ""
    still_open = Counter[str]()
    for tag in say.TAG.finditer(folded(text)):
        if tag[2] in say.HTML:
            continue
        if not tag[1]:
            still_open[tag[2]] += 1
        elif still_open[tag[2]]:
            still_open[tag[2]] -= 1
        else:
            return tag[0]
    return ""


def _wants_points(text: str) -> bool:
    if say.PLEA.search(text):
        return True
    if say.BEST.search(text):
        return bool(say.GIVE.search(text) or say.IGNORE.search(text))
    return bool(say.PERFECT.search(text) and say.GIVE.search(text))


def _wants_met(text: str) -> bool:
    if any(pattern.search(text) for pattern in (say.YES_TO_ALL, say.SET_VERDICT, say.DEEMED)):
        return True
    says_yes = say.YES.search(text) and not say.YES_OR_NO.search(text)
    if says_yes and say.ANSWER.search(text) and say.ALWAYS.search(text):
        return True
    return bool(say.AS_MET.search(text) and say.COUNT.search(text) and say.THIS.search(text))


def _addresses(text: str) -> bool:
    if say.TO_MACHINE.search(text):
        return True
    return bool(say.TO_GRADER.search(text) and say.FINDING.search(text))


def _claims(text: str) -> bool:
    parts = (say.GRADING, say.ITSELF, say.GOOD)
    guards = (say.CONDITION, say.CHOICE)
    if all(p.search(text) for p in parts) and not any(g.search(text) for g in guards):
        return True
    claim = say.CLAIM.search(text)
    if not claim or say.CONDITION.search(text[: claim.end()]):
        return False
    return not say.CONDITION.match(text[claim.end() :].lstrip())


def _brings_rubric(text: str) -> bool:
    return bool(say.RUBRIC.search(text) and (say.PASSING.search(text) or say.BEST.search(text)))


def _gives_role(text: str) -> bool:
    return bool(say.ROLE.search(text) and say.IN_OFFICE.search(text) and say.LENIENT.search(text))


def _breaks_out(text: str) -> bool:
    return bool(say.BREAK_OUT.search(text))


def _forges(text: str) -> bool:
    return bool(say.FORGED.search(text))


_SIGNS = (
    (Sign.BREAK_OUT, _breaks_out),
    (Sign.FORGED, _forges),
    (Sign.OVERRIDE, _overrides),
    (Sign.ADDRESS, _addresses),
    (Sign.MET, _wants_met),
    (Sign.POINTS, _wants_points),
    (Sign.ROLE, _gives_role),
    (Sign.RUBRIC, _brings_rubric),
    (Sign.CLAIM, _claims),
)
