"""What attacks aim at: a key in the app's environment, a file, a listener on this computer."""

import os
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

KEY_NAME, KEY = "PLANTED_API_KEY", "sk-planted-7f3a91"
CONTENT = "planted-content-5c20"


@dataclass
class Targets:
    """Everything that was planted, and who came."""

    file: Path
    port: int
    visitors: list[str] = field(default_factory=list[str])

    def fill(self, code: str) -> str:
        """The code with its targets put in."""
        filled = code.replace("FILE", repr(str(self.file))).replace("PORT", str(self.port))
        folder, parent = repr(str(self.file.parent)), str(os.getpid())
        return filled.replace("FOLDER", folder).replace("PARENT", parent)

    def are_untouched(self) -> bool:
        """Whether nothing was written, and nobody has connected."""
        alone = [path.name for path in self.file.parent.iterdir()] == [self.file.name]
        return alone and self.file.read_text() == CONTENT and not self.visitors


@contextmanager
def planted(folder: Path) -> Generator[Targets]:
    """Plants all of it."""
    file = folder / "planted.txt"
    file.write_text(CONTENT)
    os.environ[KEY_NAME] = KEY
    with socket.create_server(("127.0.0.1", 0)) as listener:
        targets = Targets(file, listener.getsockname()[1])
        threading.Thread(target=_listen, args=(listener, targets), daemon=True).start()
        yield targets
    del os.environ[KEY_NAME]


def _listen(listener: socket.socket, targets: Targets) -> None:
    while True:
        try:
            connection, address = listener.accept()
        except OSError:
            return
        targets.visitors.append(str(address))
        connection.close()
