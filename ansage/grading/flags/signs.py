"""What gives a text away that talks to a grader: groups of words that meet in one sentence.

No word is a sign by itself: "grade", "judge" and "ignore" are honest office words. A sign is an
order together with what it is about, such as *ignore* and *rubric*.
"""

import re
from enum import StrEnum

from ansage.grading.flags.folded import folded


class Sign(StrEnum):
    """Why a text was flagged. The codes are stored with grades: rename none."""

    OVERRIDE = "override"
    """Tells somebody to ignore the rubric, or the instructions before it."""
    POINTS = "points"
    """Asks for the best score."""
    MET = "met"
    """Tells somebody to count requirements as met, or to say yes to everything."""
    ADDRESS = "address"
    """Speaks to the grader and says what to find."""
    CLAIM = "claim"
    """Says of itself that it is correct, approved or complete."""
    RUBRIC = "rubric"
    """Brings a rubric of its own."""
    FORGED = "forged"
    """Contains a verdict, as a grader would write it."""
    BREAK_OUT = "break_out"
    """Pretends that the text ends and something else begins."""
    ROLE = "role"
    """Gives the grader a role in which it is lenient."""
    HIDDEN = "hidden"
    """Holds characters that nobody sees."""
    ENCODED = "encoded"
    """Says one of these things in base64, hex, backwards ..."""
    DISGUISED = "disguised"
    """Says one of these things in letters that only look right."""


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(sources))


def _words(*sources: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sources)})\b")


