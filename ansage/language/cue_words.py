"""The closed-class words of English and German by which sentences say how they are meant.

Patterns look at folded words with single spaces between them (umlauts as ae, oe, ue), so that they
stay readable.
"""

import re

from ansage.language.patterns import either, whole

# Where a sentence is cut into pieces

_SEPARATORS = (
    ", ; : ( ) – - ! ? | / but aber sondern jedoch however though except weil because so damit"
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
    r"(?:can|could) (?:the|it|this|that|everything|they) (?:\S+ ){0,6}"
    "(?:say|mention|include|tell|name|explain|cover|be|use|speak|address|stay|fit|keep|come|have"
    "|stick|read|sound)",
    r"(?:kann|koennte|koennen|koennten|liesse) (?:da|die|der|das|es|in|man|sich) (?:\S+ ){0,6}"
    "(?:rein|erwaehnen|nennen|hinein|drinstehen|vorkommen|dazu|sein|bleiben|haben|werden|machen)",
    "(?:kann|koennte|darf|krieg|kriege|bekomme|bekaeme) ich",
    "(?:schaffst|kriegst|bekommst|haettest|fasst|packst|haeltst|laesst|nimmst|bringst) du",
    "(?:how about|why don't you|why not|is it possible to|would it be possible)",
    "(?:wie waere es|wie waer's|ist es moeglich|waere es moeglich|geht das)",
    "bitte",
    "please",
)
"""Questions that ask somebody to do something."""
OPEN_QUESTION = re.compile(
    "^ (?:(?:soll|sollte|darf|muss|macht|nimmt|schreibt|gehoert|sollen) (?:man|da|ich|wir|so) "
    "|(?!do it )(?:should|shall|would|is|are|do|does) (?:i|we|one|people|it|there) )"
)
"""Questions that want an answer, whether or not a question mark was typed."""

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
    "had was were wrote received contained came went did ran tried gave worked formerly previously"
)
PAST_ENGLISH = whole(
    "(?<!'ve )(?<!have )got",
    *_PAST_ENGLISH.split(),
    "used to",
    "(?:i|we) (?:first |originally |initially )?(?:thought|asked|told|dropped|meant)",
    "(?:(?:at )?first|earlier|originally|initially) (?:,)?(?:i|we) (?:wanted|said|wrote|asked)",
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
    " ging gingen lief stand standen lag lagen durfte durften konnte konnten musste mussten machte"
    " machten brauchte nutzten begann stieg sank fiel"
    " bestand umfasste frueher bisher bislang damals"
)
PAST_GERMAN = whole(
    *_PAST_GERMAN.split(),
    "letztes mal",
    "(?:ich|wir) (?:dachte|dachten|meinte|meinten|sagte|sagten)",
    "(?:dachte|meinte|sagte) (?:ich|sie|er)(?: (?:erst|zuerst|anfangs))?",
    "(?:erst|zuerst|urspruenglich|vorhin) (?:wollte|sollte|hab|habe|hatte) ich",
    "ich wollte (?:erst|zuerst|urspruenglich)",
    "(?:letzte[sn]?|vorige[sn]?) (?:jahr|woche|monat)",
    r"(?:haben|hat|habe|hab) ~ (?:ver|be|ge|er)\w+(?:t|en)",
)
QUOTES_CONTENT = frozenset(
    "is always ist immer write schreibe schreib with mit line zeile add words".split()
)
"""Words before a quotation that is to stand in the answer: "the last line is always ..."."""
OPENS_ANEW = frozenset(
    "but aber so also sondern then dann i we you ich wir du this der die diese dieser dieses now"
    " jetzt diesmal heute please bitte mit with at max maximal hoechstens"
    " mindestens genau exactly therefore deshalb daher hence instead stattdessen".split()
)
"""First words of a piece that does not hang on the one before."""
HAS_VERB = whole(
    "is", "are", "has", "have", "ist", "sind", "hat", "haben", "wird", "werden", "will"
)
GOES_ON = frozenset({"dann", "then", "spaeter", "later"})
"""Go on telling: "at first only 140, then 280 characters"."""
HABIT = whole(
    "usually", "normally", "typically", "often", "generally", "(?:most|many) people",
    "currently", "at the moment", "momentan", "derzeit", "zurzeit", "zur zeit",
    "normalerweise", "ueblicherweise", "meistens", "meist", "oft", "in der regel", "viele leute",
)  # fmt: skip
_OLD = either(
    "old", "previous", "last", "current", "existing", "original", "earlier", "his", "her", "their",
    r"\w+'s", r"alte\w?", r"bisherige\w?", r"jetzige\w?", r"aktuelle\w?", r"vorige\w?",
    r"vorherige\w?", r"letzte\w?", r"bestehende\w?", r"vorhandene\w?",
)  # fmt: skip
SOURCE = whole(
    r"(?<!boss )(?<!chef )(?<!chefin )(?<!manager )(?:told|tells|asked|tell|ask) (?:me|us|him"
    r"|her|them"
    r"|people|everyone|chatbots?|the \w+) (?:to|not to|always to)",
    "(?:when|whether|why) to",
    "(?:wann|ob|warum) man",
    r"(?:competitors?|konkurrenz|mitbewerber\w*|wettbewerber\w*) (?:\S+ )?(?:has|have|uses?|writes?"
    "|address|addresses|offers?|hat|haben|schreibt|schreiben|nutzt|macht|duzt|siezt|bietet)",
    r"(?:laeuft|ist|sind|wird|werden|hat|haben|is|are|has|have) (?:\S+ ){0,4}(?:schon|gerade"
    "|bereits|leider|seit|already|unfortunately|being|still|immer noch)",
    rf"{_OLD} (?!(?:satz|zeile|absatz|punkt|sentence|line|paragraph|part|word|wort) )"
    r"(?:\S+ ){1,2}(?:has|have|contains?|is|are|runs|goes|hat|haben|ist|sind|enthaelt"
    r"|umfasst|[a-z]{3,}ed)",
    "(?:lists?|tables?|texts?|figures|data|file|sheet|sentences?|paragraph|liste|tabelle|daten"
    "|text|zahlen) (?:below|above|attached|underneath|unten|oben|hier|hierunter)"
    " (?:is|are|has|have|contains?|ist|sind|hat|haben|enthaelt)",
    "(?:the|this|my|our|attached|original|following|below|source|input)"
    " ~ (?:csv|file|data|dataset|material|original|draft|document|email|messages?|sheet)"
    " (?:has|have|contains?|is|are|comes?|consists?|includes?|lists?|shows?)",
    "(?:die|der|das|diese|unsere?|meine?|beigefuegte|folgende|obige|angehaengte)"
    " ~ (?:csv|datei|daten|material|vorlage|entwurf|dokument|mail|nachricht|nachrichten|datenblatt)"
    " (?:hat|haben|enthaelt|enthalten|ist|sind|besteht|bestehen|umfasst|kommt|kommen|stammt|stammen"
    "|liegt|liegen|zeigt|zeigen)",
)
"""Says what the material is like."""
REPORTED = whole(
    r"(?:writes|wrote|says|said|asks|claims|complains|states|reads|replied|answered|told)"
    r"(?: \S+){0,3} :",
    r"(?:schreibt|schrieb|stand|hiess es|geschrieben|gesagt|sagt|sagte|fragt|meint|meinte"
    r"|behauptet|antwortet|steht|heisst es|lautet"
    r"|lautete)(?: \S+){0,3} :",
)
"""Leads to somebody else's words: what follows is only told."""
DEMAND = whole(
    "must", "should", "shall", "please", "bitte", "soll", "sollen", "sollte", "muss", "muessen",
    "darf",
    "duerfen", "needs? to", "has to", "have to", "(?:is|are) (?:not )?to (?:be|have|go|come|stay)",
)  # fmt: skip
"""Words that make a demand of what otherwise would only be told."""

