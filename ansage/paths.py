"""Where Ansage keeps what outlives a start: the database and the embedded models."""

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs


def data_dir(environ: Mapping[str, str] = os.environ) -> Path:
    """The user's data folder, made if need be. ANSAGE_DATA_DIR overrides it. Raises OSError."""
    chosen = environ.get("ANSAGE_DATA_DIR")
    folder = Path(chosen) if chosen else platformdirs.user_data_path("ansage", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def passphrase_file(data: Path) -> Path:
    """Where the hash of the trainer's passphrase is kept."""
    return data / "trainer-passphrase"
