import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansage import packs
from ansage.grading import load_graders
from ansage.loading import load_exercises
from ansage.problems import ProblemsFound
from tests.sample_folder import write_exercise, write_lesson


@pytest.fixture
def exercises(tmp_path: Path) -> Path:
    folder = write_exercise(tmp_path).parent
    write_lesson(folder)
    return folder


def zipped(path: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def refusal(archive: Path, into: Path) -> str:
    """What is said of a pack that is refused; nothing of it is left on the disk."""
    with pytest.raises(ProblemsFound) as found:
        packs.unpack(archive, into)
    assert not into.exists() or not list(into.iterdir())
    return str(found.value)


def test_a_pack_holds_what_the_folder_held(exercises: Path, tmp_path: Path):
    packs.pack(exercises, ["card"], tmp_path / "course.zip")
    folder = packs.unpack(tmp_path / "course.zip", tmp_path / "packs")
    rules = load_graders(tmp_path / "graders")
    assert load_exercises(folder, rules) == load_exercises(exercises, rules)
    assert (folder / "lessons" / "marketing-1.toml").is_file()


def test_equal_exercises_make_equal_packs(exercises: Path, tmp_path: Path):
    for name in ("one.zip", "two.zip"):
        packs.pack(exercises, ["card"], tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_pack_is_unpacked_once(exercises: Path, tmp_path: Path):
    packs.pack(exercises, ["card"], tmp_path / "course.zip")
    first = packs.unpack(tmp_path / "course.zip", tmp_path / "packs")
    assert packs.unpack(tmp_path / "course.zip", tmp_path / "packs") == first
    assert [path.name for path in (tmp_path / "packs").iterdir()] == [first.name]


@pytest.mark.parametrize("name", ["card/helper.py", "card/material/sub/a.txt", "card/.env"])
def test_what_is_no_part_of_an_exercise_is_not_packed(exercises: Path, tmp_path: Path, name: str):
    (exercises / name).parent.mkdir(exist_ok=True, parents=True)
    (exercises / name).write_text("x", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        packs.pack(exercises, ["card"], tmp_path / "course.zip")
    assert name in str(found.value)
    assert not (tmp_path / "course.zip").exists()


def test_a_link_is_not_packed(exercises: Path, tmp_path: Path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (exercises / "card" / "material").mkdir(exist_ok=True)
    (exercises / "card" / "material" / "a.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ProblemsFound, match="is a link"):
        packs.pack(exercises, ["card"], tmp_path / "course.zip")


@pytest.mark.parametrize(
    "name",
    [
        "../card/exercise.toml",
        "card/../../exercise.toml",
        "/card/exercise.toml",
        "C:/card/exercise.toml",
        "card\\..\\exercise.toml",
        "card//exercise.toml",
        "./card/exercise.toml",
        "card/material/con.txt",
        "card/material/.hidden",
        "card/material/a.txt ",
        "card/material/a\n.txt",
        "card/material/a\u202etxt.exe",
        "card/graders/evil.py",
        "card/sitecustomize.py",
        "graders/evil.py",
        "evil.pth",
        "card/lessons/marketing-1.toml",
    ],
)
def test_a_name_that_leads_elsewhere_or_does_not_belong_is_refused(tmp_path: Path, name: str):
    archive = zipped(tmp_path / "evil.zip", {"card/exercise.toml": "", name: "x"})
    assert refusal(archive, tmp_path / "packs")


@pytest.mark.parametrize("top", ["..", "", "C:", ".git"])
def test_a_folder_around_it_all_must_be_a_plain_one(tmp_path: Path, top: str):
    archive = zipped(tmp_path / "evil.zip", {f"{top}/card/exercise.toml": ""})
    assert "no name that fits every system" in refusal(archive, tmp_path / "packs")


def test_an_empty_archive_holds_nothing(tmp_path: Path):
    assert not list(packs.unpack(zipped(tmp_path / "empty.zip", {}), tmp_path / "packs").iterdir())


def test_a_link_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        link = zipfile.ZipInfo("card/material/a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "is a link" in refusal(tmp_path / "evil.zip", tmp_path / "packs")


@pytest.mark.parametrize("names", [("a", "A"), ("straße", "STRASSE"), ("\u00fc", "u\u0308")])
def test_names_that_are_one_name_on_some_systems_are_refused(
    tmp_path: Path, names: tuple[str, str]
):
    files: dict[str, str | bytes] = {f"card/material/{name}.txt": "" for name in names}
    told = refusal(zipped(tmp_path / "evil.zip", files), tmp_path / "packs")
    assert "capitals only" in told


def test_a_bomb_is_refused_before_it_is_written(tmp_path: Path):
    archive = zipped(tmp_path / "bomb.zip", {"card/material/a.txt": b"0" * 30_000_000})
    assert "is too large" in refusal(archive, tmp_path / "packs")


def test_many_small_files_that_are_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(packs, "MAX_TOTAL", 1_000)
    files: dict[str, str | bytes] = {f"card/material/{n}.txt": b"0" * 200 for n in range(6)}
    told = refusal(zipped(tmp_path / "bomb.zip", files), tmp_path / "packs")
    assert "is too large when unpacked" in told


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(packs, "MAX_FILES", 3)
    files: dict[str, str | bytes] = {f"card/material/{n}.txt": "" for n in range(4)}
    assert "holds 4 files" in refusal(zipped(tmp_path / "b.zip", files), tmp_path / "packs")


def test_an_encrypted_pack_says_what_to_do(exercises: Path, tmp_path: Path):
    packs.pack(exercises, ["card"], tmp_path / "course.zip")
    content = bytearray((tmp_path / "course.zip").read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    (tmp_path / "course.zip").write_bytes(content)
    told = refusal(tmp_path / "course.zip", tmp_path / "packs")
    assert "without a password" in told


def test_a_folder_zipped_by_hand_is_a_pack(exercises: Path, tmp_path: Path):
    files: dict[str, str | bytes] = {
        f"our course/{path.relative_to(exercises).as_posix()}": path.read_bytes()
        for path in exercises.rglob("*")
        if path.is_file()
    }
    files |= {"our course/.DS_Store": b"x", "__MACOSX/our course/._card": b"x"}
    folder = packs.unpack(zipped(tmp_path / "ours.zip", files), tmp_path / "packs")
    assert (folder / "card" / "exercise.toml").is_file()
    assert not list(folder.rglob(".DS_Store"))


@given(content=st.binary(max_size=300))
def test_a_file_that_is_no_zip_is_refused_with_its_name(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
):
    folder = tmp_path_factory.mktemp("pack")
    (folder / "course.zip").write_bytes(b"PK\x03\x04" + content)
    assert "course.zip" in refusal(folder / "course.zip", folder / "packs")


@given(place=st.integers(min_value=0, max_value=5_000), byte=st.integers(0, 255))
def test_a_damaged_pack_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, byte: int
):
    folder = tmp_path_factory.mktemp("pack")
    exercises = write_exercise(folder).parent
    packs.pack(exercises, ["card"], folder / "course.zip")
    content = bytearray((folder / "course.zip").read_bytes())
    content[place % len(content)] = byte
    (folder / "course.zip").write_bytes(content)
    try:
        unpacked = packs.unpack(folder / "course.zip", folder / "packs")
    except ProblemsFound:
        return
    inside = [path.resolve().is_relative_to(folder / "packs") for path in unpacked.rglob("*")]
    assert all(inside)