# Conditions and wishes

CONDITION = whole(
    "if", "unless", "in case", "provided that", "should there be", "(?:when|where) there is",
    "as long as", "falls", "wenn", "wenn's", "falls's", "sofern", "soweit", "solange",
    "vorausgesetzt", "sollte noch",
)  # fmt: skip
WHEN = re.compile("^ (?:when|whenever|where|wherever|wo|bei) ")
"""Opens a clause about a case that may come, which is no background."""
INVERTED = re.compile(
    "^ (?:hat|haben|ist|sind|fehlt|fehlen|steht|stehen|gibt|liegt|liegen|kommt|kommen|sollte"
    "|sollten|bist|weisst|findest|wird|werden|should there be|had|were) "
)
"""Opens a condition without "if": "Fehlt ein Wert, ..."."""
NO_CONDITION = whole(
    "(?:even|as|ask) if",
    "if you need more",
    "(?:auch|selbst|als|nur (?:raus|los|weiter|durch)) wenn",
    r"(?:if|in case|falls|wenn) (?:wer|jemand|man|einer|leute|sie|people|someone|somebody|anyone"
    r"|anybody|they|customers|kunden|eltern|parents) (?:\S+ ){0,2}(?:fragen|rueckfragen|questions?"
    r"|queries|hilfe|help|anrufen|call)",
    "falls (?:was|etwas|mal was) (?:ist|sein sollte|schiefgeht)",
)
"""Cases of the readers, which a text is ready for: "my number, in case anyone has questions"."""
WISHED = whole(
    "(?:would be|it'd be|i'd be) (?:best|happiest|happier|better|glad|grateful|preferable)",
    "(?:i|we)(?:'d| would) (?:much )?(?:rather|prefer it|appreciate it|prefer)",
    r"(?:ist|waere|waer) (?:\S+ ){0,3}(?:lieb|lieber|liebsten|besten|besser|recht)",
    r"am (?:liebsten|besten) (?:ist|waere|waer)",
)
"""Says how it is to be; the "if" behind it is no condition: "I'd be happiest if ..."."""
ASKED_CLAUSE = whole(
    "who", "whom", "what", "how", "where", "which", "wer", "wen", "wem", "was", "wie", "wo",
    r"welche\w?",
)  # fmt: skip
"""Begins a clause that names a thing by its question: a condition in it belongs to that thing."""
HEDGE = whole(
    "(?:if|where|when) possible", "if (?:need be|needed|necessary|you like|you want)", "maybe",
    "perhaps", "possibly", "ideally", "preferably", "as appropriate", "it would be nice", "try to",
    "(?:wenn|falls) moeglich",
    "moeglichst (?:hoechstens|maximal|nicht|keine?n?|ohne|in|als|auf|unter)", "vielleicht",
    r"(?:if|falls|wenn|sofern|soweit) (?:\S+ ){0,3}(?:space|room|platz|zeit|time)(?: \w+)?",
    "eventuell", "evtl", "gegebenenfalls",
    "ggfs?", "idealerweise", "zur not", "gern auch", "if at all", "wenn's passt",
    "wenn noetig", "bei bedarf", "nach moeglichkeit",
    "wenn du (?:magst|willst|moechtest)", "waere (?:schoen|nett|gut)",
)  # fmt: skip
"""Wishes: whoever says only this leaves the choice to the model."""

