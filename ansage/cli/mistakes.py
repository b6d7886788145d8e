"""What ends a command early because of how it was called."""


class Mistake(Exception):
    """A mistake in usage or files: the text says what to do, and the exit code is 2."""
