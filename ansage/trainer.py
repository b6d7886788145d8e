"""The trainer: who knows the passphrase of this Ansage may do what learners may not."""

import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Lock

from ansage.refusal import Refusal
from ansage.texts import Text

FEWEST_CHARACTERS = 12
"""Of a passphrase that somebody chooses."""
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that looks like another one when it is read from a screen and typed."""
_GROUPS, _GROUP = 4, 4
"""A made passphrase has 16 of 31 letters: 79 bits."""
HOURS = 12
"""How long a browser stays the trainer's."""
TRIES, WAIT = 5, 30.0
"""Wrong tries of one browser before it has to wait, and the seconds, which double each time."""
TRIES_OF_ALL, MINUTE = 30, 60.0
"""Wrong tries of all browsers in a minute: whoever throws away a cookie gains no further tries."""


class TrainerErrorCode(StrEnum):
    """Why somebody is not let in."""

    WRONG = "wrong"
    WAIT = "wait"
    NONE_SET = "none_set"
    NO_TRAINER = "no_trainer"
    TOO_SHORT = "too_short"


_WORDS = {
    TrainerErrorCode.WRONG: Text(
        en="That is not the passphrase. It was shown when Ansage was first started;"
        " `ansage trainer set-passphrase` sets another one.",
        de="Das ist nicht die Passphrase. Sie stand da, als Ansage zum ersten Mal gestartet wurde;"
        " `ansage trainer set-passphrase` setzt eine neue.",
    ),
    TrainerErrorCode.WAIT: Text(
        en="Too many wrong tries. Try again in {seconds} seconds.",
        de="Zu viele falsche Versuche. Versuch es in {seconds} Sekunden noch einmal.",
    ),
    TrainerErrorCode.NONE_SET: Text(
        en="There is no passphrase yet. Set one with `ansage trainer set-passphrase`.",
        de="Es gibt noch keine Passphrase. Setz eine mit `ansage trainer set-passphrase`.",
    ),
    TrainerErrorCode.NO_TRAINER: Text(
        en="Only the trainer may do this. Enter the passphrase on the page “Author”.",
        de="Das darf nur, wer das Training leitet."
        " Gib auf der Seite „Verfassen“ die Passphrase ein.",
    ),
    TrainerErrorCode.TOO_SHORT: Text(
        en="The passphrase has {length} characters. Take at least {fewest}, such as four words.",
        de="Die Passphrase hat {length} Zeichen."
        " Nimm mindestens {fewest}, zum Beispiel vier Wörter.",
    ),
}


class TrainerError(Refusal):
    """A wish that only the trainer has, or a passphrase that will not do."""

    def __init__(self, code: TrainerErrorCode, **facts: int) -> None:
        super().__init__(code, _WORDS[code], **facts)


class Passphrase:
    """The passphrase, of which only a hash (Argon2id) is kept, in a file of its own."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def is_set(self) -> bool:
        """Whether there is one."""
        return self._file.exists()

    def make(self) -> str:
        """Sets a new random one and returns it: the only time that anybody sees it."""
        groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
        made = "-".join(groups)
        self.set(made)
        return made

    def set(self, passphrase: str) -> None:
        """Takes the place of the one before. Raises TrainerError: TOO_SHORT, and OSError."""
        passphrase = _plain(passphrase)
        if len(passphrase) < FEWEST_CHARACTERS:
            code = TrainerErrorCode.TOO_SHORT
            raise TrainerError(code, length=len(passphrase), fewest=FEWEST_CHARACTERS)
        from argon2 import PasswordHasher

        new = self._file.with_suffix(".new")
        new.unlink(missing_ok=True)
        new.touch(mode=0o600)
        new.write_text(PasswordHasher().hash(passphrase) + "\n", encoding="ascii")
        new.replace(self._file)

    def fits(self, passphrase: str) -> bool:
        """Whether it is this one; takes about 0.1 s. Raises TrainerError: NONE_SET, and OSError."""
        from argon2 import PasswordHasher
        from argon2.exceptions import Argon2Error, InvalidHashError

        try:
            kept = self._file.read_text(encoding="ascii").strip()
            return PasswordHasher().verify(kept, _plain(passphrase))
        except FileNotFoundError:
            raise TrainerError(TrainerErrorCode.NONE_SET) from None
        except (Argon2Error, InvalidHashError, UnicodeError):
            return False

    def stamp(self) -> int:
        """Changes when another passphrase is set; 0 when there is none."""
        try:
            return self._file.stat().st_mtime_ns
        except OSError:
            return 0


def _plain(passphrase: str) -> str:
    """However it was typed or pasted: one space between words, umlauts in one form."""
    return unicodedata.normalize("NFC", " ".join(passphrase.split()))


@dataclass
class _Tries:
    """The wrong tries of one browser."""

    wrong: int = 0
    closed_until: float = 0.0


@dataclass
class Trainer:
    """Which browsers are the trainer's at the moment. A restart forgets them."""

    passphrase: Passphrase
    clock: Callable[[], float] = time.monotonic
    _inside: dict[str, tuple[float, int]] = field(default_factory=dict[str, tuple[float, int]])
    """Learner -> until when, and with which passphrase (its stamp)."""
    _tries: dict[str, _Tries] = field(default_factory=dict[str, _Tries])
    _wrong: list[float] = field(default_factory=list[float])
    _lock: Lock = field(default_factory=Lock)

    def enter(self, learner: str, passphrase: str) -> None:
        """Makes the learner's browser the trainer's. Raises TrainerError: WRONG, WAIT, NONE_SET."""
        with self._lock:  # one try after another, so that none slips past the count
            self._count(learner)
            if not self.passphrase.fits(passphrase):
                self._note_wrong(learner)
                raise TrainerError(TrainerErrorCode.WRONG)
            self._tries.pop(learner, None)
            self._inside[learner] = (self.clock() + HOURS * 3600, self.passphrase.stamp())

    def leave(self, learner: str) -> None:
        """The browser is a learner's again."""
        self._inside.pop(learner, None)

    def may(self, learner: str) -> bool:
        """Whether this learner's browser is the trainer's; a new passphrase ends that."""
        until, stamp = self._inside.get(learner, (0.0, 0))
        return self.clock() < until and stamp == self.passphrase.stamp()

    def require(self, learner: str) -> None:
        """Raises TrainerError: NO_TRAINER, unless this learner's browser is the trainer's."""
        if not self.may(learner):
            raise TrainerError(TrainerErrorCode.NO_TRAINER)

    def _count(self, learner: str) -> None:
        now = self.clock()
        self._wrong = [at for at in self._wrong if at > now - MINUTE]
        tries = self._tries.get(learner, _Tries())
        wait = tries.closed_until - now
        if len(self._wrong) >= TRIES_OF_ALL:
            wait = max(wait, self._wrong[0] + MINUTE - now)
        if wait > 0:
            raise TrainerError(TrainerErrorCode.WAIT, seconds=int(wait) + 1)

    def _note_wrong(self, learner: str) -> None:
        self._wrong.append(self.clock())
        tries = self._tries.setdefault(learner, _Tries())
        tries.wrong += 1
        if tries.wrong >= TRIES:
            tries.closed_until = self.clock() + WAIT * 2 ** min(tries.wrong - TRIES, 10)
