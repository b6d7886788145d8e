"""What the app tells the child process that serves a model."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, repr=False)
class Order:
    """One line on the child's standard input. It has no repr, since it holds the key."""

    path: str
    api_key: str
    slots: int
    """Calls that are answered at once."""
    context: int
    """Tokens that the prompts and answers of all slots together may have."""

    def line(self) -> str:
        return json.dumps(asdict(self)) + "\n"

    @classmethod
    def parse(cls, line: str) -> "Order":
        return cls(**json.loads(line))
