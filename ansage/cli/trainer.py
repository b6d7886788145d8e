"""`ansage trainer`: the passphrase that opens what only the trainer may do."""

import sys

import typer

from ansage.cli.mistakes import Mistake

app = typer.Typer(help="The trainer's passphrase.", no_args_is_help=True)


@app.callback()
def trainer() -> None:
    """The trainer's passphrase."""


@app.command("set-passphrase")
def set_passphrase() -> None:
    """Set another passphrase; browsers that were let in with the old one are so no more."""
    from ansage.paths import data_dir, passphrase_file
    from ansage.trainer import Passphrase

    chosen = _asked()
    file = passphrase_file(data_dir())
    Passphrase(file).set(chosen)
    print(f"The passphrase is set. Its hash is kept in {file}.")


def _asked() -> str:
    """Typed twice and unseen, or one line of a pipe. Raises Mistake."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip("\r\n")
    try:
        return typer.prompt("New passphrase", hide_input=True, confirmation_prompt=True)
    except typer.Abort:
        raise Mistake("\nThe passphrase stays as it is.") from None
