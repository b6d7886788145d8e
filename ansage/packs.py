"""A pack: a folder of exercises as one zip file, to be handed on. It is data and never code.

A pack from elsewhere is hostile until it has been read: every name is checked before anything is
written, and no size is believed that the archive itself states.
"""

import hashlib
import re
import shutil
import stat
import tempfile
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ansage.lessons import FOLDER as LESSONS
from ansage.problems import Problem, ProblemsFound
from ansage.written_files import MAX_FILE

MAX_FILES = 5_000
MAX_TOTAL = 50_000_000
"""Bytes of all files together, unpacked."""
MAX_PACK = 20_000_000
"""Bytes of the zip file itself."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""Of every file, so that equal exercises make equal packs."""
_PLAIN = re.compile(r"[^\W_][\w .,()+-]*(?<![ .])")
"""A name that is a name on every system: no path, no hidden file, nothing that Windows trims."""
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_AT_TOP = re.compile(r"exercise\.toml|brief\.\w+\.md|run\.j2|design\.md")
_INSIDE = ("material", "cases", "examples")
_ABOUT = re.compile(r"(README|LICEN[CS]E)(\.(md|txt))?")


def pack(exercises: Path, ids: list[str], target: Path) -> int:
    """Writes exercises of a folder, and its lessons, into a zip file; how many files it has.

    Raises ProblemsFound for what does not belong into a pack, and OSError.
    """
    lessons = sorted((exercises / LESSONS).glob("*.toml"))
    found = [*lessons, *(f for name in ids for f in sorted((exercises / name).rglob("*")))]
    files = {f.relative_to(exercises).as_posix(): f for f in found if f.is_file()}
    linked = [name for name, file in files.items() if file.is_symlink()]
    problems = [*filter(None, map(_misplaced, files)), *map(_is_link, linked)]
    if problems:
        raise ProblemsFound(problems)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _DATE), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return len(files)


def unpack(archive: Path, into: Path) -> Path:
    """The folder of exercises in a pack: a folder below `into`, named by what the pack holds.

    Raises ProblemsFound with all that is wrong, and then nothing was written; or OSError.
    """
    if (size := archive.stat().st_size) > MAX_PACK:
        raise _found(archive, f"has {size} bytes.", f"A pack has at most {MAX_PACK}.")
    folder = into / hashlib.sha256(archive.read_bytes()).hexdigest()[:16]
    if folder.is_dir():
        return folder
    into.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="unpacking-", dir=into))
    try:
        _write(_contents(archive), fresh)
        fresh.replace(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def _contents(archive: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(archive) as opened:
            infos = [info for info in opened.infolist() if not _is_by_the_way(info)]
            if len(infos) > MAX_FILES:
                wrong = f"holds {len(infos)} files."
                raise _found(archive, wrong, f"A pack has at most {MAX_FILES}.")
            top = _common_folder([info.filename for info in infos])
            files = [(info.filename.removeprefix(top), info) for info in infos]
            if problems := list(_wrong(files)):
                raise ProblemsFound(problems)
            return dict(_read(archive, opened, files))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        remedy = "Make it with `ansage pack`, or copy it again."
        raise _found(archive, f"is no zip file that can be read: {error}.", remedy) from None


def _wrong(files: list[tuple[str, zipfile.ZipInfo]]) -> Iterator[Problem]:
    """What is wrong with the files of an archive, by all that can be seen before they are read."""
    yield from filter(None, (_misplaced(name) for name, _ in files))
    for name, info in files:
        if stat.S_ISLNK(info.external_attr >> 16):
            yield _is_link(name)
        if info.flag_bits & 1:
            yield Problem(name, "", "is encrypted.", "Pack it without a password.")
    seen = Counter(_folded(name) for name, _ in files)
    for name in sorted({name for name, _ in files if seen[_folded(name)] > 1}):
        wrong = "is there twice, or differs from another name by capitals only."
        yield Problem(name, "", wrong, "Rename one of them.")


def _folded(name: str) -> str:
    """One form for all names that are one file on some system."""
    return unicodedata.normalize("NFC", name).casefold()


def _common_folder(names: list[str]) -> str:
    """The folder that all exercises lie in, when somebody zipped a folder of them as a whole."""
    tops = {name.split("/")[0] for name in names}
    inside = any(len(parts) == 3 and parts[2] == "exercise.toml" for parts in map(_parts, names))
    if not inside or len(tops) > 1:
        return ""
    top = tops.pop()
    return f"{top}/" if _is_plain(top) else ""


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name).parts


def _misplaced(name: str) -> Problem | None:
    """What is wrong with a name in a pack, if anything is."""
    parts = _parts(name)
    if "/".join(parts) != name or not all(map(_is_plain, parts)):
        remedy = "Use letters, digits, spaces and . , - _ ( ) +; no paths that lead elsewhere."
        return Problem(name, "", "is no name that fits every system.", remedy)
    match parts:
        case [about] if _ABOUT.fullmatch(about):
            return None
        case [folder, file] if folder == LESSONS and file.endswith(".toml"):
            return None
        case [_, file] if _AT_TOP.fullmatch(file):
            return None
        case [_, folder, _] if folder in _INSIDE:
            return None
        case _:
            remedy = "Leave it out; docs/writing-exercises.md says what an exercise consists of."
            return Problem(name, "", "does not belong into a pack.", remedy)


def _is_plain(part: str) -> bool:
    return bool(_PLAIN.fullmatch(part)) and not _DEVICE.fullmatch(part) and len(part) <= 100


def _read(
    archive: Path, opened: zipfile.ZipFile, files: list[tuple[str, zipfile.ZipInfo]]
) -> Iterator[tuple[str, bytes]]:
    """Reads no more than the limits allow, whatever the archive says of its sizes."""
    total = 0
    for name, info in files:
        with opened.open(info) as file:
            content = file.read(MAX_FILE + 1)
        if len(content) > MAX_FILE:
            remedy = f"Keep files under {MAX_FILE // 1000} kB."
            raise ProblemsFound([Problem(name, "", "is too large.", remedy)])
        total += len(content)
        if total > MAX_TOTAL:
            limit = f"A pack has at most {MAX_TOTAL // 1_000_000} MB."
            raise _found(archive, "is too large when unpacked.", limit)
        yield name, content


def _write(contents: dict[str, bytes], folder: Path) -> None:
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _is_by_the_way(info: zipfile.ZipInfo) -> bool:
    """Folders, which come with their files, and what systems add when they zip a folder."""
    name = info.filename
    added = name.startswith("__MACOSX/") or name.endswith(("/.DS_Store", "/Thumbs.db"))
    return info.is_dir() or added


def _is_link(name: str) -> Problem:
    return Problem(name, "", "is a link.", "Put the file itself there.")


def _found(archive: Path, wrong: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(archive.name, "", wrong, remedy)])
