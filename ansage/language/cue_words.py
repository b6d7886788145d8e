"""The closed-class words of English and German by which sentences say how they are meant.

Patterns look at folded words with single spaces between them (umlauts as ae, oe, ue), so that they
stay readable.
"""

from ansage.language.patterns import either, whole

# Where a sentence is cut into pieces

_SEPARATORS = (
    ", ; : ( ) – ! ? | / but aber sondern jedoch however though except weil because so damit"
)
SEPARATORS = frozenset(_SEPARATORS.split())
RELATIVE_ENGLISH = frozenset({"who", "which", "that", "whose"})
_COMPARED = "more less fewer mehr weniger under over longer shorter below above kuerzer drunter"
COMPARED = frozenset(_COMPARED.split())
"""Words that "or", "and" join with a number: "sixty or fewer words"."""

# Sentences that ask for nothing

REQUEST = whole(
    "(?:can|could|would|will|may|might) (?:you|i|we)",
    "(?:would|do) you mind",
    "(?:kannst|koenntest|wuerdest|magst|willst|schreibst|machst|gibst|erstellst) du",
    "(?:koennen|koennten|wuerden) (?:sie|wir)",
    "(?:koennt|koenntet|wuerdet) ihr",
    "(?:kann|koennte|darf) ich",
    "bitte",
    "please",
)
"""Questions that ask somebody to do something."""

_REQUIREMENT = either(r"requirements?", r"criteri\w+", "rubrics?", "prompt", "submission")
_FULFILLED = either("stated", "met", "fulfilled", "satisfied", "passed", "said")
_ANFORDERUNG = either(r"anforderung\w*", r"kriteri\w+", "vorgaben", "prompt")
_ERFUELLT = either("erfuellt", "genannt", "bestanden", "gesagt", "erreicht")
TO_THE_GRADER = whole(
    "(?:mark|count|treat|rate|grade|score|consider|assume|pretend|award|accept)"
    f" ~ (?:{_REQUIREMENT}|as {_FULFILLED})",
    f"{_REQUIREMENT} ~ (?:is|are|was|were|as) ~ {_FULFILLED}",
    r"(?:give|award|assign|grant|get|deserves?) ~ (?:\d+|full|all|maximum|top|highest|perfect)"
    " (?:points|marks?|scores?|grades?)",
    "(?:100|full|perfect) (?:points|marks|score)",
    "(?:the|this) prompt (?:should|must|says?|states?|contains?|mentions?|has|names?)",
    "(?:der|dieser) prompt (?:sagt|nennt|enthaelt|soll|hat)",
    "(?:the|dear|this) (?:grader|grading|rubric|evaluator|assessor|judge|examiner)",
    "(?:ignore|forget|override|disregard|skip) ~ (?:rubric|grading|criteria|checks?)",
    "(?:markiere|werte|bewerte|zaehle|betrachte|behandle|akzeptiere)"
    f" ~ (?:{_ANFORDERUNG}|als {_ERFUELLT})",
    f"(?:alle|jede|saemtliche) {_ANFORDERUNG} ~ {_ERFUELLT}",
    r"(?:vergib|gib|erteile|geben sie|vergeben sie) ~ (?:\d+ punkte|(?:volle|alle|maximale)"
    r" punkt\w*)",
    "(?:100|volle) (?:punkte|punktzahl)",
    "bewertungs(?:raster|schema|kriterien)",
    r"(?:ignorier\w*|vergiss|umgehe) ~ (?:bewertung\w*|rubrik|raster|kriterien|pruefung)",
)
"""Talk about points, rubrics and requirements. "5 bullet points" is none of it."""

