"""What stands around a match, with a sign for the match: patterns then tell how it is meant."""

from ansage.language.sentences import Match

PLACE = "§"
"""Stands for the match in patterns of lexicon/."""
_BEFORE, _AFTER = 18, 12


def around(match: Match) -> str:
    """The words near a match as `norm` would write them: " written for § , please "."""
    sentence, first = match.sentence, max(0, match.first - _BEFORE)
    before = sentence.words(first, match.first)
    after = sentence.words(match.last + 1, match.last + 1 + _AFTER)
    lead = sentence.lead.norm if sentence.lead and not first else ""
    cut = "…" if first else ""
    return f"{cut}{lead.rstrip()}{before}{PLACE}{after}"