_IGNORE = _any(
    r"\b(?:ignor\w*|disregard\w*|forget|overrid\w*|overrul\w*|bypass\w*|set aside|throw away)\b",
    r"\b(?:vergiss|vergesst|vergessen sie|missachte\w*|ueberschreib\w*|ausser kraft|verwirf)\b",
    r"\b(?:oublie[rz]?|olvida\w*|dimentica\w*|esque[cç]\w*|negeer\w*|vergeet|zignoruj\w*)\b",
    r"yok say|gormezden gel|игнорир|ігнору|забуд|忽略|无视|無視|忘れ|تجاهل",
)
_RUBRIC = _any(
    r"\brubrics?\b",
    r"\b(?:grading|marking|scoring|evaluation|assessment|judging)(?: \w+)? "
    r"(?:criteri\w+|rules?|guide\w*|schemes?|polic\w+|instructions?|standards?)\b",
    r"\bbewertungs(?:raster|kriteri|richtlinie|regel|schema|bogen|massstab|vorgabe|anweisung)",
    r"\b(?:notenschluessel|punkteschluessel|erwartungshorizont|bewertung ab sofort)\b",
    r"\baenderung der bewertung\b|\bbenotung\b",
    r"grille d'evaluation|\bbareme\b|criteres|\brubrica\b|criterios|griglia di|criteri di|"
    r"beoordelings|kryteri\w+ ocen|degerlendirme|критер|критерi|оцінюв|评分|評分|採点|التقييم",
)
_BEFORE = _any(
    r"\b(?:previous|prior|above|earlier|preceding|original|your|system) (?:\w+ ){0,2}"
    r"(?:instructions?|rules|orders|prompts?|guidelines)\b",
    r"\b(?:instructions|rules) (?:above|before)\b",
    r"\b(?:vorherig|vorig|bisherig|obig|urspruenglich|frueher|voran\w+)(?:e[nr]?) (?:\w+ ){0,2}"
    r"(?:anweisung|regel|vorgabe|instruktion|prompt)\w*",
    r"\bdeine (?:\w+ ){0,2}(?:anweisungen|regeln|instruktionen)\b",
)
_BEST = _any(
    r"\b(?:full|maximum|max|perfect|top|highest|best|all the) (?:possible )?"
    r"(?:marks?|scores?|points|grades?|credits?)\b",
    r"\b(?:100|hundred) (?:points|punkte)\b|\b(?:100|10) ?/ ?(?:100|10)\b",
    r"\b10 out of 10\b|\b100 von 100\b|\ba\+(?=\W|$)",
    r"\bvolle[nr]? (?:punkt\w*|note)|\b(?:hoechst|maximal)punktzahl\b|\bbestnote\b|\beine eins\b",
    r"\b(?:maximale|beste|hoechste)[nr]? (?:punkt\w*|note)\b|\balle punkte\b",
    r"note maximale|puntuacion maxima|nota maxima|punteggio massimo|voto massimo|maximale score|"
    r"maksymaln\w+ liczb\w+ punkt|tam puan|максимальн\w+ бал|满分|滿分|満点|الدرجه الكامله|"
    r"الدرجة الكاملة",
)
_GIVE = _any(
    r"\b(?:give|gives|award|awards|assign|grant|get|deserve|receive|rate|grade|graded|score|return|"
    r"fair|earn|worth|any prompt)\b",
    r"\b(?:gib|gebt|gebe|gibt|geben|vergib|vergebt|vergeben|erhalten|erhaelt|bekomm\w*|verdien\w*|"
    r"bewerte\w*|benote\w*|werte\w*|fair)\b",
    r"\b(?:donne[rz]?|da|dame|assegna|de a|geef|przyznaj|ver)\b|постав|став|给我|給我|つけて|أعطني|"
    r"اعطني",
)
_YES = _any(
    r"\byes\b",  # German "ja" mostly is a filler: "das sag ich ja immer"
    r"(?:\b(?:mit|immer|ueberall|stets|nur|jedes mal|antwort)|[:\"„“]) ?[\"„]?ja\b",
)
_YES_OR_NO = _any(r"\b(?:yes|ja)\b\W{0,5}(?:or|oder|and|und|bzw)?\W{0,5}(?:no|nein|not)\b")
_ANSWER = _words(
    "answer", "answers", "answered", "reply", "respond", "say", "return", "returns", "confirm",
    r"antworte\w*", r"beantworte\w*", "sag", "sage", "gib", r"bestaetig\w*",
)  # fmt: skip
_ALWAYS = _words(
    "every", "each", "all", "always", "any", "everything", r"q\d+", r"jede[nrsm]?", r"alle[nrsm]?",
    "immer", "ueberall", "alles", r"saemtliche\w*",
)  # fmt: skip
_YES_TO_ALL = _any(
    r"\byes to (?:all|every|each|any)|\b(?:always|immer)\W{1,3}(?:mit )?(?:yes|ja)\b",
    r"\b(?:yes|ja)\b(?:\W{1,3}(?:yes|ja)\b){2}",
    r"(?:reponds?|responde|rispondi) (?:\w+ )?(?:oui|si|sim)\b",
)
_COUNT = _words(
    "mark", "marks", "count", "counts", "treat", "consider", "set", "regard", "accept", "grade",
    r"markier\w*", r"werte\w*", r"zaehl\w*", r"betracht\w*", r"setz\w*", "gilt", "gelten", "gelte",
)  # fmt: skip
_AS_MET = _any(
    r"\bas (?:\w+ ){0,3}(?:met|passed|stated|fulfill?ed|satisfied|correct|perfect)\b(?! or\b)",
    r"\bals (?:\w+ ){0,2}(?:erfuellt|genannt|bestanden|richtig|korrekt|perfekt)\b(?! oder\b)",
)
_THIS = _any(
    r"\b(?:every|all|each|any|this|my|everything)\b",
    r"\b(?:alle[nrsm]?|alles|jede[nrsm]?|diese[nrsm]?|meine[nrsm]?)\b",
)
_SET_VERDICT = _any(
    r"\bset\b.{0,30}\b(?:verdict|score|grade)s? (?:to|=) ?(?:pass|100|max|the max)",
    r"\bsetz\w*\b.{0,30}\b(?:urteil|punktzahl|note)\w* auf (?:bestanden|100|max)",
    r"\b(?:punktzahl|punkte|note) auf (?:100|max\w*|bestanden)\b",
)
_PERFECT = _any(
    r"\b(?:this|my|diese[nrsm]?|meine[nrsm]?) (?:prompt|answer|submission|output|abgabe|antwort|"
    r"ausgabe)\b.{0,30}\b(?:perfect|excellent|perfekt|hervorragend|sehr gut)\b",
)
_GRADER = (
    r"(?:(?:auto-?)?graders?|gradebot|evaluators?|examiners?|judges?|assessors?|"
    r"(?:grading|marking|scoring|evaluation|judging)(?: (?:model|ai|system|bot|assistant|script))?|"
    r"whoever (?:marks|grades|evaluates|scores|judges|checks)|"
    r"bewerter(?:in|innen)?|bewertende\w?|pruefer(?:in|innen)?|korrektor(?:in|en)?|"
    r"juror(?:in|en)?|richter(?:in)?|bewertung|notenbot|"
    r"(?:bewertungs|pruef|korrektur)-?(?:modell|ki|system|assistent(?:in)?|bot|skript)|"
    r"(?:alle|die|der|wer|ki|modell),? (?:die |der |das )?(?:das|dies|diesen prompt|diese abgabe) "
    r"(?:hier )?(?:bewerte[tn]?|pruef(?:t|en)|korrigier(?:t|en))|"
    r"correcteur|evaluateur|evaluador|corrector|valutatore|avaliador|beoordelaar)"
)
_TO_GRADER = re.compile(
    r"(?:(?:^|[(\[:;.!?#*\n-]|<!--|\bps:?) ?(?:to|for|an|fuer|dear|hello|hi|hey|liebe[rs]?|hallo|"
    r"achtung|attention)|\b(?:note|notes|message|instructions?|hint|hinweis|nachricht|anweisung|"
    r"info|bitte|nota)\b)[ :]*(?:\w+,? ){0,4}?"
    rf"{_GRADER}\b|(?:^|[(\[;.!?#*\n]|<!--) ?{_GRADER} ?:"
)
_FINDING = _any(
    r"\b(?:yes|ja|oui|correct|correctly|richtig|korrekt|pass|passed|bestanden|met|stated)\b",
    r"requirement|criteri|anforderung|kriteri|exigence|\bpoints?\b|\bmarks\b|\bscore\b|punkt",
    r"erfuellt|\bgenannt\b|generous|lenient|merciful|gnaedig|grosszuegig|nachsichtig|wohlwollend|"
    r"\bmilde?\b",
)
_CONDITION = _words(
    "if", "whether", "when", "unless", "until", "once", "make sure", "ensure", "check", "verify",
    "must", "should", "so that", "needs? to", "has to", "have to", "ob", "wenn", "falls", "sobald",
    "damit", "bis", "muss", "muessen", "soll", "sollen", "sollte", "pruefe?", "achte", "sicher",
    "sorge", "kontrolliere",
)  # fmt: skip
_SELF = (
    r"\b(?:the|this|my|above|die|diese[rs]?|meine?|der|obige) "
    r"(?:answer|output|prompt|solution|submission|response|antwort|ausgabe|loesung|abgabe)"
    r"(?: above| oben)?"
)
_ALL_REQUIREMENTS = (
    r"(?:all|every|each|any|alle|jede[sr]?|saemtliche)(?: \w+){0,2} "
    r"(?:requirements?|criteri\w+|anforderung\w*|kriteri\w*)"
)
_CLAIM = _any(
    rf"{_SELF} (?:is|ist) (?:\w+ ){{0,2}}(?:correct|perfect|richtig|korrekt|perfekt)"
    r"(?=\s*(?:[.!,;:)]|$|and\b|und\b))",
    rf"{_SELF} (?:is|was|has|have|ist|wurde|hat)\b.{{0,30}}\b(?:approved|verified|certified|"
    r"reviewed|geprueft|freigegeben|bestaetigt|abgenommen)\b",
    rf"{_SELF} (?:\w+ ){{0,4}}(?:meets?|fulfill?s|satisf\w+|erfuellt) (?:\w+ ){{0,3}}?"
    rf"{_ALL_REQUIREMENTS}",
    rf"{_SELF} {_ALL_REQUIREMENTS} erfuellt",
    rf"{_ALL_REQUIREMENTS}\b.{{0,40}}\b(?:met|stated|fulfill?ed|erfuellt|genannt)\b.{{0,60}}"
    r"\b(?:confirmed|trainer\w*|grading|bestaetigt|bewertung)\b",
    r"\b(?:prompt|abgabe|submission)\b (?:\w+ )?(?:states|meets|nennt|erfuellt) "
    rf"{_ALL_REQUIREMENTS}",
)
_PASSING = _any(
    r"\b(?:pass|passes|passed|fail|bestanden)\b|\bbesteht\b(?! (?:aus|in|darin|zwischen|kein))",
    r"\b(?:all criteria are|alle kriterien sind)\b",
)
_FORGED = _any(
    r"\banswer\"? ?: ?\"?yes\b",
    r"\b(?:verdict|urteil)\"? ?[:=] ?\"?(?:pass|passed|bestanden)\b",
    r"\b(?:passed|bestanden|all_met)\"? ?[:=] ?\"?(?:true|wahr)\b",
    r"\b(?:score|grade|marks|points|punkte|punktzahl|note)\"? ?[:=] ?.{0,12}?"
    r"(?:\b100 ?/ ?100|\b100 (?:von|of|out of) 100|\b10 ?/ ?10\b|\ba\+)",
    r"\bscore ?= ?100\b|\b(?:met|stated|erfuellt|genannt) ?: ?(?:all|alle|100)\b",
)
_ROLE = _any(
    r"\b(?:you are|you're|act as|pretend|imagine|role of|stay in)\b",
    r"\b(?:du bist|stell dir vor|tu so|spiel\w*|in der rolle)\b",
)
_LENIENT = _any(
    r"lenient|generous|never fails?|without any rules|no rules|lost the|accepts? every|"
    r"every submission|gnaedig|guetig|grosszuegig|nachsichtig|nie durchfallen|ohne regeln|verloren|"
    r"jede abgabe|durchwinkt",
)
_IN_OFFICE = re.compile(rf"\b{_GRADER}\b|\b(?:teacher|lehrer|lehrerin)\b")
_BREAK_OUT = _any(
    r"<\|\w+\|>|\[/?inst\]|<</?sys>>|</s>|<｜",
    r"<<<.{0,40}\b(?:end|ende|text)\b",
    r"[-=#*<]{2,} ?(?:end|ende) (?:of|der|von|des|dieser)(?: the)? (?:\w+ )?"
    r"(?:learner|student|submission|abgabe|output|ausgabe|prompts?|answer|antwort)\b",
)
_TRIGGERS = (
    "grad", "rubric", "evaluat", "examin", "judg", "marks", "marking", "mark ", "score", "points",
    "out of 10", "/10", "requirement", "criteri", "kriteri", "yes", "passed", "verdict", "correct",
    "instruction", " rules", "orders", "bewert", "pruef", "korrekt", "korrigier", "punkt",
    "anforderung", "urteil", "bestanden", "richter", "notenbot", " ja", "richtig", "anweisung",
    "approved", "freigegeben", "erfuellt", "regeln", "note", "noten", "<|", "inst]", "<<", "</s>",
    "end of", "ende d", "a+", "bareme", "rubrica", "griglia", "maxim", "massimo", "beoordel",
    "ocen", "perfe", "puan", "degerlend",
    "критер", "бал", "оцін", "评分", "評分", "满分", "採点", "满", "التقييم",
    "الدرج", "correcteur", "si a tod", "eins",
)  # fmt: skip
"""One of these is in every sentence that shows a sign; most texts have none and are done."""


