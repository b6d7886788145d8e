import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ansage.store import Learner, Store, new_token, sqlite_url

WRITABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
"""All of Unicode but halves of characters and, for PostgreSQL's sake, NUL."""


def test_a_token_is_long_and_fits_a_url() -> None:
    token = new_token()
    assert len(token) == 32
    assert token.replace("-", "").replace("_", "").isalnum()


def test_a_token_finds_its_learner(store: Store) -> None:
    token = new_token()
    entered = store.learners.enter(token, "de")
    assert store.learners.find(token) == entered
    assert store.learners.get(entered.id) == entered
    assert (entered.language, entered.feedback_language) == ("de", "de")


def test_an_unknown_token_finds_nobody(store: Store) -> None:
    assert store.learners.find(new_token()) is None


def test_entering_twice_at_once_makes_one_learner(store: Store) -> None:
    token, entered = new_token(), list[Learner]()
    threads = [
        threading.Thread(target=lambda: entered.append(store.learners.enter(token, "en")))
        for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({learner.id for learner in entered}) == 1
    assert len(entered) == 20


def test_the_token_itself_is_stored_nowhere(tmp_path: Path) -> None:
    token, file = new_token(), tmp_path / "a.sqlite"
    store = Store(sqlite_url(file))
    store.learners.enter(token, "en")
    store.close()
    assert all(token.encode() not in path.read_bytes() for path in tmp_path.iterdir())


def test_a_change_touches_one_learner_only(store: Store, learner: Learner) -> None:
    other = store.learners.enter(new_token(), "en")
    store.learners.change(learner.id, nickname="Frieda", language="en")
    changed = store.learners.get(learner.id)
    assert changed
    assert (changed.nickname, changed.language, changed.feedback_language) == ("Frieda", "en", "de")
    assert store.learners.get(other.id) == other


@given(text=WRITABLE)
def test_a_draft_comes_back_as_it_was(store: Store, text: str) -> None:
    owner = store.learners.enter("hypothesis".ljust(32, "x"), "en").id
    store.learners.save_draft(owner, "flyer", text)
    assert store.learners.draft(owner, "flyer") == text


def test_drafts_belong_to_a_learner_and_an_exercise(store: Store, learner: Learner) -> None:
    store.learners.save_draft(learner.id, "flyer", "Schreibe")
    other = store.learners.enter(new_token(), "en")
    assert store.learners.draft(learner.id, "other") is None
    assert store.learners.draft(other.id, "flyer") is None


def test_a_hint_taken_twice_is_kept_once(store: Store, learner: Learner) -> None:
    store.learners.take_hint(learner.id, "flyer", "length", "question")
    store.learners.take_hint(learner.id, "flyer", "length", "question")
    assert store.learners.hints(learner.id, "flyer") == [("length", "question")]


def test_the_export_holds_drafts_and_hints(store: Store, learner: Learner) -> None:
    store.learners.save_draft(learner.id, "flyer", "Schreibe")
    store.learners.take_hint(learner.id, "flyer", "length", "where")
    exported = store.learners.export(learner.id)
    assert exported["drafts"][0]["text"] == "Schreibe"
    assert exported["hints"][0]["step"] == "where"
    assert exported["hints"][0]["taken"].endswith("+00:00")
