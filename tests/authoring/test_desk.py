"""What an author can do, who may be one, and what learners get of it."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from ansage.authoring import Authoring
from ansage.authoring.errors import AuthoringError
from ansage.authoring.new_folder import Plan
from ansage.authoring.rehearsal import Rehearsals
from ansage.exercises import Exercise
from ansage.grading import load_graders
from ansage.trainer import Passphrase, Trainer, TrainerError
from tests.llm.fake_server import FakeServer, fake_server
from tests.llm.models import client, fake_model
from tests.sample_folder import write_exercise

PLAN = Plan("en", "Title", "office", (("The price is named", ("price",)),))


@pytest.fixture
def trainer(tmp_path: Path) -> Trainer:
    passphrase = Passphrase(tmp_path / "passphrase")
    passphrase.set("four plain good words")
    trainer = Trainer(passphrase)
    trainer.enter("ann", "four plain good words")
    return trainer


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    thread = threading.Thread(target=made.run_forever, daemon=True)
    thread.start()
    yield made
    made.call_soon_threadsafe(made.stop)
    thread.join()


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with fake_server() as served:
        yield served


@pytest.fixture
def published() -> dict[str, Exercise]:
    return {}


@pytest.fixture
def authoring(
    tmp_path: Path,
    trainer: Trainer,
    loop: asyncio.AbstractEventLoop,
    published: dict[str, Exercise],
) -> Authoring:
    write_exercise(tmp_path)
    graders = load_graders(tmp_path / "graders")

    def spawn(work: Any) -> Future[None]:
        return asyncio.run_coroutine_threadsafe(work, loop)

    rehearsals = Rehearsals(graders, client(), spawn)
    return Authoring(
        tmp_path / "exercises",
        graders,
        trainer,
        rehearsals,
        published,
        packs=tmp_path / "packs",
    )


CARD = "card"
NOWHERE = fake_model(FakeServer(url="http://127.0.0.1:9/v1"))
DOINGS: dict[str, Callable[[Authoring, str], object]] = {
    "ids": lambda a, who: a.ids(who),
    "start": lambda a, who: a.start(who, "new-one", PLAN),
    "folder": lambda a, who: a.folder(who, CARD),
    "look": lambda a, who: a.look(who, CARD),
    "publish": lambda a, who: a.publish(who, CARD),
    "is_published": lambda a, who: a.is_published(who, CARD),
    "rehearse": lambda a, who: a.rehearse(who, CARD, "weak", NOWHERE, 1),
    "rehearsal": lambda a, who: a.rehearsal(who, CARD, "weak"),
    "cancel": lambda a, who: a.cancel(who, CARD, "weak"),
}


def test_every_use_case_is_tried_here():
    public = {name for name in vars(Authoring) if not name.startswith("_")}
    assert public == set(DOINGS)


@pytest.mark.parametrize("doing", DOINGS)
def test_nobody_but_the_trainer_may(authoring: Authoring, doing: str):
    with pytest.raises(TrainerError, match="Only the trainer"):
        DOINGS[doing](authoring, "ben")


@pytest.mark.parametrize("doing", DOINGS)
def test_a_pack_stays_as_it_is(authoring: Authoring, doing: str, tmp_path: Path):
    (tmp_path / "exercises").rename(tmp_path / "packs")
    packed = Authoring(
        tmp_path / "packs", authoring._graders, authoring._trainer, authoring._rehearsals, {},
        packs=tmp_path / "packs",
    )  # fmt: skip
    with pytest.raises(AuthoringError, match="come from a pack"):
        DOINGS[doing](packed, "ann")


def test_a_new_exercise_loads_and_says_what_is_missing(authoring: Authoring):
    authoring.start("ann", "price-tag", PLAN)
    assert "price-tag" in authoring.ids("ann")
    assert any("WRITE THIS" in p.wrong for p in authoring.look("ann", "price-tag").problems) or (
        authoring.look("ann", "price-tag").exercise is None
    )


@pytest.mark.parametrize("name", ["Price Tag", "", "../up", "a" * 61, "ü", CARD])
def test_a_name_that_is_taken_or_unfit_is_refused(authoring: Authoring, name: str):
    before = authoring.ids("ann")
    with pytest.raises(AuthoringError):
        authoring.start("ann", name, PLAN)
    assert authoring.ids("ann") == before


def test_a_page_that_is_still_open_saves_no_more_when_the_right_has_ended(
    authoring: Authoring, trainer: Trainer
):
    folder = authoring.folder("ann", CARD)
    seen = folder.read("brief.en.md")
    trainer.leave("ann")
    with pytest.raises(TrainerError):
        folder.write("brief.en.md", "Mine.", seen.stamp)
    with pytest.raises(TrainerError):
        folder.remove("brief.en.md", seen.stamp)
    assert folder.read("brief.en.md") == seen


def test_an_unknown_folder_is_refused(authoring: Authoring):
    for name in ("nothing", "../exercises", ""):
        with pytest.raises(AuthoringError, match="There is no exercise"):
            authoring.folder("ann", name)


def test_what_is_saved_is_checked_at_the_next_look(authoring: Authoring):
    folder = authoring.folder("ann", CARD)
    assert authoring.look("ann", CARD).exercise
    seen = folder.read("exercise.toml")
    folder.write("exercise.toml", seen.text.replace("level = 1", "lewel = 1"), seen.stamp)
    looked = authoring.look("ann", CARD)
    assert looked.exercise is None
    assert {p.key for p in looked.problems} == {"lewel", "level"}


def test_learners_get_it_when_it_is_given_to_them(
    authoring: Authoring, published: dict[str, Exercise]
):
    assert not authoring.is_published("ann", CARD)
    authoring.publish("ann", CARD)
    assert authoring.is_published("ann", CARD)
    folder = authoring.folder("ann", CARD)
    seen = folder.read("brief.en.md")
    folder.write("brief.en.md", "Another situation.\n", seen.stamp)
    assert not authoring.is_published("ann", CARD)
    assert published[CARD].brief.en != "Another situation."


def test_what_does_not_load_is_not_given_to_learners(
    authoring: Authoring, published: dict[str, Exercise]
):
    folder = authoring.folder("ann", CARD)
    folder.write("exercise.toml", "=", folder.read("exercise.toml").stamp)
    with pytest.raises(AuthoringError, match="does not load"):
        authoring.publish("ann", CARD)
    assert not published


def test_an_example_runs_and_its_outputs_are_kept(authoring: Authoring, server: FakeServer):
    before = authoring.look("ann", CARD).outcomes
    authoring.rehearse("ann", CARD, "weak", fake_model(server), 2)
    rehearsal = authoring.rehearsal("ann", CARD, "weak")
    assert rehearsal
    assert rehearsal.future
    rehearsal.future.result(timeout=30)
    assert (rehearsal.done, rehearsal.failed) == (rehearsal.calls, None)
    found = {o.example.name: o for o in authoring.look("ann", CARD).outcomes}
    assert len(found["weak"].grades) == 2
    assert before != tuple(found.values())


def test_a_model_that_fails_is_told_and_nothing_is_lost(authoring: Authoring, server: FakeServer):
    before = {o.example.name: len(o.grades) for o in authoring.look("ann", CARD).outcomes}
    authoring.rehearse("ann", CARD, "reference", fake_model(server, "bad-key"), 5)
    rehearsal = authoring.rehearsal("ann", CARD, "reference")
    assert rehearsal
    assert rehearsal.future
    rehearsal.future.result(timeout=30)
    assert rehearsal.failed
    after = {o.example.name: len(o.grades) for o in authoring.look("ann", CARD).outcomes}
    assert after == before
