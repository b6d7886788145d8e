"""Words in the languages of Ansage, and the strict, frozen base of everything read from files."""

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Frozen(BaseModel):
    """A value that is checked strictly, refuses unknown keys and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Text(Frozen):
    """One text in every language of Ansage; a missing language is an error at load."""

    en: str
    de: str

    def in_(self, language: Language) -> str:
        return self.de if language == "de" else self.en


class Cues(Frozen):
    """Phrases by which a prompt may state a requirement, per language of the prompt."""

    en: tuple[str, ...] = ()
    de: tuple[str, ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """Those of every language: people mix them."""
        return (*self.en, *self.de)
