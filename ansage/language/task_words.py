"""Verbs and phrases by which English and German give a task. Folded, as in norm."""

import re

_ENGLISH = (
    "write|create|draft|compose|summari[sz]e|translate|generate|list|give|make|produce|describe"
    "|explain"
    "|analy[sz]e|classify|sort|assign|extract|calculate|compute|count|find|return|respond"
    "|answer|reply"
    "|provide|suggest|propose|develop|design|convert|turn|rewrite|rephrase|improve|shorten"
    "|correct|check"
    "|compare|evaluate|identify|determine|read|label|categori[sz]e|group|rank|report|show|tell"
    "|build"
    "|come up|brainstorm|formulate|invent|prepare|outline|put|fill|pick|choose|select|decide"
    "|output|tag"
    "|name|state|work out|add up|sum|advertise|promote|present|collect|transform|format|edit"
    "|proofread"
    "|review|plan|help|complete|solve|estimate|get|mark|route|triage|detect|parse|sketch|act as"
    "|print"
)
_GERMAN = (
    "schreib|verfass|erstell|formulier|fass|uebersetz|generier|nenn|gib|mach|beschreib|erklaer"
    "|analysier"
    "|klassifizier|sortier|ordn|berechn|rechn|zaehl|find|antwort|beantwort|liefer|schlag"
    "|entwickl|entwickel"
    "|entwirf|entwerf|wandl|wandel|verwandl|korrigier|pruef|vergleich|bewert|bestimm|ermittl"
    "|ermittel|lies"
    "|kategorisier|gruppier|teil|zeig|bau|ueberleg|erfind|skizzier|fuell|waehl|entscheid"
    "|extrahier|wert"
    "|stell|such|kuerz|verbesser|hilf|dicht|bewirb|praesentier|sammel|sammle|markier|plan"
    "|ueberarbeit|notier"
    "|fertig|gestalt|konzipier|erarbeit|weis|summier|addier|list|wirb|leit|erzeug|gruppier|denk"
    "|werb|trag"
)
_OPENING = (
    r"(?:^ |(?<= [,:;–(!] )|(?<= and )|(?<= und )|(?<= then )|(?<= please )|(?<= bitte )"
    r"|(?<= now )|(?<= nun )"
    r"|(?<= jetzt )|(?<= first )|(?<= zuerst )|(?<= dann )|(?<= next )|(?<= just )|(?<= danach ))"
)
IMPERATIVE = re.compile(
    rf"{_OPENING}(?:(?:{_ENGLISH})(?= \S)|(?:{_GERMAN})(?:e|t|en|n|)(?:'?s)?(?= (?!kann|ist"
    rf"|sind|hat|wird)\S))"
)
"""A verb at the start of a sentence or of a piece of it: write, schreibe, schreibt, schreiben Sie."""

REQUEST = re.compile(
    r"(?<= )(?:(?:can|could|would|will) you|i (?:need|want|would like|require)|i'd like|(?:i'm"
    r"|i am) looking for"
    r"|we (?:need|want|would like)|(?:your|the) (?:task|job|goal) is|task :|you (?:should|must"
    r"|will|are to|have to"
    r"|need to)|(?:kannst|koenntest|wuerdest|sollst|musst|wirst|magst) du|du (?:sollst|musst"
    r"|wirst|kannst"
    r"|schreibst|erstellst|machst|gibst|hilfst|ordnest|sortierst|analysierst|berechnest"
    r"|formulierst)"
    r"|(?:koennen|koennten|wuerden|sollen) sie|ich (?:brauche?|moechte|will|haette|benoetige"
    r"|wuensche|suche)"
    r"|wir (?:brauchen|moechten|wollen|benoetigen|suchen)|(?:deine|ihre|die) aufgabe(?= (?:ist"
    r"|:|lautet))"
    r"|aufgabe :|auftrag :|(?:wanted|gesucht|needed|gebraucht) :|(?:ist|sind) zu (?!\w+ (?:lang"
    r"|kurz)) ?\w+en)(?= )"
)
"""Asks in other words than an imperative."""

INFINITIVE = re.compile(
    rf"(?<= )(?:\w{{0,12}}(?:{_GERMAN})(?:en|n|eln|ern)|ausgeben|ausrechnen|umwandeln"
    rf"|anlegen)(?= [.!,–:]| und |  ?$| $)"
)
"""German notices: "Produkttext für Einsteiger erstellen"."""

DESCRIBED = re.compile(
    r"(?<= )(?:\w*texts?|\w*beschreibung|descriptions?|tables?|tabelle|json|csv|summary"
    r"|zusammenfassung|\w*ideen"
    r"|ideas?|list|liste|flyer|post|email|slogans?|headline|brief|letter|report|bericht|ad"
    r"|anzeige|\w*kampagnen?"
    r"|campaigns?|copy|blurb|categor\w+|kategorien?|analysis|analyse|auswertung|newsletter"
    r"|artikel|article|words"
    r"|woerter|sentences?|saetze|answers?|antwort|average|summe|totals?|durchschnitt|revenue"
    r"|umsatz)(?= )"
)
"""Things that a model could deliver, named without telling it to."""

BESIDE = re.compile(
    r"(?<= )(?:by the way|btw|while you(?:'re| are) at it|on another note|unrelated|uebrigens"
    r"|nebenbei"
    r"|wo du schon dabei bist|(?:noch|mal) was (?:ganz )?anderes|ganz anderes thema)(?= )"
)
"""By these a prompt itself calls a second task unrelated."""
