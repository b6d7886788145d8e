"""The closed-class words of English and German by which sentences say how they are meant.

Patterns look at folded words with single spaces between them (umlauts as ae, oe, ue), so that they
stay readable. Every gap is bounded, which keeps the search linear.
"""

import re


def _any(*phrases: str) -> re.Pattern[str]:
    """One of the phrases as whole words; `~` stands for at most three words between."""
    gap = r"(?:\S+ ){0,3}"
    parts = "|".join(phrase.replace("~ ", gap) for phrase in phrases)
    return re.compile(f"(?<= )(?:{parts})(?= )")


SEPARATORS = frozenset(
    {
        ",",
        ";",
        ":",
        "(",
        ")",
        "–",
        "!",
        "?",
        "but",
        "aber",
        "sondern",
        "jedoch",
        "however",
        "though",
        "except",
        "weil",
        "because",
        "so",
        "damit",
        "|",
        "/",
    }
)
RELATIVE_ENGLISH = frozenset({"who", "which", "that", "whose"})
COMPARED = frozenset(
    {
        "more",
        "less",
        "fewer",
        "mehr",
        "weniger",
        "under",
        "over",
        "longer",
        "shorter",
        "below",
        "above",
    }
)
"""Words that "or", "and" join with a number: "sixty or fewer words"."""

REQUEST = _any(
    r"(?:can|could|would|will|may|might) (?:you|i|we)",
    r"(?:would|do) you mind",
    r"(?:kannst|koenntest|wuerdest|magst|willst) du",
    r"(?:koennen|koennten|wuerden) (?:sie|wir)",
    r"(?:koennt|koenntet|wuerdet) ihr",
    r"(?:kann|koennte|darf) ich",
    "bitte",
    "please",
    r"schreibst du",
    r"machst du",
    r"gibst du",
    r"erstellst du",
)
"""Questions that ask somebody to do something."""

TO_THE_GRADER = _any(
    r"(?:mark|count|treat|rate|grade|score|consider|assume|pretend|award|accept) ~ "
    r"(?:requirements?|criteri\w+|rubrics?|prompt|submission|as (?:stated|met|fulfilled|passed"
    r"|said))",
    r"(?:give|award|assign|grant|get|deserves?) ~ (?:\d+|full|all|maximum|top|highest|perfect) "
    r"(?:points|marks?|scores?|grades?)", r"(?:100|full|perfect) (?:points|marks|score)",
    r"(?:the|dear|this) (?:grader|grading|rubric|evaluator|assessor|judge|examiner)",
    r"(?:ignore|forget|override|disregard|skip) ~ (?:rubric|grading|criteria|checks?)",
    r"(?:requirements?|criteria) ~ (?:is|are|was|were|as) ~ (?:stated|met|fulfilled|satisfied"
    r"|passed)",
    r"(?:vergib|gib|erteile|geben sie|vergeben sie) ~ (?:\d+ punkte|(?:volle|alle"
    r"|maximale) punkt\w*)",
    r"(?:markiere|werte|bewerte|zaehle|betrachte|behandle|akzeptiere) ~ "
    r"(?:anforderung\w*|kriteri\w+|vorgaben|prompt|als (?:erfuellt|genannt|bestanden|gesagt"
    r"|erreicht))",
    r"(?:alle|jede|saemtliche) (?:anforderung\w*|kriteri\w+) ~ (?:erfuellt|genannt|bestanden"
    r"|erreicht)",
    r"(?:100|volle|hundert) (?:punkte|punktzahl)", r"bewertungs(?:raster|schema|kriterien)",
    r"(?:ignorier\w*|vergiss|umgehe) ~ (?:bewertung\w*|rubrik|raster|kriterien|pruefung)",
)  # fmt: skip
"""Talk about points, rubrics and requirements. "5 bullet points" is none of it."""

