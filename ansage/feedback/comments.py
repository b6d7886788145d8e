"""What feedback is made of: one sentence, and what it is for."""

from enum import StrEnum

from ansage.texts import Frozen


class Kind(StrEnum):
    """What a comment is for, in the order of its importance."""

    ESSENTIAL = "essential"
    """Without this the attempt does not pass."""
    ACTIONABLE = "actionable"
    """The one thing to do next."""
    INFORMATIVE = "informative"
    """Worth knowing; costs nothing by itself."""
    CELEBRATORY = "celebratory"
    """What went well, so that it is kept."""


class Comment(Frozen):
    """One sentence to the learner."""

    kind: Kind
    text: str
    requirement: str | None = None