WHETHER = whole("whether", "ob", "what", "was", "which", "welche", "who", "wer")
"""A clause that these open asks what is allowed, and allows nothing."""
WHIM = whole(
    r"(?:that's|that is|it's|it is|is) (?:\S+ )?(?:up to you|your (?:choice|call|decision))",
    "(?:pick|choose|take|use) (?:whatever|whichever|what)",
    "(?:do|just) as you (?:like|please|wish|want)",
    "(?:as|if|whatever|whichever) you (?:like|please|prefer|fancy)",
    "or not",
    r"(?:is|are|that's|would be) (?:\S+ )?(?:cool|fine|ok|okay) too",
    r"would be nice ,? ?but",
    "either (?:way )?(?:is|would be) (?:fine|ok|okay)",
    r"(?:nimm|such|waehle?) (?:\S+ )?was (?:dir|besser|gefaellt|passt)",
    "(?:ganz )?wie (?:du|sie) (?:willst|magst|moechtest|meinst|wollen|moechten)",
    r"(?:ist|sind|waere) (?:mir|uns) (?:\S+ )?(?:gleich|egal|wurscht|schnuppe|wumpe|einerlei)",
    r"mir ist (?:das|es) (?:\S+ ){0,2}(?:gleich|egal|wurscht|schnuppe)",
    "kein (?:drama|muss)",
    "(?:falls|wenn) du (?:lust|zeit|meinst|magst|willst|moechtest)",
    "if you (?:feel like|fancy|have time|are in the mood)",
    "(?:that's|that is|it's) (?:just|only) (?:a|an|my) (?:thought|idea|suggestion|guess)",
    "(?:nur|bloss) (?:so )?(?:ein|eine|mein) (?:gedanke|idee|einfall|vorschlag)",
    "(?:entscheid|entscheide|entscheiden) (?:du|sie|selbst|selber)",
    "(?:you decide|your pick)",
    "(?:ueberlass|ueberlasse) (?:ich|es|das) (?:dir|ihnen|ganz dir)",
    "was dir lieber ist",
)
"""Leaves it to the model, with all that the sentence said before."""
OWN_REST = whole("rest", "otherwise", "sonst", "ansonsten", "else", "reihenfolge", "order")
"""What is left open then is the rest, and not what was said before."""

# Left open

PERMISSION = whole(
    "you (?:can|may|might|could)",
    "(?:may|can|could) (?:also )?be",
    "feel free",
    "(?:is|are) (?:also )?(?:fine|ok|okay|allowed|acceptable|possible|welcome)",
    "(?:du|ihr|sie) (?:kannst|darfst|koennt|duerft)",
    r"(?<=\w )(?:kannst|darfst) du",
    "(?:ist|sind|waere|waeren) ~ (?:ok|okay|erlaubt|moeglich|in ordnung|zulaessig|willkommen)",
    "(?:kann|koennen|darf|duerfen) (?:auch|gerne?)",
)
WAIVER = whole(
    "(?:do|does|need|needs|have|has|must|is|are) not"
    " ~ (?:need|needed|have to|has to|necessary|required|matter|important|mandatory|compulsory)",
    "(?:don't|doesn't|do not|does not) (?:need|have to|matter|care|worry)",
    "(?:isn't|aren't) ~ (?:necessary|needed|required)",
    "needn't",
    "need not",
    r"no (?:need|(?:\S+ ){0,2}limit)",
    "optional",
    "whatever(?= [.,;!)]| $| works| suits)",
    "regardless",
    "unimportant",
    "(?:nobody|no one) (?:expects|asks|wants|needs|requires)",
    "(?:niemand|keiner) (?:verlangt|erwartet|will|braucht|fordert)",
    "does it matter",
    "limitless",
    r"(?:beschraenk|begrenz)\w* (?:dich |euch |sich )?nicht auf",
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

# Shown, not asked for

EXAMPLE = whole(
    "for (?:example|instance)", "e g", "such as", "z b", "zb", "zum beispiel", "beispielsweise",
    "etwa so",
)  # fmt: skip
