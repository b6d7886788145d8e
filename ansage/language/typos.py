"""Small typos in the words that rules turn on ("maximun", "hochstens", "tabel")."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_CLOSED_CLASS = (
    "exactly maximum minimum maximal minimal words sentences characters paragraphs bullets bullet"
    " points table column columns audience beginners german english without avoid language format"
    " roughly approximately between within exceed longer shorter fewer limit headers"
    " hoechstens mindestens maximal genau woerter woertern saetze saetzen zeichen zeilen absaetze"
    " stichpunkte stichpunkten aufzaehlung tabelle spalten spalte zielgruppe deutsch deutschen"
    " englisch sprache ungefaehr zwischen ueberschreiten laenger kuerzer weniger vermeide"
    " verzichte wortlimit wortzahl fliesstext schreibe schreiben erstelle erstellen formuliere"
    " write create summarize summarise translate generate describe list"
)
_LEXICON = tuple(dict.fromkeys(_CLOSED_CLASS.split()))
_KNOWN = frozenset(_LEXICON)
_WITHOUT_APOSTROPHE = (
    "don't doesn't isn't aren't won't can't shouldn't mustn't wouldn't didn't haven't hasn't wasn't"
    " weren't couldn't needn't that's what's there's they're you're wenn's geht's gibt's"
    " it'll"
)
_CONTRACTED = {word.replace("'", ""): word for word in _WITHOUT_APOSTROPHE.split()}
"""Contractions that people type without their apostrophe."""
_SHORTEST = 5
"""Letters; shorter words turn into one another too easily (word, work)."""
_LONG = 9
"""Letters from which two mistakes are forgiven."""


@lru_cache(maxsize=20_000)
def corrected(folded: str) -> str:
    """The word that was meant, where the typed one is no word and a known one is one slip away."""
    if folded in _CONTRACTED:
        return _CONTRACTED[folded]
    if folded in _KNOWN or len(folded) < _SHORTEST:
        return folded
    found = process.extractOne(
        folded,
        _LEXICON,
        scorer=DamerauLevenshtein.distance,
        score_cutoff=2 if len(folded) >= _LONG else 1,
    )
    if found is None or found[0][0] != folded[0] or is_word(folded):
        return folded
    return found[0]


@lru_cache(maxsize=20_000)
def is_word(folded: str) -> bool:
    """Whether German or English dictionaries know the word (the first call loads them: 2 s)."""
    forms = {folded, folded.capitalize()}
    if any(pair in folded for pair in ("ae", "oe", "ue")):
        unfolded = folded.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
        forms |= {unfolded, unfolded.capitalize()}
    if "ss" in folded:
        forms |= {form.replace("ss", "ß") for form in forms}
    import simplemma

    return any(simplemma.is_known(form, lang=name) for form in forms for name in ("de", "en"))
