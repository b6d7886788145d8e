"""The words by which people rule something out. Folded, as in a sentence's `norm`."""

import re

from ansage.language.patterns import either, whole

_NOT = (
    "not never no without omit exclude excluding skip zero none neither nor don't doesn't dont"
    " mustn't"
    " shouldn't can't cannot won't isn't aren't nothing nichts nicht nie niemals ohne vermeide"
    " vermeiden"
    " meide statt anstatt anstelle weder ausser keinesfalls"
)
_REMOVE = "remove delete strip drop scrap entferne entfernt entfernen loesche streiche streich"
NEGATOR = whole(
    "mit (?:keinem wort|keiner silbe)",
    "nichts (?:zu suchen|verloren)",
    "(?:nein danke|no thanks|no thank you)",
    "(?:(?:steer(?:ing)?|stay(?:ing)?|keep(?:ing)?) (?:clear|away) (?:of|from)"
    "|(?:finger|haende) weg von)",
    "(?:refrain|abstain) from",
    "free of",
    "(?:rather than|instead of)",
    "do not",
    "must not",
    "leave out",
    "left out",
    "unmentioned",
    r"spare (?:me|us)",
    "(?:has|have) no (?:place|business)",
    "stays? out",
    "keep out",
    "raus",
    "(?:bleibt|bleiben|bleibe) (?:bitte )?(?:aussen vor|draussen|weg|unerwaehnt)",
    "aussen vor",
    "aussen vor lassen",
    "kein wort",
    "not a word",
    "no word",
    r"untersag\w*",
    "nicht erlaubt",
    "not allowed",
    "banned",
    "taboos?",
    "tabus",
    "out of bounds",
    "ausgeschlossen",
    "prohibited",
    "ban",
    "no go",
    "no gos",
    r"(?:keine|ohne) (?:jegliche\w?|irgendwelche)",
    "geht nicht",
    r"(?:stays?|keep|kept) (?:\S+ )?out",
    "(?:say|write|mention) nothing about",
    "without (?:saying|giving|naming|mentioning|telling)",
    "zero",
    "cut out",
    "avoid(?:ing|s)?",
    r"kein(?:\w{0,2}|erlei)",
    "verzichten? (?:sie )?auf",
    "verzichten?",
    "frei von",
    "(?:spar dir|spart euch|spare dir)",
    r"unterlass\w*",
    "weglassen",
    "wegzulassen",
    "verboten",
    "verbiete",
    "niemand(?:en|em)?",
    "tabu",
    "unerwuenscht",
    "forbidden",
    "off limits",
    *_NOT.split(),
    *_REMOVE.split(),
)
AROUND = whole(
    r"leave (?:\S+ ){1,8}out",
    r"auf (?:[^,;:.\s]+ ){1,7}(?:wird|werden|ist|sind|soll|sollte) (?:\S+ ){0,3}verzichte[tn]",
    r"lass\w* (?:\S+ ){1,8}(?:weg|raus|aus|bleiben|draussen)",
    r"(?:[^,;:.\s]+ ){1,3}(?:lassen|laesst|lasst) (?:\S+ ){1,6}(?:weg|raus|aus|draussen)",
)
"""Verbs that rule out what stands between their two parts."""
_NEVER = either(
    "not", "don't", "dont", "never", "mustn't", "mustnt", "must not", "shouldn't", "cannot",
    "can't", "won't", "nobody", "no one", "none", "nicht", "nie", "niemals", r"kein\w*",
    "niemand", "keiner", "auf keinen fall", "keinesfalls",
)  # fmt: skip
_LACK = either(
    "leave (?:it |this |that )?(?:out|off)", "left out", "omit", "omitted", "skip", "skipped",
    "forget", "forgotten", "missing", "lacking", "without", "unmentioned", "overlook", "overlooked",
    "fehlen", "fehlt", "vergessen", "vergiss", "vergisst", "weglassen", "weggelassen",
    "wegfallen", "auslassen", "ausgelassen", "unterschlagen", "untergehen", "unerwaehnt",
    "unter den tisch", "fall under the table", "ohne", r"leave (?:\S+ ){1,6}(?:out|off)",
    "verzichten", "zu kurz kommen", "verschwiegen", "verheimlicht", "vorenthalten", "hidden",
    "concealed", "withheld", "kept from",
)  # fmt: skip
DOUBLE = whole(
    rf"{_NEVER} (?:\S+ ){{0,8}}{_LACK}",
    r"lass\w* (?:\S+ ){0,4}nicht (?:\S+ ){0,6}(?:weg|aus|raus|fehlen)",
    rf"{_LACK} (?:\S+ ){{0,5}}nicht",
    "verzichten? (?:sie )?nicht auf",
    r"(?:mail|brief|schreiben|antwort|einladung|newsletter|angebot|post|meldung|mitteilung|text)"
    r" (?:muss|soll|sollte|geht|kann) (?:\S+ ){0,6}raus",
    r"(?:stell|stelle|stellt|heb|hebe|kommt?|arbeite) (?:\S+ ){1,5}(?:raus|heraus)",
    r"(?:verschweig|verheimlich|unterschlag|verberg|verbirg|versteck|uebergeh)\w* (?:\S+ ){0,3}"
    r"nicht(?= [,.!]| $| was| wie| dass| den| die| das)",
    "(?:spar|spare|geiz|geize) nicht (?:an|mit)",
    "(?:don't|do not|never) (?:shy away from|be (?:shy|stingy|afraid))",
)
"""Rules out that something is left out: it is wanted."""
TOPIC = whole(
    "why (?:we|you|one|they|people|companies)",
    "how (?:to|one|people|companies)",
    "(?:warum|weshalb|wieso|wie) (?:man|wir|firmen|leute)",
)
"""Begins what a text is to be about; a negation in it rules nothing out."""
NO_NEGATION = whole(
    "not (?:too|so|that|all that) (?:many|much|often|few|little)",
    "nicht (?:zu|so|allzu|ganz so|gar so) (?:viel|viele|vielen|oft|sehr|haeufig)",
    "free of (?:charge|costs?)",
    "no (?:hang on|hold on|wait|actually|sorry|make (?:it|that))",
    "nothing (?:is|matters|beats)",
    "nichts (?:ist|zaehlt|geht ueber|wichtiger)",
    "drop (?:\\S+ ){0,4}(?:in|into|at|on|onto|behind|below)",
    "not (?:only|just|to exceed|more|less|fewer|longer|shorter|over|under|above|below|exceed)",
    "no (?:more|less|fewer|longer|shorter|later|doubt|matter)",
    "nothing (?:but|else)",
    "(?:don't|do not|dont|never) forget",
    "without (?:fail|exception)",
    "nicht (?:nur|mehr als|weniger als|laenger|kuerzer|ueber|unter|zuletzt|vergessen)",
    "nichts (?:als|anderes|weiter|sonst)",
    r"kein\w* (?:\S+ )?(?:mehr|laenger) als",
    "nie mehr als",
    "ohne (?:ausnahme|wenn und aber)",
)
"""Negators that rule nothing out; comparisons are read together with their numbers."""

