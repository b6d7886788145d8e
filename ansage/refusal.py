"""Something that Ansage will not or cannot do, said so that its reader knows what to do instead."""

from enum import StrEnum
from typing import Any

from ansage.texts import Language, Text


class Refusal(Exception):
    """A code for programs, facts for the record, and one sentence for people in every language."""

    def __init__(self, code: StrEnum, words: Text, **facts: Any) -> None:
        self.code, self.facts, self._words = code, facts, words
        super().__init__(self.text("en"))

    def text(self, language: Language) -> str:
        """One sentence that says what is wrong and what to do."""
        return self._words.in_(language).format_map(self.facts)