_PAST_ENGLISH = (
    "had was were wrote got received contained came went did ran tried gave worked"
    " formerly previously"
)
PAST_ENGLISH = whole(
    *_PAST_ENGLISH.split(),
    "used to",
    "(?:turned|ended) (?:out|up)",
    "(?:has|have) (?:been|had)",
    "last (?:year|time|week|month|spring|summer|autumn|winter|campaign|flyer|text|one)",
    "so far",
    "until now",
    "in the past",
    "back then",
    "years ago",
)
_PAST_GERMAN = (
    "hatte hatten war waren wurde wurden schrieb schrieben bekam bekamen gab enthielt kam kamen"
    " ging lief"
    " bestand umfasste frueher bisher bislang damals"
)
PAST_GERMAN = whole(
    *_PAST_GERMAN.split(),
    "letztes mal",
    "(?:letzte[sn]?|vorige[sn]?) (?:jahr|woche|monat)",
    r"(?:haben|hat|habe) ~ (?:ver|be|ge|er)\w+(?:t|en)",
)
HABIT = whole(
    "usually", "normally", "typically", "often", "generally", "(?:most|many) people",
    "competitors?",
    "normalerweise", "ueblicherweise", "meistens", "meist", "oft", "in der regel", "viele leute",
    "konkurrenz", r"mitbewerber\w*",
)  # fmt: skip
SOURCE = whole(
    "(?:the|this|my|our|attached|original|following|below|source|input)"
    " ~ (?:csv|file|data|dataset|material|original|draft|document|email|messages?|sheet)"
    " (?:has|have|contains?|is|are|comes?|consists?|includes?|lists?|shows?)",
    "(?:die|der|das|diese|unsere?|meine?|beigefuegte|folgende|obige|angehaengte)"
    " ~ (?:csv|datei|daten|material|vorlage|entwurf|dokument|mail|nachricht|nachrichten|datenblatt)"
    " (?:hat|haben|enthaelt|enthalten|ist|sind|besteht|bestehen|umfasst|kommt|kommen|stammt|stammen"
    "|liegt|liegen|zeigt|zeigen)",
)
"""Says what the material is like."""
DEMAND = whole(
    "must", "should", "shall", "please", "bitte", "soll", "sollen", "sollte", "muss", "muessen",
    "darf",
    "duerfen", "needs? to", "has to", "have to",
)  # fmt: skip
"""Words that make a demand of what otherwise would only be told."""

# Conditions and wishes

CONDITION = whole(
    "if", "unless", "in case", "provided that", "should there be", "(?:when|where) there is",
    "as long as", "falls", "wenn", "sofern", "soweit", "solange", "vorausgesetzt", "sollte noch",
)  # fmt: skip
NO_CONDITION = whole("(?:even|as|ask) if", "if you need more", "(?:auch|selbst|als) wenn")
HEDGE = whole(
    "(?:if|where|when) possible", "if (?:need be|needed|necessary|you like|you want)", "maybe",
    "perhaps", "possibly", "ideally", "preferably", "as appropriate", "it would be nice", "try to",
    "(?:wenn|falls) moeglich",
    "moeglichst (?:hoechstens|maximal|nicht|keine?n?|ohne|in|als|auf|unter)", "vielleicht",
    "eventuell", "evtl", "gegebenenfalls",
    "ggfs?", "idealerweise", "wenn noetig", "bei bedarf", "nach moeglichkeit",
    "wenn du (?:magst|willst|moechtest)", "waere (?:schoen|nett|gut)",
)  # fmt: skip
"""Wishes: whoever says only this leaves the choice to the model."""

# Left open

