"""The marks by which people set parts of a prompt apart: fences, tags, labels, headings."""

import re

FENCE = re.compile(r"\s*(```|~~~|\"{3}|'{3})")
TAG = re.compile(r"\s*<([A-Za-zÄÖÜäöüß][\w.-]{0,40})>")
RULED_NAME = re.compile(r"\s*[-=*#]{3,}\s*[\w][^\n]{0,60}?\s*[-=*#]{3,}\s*$")
PLAIN_RULE = re.compile(r"\s*[-=*_~]{3,}\s*$")
QUOTE_LINE = re.compile(r"\s*>")
HEADING = re.compile(r"\s*#{1,6}\s+\S")
LABEL = re.compile(
    r"\s*(?:#{1,6}\s*)?(?:\*\*"
    r"|__)?(?P<name>[^\W\d_][\w -]{0,40}?(?:\s*\([^()\n]{0,30}\))?)(?:\*\*|__)?"
    r"\s*:\s*(?:\*\*|__)?(?P<rest>[^\n]*)$"
)
DATA_NAME = re.compile(
    r"(?i)(?:(?:der|die|das|the|my|mein|meine|our|unsere?|original|roh|kunden|produkt"
    r"|quell)[\s-]*)?"
    r"(?:text|daten|data|input|eingabe|material|csv|e-?mail|mail|nachricht|message|kommentar"
    r"|review"
    r"|rezension|kundennachricht|kundenmail|fakten|facts|fact sheet|datenblatt|produktdaten|quelle"
    r"|source|artikel|article|transcript|transkript|dokument|document|tabelle|table|brief|anfrage"
    r"|ticket|source text|quelltext|rohdaten|bewertung)(?:en|s|n)?"
)
_TEXTS = (
    r"texts?|daten|data|input|e-?mails?|mails?|nachricht(?:en)?|messages?|comments?|kommentare?"
    r"|reviews?|rezension(?:en)?|facts|fakten|articles?|artikel|documents?|dokumente?|anfragen?"
    r"|tickets?|bewertung(?:en)?|brief|satz|sentence|paragraph|absatz|notes|notizen|transcript"
    r"|transkript|flyer|speech|rede|letter|vertrag|contract|protokoll|aushang|notice|entwurf|draft"
)
ANNOUNCES = re.compile(
    r"(?i)\b(?:following|this|these|below|folgende\w?|diese\w?) (?:[\w-]+ ){0,2}"
    rf"[\w-]{{0,20}}(?:{_TEXTS})\b[^:\n]{{0,60}}:\s*$"
)
_WORKS_ON = (
    r"translate|summari[sz]e|shorten|condense|proofread|rewrite|rephrase|edit|polish|simplify"
    r"|correct|analy[sz]e|turn|convert|kürze?n?|kuerze|übersetze?n?|uebersetze|fasse?|korrigiere?"
    r"|überarbeite?|ueberarbeite|formuliere?|redigiere?|vereinfache?|analysiere?|werte?|verwandle"
    r"|mach(?:e|en)?"
)
HANDS_OVER = re.compile(
    rf"(?i)\b(?:{_WORKS_ON})\b[^:\n]{{0,60}}(?<!\bby )(?<!\bwith )(?<!\bnach )(?<!\bmit )"
    r"(?<!\bto )(?<!\bin )(?:\b(?:the|den|dem|der) )?"
    r"\b(?:following|this|these|folgende\w?|diese\w?) (?:[\w-]+ ){0,2}"
    rf"[\w-]{{0,20}}(?:{_TEXTS}|list|liste|anleitung|instructions|rules|regeln|guidelines"
    r"|manual|points|punkte|stichpunkte|bullets)\b[^:\n]{0,80}:\s*$"
)
"""Leads to a list that is to be worked on, and that is no list of wishes."""
BULLET = re.compile(r"\s*(?:[-*+•]|\d{1,2}[.)])\s")
EXAMPLE_NAME = re.compile(r"(?i)(?:zum |for |an? |ein )?(?:beispiel|example)[\w]*(?:\s+\d+)?")
SHAPE = re.compile(
    r"(?i)(?:format|schema|template|struktur|structure|so aussehen|like this|wie folgt|as follows"
    r"|folgende\w* (?:form|format|struktur|aufbau)|example output|output example|beispielausgabe"
    r"|ausgabe|output|antworte|return|respond|kopfzeile|header|columns|spalten|keys|felder)"
)
INSTRUCTION_TAG = re.compile(
    r"(?i)instruct|anweis|task|aufgabe|rule|regel|constraint|vorgabe|role|rolle|require|anforder"
    r"|goal|ziel|prompt|audience|tone|ton|style|stil|length|laenge|länge"
)
SECTION = re.compile(
    r"(?i)\s*(?:\*\*)?(?:task|aufgabe|auftrag|instructions?|anweisung(?:en)?|rules?|regeln|format"
    r"|output|ausgabe|requirements?|anforderungen|vorgaben|constraints?|please|bitte|now|jetzt"
    r"|write|schreib\w*|erstelle?|summari[sz]e|fasse?|return|gib|answer|antworte?|use|nutze?"
    r"|verwende?|keep|make sure|tell me|sag mir|mention|erwähne?|add|achte?|halte?|nenne?|list"
    r"|liste|each one|every one|jeder? (?:punkt|eintrag)"
    r"|am ende (?:noch|bitte|soll|hätte|brauche|möchte)"
    r"|at the end (?:i|please|add)|i(?:'d like| want| need| would)"
    r"|ich (?:möchte|brauche|hätte|will)"
    r"|your (?:task|job|answer|reply|text)|deine? (?:aufgabe|antwort|text)"
    r"|the (?:answer|result|reply|summary|translation|text) (?:should|must)"
    r"|(?:der|die|das) (?:antwort|ergebnis|text|zusammenfassung|übersetzung) (?:soll|darf|muss)"
    r"|tone|ton|length|länge|audience|zielgruppe|max\.|maximal|höchstens|at most|no more than)\b"
)
