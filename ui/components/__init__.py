"""The few parts of a page that only the browser can do: each is NAME.js with NAME.html and .css."""

from pathlib import Path

from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

_HERE = Path(__file__).parent


def own_component(name: str) -> ComponentRenderer:
    """What mounts the component of that name. Call it once, when a module is imported."""
    return component(
        f"ansage_{name}",
        html=_asset(name, "html"),
        css=_asset(name, "css"),
        js=_asset(name, "js"),
    )


def _asset(name: str, kind: str) -> str | None:
    path = _HERE / f"{name}.{kind}"
    return path.read_text("utf-8") if path.exists() else None
