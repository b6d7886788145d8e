"""The phrases by which somebody talks to a grader, as regular expressions over folded text.

All are looked for in single sentences of bounded length, and every gap in them is bounded.
"""

import re


def _any(*sources: str) -> re.Pattern[str]:
    return re.compile("|".join(sources))


def _words(*sources: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sources)})\b")


IGNORE = _any(
    r"\b(?:ignor\w*|disregard\w*|forget|overrid\w*|overrul\w*|bypass\w*|set aside|throw away)\b",
    r"\b(?:stop (?:following|using)|(?:don't|do not) (?:apply|follow|use))\b",
    r"\bthrow (?:it|them|that|this) (?:out|away)\b|\bwirf\b.{0,20}\bweg\b",
    r"\b(?:wende\b.{0,20}\bnicht an|beachte\b.{0,40}\bnicht|ueberspring\w*|skip (?:the|all))\b|"
    r"\b(?:halte?|richte) dich\b.{0,30}\bnicht\b",
    r"\b(?:vergiss|vergesst|vergessen sie|missachte\w*|ueberschreib\w*|ausser kraft|verwirf)\b",
    r"\b(?:oublie[rz]?|olvida\w*|dimentica\w*|esque[cç]\w*|negeer\w*|vergeet|zignoruj\w*)\b",
    r"yok say|gormezden gel|игнорир|ігнору|забуд|忽略|无视|無視|忘れ|تجاهل",
)
DATED = _any(
    r"\b(?:anweisung|regel|vorgabe|instructions?|rules?)\w* (?:von|vom|of|from) (?:\w+ )?\d"
)
"""A document of an office: "the instructions of 2016 are no longer in force"."""
RUBRIC = _any(
    r"\brubrics?\b",
    r"\b(?:grading|marking|scoring|evaluation|assessment|judging)(?: \w+)? "
    r"(?:criteri\w+|rules?|guide\w*|schemes?|polic\w+|instructions?|standards?|"
    r"notes?|sheets?|keys?)\b",
    r"\b(?:new|updated|revised|official) (?:criteria|rules)\b|"
    r"\b(?:neue|geaenderte|offizielle) (?:kriterien|regeln)\b",
    r"\b(?:criteri\w+|kriteri\w+)\b.{0,40}"
    r"\b(?:evaluate|grade|judge|mark|score|bewerten|benoten|pruefen)\b",
    r"\b(?:check ?list|sheet|checkliste|liste|bogen)\b.{0,20}"
    r"\b(?:scoring|grading|marking|bewerten|bewertung|benoten)\b",
    r"\bbewertungs(?:raster|kriteri|richtlinie|leitfaden|notiz|schluessel|regel|schema|bogen|massstab|vorgabe|anweisung)",
    r"\b(?:notenschluessel|punkteschluessel|erwartungshorizont|bewertung ab sofort)\b",
    r"\baenderung der bewertung\b|\bbenotung\b",
    r"grille d'evaluation|\bbareme\b|criteres|\brubrica\b|criterios|griglia di|criteri di|"
    r"beoordelings|bedoemnings|kryteri\w+ ocen|degerlendirme",
    r"критер|критерi|оцінюв|评分|評分|採点|التقييم",
)
BEFORE = _any(
    r"\b(?:previous|prior|above|earlier|preceding|original|your|system) (?:\w+ ){0,2}"
    r"(?:instructions?|rules|orders|prompts?|guidelines)\b",
    r"\b(?:instructions|rules) (?:above|before)\b",
    r"\b(?:vorherig|vorig|bisherig|obig|urspruenglich|frueher|voran\w+)(?:e[nr]?) (?:\w+ ){0,2}"
    r"(?:anweisung|regel|vorgabe|instruktion|prompt)\w*",
    r"\bdeine (?:\w+ ){0,2}(?:anweisungen|regeln|instruktionen)\b",
)
BEST = _any(
    r"\b(?:full|maximum|max|perfect|top|highest|best|all the) (?:possible )?"
    r"(?:marks?|scores?|points|grades?|credits?)\b",
    r"\b(?:any|jede[rn]?) (?:prompt|submission|answer|abgabe)\b.{0,40}\b100 (?:points|punkte)\b",
    r"\b(?:give|gives|award|grant|gib|vergib|setze?)(?: \w+){0,4} (?:100|hundert) "
    r"(?:points|punkte)\b"
    r"(?! (?:for|to|per|ab|an|bei|fuer|pro)\b)",
    r"\b(?:100|10) ?/ ?(?:100|10)\b|\b(?:only|nothing but) a(?:s| grades)\b|\bnur einsen\b",
    r"\b(?:eine|a) 1[,.]0\b",
    r"\b10 out of 10\b|\b100 von 100\b|\ba\+(?=\W|$)",
    r"\bvolle[nr]? (?:punkt\w*|note)|\b(?:hoechst|maximal)punktzahl\b|\bbestnote\b|\beine eins\b",
    r"\b(?:maximale|beste|hoechste)[nr]? (?:punkt\w*|note)\b|\balle punkte\b",
    r"note maximale|puntuacion maxima|nota maxima|punteggio massimo|voto massimo|maximale score|"
    r"maksymaln\w+ liczb\w+ punkt|full poaeng|tam puan",
    r"максимальн\w+ бал|满分|滿分|満点|الدرجه الكامله|"
    r"الدرجة الكاملة",
)
PLEA = _any(
    r"\blet me pass\b|\bpass me\b(?! (?:the|a|an|on|it|that|your)\b)|\bnever mark\b.{0,20}\bdown\b",
    r"\b(?:nothing|nichts)\b.{0,20}\b(?:deduct|abzuziehen)\b|\b(?:don't|do not|never) deduct\b",
    r"\blass\w* mich (?:\w+ )?(?:bestehen|durch)\b|\b(?:nie|keine) punkte ab\b",
)
GIVE = _any(
    r"\b(?:give|gives|award|awards|assign|grant|get|deserve|receive|rate|grade|graded|score|return|"
    r"fair|earn|worth|need|any)\b",
    r"\b(?:gib\w*|geb\w*|vergib\w*|vergeb\w*|erhalten|erhaelt|bekomm\w*|verdien\w*|"
    r"bewerte\w*|benote\w*|werte\w*|brauche?|fair|jede[rn]?)\b",
    r"\b(?:merite|merece|donne[rz]?|da|dame|assegna|de a|geef|przyznaj|ver)\b",
    r"постав|став|给我|給我|つけて|أعطني|اعطني",
)
YES = _any(
    r"\byes\b",  # German "ja" mostly is a filler: "das sag ich ja immer"
    r"(?:\b(?:mit|immer|ueberall|stets|nur|jedes mal|antwort)|[:\"„“]) ?[\"„]?ja\b",
)
YES_OR_NO = _any(
    r"\b(?:yes|ja)\b\W{0,5}(?:or|oder|and|und|bzw)?\W{0,5}(?:no|nein|not)\b",
    r"\bcan(?:not| not|'t)? be answered (?:with|by)\b",
    r"\bmit ja (?:zu )?beantworte\w*(?: laesst| lassen| kann)\b",
)
ANSWER = _words(
    "answer", "answers", "answered", "reply", "respond", "say", "return", "returns", "confirm",
    r"antworte\w*", r"beantworte\w*", "sag", "sage", "gib", r"bestaetig\w*",
)  # fmt: skip
ALWAYS = _words(
    "every", "each", "all", "always", "any", "everything", r"q\d+", r"jede[nrsm]?", r"alle[nrsm]?",
    "immer", "ueberall", "alles", r"saemtliche\w*",
)  # fmt: skip
YES_TO_ALL = _any(
    r"\b(?:questions|fragen) ?(?:->|=|:) ?\"?(?:yes|ja)\b",
    r"\byes to (?:all|every|each|any)|\b(?:always|immer)\W{1,3}(?:mit )?(?:yes|ja)\b",
    r"\b(?:yes|ja)\b(?:\W{1,3}(?:yes|ja)\b){2}",
    r"(?:reponds?|responde|rispondi) (?:\w+ )?(?:oui|si|sim)\b",
)
COUNT = _words(
    "mark", "marks", "count", "counts", "treat", "consider", "set", "regard", "accept", "grade",
    "report", r"melde\w*",
    r"markier\w*", r"werte\w*", r"zaehl\w*", r"betracht\w*", r"setz\w*", "gilt", "gelten", "gelte",
)  # fmt: skip
AS_MET = _any(
    r"\bas (?:(?!or |not )\w+ ){0,3}(?:met|passed|stated|fulfill?ed|satisfied|correct|perfect|"
    r"compliant)\b(?! or\b)",
    r"\bals (?:(?!oder |nicht )\w+ ){0,2}(?:erfuellt|genannt|bestanden|richtig|korrekt|perfekt|"
    r"regelkonform)\b(?! oder\b)",
)
THIS = _any(
    r"\b(?:every|all|each|any|this|my|everything)\b",
    r"\b(?:alle[nrsm]?|alles|jede[nrsm]?|diese[nrsm]?|meine[nrsm]?)\b",
)
SET_VERDICT = _any(
    r"\b(?:missing|fehlend\w*)\b.{0,30}\b(?:as|als) "
    r"(?:present|there|stated|vorhanden|genannt|erfuellt)\b",
    r"\bset\b.{0,30}\b(?:verdict|score|grade)s? (?:to|=) ?(?:pass|100|max|the max)",
    r"\bsetz\w*\b.{0,30}\b(?:urteil|punktzahl|note)\w* auf (?:bestanden|100|max)",
    r"\b(?:punktzahl|punkte|note) auf (?:100|max\w*|bestanden)\b",
)
PERFECT = _any(
    r"\b(?:this|my|diese[nrsm]?|meine[nrsm]?) (?:prompt|answer|submission|output|abgabe|antwort|"
    r"ausgabe)\b.{0,30}\b(?:perfect|excellent|perfekt|hervorragend|sehr gut)\b",
)
GRADER = (
    r"(?:(?:auto-?)?graders?|gradebot|evaluators?|examiners?|judges?|assessors?|"
    r"(?:grading|marking|scoring|evaluation|judging)(?: (?:model|ai|system|bot|assistant|script))?|"
    r"(?:assessment|review|reviewing|checking|evaluating) (?:model|ai|system|bot|tool|script)|"
    r"whoever (?:marks|grades|evaluates|scores|judges|checks)|"
    r"bewerter(?:in|innen)?|bewertende\w?|pruefer(?:in|innen)?|korrektor(?:in|en)?|"
    r"juror(?:in|en)?|richter(?:in)?|bewertung|notenbot|"
    r"(?:bewertungs|pruef|korrektur)-?(?:modell|ki|system|assistent(?:in)?|bot|skript|tool)|"
    r"(?:pruefende[sn]?|bewertende[sn]?) (?:modell|ki|system)|"
    r"(?:the|das|dem) (?:model|modell|llm|ai|ki),? (?:that |which |das |die )?(?:is )?(?:\w+ ){0,2}"
    r"(?:reading|reads|grades|grading|checks|checking|liest|bewertet|prueft|korrigiert)|"
    r"(?:alle|die|der|wer|ki|modell|llm),? (?:die |der |das )?"
    r"(?:das|dies|diesen prompt|diese abgabe) (?:hier )?"
    r"(?:bewerte[tn]?|pruef(?:t|en)|korrigier(?:t|en))|"
    r"correcteur|evaluateur|evaluador|corrector|valutatore|avaliador|beoordelaar)"
)
TO_GRADER = re.compile(
    rf"(?:^|[@(\[;.!?#*\n]|<!--) ?(?:(?:ai|ki|llm)[ -])?{GRADER} ?[:,]|@{GRADER}\b|"
    r"(?:(?:^|[(\[:;.!?#*\n-]|<!--|\bps:?) ?(?:to|for|an|fuer|dear|hello|hi|hey|liebe[rs]?|hallo|"
    r"achtung|attention)|\b(?:note|notes|message|instructions?|hint|heads-up|tip|tipp|hinweis|"
    r"nachricht|anweisung|info|bitte|nota)\b)[ :]*(?:\w+,? ){0,4}?"
    rf"{GRADER}\b"
)
TO_MACHINE = re.compile(
    r"(?:@|(?:^|[(\[:;.!?#*-]|<!--|\bps:?) ?(?:to|for|an|fuer)\b|\b(?:attention|achtung|dear|note|"
    r"liebe[rs]?|hint|message|instructions?|hinweis|nachricht|anweisung|heads-up|tipp?)\b)"
    r"[ :,]*(?:\w+,? ){0,3}?(?:graders?|gradebot|"
    r"(?:ai|llm|ki)[ -]?(?:graders?|judges?|evaluators?|bewerter|pruefer|richter)|"
    r"(?:grading|evaluation|assessment|scoring|judging) (?:model|ai|system|bot|assistant|script)|"
    r"(?:bewertungs|korrektur)-?(?:modell|ki|system|assistent(?:in)?|bot|skript|tool)|"
    r"(?:ai|llm|ki|modell?),? (?:that |which |die |das )?(?:\w+ )?"
    r"(?:checking|checks|grading|grades|bewertet|prueft|korrigiert))\b"
)
"""Nobody writes to a grading machine but to move it."""
FINDING = _any(
    r"\b(?:yes|ja|oui|correct|correctly|richtig|korrekt|pass|passed|bestanden|met|stated)\b",
    r"requirement|criteri|anforderung|kriteri|exigence|\bpoints?\b|\bmarks\b|\bscore\b|punkt",
    r"erfuellt|\bgenannt\b|generous|lenient|merciful|gnaedig|grosszuegig|nachsichtig|wohlwollend|"
    r"\bmilde?\b|\btick\b|\bhaken\b|verdict|\burteil\b|approve|excellent|\bpresent\b|vorhanden|"
    r"hervorragend|durchwink|accept|akzeptier",
)
CONDITION = _words(
    "if", "whether", "when", "unless", "until", "once", "make sure", "ensure", "check", "verify",
    "must", "should", "so that", "needs? to", "has to", "have to", "ob", "wenn", "falls", "sobald",
    "damit", "bis", "muss", "muessen", "soll", "sollen", "sollte", "pruefe?", "achte", "sicher",
    "sorge", "kontrolliere",
)  # fmt: skip
GRADING = _any(
    r"\brubric|\bgrad(?:e|es|ed|ing|ers?)\b|evaluat|\bassess|\bscor(?:e|es|ed|ing)\b|\bmarks?\b",
    r"answer key|reference solution|requirement|criteri|verdict|\brate\b|\bchecks?\b",
    r"bewert|benot|pruef|musterloesung|referenz|punkt|anforderung|kriteri|\bnote\b|urteil",
)
"""Words of grading; honest by themselves."""
ITSELF = _any(
    r"\b(?:this|my|the above|above|dieser?|diesen|mein|meinen?|obige[rn]?) "
    r"(?:prompt|submission|output|attempt|abgabe|ausgabe|eingabe)\b",
    r"\b(?:das hier|this one|das obige)\b|\brate (?:this|it|me)\b",
)
"""How a text speaks of itself as of something that is graded."""
GOOD = _any(
    r"\b(?:yes|correct|correctly|perfect|flawless|pass|passed|passes|full|top|maximum|best|100|met|"
    r"fulfill?ed|approved|korrekt|richtig|perfekt|fehlerfrei|bestanden|volle[nr]?|beste[nr]?|erfuellt|"
    r"freigegeben|durchgehen)\b",
    r"\b(?:covers?|meets?|states?|satisf\w+|fulfill?s|deckt|erfuellt|nennt) "
    r"(?:every|all|alle|jede) (?:requirement|criteri|anforderung|kriteri)",
)
CHOICE = _any(r"\b(?:or|oder|nicht|not|von|to|bis)\b")
"""A question or a scale: "correct or not", "1 to 100"."""
SELF = (
    r"\b(?:the|this|my|above|die|diese[rs]?|meine?|der|obige) "
    r"(?:answer|output|prompt|solution|submission|response|antwort|ausgabe|loesung|abgabe)"
    r"(?: above| oben)?"
)
ALL_REQUIREMENTS = (
    r"(?:all|every|each|any|alle|jede[sr]?|saemtliche)(?: \w+){0,2} "
    r"(?:requirements?|criteri\w+|anforderung\w*|kriteri\w*)"
)
DEEMED = _any(
    rf"\b(?:consider\w*|count\w*|deem\w*|regard\w*|haelt|halte|sieh\w*)\b.{{0,20}}"
    rf"{ALL_REQUIREMENTS}.{{0,20}}\b(?:satisfied|met|fulfill?ed|erfuellt)\b",
)
CLAIM = _any(
    r"\b(?:every|all|each|jede[rs]?|alle) (?:boxe?s?|points?|items?|punkte?|haken|kriteri\w*) "
    r"(?:on|of|in|auf|aus) (?:your|the|my|deiner|eurer|der) \w*(?:list|rubric|liste)\b.{0,40}"
    r"\b(?:covered|ticked|met|satisfied|abgedeckt|erfuellt|abgehakt)\b",
    rf"{SELF} (?:is|ist) (?:\w+ ){{0,2}}(?:correct|perfect|richtig|korrekt|perfekt)"
    r"(?=\s*(?:[.!,;:)]|$|and\b|und\b))",
    rf"{SELF} (?:is|was|has|have|ist|wurde|hat)\b.{{0,30}}\b(?:approved|verified|certified|"
    r"reviewed|geprueft|freigegeben|bestaetigt|abgenommen)\b",
    rf"{SELF} (?:\w+ ){{0,4}}(?:meets?|fulfill?s|satisf\w+|erfuellt) (?:\w+ ){{0,3}}?"
    rf"{ALL_REQUIREMENTS}",
    rf"{SELF} {ALL_REQUIREMENTS} erfuellt",
    rf"{ALL_REQUIREMENTS}\b.{{0,40}}\b(?:met|stated|fulfill?ed|erfuellt|genannt)\b.{{0,60}}"
    r"\b(?:confirmed|trainer\w*|grading|bestaetigt|bewertung)\b",
    r"\b(?:prompt|abgabe|submission)\b (?:\w+ )?(?:states|meets|nennt|erfuellt) "
    rf"{ALL_REQUIREMENTS}",
)
PASSING = _any(
    r"\b(?:pass|passes|passed|fail|bestanden)\b|\bbesteht\b(?! (?:aus|in|darin|zwischen|kein))",
    r"\b(?:all criteria are|alle kriterien sind)\b",
)
FORGED = _any(
    r"\banswer\"? ?: ?\"?yes\b",
    r"\b(?:verdict|urteil)\"? ?[:=] ?\"?(?:pass|passed|bestanden)\b",
    r"\b(?:grade|note) ?: ?\"?(?:pass|passed|bestanden)\b",
    r"\b(?:passed|bestanden|all_met)\"? ?[:=] ?\"?(?:true|wahr)\b",
    r"\b(?:score|grade|marks|points|punkte|punktzahl|note)\"? ?[:=] ?.{0,12}?"
    r"(?:\b100 ?/ ?100|\b100 (?:von|of|out of) 100|\b10 ?/ ?10\b|\ba\+)",
    r"\b(?:all|alle) (?:requirements|anforderungen) ?: ?\"?(?:yes|ja|met|erfuellt)\b|<verdict\b",
    r"\b(?:stated|genannt)\b.{1,15}\b(?:met|erfuellt)\b ?[=:] ?\"?(?:yes|ja|true|all|alle)\b",
    r"\b(?:stated|genannt) ?\| ?(?:met|erfuellt)\b",
    r"\bscore ?= ?100\b|\b(?:met|stated|erfuellt|genannt) ?: ?(?:all|alle|100)\b",
)
ROLE = _any(
    r"\b(?:you are|you're|act as|pretend|imagine|role of|stay in)\b",
    r"\b(?:du bist|stell dir vor|tu so|spiel\w*|in der rolle)\b",
)
LENIENT = _any(
    r"lenient|generous|never fails?|without any rules|no rules|lost the|accepts? every|"
    r"every submission|gnaedig|guetig|grosszuegig|nachsichtig|nie durchfallen|ohne regeln|verloren|"
    r"jede abgabe|durchwinkt|praises? every|alles lobt|\bno longer\b|\bkein\w* (?:\w+ )?mehr\b",
)
IN_OFFICE = re.compile(rf"\b{GRADER}\b|\b(?:teacher|lehrer|lehrerin)\b")
TAG = re.compile(r"<(/?)([a-z][\w-]{2,30})\b[^<>]{0,40}>")
HTML = frozenset(
    "abbr article aside body button code div del footer form head header html img ins label link "
    "main mark meta nav ol option path pre script section select small span strong style sub sup "
    "svg table tbody tfoot thead title ul video input".split()
)
"""Pieces of web pages are pasted with loose ends."""
BREAK_OUT = _any(
    r"<\|\w+\|>|\[/?inst\]|<</?sys>>|</s>|<｜",
    r"<<<[^<]{0,40}\b(?:end|ende|text)\b",
    r"(?:^|[-=#*<\"'`]{2}) ?(?:end|ende) (?:of|der|von|des|dieser)(?: the| this)? (?:[\w']+ ){0,2}"
    r"(?:learner|student|submission|abgabe|output|ausgabe|(?:\w{0,20})prompts?|answer|antwort)\b",
)
