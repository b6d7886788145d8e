"""Text files that a command is given."""

import sys
from pathlib import Path

from ansage.cli.mistakes import Mistake

MOST_BYTES = 5_000_000
"""No prompt and no file of outputs is longer; what is longer is some other file."""


def read_text(path: Path) -> str:
    """The text of a file, or of standard input for `-`. Raises Mistake."""
    try:
        content = _read_bytes(path)
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > MOST_BYTES:
        raise Mistake(f"{path} is longer than {MOST_BYTES // 1_000_000} MB. Is it the right file?")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = f"{path} is not UTF-8 (byte {error.start})."
        raise Mistake(f"{wrong} Save it with the encoding UTF-8.") from error


def _read_bytes(path: Path) -> bytes:
    if path == Path("-"):
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
