"""The words around a number whose noun stands before it: "ideas for it: three, please". Folded."""

import re

AFTER = re.compile(r"^ (?:(?:please|bitte|in all|maximum|pls|each|je) |[.,;!?)–] |$)")
BEFORE = re.compile(
    r" (?:should be|sollen es|sollten es|exactly|genau|und zwar|make (?:it|that)|mach|sagen wir"
    r"|let's say|brauche|need|want|moechte|:|–|\?|at most|hoechstens|maximal|max|just|only|nur"
    r"|(?:total|set|list|number) of|precisely|exakt|namely|naemlich|an der zahl"
    r"|not more than|no more than|nicht mehr als|also|so|insgesamt|(?:i'd|we'd|would) like|x|\("
    r"|haett\w* (?:ich )?gern\w?|bitte|please|zwischen|between|from|eine?n?) $"
)
SURELY = re.compile(
    r"^ (?:stueck|pieces|davon|of (?:them|those|these|em)|in (?:total|all)|insgesamt|altogether"
    r"|an der zahl|sollen es|sollten es|sind genug|(?:would|will) (?:do|suffice)|is enough"
    r"|are enough|is plenty|reichen|genuegen|langen|reicht|genuegt|to (?:choose|pick) from"
    r"|zum aussuchen|zur (?:auswahl|wahl)|waehlen) "
)
BEST = re.compile(
    r"^ (?:\w{2,}sten|(?:most|least) \w+|best|\w{3,}est)(?= (?:[,.;!)–]|each|je|with|mit|please"
    r"|bitte|davon|of them) | $)"
)
"""A superlative without its noun: "ideas for it: the five best"."""
TIMES = {
    "zweimal": 2, "twice": 2, "doppelt": 2, "doppelter": 2, "zweifach": 2, "zweifacher": 2,
    "dreimal": 3, "thrice": 3, "dreifach": 3, "dreifacher": 3, "viermal": 4,
}  # fmt: skip
"""Ask for that many versions of one text."""