PAST_ENGLISH = _any(
    "had", "was", "were", "used to", "wrote", "got", "received", "contained", "came", "went", "did",
    "ran", "tried", "turned out", "ended up", "has been", "have been", "has had", "gave", "worked",
    r"last (?:year|time|week|month|spring|summer|autumn|winter|campaign|flyer|text|one)",
    "so far", "until now", "in the past", "formerly", "previously", "back then", "years ago",
)  # fmt: skip
PAST_GERMAN = _any(
    "hatte", "hatten", "war", "waren", "wurde", "wurden", "schrieb", "schrieben", "bekam", "gab",
    "bekamen", "enthielt", "kam", "kamen", "ging", "lief", "bestand", "umfasste", "frueher",
    "bisher", "bislang", "damals", "letztes mal", r"(?:letzte[sn]?|vorige[sn]?) (?:jahr|woche"
        r"|monat)",
    r"(?:haben|hat|habe) ~ (?:ver|be|ge|er)\w+(?:t|en)",
)  # fmt: skip
HABIT = _any(
    "usually", "normally", "typically", "often", "generally", "most people", "many people",
    "normalerweise", "ueblicherweise", "meistens", "meist", "oft", "in der regel", "viele leute",
    r"competitors?", r"konkurrenz", r"mitbewerber\w*",
)  # fmt: skip
SOURCE = _any(
    r"(?:the|this|my|our|attached|original|following|below|source|input) ~ "
    r"(?:csv|file|data|dataset|material|original|draft|document|email|message|messages|sheet) "
    r"(?:has|have|contains?|is|are|comes?|consists?|includes?|lists?|shows?)",
    r"(?:die|der|das|diese|unsere?|meine?|beigefuegte|folgende|obige|angehaengte) ~ "
    r"(?:csv|datei|daten|material|vorlage|entwurf|dokument|mail|nachricht|nachrichten|datenblatt) "
    r"(?:hat|haben|enthaelt|enthalten|ist|sind|besteht|umfasst|kommt|stammt|liegt|liegen|kommen|stammen|zeigt|zeigen|bestehen)",
)  # fmt: skip
DEMAND = _any(
    "must", "should", "shall", "please", "bitte", "soll", "sollen", "sollte", "muss", "muessen",
    "darf", "duerfen", "needs? to", "has to", "have to", "write", "schreibe?", "erstelle",
)  # fmt: skip
"""Words that make a demand of what otherwise would only be told."""

CONDITION = _any(
    "if", "unless", "in case", "provided that", "falls", "wenn", "sofern", "soweit", "solange",
    "vorausgesetzt", "should there be", "when there is", "where there is", "as long as", "sollte noch",
)  # fmt: skip
NO_CONDITION = _any(
    "even if",
    "as if",
    "auch wenn",
    "selbst wenn",
    "als wenn",
    "if you need more",
    "ask if",
)
HEDGE = _any(
    "if possible", "where possible", "when possible", "if need be", "if needed", "if necessary",
    "maybe", "perhaps", "possibly", "ideally", "preferably", "wenn moeglich", "falls moeglich",
    "moeglichst", "vielleicht", "eventuell", "evtl", "gegebenenfalls", "ggf", "ggfs", "idealerweise",
    "wenn noetig", "bei bedarf", "nach moeglichkeit", "as appropriate", "if you like", "if you want",
    "wenn du magst", "wenn du willst", "it would be nice", "waere schoen", "waere nett", "try to",
)  # fmt: skip
"""Wishes: whoever says only this leaves the choice to the model."""

PERMISSION = _any(
    r"you (?:can|may|might|could)", r"(?:du|ihr|sie) (?:kannst|darfst|koennt|duerft)",
    r"(?:kannst|darfst) du", r"(?:may|can|could) (?:also )?be", "feel free", r"(?:is|are|'s) "
        r"(?:also )?"
    r"(?:fine|ok|okay|allowed|acceptable|possible|welcome)", r"(?:ist|sind|waere"
        r"|waeren) ~ (?:ok|okay|erlaubt|"
    r"moeglich|in ordnung|zulaessig|willkommen)", r"(?:kann|koennen|darf|duerfen) (?:auch|gern"
        r"|gerne)",
)  # fmt: skip

WAIVER = _any(
    r"(?:do|does|need|needs|have|has|must|is|are) ?(?:not|n't) ~ (?:need|needed|have to|has to"
    r"|necessary|"
    r"required|matter|important|mandatory|compulsory)", r"(?:don't|doesn't|do not"
        r"|does not) (?:need|have|matter"
    r"|care|worry)", "needn't", "need not", "no need", r"(?:isn't|aren't) ~ (?:necessary|needed"
        r"|required)",
    "optional", "whatever", "regardless", "unimportant", "does it matter", r"no (?:\S+ ){0,2}limit",
    r"(?:muss|musst|muesst|muessen|brauchst|braucht|brauchen) ~ (?:nicht|kein\w*)", "nicht noetig",
    r"nicht (?:unbedingt|zwingend|notwendig|erforderlich|wichtig|verpflichtend)", "egal", "unwichtig",
    r"(?:spielt|spielen) keine rolle", "beliebig", r"kein\w* (?:\S+ ){0,2}(?:limit|wortlimit"
        r"|grenze|"
    r"begrenzung|obergrenze|vorgabe)", r"keine (?:wort|zeichen|laengen)\w+", "freiwillig", "limitless",
    "don't limit", "do not limit", "not limited",
)  # fmt: skip

