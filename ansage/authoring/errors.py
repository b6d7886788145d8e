"""Why an author's wish was refused."""

from enum import StrEnum
from typing import Any

from ansage.refusal import Refusal
from ansage.texts import Text


class AuthoringErrorCode(StrEnum):
    """Why an author's wish was refused."""

    UNFIT_NAME = "unfit_name"
    NAME_TAKEN = "name_taken"
    NO_SUCH_FOLDER = "no_such_folder"
    UNFIT_FILE = "unfit_file"
    TOO_LONG = "too_long"
    UNFIT_TEXT = "unfit_text"
    NOT_WRITABLE = "not_writable"
    NOT_TOML = "not_toml"
    UNFIT_VALUE = "unfit_value"
    PACKED = "packed"
    NOT_LOADED = "not_loaded"
    RUNNING = "running"


_C = AuthoringErrorCode
_WORDS = {
    _C.UNFIT_NAME: Text(
        en="“{name}” cannot name an exercise. Use small letters, digits and hyphens,"
        " such as window-card.",
        de="„{name}“ kann keine Übung heißen. Nimm Kleinbuchstaben, Ziffern und Bindestriche,"
        " zum Beispiel schaufenster-karte.",
    ),
    _C.NAME_TAKEN: Text(
        en="{name} is there already. Choose another name.",
        de="{name} gibt es schon. Wähle einen anderen Namen.",
    ),
    _C.NO_SUCH_FOLDER: Text(
        en="There is no exercise “{name}” any more. Choose another one.",
        de="Die Übung „{name}“ gibt es nicht mehr. Wähle eine andere.",
    ),
    _C.UNFIT_FILE: Text(
        en="“{name}” is no file of an exercise. Cases are .txt or .toml, examples .toml;"
        " names have letters, digits, dots, hyphens and spaces.",
        de="„{name}“ ist keine Datei einer Übung. Fälle sind .txt oder .toml, Beispiele .toml;"
        " Namen haben Buchstaben, Ziffern, Punkte, Bindestriche und Leerzeichen.",
    ),
    _C.TOO_LONG: Text(
        en="{name} would have {size} bytes. Keep files under {limit}.",
        de="{name} hätte {size} Byte. Dateien haben höchstens {limit}.",
    ),
    _C.UNFIT_TEXT: Text(
        en="{name} is not UTF-8 text, so it cannot be edited here. Save it as UTF-8 first.",
        de="{name} ist kein UTF-8-Text und kann hier nicht bearbeitet werden."
        " Speichere die Datei zuerst als UTF-8.",
    ),
    _C.NOT_WRITABLE: Text(
        en="{name} cannot be written ({reason}). Your text is still in the field.",
        de="{name} kann nicht gespeichert werden ({reason}). Dein Text steht noch im Feld.",
    ),
    _C.NOT_TOML: Text(
        en="{name} is not TOML at the moment: {reason}. Mend that line in the file.",
        de="{name} ist gerade kein TOML: {reason}. Bring diese Zeile in der Datei in Ordnung.",
    ),
    _C.UNFIT_VALUE: Text(
        en="These settings are not TOML: {reason}. Write them like: unit = \"words\", max = 60",
        de="Diese Einstellungen sind kein TOML: {reason}."
        " Schreib sie so: unit = \"words\", max = 60",
    ),
    _C.PACKED: Text(
        en="These exercises come from a pack, which stays as it is."
        " Unpack it and name its folder with --exercises.",
        de="Diese Übungen kommen aus einem Paket, das so bleibt, wie es ist."
        " Entpacke es und nenne seinen Ordner mit --exercises.",
    ),
    _C.NOT_LOADED: Text(
        en="The exercise does not load yet. Mend what the check names first.",
        de="Die Übung lässt sich noch nicht laden. Behebe zuerst, was die Prüfung nennt.",
    ),
    _C.RUNNING: Text(
        en="This example is running already. Wait until it is done.",
        de="Dieses Beispiel läuft schon. Warte, bis es fertig ist.",
    ),
}  # fmt: skip


class AuthoringError(Refusal):
    """What an author wanted and cannot have, and what to do instead."""

    def __init__(self, code: AuthoringErrorCode, **facts: Any) -> None:
        super().__init__(code, _WORDS[code], **facts)
