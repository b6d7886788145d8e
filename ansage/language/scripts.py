"""Which script a text is written in, and which language where the script tells it."""

import re
from collections import Counter
from functools import lru_cache

_RANGES: dict[str, tuple[tuple[int, int], ...]] = {
    "greek": ((0x370, 0x3FF),),
    "cyrillic": ((0x400, 0x52F),),
    "hebrew": ((0x590, 0x5FF),),
    "arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
    "devanagari": ((0x900, 0x97F),),
    "bengali": ((0x980, 0x9FF),),
    "gurmukhi": ((0xA00, 0xA7F),),
    "gujarati": ((0xA80, 0xAFF),),
    "tamil": ((0xB80, 0xBFF),),
    "telugu": ((0xC00, 0xC7F),),
    "kannada": ((0xC80, 0xCFF),),
    "malayalam": ((0xD00, 0xD7F),),
    "thai": ((0xE00, 0xE7F),),
    "kana": ((0x3040, 0x30FF),),
    "han": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    "hangul": ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF)),
}
"""Unicode's blocks; a letter outside of them counts as Latin."""
_DENSE = ("han", "kana", "hangul")
_LANGUAGE = {
    "greek": "el", "hebrew": "he", "bengali": "bn", "gurmukhi": "pa", "gujarati": "gu",
    "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "thai": "th",
    "kana": "ja", "han": "zh", "hangul": "ko",
}  # fmt: skip
"""What a script tells without a look at the words."""
_SIGNS = {
    "cyrillic": {"uk": "іїєґ", "ru": "ыэё", "bg": "ъ"},
    "arabic": {"ur": "ٹڈڑںےہھ", "fa": "پچژگی", "ar": "ةىيك"},
}
"""Letters that one language of a script has and the others have not, surest first."""
_MARKS = {
    "hi": (
        "है हैं का की के में और को से यह नहीं था थे ने कर रहा रही हो लिए",
        "ों ना ने ता ती ते िए ेगा",
    ),
    "mr": (
        "आहे आहेत आणि मध्ये हे ही होते नाही ते एक या तो म्हणजे करा असते दोन",
        "च्या ची चे चा ला ात ांना तील ून णे तो ळ ळे ायला ांचे ावर",
    ),
    "ne": (
        "छ छन् हो र मा लाई यो पनि भएको तथा छैन हुन्छ गर्नु",
        "नुहोस् को मा ले लाई हरू छ छन् बाट पछि एको र्न र्नु",
    ),
}
"""Frequent words and endings of the languages that are written in Devanagari."""
_WORD = re.compile(r"[^\s।,.!?:;()\"'“”]+")
_OTHER = re.compile(r"[\u0370-\u1fff\u2c00-\ufeff]")
"""A letter of another script; what is between them are signs and symbols."""
_SEVERAL = 2
_OFTEN = 0.004
"""Share of a language's own letters from which they are no quotation of another one."""


def script_of(text: str) -> str:
    """The script that a passage is written in; Japanese is "kana".

    Foreign terms in Latin letters do not make a passage Latin: another script needs only a third of
    the letters. A sign of Chinese, Japanese or Korean says as much as several letters.
    """
    if not _OTHER.search(text):
        return "latin"
    counts = Counter(map(_script, filter(str.isalpha, text)))
    if counts["kana"] and 9 * counts["kana"] > counts["han"]:
        counts["kana"] += counts.pop("han", 0)
    for name in _DENSE:
        counts[name] *= 2
    latin = counts.pop("latin", 0)
    name = max(counts, key=lambda name: counts[name], default="latin")
    return name if 2 * counts[name] > latin else "latin"


def language_by_script(text: str) -> str | None:
    """ISO 639-1 code of a text that its script tells; None for Latin, and where nothing tells."""
    script = script_of(text)
    if script in _LANGUAGE:
        return _LANGUAGE[script]
    if script in _SIGNS:
        return _by_signs(text, _SIGNS[script])
    return _by_words(text) if script == "devanagari" else None


def _by_signs(text: str, signs: dict[str, str]) -> str | None:
    letters = sum(map(str.isalpha, text))
    for code, own in signs.items():
        if sum(text.count(sign) for sign in own) > _OFTEN * letters:
            return code
    return None


def _by_words(text: str) -> str | None:
    used = _WORD.findall(text)
    counts = {code: sum(_has_mark(word, code) for word in used) for code in _MARKS}
    code = max(counts, key=lambda name: counts[name])
    return code if counts[code] >= _SEVERAL else None


def _has_mark(word: str, code: str) -> bool:
    words, endings = _MARKS[code]
    return word in words.split() or word.endswith(tuple(endings.split()))


@lru_cache(4096)
def _script(letter: str) -> str:
    place = ord(letter)
    for name, ranges in _RANGES.items():
        if any(first <= place <= last for first, last in ranges):
            return name
    return "latin"
