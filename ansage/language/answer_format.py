"""Which form the prompt wants the answer in, and which columns or keys it names for it."""

import re
from functools import cache
from typing import Literal

from ansage.attempts import Span
from ansage.language.force import Force
from ansage.language.lexicon import pattern, tables
from ansage.language.matches import standing
from ansage.language.narration import is_content, narrated
from ansage.language.phrases import find_in, phrase_words, same_word
from ansage.language.reading import Reading
from ansage.language.segments import Kind
from ansage.language.sentences import Match, Sentence
from ansage.language.tokens import tokenise
from ansage.language.wordings import Wordings

Format = Literal["table", "json", "csv", "list", "prose"]


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(f" (?:{pattern})(?= )")


_NAMES: dict[Format, re.Pattern[str]] = {
    "table": _word(
        r"tables?|(?:markdown|md|uebersichts|vergleichs)?tabellen?|matrix|grids?|raster|spreadsheet"
        r"|gegenueberstellungstabelle|kreuztabelle"
    ),
    "json": _word(r"json\w*"),
    "csv": _word(r"csvs?"),
    "list": _word(
        r"bullets?(?: points?| list)?|lists?|\w*listen?|listenform|checkliste"
        r"|aufzaehlung\w*|stichpunkt\w*|stichwort\w*|stichworte\w*|spiegelstrich\w*|auflistung\w*"
        r"|punkteliste|bulletpoints?"
    ),
    "prose": _word(r"\w*fliesstext\w*|prose|running text|prosa"),
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
    r"^ (?:\d+ (?!columns?|spalt|rows?|zeile)|of contents"
    r"|vor (?:dir|ihnen|mir|uns)|file|files|datei|dateien|data|daten"
    r"|dumps?|loads?|schema|librar\w+|module|parser|stringify|errors?|decode\w*|below|above|unten|oben|attached"
    r"|export|exports|einliest|einlesen|einzulesen|liest|parst|parsen|laedt|laden|importier\w*"
    r"|in (?:objekte|objects)"
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
    r"|format\w*|only|nur|want|need|like|prefer|gern|gerne|draw up|compile|moechte"
    r"|brauche|valid|gueltiges|put|present|pack|in|using|use|verwende|nutze|list) "
    r"(?:(?:it|them|me|us|mir|uns|the|results?|ergebnis\w*|everything|alles|only|nur|valid|a|an"
    r"|ein|eine|einer|einem|einen|form|of"
    r"|von|:|simple|plain|single|one|small|in|as|als|einfach\w*|markdown|pure|reine\w?"
    r"|gueltige\w*|kleine\w?|uebersichtliche\w?) ){0,5}$"
)
_COLUMNS = _word(
    r"rows?|zeilen?|columns?|spalten?|keys?|fields?|felder\w?|feld|schluessel\w*|headers?"
    r"|headings?|kopfzeile"
    r"|across the top|attribut\w*|properties|property"
    r"|spaltenkoepfe|ueberschriften|spaltenueberschriften|names?|namen|eintraege\w?"
)


_NO_FORMAT = _word(
    r"tables? (?:of contents|for (?:\d+|a|the|me|us|our|his|her|their|my)|tennis|reservation"
    r"|lamp|top|cloth|by the|at (?:the|\w+s))"
    r"|(?:book|reserve|lay|set|wood\w*|oak|(?<!by )side|coffee|dining|on|under|off|to)"
    r" (?:a |the |an )?tables?|\w*(?:einkaufs|gaeste|warte|wein|preis|teilnehmer|adress|telefon"
    r"|kunden"
    r"|namens|material|mitglieder|bestell|inventar|mailing|pack|check)listen?|inhaltsverzeichnis"
    r"|(?:wine|guest|waiting|shopping|price|mailing|packing|check|address|customer|contact|wish"
    r"|short) lists?|to do liste?|(?:on|off|to|from) (?:the|our|my) list"
)
"""Things whose name holds a format: a table in a restaurant, the wine list."""


