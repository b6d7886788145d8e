"""Who gets in as the trainer, and who does not."""

import os
from pathlib import Path

import pytest

from ansage.trainer import (
    FEWEST_CHARACTERS,
    HOURS,
    TRIES,
    TRIES_OF_ALL,
    Passphrase,
    Trainer,
    TrainerError,
    TrainerErrorCode,
)

RIGHT = "vier Wörter sind genug"


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def passphrase(tmp_path: Path) -> Passphrase:
    made = Passphrase(tmp_path / "trainer-passphrase")
    made.set(RIGHT)
    return made


@pytest.fixture
def trainer(passphrase: Passphrase, clock: Clock) -> Trainer:
    return Trainer(passphrase, clock)


def code_of(trainer: Trainer, learner: str, typed: str) -> TrainerErrorCode | None:
    try:
        trainer.enter(learner, typed)
    except TrainerError as error:
        return TrainerErrorCode(error.code)
    return None


def test_a_made_passphrase_fits_and_no_other_does(tmp_path: Path):
    passphrase = Passphrase(tmp_path / "trainer-passphrase")
    made = passphrase.make()
    assert passphrase.fits(made)
    assert not passphrase.fits(made[:-1])
    assert passphrase.make() != made


def test_the_file_holds_a_hash_that_only_its_owner_reads(passphrase: Passphrase, tmp_path: Path):
    file = tmp_path / "trainer-passphrase"
    assert file.read_text().startswith("$argon2id$")
    assert "Wörter" not in file.read_text()
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "typed", [RIGHT, f"  {RIGHT}\n", "vier  Wörter sind genug", "vier Wo\u0308rter sind genug"]
)
def test_spaces_and_the_form_of_umlauts_do_not_matter(passphrase: Passphrase, typed: str):
    assert passphrase.fits(typed)


@pytest.mark.parametrize("short", ["", "short", " a b c d e ", "x" * (FEWEST_CHARACTERS - 1)])
def test_a_short_one_is_refused_and_the_old_one_stays(passphrase: Passphrase, short: str):
    with pytest.raises(TrainerError, match="Take at least"):
        passphrase.set(short)
    assert passphrase.fits(RIGHT)


@pytest.mark.parametrize("damaged", ["", "\n", "no hash", "$argon2id$v=19$m=1", "\x00"])
def test_a_damaged_file_lets_nobody_in(passphrase: Passphrase, tmp_path: Path, damaged: str):
    (tmp_path / "trainer-passphrase").write_text(damaged)
    assert not passphrase.fits(RIGHT)
    assert not passphrase.fits("")


def test_without_a_passphrase_nobody_gets_in(tmp_path: Path):
    trainer = Trainer(Passphrase(tmp_path / "trainer-passphrase"))
    assert code_of(trainer, "ann", "") is TrainerErrorCode.NONE_SET
    assert not trainer.may("ann")


def test_who_knows_it_gets_in_and_nobody_else(trainer: Trainer):
    assert code_of(trainer, "ann", RIGHT) is None
    trainer.require("ann")
    with pytest.raises(TrainerError, match="Only the trainer"):
        trainer.require("ben")


def test_who_leaves_is_out(trainer: Trainer):
    trainer.enter("ann", RIGHT)
    trainer.leave("ann")
    assert not trainer.may("ann")


def test_a_browser_is_the_trainers_for_some_hours(trainer: Trainer, clock: Clock):
    trainer.enter("ann", RIGHT)
    clock.now += HOURS * 3600 - 1
    assert trainer.may("ann")
    clock.now += 2
    assert not trainer.may("ann")


def test_a_new_passphrase_puts_everybody_out(trainer: Trainer, passphrase: Passphrase):
    trainer.enter("ann", RIGHT)
    passphrase.set("quite another one")
    assert not trainer.may("ann")
    assert code_of(trainer, "ann", RIGHT) is TrainerErrorCode.WRONG


def test_after_some_wrong_tries_even_the_right_one_has_to_wait(trainer: Trainer, clock: Clock):
    for _ in range(TRIES):
        assert code_of(trainer, "eve", "let me in") is TrainerErrorCode.WRONG
    assert code_of(trainer, "eve", RIGHT) is TrainerErrorCode.WAIT
    clock.now += 31
    assert code_of(trainer, "eve", "let me in") is TrainerErrorCode.WRONG
    clock.now += 31
    assert code_of(trainer, "eve", RIGHT) is TrainerErrorCode.WAIT, "the wait doubles"


def test_one_browser_that_guesses_does_not_lock_out_another(trainer: Trainer):
    for _ in range(TRIES):
        code_of(trainer, "eve", "let me in")
    assert code_of(trainer, "ann", RIGHT) is None


def test_throwing_the_cookie_away_gains_no_tries(trainer: Trainer, clock: Clock):
    for n in range(TRIES_OF_ALL):
        assert code_of(trainer, f"eve-{n}", "let me in") is TrainerErrorCode.WRONG
    assert code_of(trainer, "another", RIGHT) is TrainerErrorCode.WAIT
    clock.now += 61
    assert code_of(trainer, "another", RIGHT) is None


def test_the_sentences_never_hold_what_was_typed(trainer: Trainer):
    with pytest.raises(TrainerError) as refused:
        trainer.enter("eve", "my other password")
    assert "my other password" not in refused.value.text("en") + refused.value.text("de")
    assert "my other password" not in repr(refused.value)
