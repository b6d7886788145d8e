from pathlib import Path

from tests.cli.conftest import Ansage
from tests.test_packs import zipped


def test_a_pack_is_made_checked_and_used(card: Path, tmp_path: Path, ansage: Ansage):
    made = ansage("pack", tmp_path / "course.zip")
    told = f"{tmp_path / 'course.zip'} holds 15 files of these exercises: card.\n"
    assert (made.code, made.out) == (0, told)
    checked = ansage("check", tmp_path / "course.zip")
    assert (checked.code, checked.out.splitlines()[0]) == (0, "card")
    used = ansage("--exercises", tmp_path / "course.zip", "check", "card")
    assert used.code == 0


def test_an_exercise_that_does_not_load_is_not_packed(card: Path, tmp_path: Path, ansage: Ansage):
    (card / "brief.de.md").unlink()
    ended = ansage("pack", tmp_path / "course.zip")
    assert ended.code == 2
    assert "card/brief.de.md: is missing" in ended.err
    assert not (tmp_path / "course.zip").exists()


def test_an_unknown_exercise_is_a_mistake(card: Path, tmp_path: Path, ansage: Ansage):
    ended = ansage("pack", tmp_path / "course.zip", "../card")
    assert (ended.code, "holds no exercise '../card'" in ended.err) == (2, True)


def test_the_file_to_write_is_named_first(card: Path, ansage: Ansage):
    ended = ansage("pack", "card")
    assert (ended.code, "does not end in .zip" in ended.err) == (2, True)


def test_a_hostile_pack_is_refused_with_every_reason(card: Path, tmp_path: Path, ansage: Ansage):
    evil = zipped(tmp_path / "evil.zip", {"../out.txt": "x", "card/run.py": "x"})
    ended = ansage("check", evil)
    assert ended.code == 2
    assert "../out.txt: is no name that fits every system." in ended.err
    assert "card/run.py: does not belong into a pack." in ended.err
