import re
import string
from pathlib import Path

import pytest

from ansage.texts import LANGUAGES
from ui.words import Words, as_label, strings

ROOT = Path(__file__).parents[2]
SOURCE = "\n".join(path.read_text("utf-8") for path in [*ROOT.glob("ui/*.py"), ROOT / "app.py"])


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def is_used(key: str) -> bool:
    """By its whole name, or by a name that is put together, such as f"phase.{phase}"."""
    stem = re.sub(r"\.(one|other)$", "", key)
    prefix = stem.rpartition(".")[0]
    whole, computed = rf"[\"']{re.escape(stem)}[\"']", rf"f[\"']{re.escape(prefix)}\.\{{"
    return bool(re.search(whole, SOURCE) or (prefix and re.search(computed, SOURCE)))


def test_every_language_has_the_same_strings():
    assert strings("en").keys() == strings("de").keys()


def test_every_string_takes_the_same_values_in_every_language():
    english, german = strings("en"), strings("de")
    assert [key for key in english if fields(english[key]) != fields(german[key])] == []


def test_every_string_is_used():
    assert [key for key in strings("en") if not is_used(key)] == []


def test_every_string_that_is_asked_for_exists():
    asked = re.findall(r"words\(\s*[\"']([a-z_.]+)[\"']", SOURCE)
    assert [key for key in asked if key not in strings("en")] == []


def test_german_uses_german_quotation_marks():
    wrong = re.compile(r"[\"”]|“[^„]*“")
    assert [text for text in strings("de").values() if wrong.search(text)] == []


def test_a_count_picks_its_form():
    assert Words("en").count("desk.cases", 1) == "Submitting checks 1 case"
    assert Words("de").count("desk.cases", 6) == "Abgeben prüft 6 Fälle"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_string_is_an_error(language):
    with pytest.raises(KeyError):
        Words(language)("no.such")


def test_a_label_is_never_markdown():
    assert as_label("**a** :red[b] $x$") == r"\*\*a\*\* \:red\[b\] \$x\$"
