"""Files that two people edit at once, names that lead elsewhere, what a save must not change."""

from pathlib import Path

import pytest

from ansage.authoring.errors import AuthoringError
from ansage.authoring.exercise_folder import ChangedOutside, ExerciseFolder, is_editable
from ansage.written_files import MAX_FILE


@pytest.fixture
def folder(tmp_path: Path) -> ExerciseFolder:
    made = tmp_path / "window-card"
    made.mkdir()
    (made / "brief.en.md").write_text("You sell flowers.\n")
    return ExerciseFolder(made)


def test_what_is_saved_is_what_lies_there(folder: ExerciseFolder):
    seen = folder.read("brief.en.md")
    saved = folder.write("brief.en.md", "Du verkaufst Blüten.\n", seen.stamp)
    assert (folder.path / "brief.en.md").read_text("utf-8") == "Du verkaufst Blüten.\n"
    assert folder.read("brief.en.md") == saved


def test_a_change_made_elsewhere_is_shown_and_not_overwritten(folder: ExerciseFolder):
    seen = folder.read("brief.en.md")
    (folder.path / "brief.en.md").write_text("You sell bread.\n")
    with pytest.raises(ChangedOutside) as outside:
        folder.write("brief.en.md", "You sell shoes.\n", seen.stamp)
    assert outside.value.theirs.text == "You sell bread.\n"
    assert folder.read("brief.en.md").text == "You sell bread.\n"


def test_a_file_that_was_deleted_elsewhere_is_a_change_too(folder: ExerciseFolder):
    seen = folder.read("brief.en.md")
    (folder.path / "brief.en.md").unlink()
    with pytest.raises(ChangedOutside) as outside:
        folder.write("brief.en.md", "You sell shoes.\n", seen.stamp)
    assert not outside.value.theirs.stamp


def test_a_new_file_is_made_with_its_folder(folder: ExerciseFolder):
    folder.write("cases/01-visible.txt", "Roses\n", "")
    assert folder.names() == ["brief.en.md", "cases/01-visible.txt"]


def test_two_who_make_the_same_new_file_do_not_lose_the_first(folder: ExerciseFolder):
    folder.write("cases/01-visible.txt", "Roses\n", "")
    with pytest.raises(ChangedOutside):
        folder.write("cases/01-visible.txt", "Tulips\n", "")


def test_lines_end_as_they_did(folder: ExerciseFolder):
    path = folder.path / "brief.de.md"
    path.write_bytes(b"\xef\xbb\xbfeins\r\nzwei\r\n")
    seen = folder.read("brief.de.md")
    assert seen.text == "eins\nzwei\n"
    folder.write("brief.de.md", "eins\ndrei\n", seen.stamp)
    assert path.read_bytes() == b"eins\r\ndrei\r\n"


def test_deleting_an_example_deletes_what_was_recorded_of_it(folder: ExerciseFolder):
    example = folder.write("examples/weak.toml", 'language = "en"\n', "")
    recorded = folder.path / "examples" / "weak.outputs.json"
    recorded.write_text("{}")
    folder.remove("examples/weak.toml", example.stamp)
    assert not recorded.exists()
    assert "examples/weak.toml" not in folder.names()


@pytest.mark.parametrize(
    "name",
    [
        "../other/exercise.toml", "/etc/passwd", "cases/../exercise.toml", "cases/a/b.txt", "",
        "cases/.txt", "cases/..", ".git/config", "cases/x.exe", "examples/weak.outputs.json",
        "brief.fr.md", "material/.hidden", "cases/a.txt\n", "material/a\x00b", "C:\\x.txt",
    ],
)  # fmt: skip
def test_no_other_file_can_be_read_or_written(folder: ExerciseFolder, name: str):
    assert not is_editable(name)
    with pytest.raises(AuthoringError, match="is no file of an exercise"):
        folder.read(name)
    with pytest.raises(AuthoringError, match="is no file of an exercise"):
        folder.write(name, "x", "")


def test_links_are_not_followed(folder: ExerciseFolder, tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    (folder.path / "run.j2").symlink_to(secret)
    (folder.path / "material").symlink_to(tmp_path)
    for name in ("run.j2", "material/secret.txt"):
        with pytest.raises(AuthoringError):
            folder.read(name)
        with pytest.raises(AuthoringError):
            folder.write(name, "x", "")
    assert secret.read_text() == "secret"


def test_what_is_too_long_is_refused_and_the_old_text_stays(folder: ExerciseFolder):
    seen = folder.read("brief.en.md")
    with pytest.raises(AuthoringError, match="Keep files under"):
        folder.write("brief.en.md", "ä" * MAX_FILE, seen.stamp)
    assert folder.read("brief.en.md") == seen


def test_a_file_that_is_no_text_is_left_alone(folder: ExerciseFolder):
    (folder.path / "material").mkdir()
    (folder.path / "material" / "logo.png").write_bytes(b"\x89PNG\xff")
    with pytest.raises(AuthoringError, match="not UTF-8"):
        folder.read("material/logo.png")