def demanded(reading: Reading, wanted: Format) -> list[Match]:
    """Where the prompt demands a format for the answer; input in that format is no demand."""
    named = [match for sentence in reading.sentences for match in sentence.find(_NAMES[wanted])]
    found = [m for m in named if m.force is Force.WITHDRAWN or not _is_input(m)]
    shaped = _described(wanted)
    found += [match for sentence in reading.sentences for match in sentence.find(shaped)]
    return standing(m for m in found if m.force is not Force.ASSERTED or _is_asked(m))


_READ = re.compile(
    r" (?:read|correct|proofread|open|parse|load|import|check|lies|korrigiere?|pruefe?|oeffne|lade)"
    r" (?:the|this|these|my|our|die|das|den|der|meine?|unsere?) (?:\S+ ){0,3}$"
)
"""What is only looked at."""


@cache
def _described(wanted: Format) -> Wordings:
    """Ways to describe a format: "one row per branch", "each on a line of its own"."""
    return pattern(
        "answer_format", *(key for key in tables("answer_format") if key.startswith(wanted))
    )


def _is_asked(match: Match) -> bool:
    """Whether it is the answer's format, and no program's, no topic and no mere possibility."""
    before = match.sentence.words(0, match.first)
    after = match.sentence.words(match.last + 1, len(match.sentence.tokens))
    possible = pattern("answer_format", "possible").match(after, 1)
    told = narrated(match) or is_content(match) or _READ.search(before)
    program = pattern("answer_format", "program").search(before)
    return not (told or possible or program or _is_no_format(match))


def _is_no_format(match: Match) -> bool:
    return any(
        other.first <= match.first and match.last <= other.last
        for other in match.sentence.find(_NO_FORMAT)
    )


_MADE = re.compile(
    r" (?:make|create|build|erstelle|baue|gestalte|return|output|(?:answer|respond|reply|antworte)"
    r" (?:only |nur )?(?:with|mit)) (?:only |nur )?(?:the|die|das|dem|der) $"
)


def _is_input(match: Match) -> bool:
    words = [token.word for token in match.sentence.tokens]
    before = f" {' '.join(words[: match.first])} "
    after = f" {' '.join(words[match.last + 1 :])} "
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
    found, before = list[Sentence](), None
    speaking = (_COLUMNS, _NAMES[wanted], _described(wanted))
    for sentence in reading.sentences:
        led = sentence.lead is not None and sentence.lead in found
        follows = bool(found) and found[-1] is before and _PARTS.search(sentence.norm)
        if led or follows or any(pattern.search(sentence.norm) for pattern in speaking):
            found.append(sentence)
        before = sentence
    return found


_PARTS = _word(
    r"each|every|them|it|there|jeweils|jede\w*|darin|drin|first|second|erste\w*|zweite\w*|left|right"
    r"|links|rechts|daneben|including|contains?|containing|rein|hinein|darunter|dazu"
)
"""Words of a sentence that goes on with the format: "There should be an id in each of them"."""


def _in_sentence(sentence: Sentence, accepted: tuple[str, ...]) -> list[Span]:
    return [
        match.span
        for name in accepted
        if (words := phrase_words(name))
        for match in find_in(sentence, words)
        if match.force in _NAMED_THERE
    ][:1]


_NAMED_THERE = frozenset({Force.ASSERTED, Force.BACKGROUND})
"""A column's name may look as if it told: "Stand"."""


def _in_text(text: str, span: Span, accepted: tuple[str, ...]) -> list[Span]:
    tokens = tokenise(text, *span)
    for name in accepted:
        words = phrase_words(name)
        for at in range(len(tokens) - len(words) + 1):
            if words and all(same_word(w, tokens[at + n].word) for n, w in enumerate(words)):
                return [Span(tokens[at].start, tokens[at + len(words) - 1].end)]
    return []