WITHDRAWAL = _any(
    "forget about", "vergiss das mit",
    r"(?:drop|forget|ignore|scrap|lift|remove|disregard|cancel|undo|revoke"
    r"|withdraw) (?:about )?(?:the|that|this|my|"
    r"what|any|all|everything|it)", "never mind", r"no longer (?:appl\w+|needed|valid|counts?"
        r"|holds?)",
    r"(?:applies|apply|counts|holds) no longer", "after all", "changed my mind", "on second thought",
    "on second thoughts", "scratch that", r"(?:vergiss|vergesst|vergessen sie|ignoriere?"
        r"|ignorieren sie|streiche?|verwirf|"
    r"streichen sie) (?:bitte |doch )?(?:das|den|die|dies\w*|mein\w*|alles|was|es|jede\w*)",
    r"(?:gilt|gelten|gilt doch|gelten doch) (?:nun |jetzt |doch )?nicht(?: mehr)?", "entfaellt", "hinfaellig",
    r"doch (?:nicht|kein\w*)", r"nicht mehr (?:noetig|gueltig|gefragt|gewuenscht)", "nehme ich zurueck",
    "ziehe ich zurueck", "lass ~ limit weg", "lass ~ begrenzung weg",
)  # fmt: skip
NO_WITHDRAWAL = _any(
    r"(?:don't|do not|never|dont) (?:forget|drop|remove|ignore|cancel)", "nicht vergessen",
    r"vergiss ~ nicht", r"vergessen sie ~ nicht", "vergiss ~ bitte nicht",
)  # fmt: skip

EXAMPLE = _any(
    "for example", "for instance", "e g", "such as", "z b", "zb", "zum beispiel", "beispielsweise", "etwa so",
)  # fmt: skip

NEGATOR = re.compile(
    r"(?<= )(?:not|never|no|without|avoid(?:ing)?|omit|exclude|excluding|skip|leave out"
    r"|leave(?= (?:\S+ ){1,4}out)|spare me|zero"
    r"|refrain from|free of|"
    r"rather than|instead of|none|neither|nor|don't|doesn't|dont|do not|must not|mustn't"
    r"|shouldn't|can't|cannot|"
    r"won't|isn't|aren't|nothing|nichts|kein\w{0,2}|nicht|nie|niemals|ohne|vermeide|vermeiden|meide"
    r"|verzichte auf|"
    r"verzichten sie auf|verzichte|statt|anstatt|anstelle|unterlass\w*"
    r"|lass\w*(?= (?:\S+ ){1,5}(?:weg|aus|bleiben))|"
    r"weglassen|wegzulassen|weder|noch nicht|frei von|ausser|keinesfalls|spar dir|spart euch|verbiete"
    r"|banne|verboten|tabu|"
    r"forbidden|off limits|unerwuenscht)(?= )"
)
NO_NEGATION = re.compile(
    r"(?<= )(?:nothing (?:but|else)|nichts (?:als|anderes|weiter|sonst)|not only|not just|not (?:more|less|fewer|longer|shorter|over|under|above|below"
    r"|exceed)|"
    r"no (?:more|less|fewer|longer|shorter|later|doubt|matter)|nicht (?:nur|mehr als"
    r"|weniger als|laenger|kuerzer|"
    r"ueber|unter|zuletzt|vergessen)|kein\w* (?:\S+ )?(?:mehr|laenger) als|(?:don't|do not|dont"
    r"|never) forget|"
    r"without (?:fail|exception)|ohne (?:ausnahme|wenn und aber)|nie mehr als|not to exceed"
    r"|nicht nur)(?= )"
)
"""Negators that rule nothing out; comparisons are read together with their numbers."""
BACKWARD = frozenset(
    {
        "weglassen",
        "wegzulassen",
        "verboten",
        "tabu",
        "forbidden",
        "off limits",
        "unerwuenscht",
        "vermeiden",
    }
)
"""Negators that stand behind what they rule out."""
FORWARD_OF_NICHT = frozenset(
    {
        "als",
        "in",
        "im",
        "auf",
        "fuer",
        "mit",
        "von",
        "aus",
        "an",
        "am",
        "zu",
        "nur",
        "die",
        "der",
        "das",
        "den",
        "dem",
        "ein",
        "eine",
        "einen",
        "ins",
    }
)
PASSIVE = frozenset(
    {
        "mentioned",
        "included",
        "used",
        "wanted",
        "allowed",
        "shown",
        "contained",
        "named",
        "present",
        "appear",
        "occur",
        "permitted",
        "welcome",
        "desired",
        "needed",
    }
)
_BEGINNINGS = (
    "a an the ein eine einen einem einer der die das den dem use write return give nutze verwende"
    " schreibe schreib gib mach make keep add include auch also please bitte to zu be is are ist sind"
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