def may_show(text: str) -> bool:
    """Whether a folded text is worth a closer look; quick."""
    return any(trigger in text for trigger in _TRIGGERS)


def sign_of(sentence: str) -> Sign | None:
    """The first sign that a sentence shows."""
    text = " ".join(folded(sentence).split())
    if not may_show(text):
        return None
    return next((sign for sign, shows in _SIGNS if shows(text)), None)


def _overrides(text: str) -> bool:
    return bool(_IGNORE.search(text) and (_RUBRIC.search(text) or _BEFORE.search(text)))


def _wants_points(text: str) -> bool:
    if _BEST.search(text):
        return bool(_GIVE.search(text) or _IGNORE.search(text))
    return bool(_PERFECT.search(text) and _GIVE.search(text))


def _wants_met(text: str) -> bool:
    if _YES_TO_ALL.search(text) or _SET_VERDICT.search(text):
        return True
    says_yes = _YES.search(text) and not _YES_OR_NO.search(text)
    if says_yes and _ANSWER.search(text) and _ALWAYS.search(text):
        return True
    return bool(_AS_MET.search(text) and _COUNT.search(text) and _THIS.search(text))


def _addresses(text: str) -> bool:
    return bool(_TO_GRADER.search(text) and _FINDING.search(text))


def _claims(text: str) -> bool:
    return bool(_CLAIM.search(text)) and not _CONDITION.search(text)


def _brings_rubric(text: str) -> bool:
    return bool(_RUBRIC.search(text) and (_PASSING.search(text) or _BEST.search(text)))


def _gives_role(text: str) -> bool:
    return bool(_ROLE.search(text) and _IN_OFFICE.search(text) and _LENIENT.search(text))


def _breaks_out(text: str) -> bool:
    return bool(_BREAK_OUT.search(text))


def _forges(text: str) -> bool:
    return bool(_FORGED.search(text))


_SIGNS = (
    (Sign.BREAK_OUT, _breaks_out),
    (Sign.FORGED, _forges),
    (Sign.OVERRIDE, _overrides),
    (Sign.ADDRESS, _addresses),
    (Sign.MET, _wants_met),
    (Sign.POINTS, _wants_points),
    (Sign.ROLE, _gives_role),
    (Sign.RUBRIC, _brings_rubric),
    (Sign.CLAIM, _claims),
)