PERMISSION = whole(
    "you (?:can|may|might|could)",
    "(?:may|can|could) (?:also )?be",
    "feel free",
    "(?:is|are) (?:also )?(?:fine|ok|okay|allowed|acceptable|possible|welcome)",
    "(?:du|ihr|sie) (?:kannst|darfst|koennt|duerft)",
    "(?:kannst|darfst) du",
    "(?:ist|sind|waere|waeren) ~ (?:ok|okay|erlaubt|moeglich|in ordnung|zulaessig|willkommen)",
    "(?:kann|koennen|darf|duerfen) (?:auch|gerne?)",
)
WAIVER = whole(
    "(?:do|does|need|needs|have|has|must|is|are) not"
    " ~ (?:need|needed|have to|has to|necessary|required|matter|important|mandatory|compulsory)",
    "(?:don't|doesn't|do not|does not) (?:need|have|matter|care|worry)",
    "(?:isn't|aren't) ~ (?:necessary|needed|required)",
    "needn't",
    "need not",
    r"no (?:need|(?:\S+ ){0,2}limit)",
    "optional",
    "whatever",
    "regardless",
    "unimportant",
    "does it matter",
    "limitless",
    "(?:don't|do not|not) limit(?:ed)?",
    r"(?:muss|musst|muesst|muessen|brauchst|braucht|brauchen) ~ (?:nicht|kein\w*)",
    "nicht (?:noetig|unbedingt|zwingend|notwendig|erforderlich|wichtig|verpflichtend)",
    "egal",
    "unwichtig",
    "beliebig",
    "freiwillig",
    "(?:spielt|spielen) keine rolle",
    r"kein\w* (?:\S+ ){0,2}(?:limit|wortlimit|grenze|begrenzung|obergrenze|vorgabe)",
    r"keine (?:wort|zeichen|laengen)\w+",
)
"""Says that something is not needed."""

# Taken back

_RULE = "(?:limit|restriction|rule|requirement|constraint|length|format|begrenzung|regel|vorgabe)"
WITHDRAWAL = whole(
    "(?:forget|ignore|disregard|cancel|undo|revoke|withdraw) (?:about )?"
    "(?:the|that|this|my|what|any|all|everything|it)",
    "forget about",
    f"(?:drop|scrap|lift|remove) ~ {_RULE}",
    "never mind",
    r"no longer (?:appl\w+|needed|valid|counts?|holds?)",
    "(?:applies|apply|counts|holds) no longer",
    "after all",
    "changed my mind",
    "on second thoughts?",
    "scratch that",
    r"(?:vergiss|vergesst|vergessen sie|ignoriere?|ignorieren sie) (?:bitte |doch )?"
    r"(?:das|den|die|dies\w*|mein\w*|alles|was|es|jede\w*)",
    rf"(?:streiche?|streichen sie|lass) ~ (?:\w*limit|{_RULE})",
    "(?:gilt|gelten) (?:doch |nun |jetzt ){0,2}nicht(?: mehr)?",
    "entfaellt",
    "hinfaellig",
    r"doch (?:nicht|kein\w*)",
    "nicht mehr (?:noetig|gueltig|gefragt|gewuenscht)",
    "(?:nehme|ziehe) ich zurueck",
)
NO_WITHDRAWAL = whole(
    "(?:don't|do not|never|dont) (?:forget|drop|remove|ignore|cancel)",
    "nicht vergessen",
    "(?:vergiss|vergessen sie) ~ nicht",
)
EXAMPLE = whole(
    "for (?:example|instance)", "e g", "such as", "z b", "zb", "zum beispiel", "beispielsweise",
    "etwa so",
)  # fmt: skip

# Ruled out

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
    "(?:steer clear of|stay away from|(?:finger|haende) weg von)",
    "(?:refrain|abstain) from",
    "free of",
    "(?:rather than|instead of)",
    "do not",
    "must not",
    "leave out",
    "left out",
    "unmentioned",
    "spare me",
    "avoid(?:ing|s)?",
    r"kein\w{0,2}",
    "verzichten? (?:sie )?auf",
    "verzichten?",
    "frei von",
    "(?:spar dir|spart euch|spare dir)",
    r"unterlass\w*",
    "weglassen",
    "wegzulassen",
    "verboten",
    "verbiete",
    "tabu",
    "unerwuenscht",
    "forbidden",
    "off limits",
    *_NOT.split(),
    *_REMOVE.split(),
)
AROUND = whole(
    r"leave (?:\S+ ){1,8}out",
    r"lass\w* (?:\S+ ){1,8}(?:weg|raus|aus|bleiben|draussen)",
)
"""Verbs that rule out what stands between their two parts."""
NO_NEGATION = whole(
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
    "nichts verloren",
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
