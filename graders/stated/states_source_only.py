"""Does the prompt bind the answer to the material?"""

import re

from ansage.grading import Prompt, Verdict, rule
from ansage.language.force import Force
from ansage.language.matches import in_force, spans
from ansage.language.reading import read

_SOURCE = (
    r"(?:\w*text\w*|\w*material\w*|data\w*|\w*daten\w*|facts?|fakten|sheet|source\w*|quelle\w*"
    r"|csv|table|tabelle|document"
    r"|dokument\w*|information\w*|infos?|message|nachricht|e mail|mail|vorlage|details|above"
    r"|below|given|provided"
    r"|supplied|gegebene\w*|vorliegende\w*|angegebene\w*|genannte\w*|was|what|file|datei"
    r"|attached|following|folgende\w*)"
)
_ONLY = r"(?:only|solely|exclusively|just|strictly|nur|ausschliesslich|allein|lediglich|einzig)"
_USE = (
    r"(?:use|using|based|base|rely|draw|from|take|stick|refer|work|nutze|nutzt|nutzen|verwende"
    r"|verwenden|benutze|basier\w*|aus"
    r"|anhand|auf|stuetze|halte|halten|mit|information\w*|facts|fakten|data|daten|angaben)"
)
_INVENT = (
    r"(?:invent|make up|made up|add|fabricate|assume|hallucinate|guess|erfinde\w*|erfunden\w*"
    r"|dazuerfinde\w*|hinzufueg\w*"
    r"|ergaenze\w*|ausdenken|dichte|dazu|hinzu|rate|spekulier\w*)"
)
_GAP = r"(?:[^.;\s]+ ){0,5}"
_BOUND = re.compile(
    rf" (?:{_USE} {_GAP}{_ONLY} {_GAP}{_SOURCE}|{_ONLY} {_GAP}{_USE} {_GAP}{_SOURCE}"
    rf"|{_ONLY} {_GAP}{_SOURCE} {_GAP}(?:use|nutzen|verwenden|gegeben|given|provided|in|stehen"
    rf"|steht|vorkommen)"
    rf"|(?:stick|keep|halte dich|halten sie sich) (?:strictly |closely |strikt |streng "
    rf"|genau )?(?:to|an) {_GAP}{_SOURCE})(?= )"
)
_FORBIDDEN = re.compile(
    rf" (?:(?:do not|don't|never|without|no|nothing|nichts|keine?n?|nicht"
    rf"|ohne) {_GAP}{_INVENT}"
    rf"|{_INVENT} {_GAP}(?:nothing|nichts|nicht|keine?n?|no)|nothing {_GAP}not in)(?= )"
)


@rule(
    ok={
        "en": "The prompt binds the answer to the material.",
        "de": "Der Prompt bindet die Antwort an das Material.",
    },
    fail={
        "en": "The prompt does not say that only the material may be used.",
        "de": "Der Prompt sagt nicht, dass nur das Material benutzt werden darf.",
    },
)
def states_source_only(prompt: Prompt) -> Verdict:
    """Stated when the prompt demands that only the material is used, or that nothing is invented.

    "Use only the facts below", "invent nothing", "ausschließlich auf Basis der CSV", "erfinde nichts".
    """
    reading = read(prompt.text, prompt.material)
    found = [*in_force(reading, _BOUND), *in_force(reading, _FORBIDDEN, Force.NEGATED)]
    return Verdict.of(bool(found), *spans(found))
