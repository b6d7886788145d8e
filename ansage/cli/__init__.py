"""The `ansage` command. Exit codes: 0 passed, 1 not passed, 2 a mistake in usage or files."""

import sys

from ansage.cli.mistakes import Mistake


def main(arguments: list[str] | None = None) -> None:
    """Runs a command (of sys.argv by default) and exits; what goes wrong is a message, no trace."""
    from ansage.cli.app import app

    try:
        app(arguments, prog_name="ansage")
    except Mistake as mistake:
        _stop(str(mistake))
    except OSError as error:
        _stop(f"{error.filename or 'A file'}: {error.strerror or error}.")
    except Exception as error:
        if not _is_for_people(error):
            raise
        _stop(str(error))


def _is_for_people(error: Exception) -> bool:
    """Whether its text was written to be read by whoever typed the command."""
    from ansage.problems import ProblemsFound
    from ansage.refusal import Refusal

    return isinstance(error, ProblemsFound | Refusal)


def _stop(words: str) -> None:
    print(words, file=sys.stderr)
    sys.exit(2)
