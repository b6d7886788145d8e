"""Everything that can go wrong with a model, each with one sentence that says what to do."""

import string
from enum import StrEnum
from typing import Any

from ansage.texts import Language, Text


class FailureCode(StrEnum):
    """Why there is no answer. The codes are stored with runs: rename none."""

    NO_KEY = "no_key"
    BAD_KEY = "bad_key"
    NO_CREDIT = "no_credit"
    RATE_LIMITED = "rate_limited"
    UNREACHABLE = "unreachable"
    PROVIDER_DOWN = "provider_down"
    DROPPED = "dropped"
    MALFORMED = "malformed"
    SLOW_START = "slow_start"
    TOO_SLOW = "too_slow"
    EMPTY = "empty"
    FILTERED = "filtered"
    TOO_LONG = "too_long"
    UNKNOWN_MODEL = "unknown_model"
    REFUSED = "refused"
    FETCH_NO_NETWORK = "fetch_no_network"
    FETCH_NO_SPACE = "fetch_no_space"
    FETCH_WRONG_FILE = "fetch_wrong_file"
    FETCH_FAILED = "fetch_failed"
    START_FAILED = "start_failed"
    UNEXPECTED = "unexpected"


TRANSIENT = frozenset(
    {
        FailureCode.RATE_LIMITED,
        FailureCode.UNREACHABLE,
        FailureCode.PROVIDER_DOWN,
        FailureCode.DROPPED,
        FailureCode.MALFORMED,
        FailureCode.SLOW_START,
    }
)
"""Failures that may pass by themselves, so that the same call is worth another try.

An answer that was still arriving when its time was up would only run out of time again.
"""


class ModelFailure(Exception):
    """A model gave no usable answer. Holds codes and numbers only, never a provider's words."""

    def __init__(self, code: FailureCode, **facts: Any) -> None:
        self.code, self.facts = code, facts
        super().__init__(code.value)


def failure_text(code: str, facts: dict[str, Any], language: Language) -> str:
    """One sentence that says what happened and what to do; an unknown code reads as unexpected."""
    known = FailureCode(code) if code in set(FailureCode) else FailureCode.UNEXPECTED
    sentences = [sentence.in_(language) for sentence in SENTENCES[known]]
    fitting = next(s for s in sentences if _fields(s) <= facts.keys())
    return fitting.format(**facts)


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


