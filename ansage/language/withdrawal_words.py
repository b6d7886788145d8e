"""The words by which people take back what they said. Folded, as in a sentence's `norm`."""

import re

from ansage.language.patterns import whole

_RULE = "(?:limit|restriction|rule|requirement|constraint|length|format|begrenzung|regel|vorgabe)"
WITHDRAWAL = whole(
    "(?:forget|ignore|disregard|cancel|undo|revoke|withdraw) (?:about )?"
    "(?:the|that|this|my|what|any|all|everything|it)",
    "forget about",
    r"(?:ach|oh|nee|no|ne|wait|hm|hmm|nein)(?: nee| ne| no| ,| well){0,2}"
    r" (?:forget|scrap|vergiss|streich) (?!to )\w+",
    f"(?:drop|scrap|lift|remove) ~ {_RULE}",
    "never mind",
    r"\w*(?:grenze|limit|regel|vorgabe) (?:kannst du|kannste|koennen sie) (?:\S+ )?(?:vergessen"
    "|streichen)",
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
    r"(?:ist|sind|wird|werden) (?:\S+ )?(?:gestrichen|hinfaellig|vom tisch)",
    "(?:is|are) (?:off the table|cancelled|scrapped|out after all)",
    "hinfaellig",
    r"doch (?:nicht|kein\w*)",
    "nicht mehr (?:noetig|gueltig|gefragt|gewuenscht)",
    "(?:nehme|ziehe) ich zurueck",
    "(?:is|are|that's) (?:now |all )?(?:obsolete|outdated|superseded|moot|history)",
    "(?:ist|sind) (?:jetzt |inzwischen |damit )?(?:ueberholt|obsolet|geschichte|veraltet)",
)
NO_WITHDRAWAL = whole(
    "(?:don't|do not|never|dont) (?:forget|drop|remove|ignore|cancel)",
    "nicht vergessen",
    "(?:vergiss|vergessen sie) ~ nicht",
)
ANAPHORIC = whole(
    "(?:scratch|scrap|strike|cancel|disregard|forget|ignore|drop) (?:that|it|this)(?: again)?"
    "(?= [.,;:!–)]| $| after| again| please| bitte| for)",
    "(?:forget|never mind) about (?:that|it)",
    "never mind(?: that)?(?= [.,;:!–])",
    "not (?:needed|necessary|wanted|required) (?:after all|any ?more|any longer|any more)",
    "(?:that|this|it) (?:doesn't|does not|no longer) (?:apply|applies|count|counts|hold|holds)"
    "(?: any longer| any more| anymore)?",
    "(?:we|i) (?:have )?(?:since )?(?:dropped|scrapped|abandoned) (?:that|it|the idea)",
    "(?:(?:actually|hmm|wait|oh) ,? ?)+no(?= [,.:;–!])",
    "no ,? ?(?:wait|hang on|hold on|actually|sorry|make (?:it|that))",
    "(?:ach|oh|hm|hmm|aeh) (?:, )?nein",
    "nein (?:, )?(?:doch|warte|stopp|halt|moment|lieber)",
    "(?:on second thoughts?|i changed my mind|i've changed my mind|i take (?:that|it) back)",
    "(?:that's|that is|it's|it is) off(?: the table)?(?= [.,;!])",
    "(?:leave|skip) (?:that|it|this)(?: out)? (?:after all|again)",
    "vergiss (?:es|das|dies)(?: wieder| doch)?(?= [.,;:!–]| $)",
    "(?:streich|streiche|lass|lassen sie|streichen sie) (?:das|es)"
    "(?: wieder| doch| lieber| bitte){0,2}(?: weg| sein| bleiben| raus)?(?= [.,;:!–]| $)",
    "doch (?:lieber )?nicht(?: mehr)?(?= [.,;:!–]| $)",
    "lieber (?:doch )?nicht(?= [.,;:!–]| $)",
    "(?:brauchst du|brauche? ich|brauchen wir|muss|musst du) (?:doch |das |es |also ){0,2}nicht"
    "(?: mehr)?(?= [.,;:!–]| $)",
    "(?:das |die |gilt |zaehlt |stimmt ){1,2}(?:doch |so ){0,2}nicht mehr",
    "kommando zurueck",
    "(?:forget|ignore|skip|drop|strike|scrap|delete) (?:that|the|my) (?:very )?last"
    " (?:bit|sentence|point|part|one|remark|line|request|thing)",
    "(?:vergiss|streiche?|ignoriere?|loesche?) (?:den|das|die|meinen|meine) (?:aller)?letzten?"
    r" \w+",
    "(?:das|den|die|es) (?:streichen|lassen|vergessen|kippen) wir(?: wieder| doch| lieber|"
    " besser)*",
    "lassen wir (?:das|es)",
    "(?:das|es) (?:kann|soll|muss|darf) (?:doch |wieder )+(?:weg|raus)",
    "(?:take|took) (?:that|it) (?:back|out)(?: again)?",
    "nimm (?:das|es) (?:wieder|doch) raus",
    "(?:that|it) (?:isn't|is not|won't be) (?:needed|necessary|wanted)",
    "(?:dachte|wollte|meinte) ich (?:erst|zuerst|anfangs|urspruenglich)",
    "i (?:first |originally |initially )?thought (?:at first|originally|initially)",
    "(?:also |alles )zurueck(?= [:.,!])",
    r"(?:hat|haben) sich (?:\S+ )?erledigt",
    "(?:ist|sind) (?:damit |jetzt |doch |wieder ){0,2}(?:hinfaellig|vom tisch|gestrichen|passe)",
    "(?:faellt|fallen) (?:doch |wieder |jetzt )?(?:weg|aus)(?= [.,;:!–]| $)",
    "(?:das |es )?(?:nehme|ziehe) ich (?:aber |doch |hiermit |wieder |jetzt ){0,2}zurueck",
    "(?:that's|that is|this is|it's|which is) (?:now |all )?(?:obsolete|outdated|superseded|moot"
    "|history|no longer (?:needed|wanted|true|the case))",
    "(?:das|es) ist (?:jetzt |inzwischen |nun ){0,2}(?:ueberholt|obsolet|geschichte|veraltet)",
    "(?:lass|lassen sie) (?:das|es) (?:also |doch |lieber |bitte |jetzt ){0,2}(?:weg|sein|bleiben)",
    "nicht mehr (?:noetig|gueltig|gefragt|gewuenscht|notwendig)",
    "(?:das )?kannst du (?:wieder |also )?(?:vergessen|streichen)(?= [.,;:!–]| $)",
)
"""Takes back what stands just before it, without naming it."""
MIND_CHANGED = re.compile(
    "^ (?:edit|update|nachtrag|korrektur|correction|ps|p s|moment|halt|stopp?|wait|hmm|ach|oh|nein"
    r"|no|sorry|obwohl|actually|ne)(?= [\d,.:;–!]| \w)"
)
"""Begins a sentence by which somebody thinks again."""
