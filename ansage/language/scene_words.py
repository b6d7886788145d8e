"""The words by which a prompt tells what was, what there is already, and what others said.

Folded, as in a sentence's `norm`. They set the scene and ask for nothing.
"""

from ansage.language.patterns import either, whole

_START = r"(?<!\S )"
"""The beginning of a piece."""
_FOR_ME = "(?:in|us|me|him|her|them|that|whether|for|about|yesterday|again|[0-9]+)"
TOLD_ENGLISH = whole(
    rf"{_START}(?:(?:and|but|so|also|there|then|because|as|when) )?(?:he|she|they|we|i)"
    " (?:just |already |even |also )?(?!need|prefer|intend|recommend|decid|agree|settl|switch|chang"
    "|hoped|wonder|wanted to |wished)"
    "(?:[a-z]{2,}ed|sent|told|gave|made|took|found|kept|spoke|sold|bought|held|met|chose|heard"
    r"|left|paid|saw|lost|won)",
    rf"{_START}(?:(?:the|our|my|a|one|some|mr|ms|mrs|their|his|her|this) )?(?:\S+ ){{1,3}}"
    "(?:sent|told|asked|called|complained|requested|promised|bought|replied|answered"
    rf"|demanded|wanted) {_FOR_ME}",
)
TOLD_GERMAN = whole(
    "(?:duerfe|solle|muesse|koenne)",
    "(?:nannte|nannten|zeigte|zeigten|listete|erwaehnte|erwaehnten|duzte|siezte|schickte|schickten"
    "|endete|lautete|meldete|kaufte|bestellte|klagte|beschwerte|lobte|kritisierte|behandelte)",
)
"""Reported speech ("er schrieb, das dürfe nicht fehlen") and what was."""
_ALREADY = "(?:schon|bereits|laengst)"
THERE_IS = whole(
    "(?:gibt|steht|stehen|liegt|liegen|haengt|haengen|existiert|existieren|haben|hat|hab|habe)"
    rf" (?:\S+ ){{0,4}}{_ALREADY}",
    rf"{_ALREADY} (?:\S+ ){{0,3}}(?:vorhanden|fertig|gedruckt|raus|erledigt|geklaert|online)",
    r"(?:gibt|gibt's) (?:es )?(?:\S+ )?(?:ein eigenes|eine eigene|einen eigenen|extra)",
    r"(?:is|are|have|has|got|there's|exists?|we've|i've) (?:\S+ )?already(?! (?:want|need))",
    r"(?:hat|haben) sich (?:\S+ )?geklaert",
    "(?:is|are) (?:all |now )?(?:settled|resolved|dealt with|taken care of)",
)
"""Says what there is already."""
CONCEDES = whole(
    rf"{_START}(?:auch wenn|selbst wenn|even if|even though|although|obgleich|wenngleich)",
    rf"{_START}(?:obwohl|though) (?:er|sie|es|wir|ich|die|der|das|man|unser\w*|mein\w*|we|i|they"
    "|the|our|my|it|he|she)",
)
"""Opens a clause about what is so all the same."""
_BEFORE = either(
    "eigentlich", "urspruenglich", "erst", "zuerst", "anfangs", "zunaechst", "vorhin", "am anfang",
    "originally", "initially", "at first", "first", "earlier", "before",
)  # fmt: skip
_WANTED_DE = "(?:wollte|wollten|sollte|sollten|hatte|hatten|hiess|dachte)"
_WANTED_EN = "(?:said|wanted|asked|planned|thought|meant|told|was|were|wrote|went)"
_WHO = r"(?:i|we|he|she|they|it|the \S+|my \S+|our \S+|ich|wir|er|sie|der \S+|die \S+|mein\w* \S+)"
ONCE = whole(
    rf"{_BEFORE} {_WANTED_DE}(?! (?:dich|sie|euch) )",
    rf"{_WHO} {_WANTED_DE}(?! (?:dich|sie|euch) ) (?:\S+ ){{0,4}}{_BEFORE}",
    rf"{_BEFORE} {_WHO}(?: had)? {_WANTED_EN}",
    rf"{_WHO}(?: had)? {_BEFORE} {_WANTED_EN}",
    "(?:i|we) (?:said|told you|asked) (?:on|in|last|yesterday|before|earlier)",
)
"""Tells what somebody wanted before; it holds until the sentence turns ("but now ...")."""
TURNS = frozenset(
    "but aber jedoch sondern however though now jetzt nun inzwischen mittlerweile diesmal doch"
    " stattdessen instead today heute deshalb daher darum also so therefore hence please bitte"
    " lass vergiss forget drop nein no make mach scrap nee ne wait lieber ach".split()
)
"""Words by which a sentence turns from what was to what is wanted."""
SAYING = whole(
    "(?:said|says|told|tells|wrote|writes|asked|asks|claimed|claims|complained|complains|insisted"
    r"|thought|thinks|reported|mentioned|explained)(?: (?:me|us|him|her|them|the \S+))?",
    "(?:sagte|sagt|schrieb|schreibt|meinte|meint|fragte|fragt|behauptete|behauptet|fand|findet"
    "|beschwerte sich|beschwert sich|erklaerte|berichtete|dachte|geschrieben|gesagt|gefragt"
    "|gemeint|behauptet|beschwert)",
)
"""Leads to somebody's words in the next piece."""
CHIEF = whole("(?:boss|chef|chefin|manager|vorstand|board|management)", r"vorgesetzte\w?")
"""Whose wishes are the writer's own."""
NO_REQUEST = whole(
    r"(?:wie viele?|wieviele?|wie lang|how many|how long|how much) (?:\S+ ){0,2}"
    "(?:wuerdest|wuerden|would|koenntest|could) (?:du|sie|you)",
    rf"{_START}(?:how|where|wie|wo) (?:can|could|do|does|kann|koennte|mache)"
    " (?:i|we|you|one|ich|man|wir)",
)
"""Questions that want an answer, though they are worded like a request."""