SENTENCES: dict[FailureCode, tuple[Text, ...]] = {
    FailureCode.NO_KEY: (
        Text(
            en="This model needs a key: set {key_env} in the environment or in "
            ".streamlit/secrets.toml and start again, or choose another model.",
            de="Dieses Modell braucht einen Schlüssel: Setze {key_env} in der Umgebung oder in "
            ".streamlit/secrets.toml und starte neu, oder wähle ein anderes Modell.",
        ),
        Text(
            en="This model needs a key that is not set: set it as ansage.toml says and start "
            "again, or choose another model.",
            de="Dieses Modell braucht einen Schlüssel, der fehlt: Setze ihn, wie es in "
            "ansage.toml steht, und starte neu, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.BAD_KEY: (
        Text(
            en="The provider did not accept the key in {key_env}: put a valid one there and "
            "start again, or choose another model.",
            de="Der Anbieter hat den Schlüssel in {key_env} nicht angenommen: Trage dort einen "
            "gültigen ein und starte neu, oder wähle ein anderes Modell.",
        ),
        Text(
            en="The provider did not accept the key: check it, or choose another model.",
            de="Der Anbieter hat den Schlüssel nicht angenommen: Prüfe ihn, oder wähle ein "
            "anderes Modell.",
        ),
    ),
    FailureCode.NO_CREDIT: (
        Text(
            en="The credit or quota of this model is used up: top it up with the provider, or "
            "choose another model.",
            de="Das Guthaben oder Kontingent für dieses Modell ist aufgebraucht: Fülle es beim "
            "Anbieter auf, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.RATE_LIMITED: (
        Text(
            en="The provider takes no more requests for now: try again in {wait_seconds} "
            "seconds, or choose another model.",
            de="Der Anbieter nimmt gerade keine Anfragen mehr an: Versuche es in {wait_seconds} "
            "Sekunden noch einmal, oder wähle ein anderes Modell.",
        ),
        Text(
            en="The provider takes no more requests for now: try again in a minute, or choose "
            "another model.",
            de="Der Anbieter nimmt gerade keine Anfragen mehr an: Versuche es in einer Minute "
            "noch einmal, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.UNREACHABLE: (
        Text(
            en="The model cannot be reached: check the network connection and try again, or "
            "choose a model that stays on this computer.",
            de="Das Modell ist nicht erreichbar: Prüfe die Netzverbindung und versuche es noch "
            "einmal, oder wähle ein Modell, das auf diesem Rechner bleibt.",
        ),
    ),
    FailureCode.PROVIDER_DOWN: (
        Text(
            en="The model's server has a fault of its own: try again in a few minutes, or "
            "choose another model.",
            de="Der Server des Modells ist gestört: Versuche es in ein paar Minuten noch einmal, "
            "oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.DROPPED: (
        Text(
            en="The connection broke off in the middle of the answer: try again.",
            de="Die Verbindung ist mitten in der Antwort abgerissen: Versuche es noch einmal.",
        ),
    ),
    FailureCode.MALFORMED: (
        Text(
            en="The server sent something that is no model's answer: try again; if it stays, "
            "check the model's api_base in ansage.toml.",
            de="Der Server hat etwas geschickt, das keine Antwort eines Modells ist: Versuche es "
            "noch einmal; bleibt es so, prüfe api_base in ansage.toml.",
        ),
    ),
    FailureCode.SLOW_START: (
        Text(
            en="The model did not begin to answer within {seconds} seconds: try again when "
            "fewer people are using it, or choose another model.",
            de="Das Modell hat nach {seconds} Sekunden noch nicht zu antworten begonnen: "
            "Versuche es noch einmal, wenn weniger los ist, oder wähle ein anderes Modell.",
        ),
        Text(
            en="The model took too long to begin its answer: try again when fewer people are "
            "using it, or choose another model.",
            de="Das Modell hat zu lange nicht zu antworten begonnen: Versuche es noch einmal, "
            "wenn weniger los ist, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.TOO_SLOW: (
        Text(
            en="The answer was not finished after {seconds} seconds: ask for a shorter answer, "
            "or choose a faster model.",
            de="Die Antwort war nach {seconds} Sekunden nicht fertig: Verlange eine kürzere "
            "Antwort, oder wähle ein schnelleres Modell.",
        ),
        Text(
            en="The answer took too long: ask for a shorter one, or choose a faster model.",
            de="Die Antwort hat zu lange gedauert: Verlange eine kürzere, oder wähle ein "
            "schnelleres Modell.",
        ),
    ),
    FailureCode.EMPTY: (
        Text(
            en="The model answered with nothing: say in your prompt what it should write, and "
            "try again.",
            de="Das Modell hat nichts geantwortet: Sage in deinem Prompt, was es schreiben soll, "
            "und versuche es noch einmal.",
        ),
    ),
    FailureCode.FILTERED: (
        Text(
            en="The provider's content filter stopped the answer: put your prompt in other "
            "words, or choose another model.",
            de="Der Inhaltsfilter des Anbieters hat die Antwort gestoppt: Formuliere deinen "
            "Prompt anders, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.TOO_LONG: (
        Text(
            en="Your prompt with its material is longer than this model can read: shorten it, "
            "or choose another model.",
            de="Dein Prompt ist mit dem Material länger, als dieses Modell lesen kann: Kürze "
            "ihn, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.UNKNOWN_MODEL: (
        Text(
            en="The provider does not know this model: see what it serves with `ansage models "
            "list` and correct ansage.toml, or choose another model.",
            de="Der Anbieter kennt dieses Modell nicht: Sieh mit `ansage models list` nach, was "
            "er anbietet, und ändere ansage.toml, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.REFUSED: (
        Text(
            en="The provider refused the request: check the model's entry in ansage.toml with "
            "`ansage models test`, or choose another model.",
            de="Der Anbieter hat die Anfrage abgelehnt: Prüfe den Eintrag in ansage.toml mit "
            "`ansage models test`, oder wähle ein anderes Modell.",
        ),
    ),
    FailureCode.FETCH_NO_NETWORK: (
        Text(
            en="The model could not be downloaded because no download site can be reached: "
            "check the network connection or the proxy settings, and try again.",
            de="Das Modell konnte nicht heruntergeladen werden, weil keine Downloadseite "
            "erreichbar ist: Prüfe Netzverbindung oder Proxy und versuche es noch einmal.",
        ),
    ),
    FailureCode.FETCH_NO_SPACE: (
        Text(
            en="The disk is too full for the model: free {missing_megabytes} MB, or choose "
            "another folder with ANSAGE_DATA_DIR, and try again.",
            de="Der Datenträger ist zu voll für das Modell: Gib {missing_megabytes} MB frei, oder "
            "wähle mit ANSAGE_DATA_DIR einen anderen Ordner, und versuche es noch einmal.",
        ),
        Text(
            en="The disk is too full for the model: free some space, or choose another folder "
            "with ANSAGE_DATA_DIR, and try again.",
            de="Der Datenträger ist zu voll für das Modell: Gib Platz frei, oder wähle mit "
            "ANSAGE_DATA_DIR einen anderen Ordner, und versuche es noch einmal.",
        ),
    ),
    FailureCode.FETCH_WRONG_FILE: (
        Text(
            en="The downloaded model is not the expected file and was thrown away: try again; "
            "if it stays, something between you and the download site changes files.",
            de="Das heruntergeladene Modell ist nicht die erwartete Datei und wurde verworfen: "
            "Versuche es noch einmal; bleibt es so, verändert etwas unterwegs die Dateien.",
        ),
    ),
    FailureCode.FETCH_FAILED: (
        Text(
            en="The model could not be saved: check that the folder {folder} can be written to, "
            "and try again.",
            de="Das Modell konnte nicht gespeichert werden: Prüfe, ob der Ordner {folder} "
            "beschreibbar ist, und versuche es noch einmal.",
        ),
        Text(
            en="The model could not be saved: check that the data folder can be written to, and "
            "try again.",
            de="Das Modell konnte nicht gespeichert werden: Prüfe, ob der Datenordner "
            "beschreibbar ist, und versuche es noch einmal.",
        ),
    ),
    FailureCode.START_FAILED: (
        Text(
            en="The model on this computer does not start: close other programs to free about "
            "2 GB of memory and try again, or run `ansage doctor`.",
            de="Das Modell auf diesem Rechner startet nicht: Schließe andere Programme, damit "
            "etwa 2 GB Arbeitsspeicher frei sind, und versuche es noch einmal, oder rufe "
            "`ansage doctor` auf.",
        ),
    ),
    FailureCode.UNEXPECTED: (
        Text(
            en="Something unexpected went wrong with the model: try again, or choose another "
            "model.",
            de="Mit dem Modell ist etwas Unerwartetes schiefgegangen: Versuche es noch einmal, "
            "oder wähle ein anderes Modell.",
        ),
    ),
}
