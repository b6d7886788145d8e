"""Which form the prompt wants the answer in, and which columns or keys it names for it."""

import re
from typing import Literal

from ansage.attempts import Span
from ansage.language.force import Force
from ansage.language.matches import standing
from ansage.language.phrases import find_in, phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.segments import Kind
from ansage.language.sentences import Match, Sentence
from ansage.language.tokens import tokenise

Format = Literal["table", "json", "csv", "list", "prose"]


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(f" (?:{pattern})(?= )")


_NAMES: dict[Format, re.Pattern[str]] = {
    "table": _word(
        r"tables?|tabular|tabellarisch\w*|(?:markdown|md|uebersichts)?tabelle\w*"
        r"|tabellenform\w*|3 spaltig\w*|matrix|grids?|raster|spreadsheet|tabellarische\w*"
        r"|rows and columns|zeilen und spalten|zeilen x spalten|gegenueberstellungstabelle"
    ),
    "json": _word(r"json\w*"),
    "csv": _word(
        r"csvs?|(?:comma|semicolon|tab)(?: separated| delimited)(?: values)?"
        r"|(?:komma|semikolon|strichpunkt|tab|tabulator)(?:separiert|getrennt)\w*"
        r"|(?:separated|delimited|divided) by (?:a )?(?:commas?|semicolons?|tabs?)"
        r"|(?:mit|durch|per) (?:einem |einer )?(?:kommas?|semikolons?|semikola|strichpunkte?n?)"
        r" (?:\w+ )?(?:getrennt\w*|separiert\w*|trennen)"
    ),
    "list": _word(
        r"bullets?(?: points?| list)?|bulleted|lists?|listed|numbered|\w*listen?|listenform"
        r"|itemi[sz]ed?|bulletpoints?|one (?:per|a) line|(?:one|each) (?:on|per) (?:its own|a new)"
        r" line|(?:jede\w?|ein\w?) (?:\w+ ){0,2}(?:pro|je|eigene\w?) zeile|untereinander"
        r"|punkt fuer punkt|point by point|dashes|hyphens|anstriche\w?|punktweise|stichwortartig\w*"
        r"|durchnummerier\w*|aufgezaehlt"
        r"|aufzaehlung\w*|stichpunkt\w*"
        r"|stichwort\w*|spiegelstrich\w*|nummeriert\w*|auflist\w*|aufgelistet|punkteliste"
    ),
    "prose": _word(
        r"prose|\w*fliesstext\w*|running text|continuous text|flowing text|(?:full|whole|complete)"
        r" sentences|paragraphs flowing|flowing paragraphs|connected (?:text|paragraphs)|proper"
        r" paragraphs|normal (?:article|letter|text|paragraphs?)|like an? (?:\w+ )?(?:article|essay"
        r"|story|letter)|wie (?:ein|einen) (?:\w+ )?(?:artikel|brief|aufsatz|zeitungsartikel)"
        r"|vollstaendige\w? saetze\w?|prosa|(?:as|in) (?:one|a|single) (?:\w+ )?paragraphs?"
        r"|(?:am|an einem) stueck|(?:normale\w|richtige\w) (?:text|absaetze\w?|saetze\w?)"
        r"|(?:zusammenhaengend\w*|"
        r"durchgehend\w*|fortlaufend\w*) (?:\w+ )?(?:text|saetze\w*|absatz|absaetze\w*)"
        r"|ganze\w? saetze\w?|ausformuliert\w*|paragraph form"
    ),
}
_INPUT_BEFORE = re.compile(
    r" (?:the|this|these|those|that|following|attached|above|below|given|our|my|your|each"
    r"|every|which|from|der|die"
    r"|das|den|dem|des|diese\w?|folgende\w?|beigefuegte\w?|obige\w?|unsere\w?|meine\w?"
    r"|angehaengte\w?|aus|anhand|read|analy[sz]e"
    r"|lies|analysiere|input|jede\w?) (?:(?!as |als |into |to |in |return |a |an |ein "
    r"|eine )\w+ ){0,1}$"
)
_INPUT_AFTER = re.compile(
    r"^ (?:of contents|vor|file|files|datei|dateien|data|daten|below|above|unten|oben|attached"
    r"|export|exports"
    r"|lists|shows|zeigt"
    r"|inputs?|price|of (?:customers|the|our)|with (?:our|the) (?:sales|customer))"
)
_DEMANDED_THERE = re.compile(
    r" (?:should|must|shall|has to|needs to|soll|sollte|muss|sollen|muessen)(?= )"
)
_OUTPUT_BEFORE = re.compile(
    r" (?:as|als|return|output|respond\w*|answer|give|reply|format|in form|into|create"
    r"|make|build|produce|provide|write"
    r"|gib|gebe|erstelle\w*|mach\w*|schreib\w*|antworte|liefere|erzeuge|formatier\w*|ausgabe"
    r"|format\w*|only|nur|want|need|moechte"
    r"|brauche|valid|gueltiges|put|present|pack|in|using|use|verwende|nutze|list) "
    r"(?:(?:it|them|me|us|mir|uns|the|results?|ergebnis\w*|everything|alles|only|nur|valid|a|an"
    r"|ein|eine|einer|einem|einen|form|of"
    r"|von|:|simple|plain|single|one|small|in|as|als|einfach\w*|markdown|pure|reine\w?"
    r"|gueltige\w*|kleine\w?|uebersichtliche\w?) ){0,5}$"
)
_COLUMNS = _word(
    r"rows?|zeilen?|columns?|spalten?|keys?|fields?|felder\w?|feld|schluessel\w*|headers?"
    r"|headings?|kopfzeile"
    r"|attribut\w*|properties|property"
    r"|spaltenkoepfe|ueberschriften|spaltenueberschriften|names?|namen|eintraege\w?"
)