_BACKWARD = (
    "weglassen wegzulassen verboten tabu forbidden unerwuenscht vermeiden entfernen verzichten"
)
_BACKWARD_PHRASES = {
    "off limits", "left out", "unmentioned", "mit keinem wort", "mit keiner silbe",
    "nichts zu suchen",
    "nichts verloren", "kein wort", "aussen vor", "nicht drinstehen", "not a word", "raus", "out",
    "stays out", "stay out", "kept out", "nicht erlaubt", "not allowed", "banned",
    "geht nicht",
    "has no business", "have no business", "has no place", "have no place",
    "nein danke", "no thanks", "no thank you",
}  # fmt: skip
BACKWARD = frozenset(_BACKWARD.split()) | _BACKWARD_PHRASES
"""Negators that stand behind what they rule out."""
_AFTER_NICHT = "als in im auf fuer mit von aus an am zu nur die der das den dem ein eine einen ins"
FORWARD_OF_NICHT = frozenset(_AFTER_NICHT.split())
"""Words that begin what "nicht" rules out: "nicht als Tabelle"."""
_PASSIVE = (
    "mentioned included used wanted allowed shown contained named present appear occur permitted"
    " welcome desired needed"
)
PASSIVE = frozenset(_PASSIVE.split())
"""Words by which "not" rules out what stands before it: "prices are not allowed"."""
_BEGINNINGS = (
    "a an the ein eine einen einem einer der die das den dem use write return give nutze verwende"
    " schreibe schreib gib mach make keep add include auch also please bitte to zu be is are ist"
    " sind"
    " sondern stattdessen instead then dann just only nur do as als in im auf at from von aus"
)
BEGINS_ANEW = frozenset(_BEGINNINGS.split())
"""First words of a piece that begins something new."""
_DEMANDING = (
    "mit with for fuer max min maximal hoechstens mindestens genau exactly aus don't kein keine no"
    " ohne not nicht most least"
)
STANDS_ALONE = frozenset(_DEMANDING.split())
"""Words that a bare noun beside a negated one never has."""
NONE = frozenset({"none", "no", "keine", "keiner", "kein", "nein", "never", "nie", "nicht"})
"""Answers behind a colon: "Emojis: none"."""
TOLD = whole(
    "(?:there|there'll) (?:is|are|will be|was|were|be) no",
    "there's no",
    r"(?:der|die|das|unser\w*|mein\w*|the|our|my|this) \w+ (?:hat|haben|has|have) (?:\S+ )?"
    r"(?:kein\w*|no)",
    r"(?:our|my|his|her|the|meine?|unsere?) \w+ (?:always|usually|often|immer|staendig) \w+",
    r"(?:our|my|his|her) \w+ (?:never|doesn't|does not|don't|do not|won't|hates|can't stand)",
    r"(?:unser\w*|mein\w*) \w+ (?:\w+t|mag|kann|will) (?:\S+ )?(?:nie|nicht|kein\w*)",
    r"(?:ohne|without) (?:\S+ ){1,4}(?:kein\w*|niemand|nichts|nobody|no one|nothing|can't|cannot)",
    r"(?:gibt es|es gibt|gibt's) (?:\S+ )?kein\w*",
)
"""Tells that there is none of something, and rules nothing out for the answer."""
SHUT_OUT = re.compile(
    "^ (?:soll|sollen|sollte|darf|duerfen|muss|kommt|gehoert|should|must|may|can|does|is) "
    r"(?:\S+ ){0,3}(?:nicht|not|nirgends|draussen|keinesfalls|never)(?: \S+){0,4} $"
    "|^ (?:verraetst|nennst|erwaehnst|sagst|schreibst|verraten|sagen|nennen|erwaehnen)"
    r" (?:du|wir|sie) (?:\S+ ){0,3}(?:nicht|nirgends|nie) (?:\S+ )?$"
)
"""Rules out the clause before it: "Was das kostet, soll nicht drinstehen"."""
