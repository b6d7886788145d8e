"""What is kept of the tests that somebody took."""

from datetime import UTC, datetime
from typing import Literal

from pydantic import Field

from ansage.assessment.tasks import FormName
from ansage.attempts import MAX_PROMPT
from ansage.texts import Frozen, Language

Moment = Literal["before", "after"]


class Answer(Frozen):
    """A prompt for one task; an empty one is a task that was skipped."""

    task: str
    prompt: str = Field(max_length=MAX_PROMPT)
    language: Language
    """In which the task was shown."""
    stated: dict[str, bool | None]
    """By requirement, as the rules of that day saw it; None where they could not decide."""
    created: datetime = Field(default_factory=lambda: datetime.now(UTC))


class Sitting(Frozen):
    """One test of a learner, under way or finished."""

    moment: Moment
    form: FormName
    begun: datetime
    answers: tuple[Answer, ...] = ()
    """In the order in which they were given."""


class Pair(Frozen):
    """Both tests of somebody who is not named."""

    before: Sitting
    after: Sitting
