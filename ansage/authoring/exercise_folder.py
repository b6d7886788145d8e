"""The files of one exercise as an author edits them: plain, and never overwritten unseen."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ansage.authoring.errors import AuthoringError, AuthoringErrorCode
from ansage.written_files import MAX_FILE

_FILE = re.compile(
    r"exercise\.toml|design\.md|run\.j2|brief\.(en|de)\.md|material/NAME|cases/NAME\.(txt|toml)"
    r"|examples/NAME\.toml".replace("NAME", r"[^\W_][\w .,()+-]{0,99}")
)
"""What an author may write here; recorded outputs come from runs alone."""
_ORDER = ("exercise.toml", "brief.en.md", "brief.de.md", "material", "cases", "run.j2", "examples")
_writing = Lock()


@dataclass(frozen=True)
class Sheet:
    """A file as it was read."""

    name: str
    text: str
    stamp: str
    """Of its bytes; whoever saves says which ones they saw."""


class ChangedOutside(Exception):
    """Somebody else changed the file since it was read; nothing was written."""

    def __init__(self, theirs: Sheet) -> None:
        self.theirs = theirs
        super().__init__(theirs.name)


class ExerciseFolder:
    """One exercise's folder. Names are paths in it, such as cases/01-visible.txt.

    `allow` is asked before each change and raises where it may not be made: a page stays open
    longer than its author's right may last.
    """

    def __init__(self, path: Path, allow: Callable[[], None] = lambda: None) -> None:
        self.path, self._allow = path, allow

    def names(self) -> list[str]:
        """The files that can be edited, in the order in which one writes them."""
        found = (p.relative_to(self.path).as_posix() for p in self.path.rglob("*") if p.is_file())
        return sorted(filter(is_editable, found), key=_place)

    def read(self, name: str) -> Sheet:
        """A file that is not there is empty. Raises AuthoringError: UNFIT_FILE, UNFIT_TEXT."""
        content = self._bytes(self._at(name))
        try:
            text = (content or b"").decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            raise AuthoringError(AuthoringErrorCode.UNFIT_TEXT, name=name) from None
        return Sheet(name, text, _stamp(content))

    def write(self, name: str, text: str, seen: str) -> Sheet:
        """Saves, if the file is still the one with the stamp `seen`; lines end as they did.

        Raises ChangedOutside, or AuthoringError: UNFIT_FILE, TOO_LONG, NOT_WRITABLE, or what
        `allow` raises.
        """
        self._allow()
        path = self._at(name)
        with _writing:
            content = self._bytes(path)
            if _stamp(content) != seen:
                raise ChangedOutside(self.read(name))
            self._replace(path, name, _encoded(text, content))
            return self.read(name)

    def remove(self, name: str, seen: str) -> None:
        """Deletes a file, and an example's recorded outputs with it. Raises as `write` does."""
        self._allow()
        path = self._at(name)
        with _writing:
            if _stamp(self._bytes(path)) != seen:
                raise ChangedOutside(self.read(name))
            path.unlink(missing_ok=True)
            if name.startswith("examples/"):
                path.with_suffix(".outputs.json").unlink(missing_ok=True)

    def stamp(self) -> str:
        """Changes with any file of the folder, recorded outputs included."""
        digest = hashlib.sha256()
        for path in sorted(p for p in self.path.rglob("*") if p.is_file()):
            changed = path.stat()
            digest.update(f"{path}\0{changed.st_mtime_ns}\0{changed.st_size}\0".encode())
        return digest.hexdigest()

    def _at(self, name: str) -> Path:
        path = self.path / name
        if not is_editable(name) or path.is_symlink() or path.parent.is_symlink():
            raise AuthoringError(AuthoringErrorCode.UNFIT_FILE, name=name)
        return path

    @staticmethod
    def _bytes(path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    @staticmethod
    def _replace(path: Path, name: str, content: bytes) -> None:
        if len(content) > MAX_FILE:
            code = AuthoringErrorCode.TOO_LONG
            raise AuthoringError(code, name=name, size=len(content), limit=MAX_FILE)
        unfinished = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(content)
            unfinished.replace(path)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            code = AuthoringErrorCode.NOT_WRITABLE
            raise AuthoringError(code, name=name, reason=error.strerror or error) from None


def is_editable(name: str) -> bool:
    """Whether a path is one that an author may write."""
    return _FILE.fullmatch(name) is not None


def _place(name: str) -> tuple[int, str]:
    top = name.split("/", maxsplit=1)[0]
    return (_ORDER.index(top) if top in _ORDER else len(_ORDER), name)


def _stamp(content: bytes | None) -> str:
    return "" if content is None else hashlib.sha256(content).hexdigest()


def _encoded(text: str, before: bytes | None) -> bytes:
    lines = text.replace("\r\n", "\n").encode("utf-8", "replace")
    return lines.replace(b"\n", b"\r\n") if before and b"\r\n" in before else lines
