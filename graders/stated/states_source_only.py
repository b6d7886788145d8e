"""Does the prompt bind the answer to the material?"""

from ansage.grading import Prompt, Verdict, rule
from ansage.language.force import Force
from ansage.language.matches import in_force, spans
from ansage.language.patterns import either, whole
from ansage.language.reading import read

_SOURCE = either(
    r"\w*text\w*", r"\w*material\w*", r"data\w*", r"\w*daten\w*", "facts?", "fakten", "sheet",
    r"source\w*",
    r"quelle\w*", "csv", "table", "tabelle", "document", r"dokument\w*", r"information\w*",
    "infos?",
    "message", "nachricht", "e?mail", "vorlage", "details", "above", "below", "given", "provided",
    "supplied", "attached", "following", "what", "file", "datei", r"\w*gegebene\w*",
    r"vorliegende\w*",
    r"genannte\w*", r"folgende\w*", "was", "angaben",
)  # fmt: skip
_ONLY = either(
    "only",
    "solely",
    "exclusively",
    "just",
    "strictly",
    "nur",
    "ausschliesslich",
    "allein",
    "lediglich",
)
_USE = either(
    "use", "using", "based?", "rely", "draw", "from", "take", "stick", "refer", "work", "nutze",
    "nutzt",
    "nutzen", r"verwende\w*", r"benutze\w*", r"basier\w*", "aus", "anhand", "auf", "stuetze",
    "nimm", "nehmt", "mit", "rechne",
    "facts", "fakten", "data", "daten", "angaben", r"information\w*",
)  # fmt: skip
_THERE = either(
    "use", "nutzen", "verwenden", "given", "provided", "in", "stehen", "steht", "vorkommen"
)
_INVENT = either(
    "invent", "make up", "made up", "add", "fabricate", "assume", "hallucinate", "guess",
    r"erfinde\w*",
    "erfunden", r"\w*dazuerfinden", r"hinzufueg\w*", r"ergaenze\w*", "ausdenken", "denk", "dichte",
    "dazu",
    "hinzu", r"spekulier\w*",
)  # fmt: skip
_GAP = r"(?:[^.;\s]+ ){0,5}"
_BOUND = whole(
    f"{_USE} {_GAP}{_ONLY} {_GAP}{_SOURCE}",
    f"{_ONLY} {_GAP}{_USE} {_GAP}{_SOURCE}",
    f"{_ONLY} {_GAP}{_SOURCE} {_GAP}{_THERE}",
    "(?:stick|keep|halte dich|halten sie sich) (?:strictly |closely |strikt |streng |genau )?"
    f"(?:to|an) {_GAP}{_SOURCE}",
)
_NOTHING = either(
    "do not", "don't", "never", "without", "no", "nothing", "nichts", r"keine?n?", "nicht", "ohne"
)
_FORBIDDEN = whole(
    f"{_NOTHING} {_GAP}{_INVENT}",
    f"{_INVENT} {_GAP}(?:nothing|nichts|nicht|keine?n?|no)",
    "nothing ~ not in",
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

    "Use only the facts below", "invent nothing", "nur auf Basis der CSV", "erfinde nichts".
    """
    reading = read(prompt.text, prompt.material)
    found = [*in_force(reading, _BOUND), *in_force(reading, _FORBIDDEN, Force.NEGATED)]
    return Verdict.of(bool(found), *spans(found))