_NO_FORMAT = _word(
    r"tables? (?:of contents|for (?:\d+|a|the|me|us|our)|tennis|reservation|lamp|top|cloth|by the"
    r"|at (?:the|\w+s))|(?:book|reserve|lay|set|wood\w*|oak|side|coffee|dining|on|under|off|to)"
    r" (?:a |the |an )?tables?|\w*(?:einkaufs|gaeste|warte|wein|preis|teilnehmer|adress|telefon"
    r"|kunden"
    r"|namens|material|mitglieder|bestell|inventar|mailing|pack|check)listen?|inhaltsverzeichnis"
    r"|(?:wine|guest|waiting|shopping|price|mailing|packing|check|address|customer|contact|wish"
    r"|short) lists?|to do liste?|(?:on|off|to|from) (?:the|our|my) list"
)
"""Things whose name holds a format: a table in a restaurant, the wine list."""
_AS_VERB: dict[Format, re.Pattern[str]] = {
    "list": _word(
        r"bullet (?:it|this|them|that|everything)|list (?:it|them|everything|all)"
        r"|(?:liste|zaehle?) (?:\S+ ){1,8}auf|nummeriere?|(?:gliedere?|schreib\w*) (?:\S+ ){0,4}"
        r"(?:in|als) (?:stich)?punkten?|number (?:the|them|each)"
    ),
    "table": _word(r"tabulate|tabelliere?"),
    "prose": _word(r"(?:formulier\w*|schreib\w*) (?:\S+ ){0,4}aus|spell (?:it )?out in sentences"),
}
"""Verbs that ask for a format: "bullet it for me"."""


def demanded(reading: Reading, wanted: Format) -> list[Match]:
    """Where the prompt demands a format for the answer; input in that format is no demand."""
    named = [match for sentence in reading.sentences for match in sentence.find(_NAMES[wanted])]
    found = [m for m in named if m.force is Force.WITHDRAWN or not _is_input(m)]
    if wanted in _AS_VERB:
        found += [m for sentence in reading.sentences for m in sentence.find(_AS_VERB[wanted])]
    return standing(m for m in found if not _is_no_format(m))


def _is_no_format(match: Match) -> bool:
    return any(
        other.first <= match.first and match.last <= other.last
        for other in match.sentence.find(_NO_FORMAT)
    )


_MADE = re.compile(
    r" (?:make|create|build|erstelle|baue|gestalte|return|output|(?:answer|respond|reply|antworte)"
    r" (?:only |nur )?(?:with|mit)) (?:only |nur )?(?:the|die|das|dem|der) $"
)
_ADVERB = re.compile(r"tabellarisch\w*|tabular|tabellenform|aufgelistet|bulleted|ausformuliert\w*")
"""Forms that only ever describe an answer."""


def _is_input(match: Match) -> bool:
    words = [token.word for token in match.sentence.tokens]
    before = f" {' '.join(words[: match.first])} "
    after = f" {' '.join(words[match.last + 1 :])} "
    if _ADVERB.fullmatch(words[match.first]):
        return False
    if _OUTPUT_BEFORE.search(before) and not _INPUT_BEFORE.search(before):
        return False
    if match.quoted:
        return True
    if _MADE.search(before):
        return False
    if _INPUT_AFTER.search(after):
        return True
    return bool(_INPUT_BEFORE.search(before)) and not _DEMANDED_THERE.search(match.sentence.norm)


def named_parts(
    reading: Reading, wanted: Format, names: tuple[tuple[str, ...], ...]
) -> list[list[Span]]:
    """For each column or key, the places that name it in connection with the format."""
    if not names:
        return []
    sentences, templates = _places(reading, wanted), reading.parts(Kind.TEMPLATE)
    return [
        [
            *(span for sentence in sentences for span in _in_sentence(sentence, accepted)),
            *(span for part in templates for span in _in_text(reading.text, part.span, accepted)),
        ]
        for accepted in names
    ]


def _places(reading: Reading, wanted: Format) -> list[Sentence]:
    """Sentences that speak of the format or of columns, their neighbours below, and list items."""
    found = list[Sentence]()
    for sentence in reading.sentences:
        led = sentence.lead is not None and sentence.lead in found
        if led or any(sentence.find(_COLUMNS)) or any(sentence.find(_NAMES[wanted])):
            found.append(sentence)
    return found


def _in_sentence(sentence: Sentence, accepted: tuple[str, ...]) -> list[Span]:
    return [
        match.span
        for name in accepted
        if (words := phrase_words(name))
        for match in find_in(sentence, words)
        if match.force is Force.ASSERTED
    ][:1]


def _in_text(text: str, span: Span, accepted: tuple[str, ...]) -> list[Span]:
    tokens = tokenise(text, *span)
    for name in accepted:
        words = phrase_words(name)
        for at in range(len(tokens) - len(words) + 1):
            if words and all(same_word(w, tokens[at + n].word) for n, w in enumerate(words)):
                return [Span(tokens[at].start, tokens[at + len(words) - 1].end)]
    return []
