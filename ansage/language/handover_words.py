"""The words by which people say who else makes or said something, and what stays unsaid.

Folded, as in a sentence's `norm`. They are said of what stands just before them.
"""

from ansage.language.patterns import whole

_SOMEONE = r"(?:der|die|das|frau|herr|unser\w{0,2}|mein\w{0,2}|ein\w{0,2})"
_NOBODY = (
    "du|ihr|sie|ich|man|es|bitte|das|wir|sich|spass|sinn|mut|lust|laune|freude|angst|druck|eindruck"
    "|kurz|knapp|gern|gerne|einfach|nur|nicht|auch|keiner|niemand|nichts|alles|mit|euch|uns|sein|werden|sind|ist"
    "|wird|hat|haben|worden|wurde|seid|bitte|doch|schon|dann|jetzt|heute|morgen|selbst|soll|sollen"
)
_MAKES_DE = (
    "(?:macht|machen|schreibt|schreiben|uebernimmt|uebernehmen|erledigt|liefert|verfasst|baut"
    "|gestaltet|erstellt|bastelt|betreut)"
)
_MAKES_EN = "(?:do|write|make|handle|draft|prepare|cover|finish)"
_THAT = "(?:that|this|it|these|those)(?: one)?"
OTHER_HANDS = whole(
    rf"(?:das|die|den|der|dies) {_MAKES_DE} (?:dann |schon |aber |bei uns )?{_SOMEONE} \S+"
    "(?= [.,;!–)])",
    rf"(?<=[a-z] )(?<!rest ){_MAKES_DE} {_SOMEONE} \S+(?: selbst| selber| dann)?(?= [.;!])",
    rf"(?<=[a-z] )(?<!rest ){_MAKES_DE} (?!(?:{_NOBODY}) )(?:frau |herr )?[a-z]{{3,}}(?: selbst)?"
    "(?= [.,;!])",
    "(?:das|die|den|der) (?:mach|mache|schreib|schreibe|uebernehme|erledige|baue|liefere) ich"
    r" (?:\S+ ){0,2}(?:selbst|selber|allein)",
    r"(?:das|die|den|der|um (?:\S+ ){1,3}\S+|darum|dafuer) (?:kuemmert|kuemmern) sich"
    r" (?!bitte )\S+(?: \S+)?",
    "(?:damit|mit der|mit dem|mit denen) (?:hast|haben) (?:du|sie) nichts zu tun",
    "(?:darum|um (?:den|die|das)) (?:brauchst|musst) du dich nicht(?: zu)? kuemmern",
    r"(?:nicht|kein) (?:auch )?(?:dein|unser|mein)\w* (?:bier|baustelle|aufgabe|job|sache|thema)",
    rf"(?:i'll|i will|we'll|we will|i|we) (?:will )?{_MAKES_EN} {_THAT} (?:myself|ourselves)",
    rf"(?:is|are) (?:doing|writing|handling|preparing|drafting|taking care of) {_THAT}"
    "(?= [.,;!–)])",
    rf"(?:writes|does|makes|handles|covers|prepares|drafts) {_THAT}(?= [.,;!–)])",
    rf"(?:takes|take) care of {_THAT}(?= [.,;!–)])",
    "(?:is|are) (?:being )?(?:done|written|handled|made|prepared|covered|drafted) by"
    r" (?!(?:you|me|us|the end|noon|tomorrow|\w+day|\d+) )\S+",
    "you (?:don't|do not|needn't) (?:have to |need to )?(?:bother|worry|deal|touch|do)"
    rf" (?:with |about )?(?:{_THAT})?(?= [.,;!–)])",
    "(?:not|none of) your (?:job|concern|problem|business|task)",
)
"""Says that somebody else makes it."""
_KNOW = "know(?: it| that| this| about it| why)?"
KEPT_BACK = whole(
    r"(?:nobody|no one) (?:\S+ ){0,2}(?:needs|has|should|must) (?:to )?know (?:it|that|about it)",
    "(?:they|he|she|readers|customers) (?:don't|doesn't|mustn't|shouldn't|needn't)"
    rf" (?:need to |have to )?{_KNOW}",
    "(?:that's|it's|that is|which is) (?:none of (?:their|his|her) business|between us"
    "|confidential)",
    "(?:that|it|this) stays between us",
    r"(?:das )?(?:muessen|brauchen|sollen|muss|braucht|soll) (?:\S+ ){1,3}(?:nicht|nie)"
    " (?:zu )?(?:wissen|erfahren)",
    r"(?:das )?geht (?:\S+ ){1,3}nichts an",
    "(?:das )?bleibt (?:aber |bitte )?unter uns",
    r"(?:keep (?:that|it) to yourself|behalt\w* das (?:aber |bitte )?fuer dich)",
)
"""Says that the answer must not tell it."""
SAID_BY = whole(
    "(?<=, )(?:wrote|writes|said|says|asked|asks|demanded) (?:the |my |our |a |mr |ms )?"
    r"(?!boss|chef|i |we )\S+(?: \S+)?(?= [.,;!–])",
    "(?<=, )(?:schrieb|schreibt|sagte|sagt|fragte|meinte|bat|verlangte) (?:der|die|das|ein|eine"
    r"|mein|meine|unser|unsere|frau|herr|mir der|mir die) (?!chef)\S+(?= [.,;!–])",
    "but (?:he|she|they) (?:means?|meant)",
    "(?:er|sie) meint aber",
)
"""Says that they are somebody else's words."""
POINTS_BACK = frozenset("das die den der dies damit darum dafuer that this it those these".split())
"""Words by one of which such a phrase may speak of the sentence before."""
