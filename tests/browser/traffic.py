"""What comes over the network to a browser, and how a phrase is found in it."""

import re
from functools import cache
from html import unescape
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response, WebSocket

TAG = re.compile(r"</?[a-z][^<>]{0,400}>", re.IGNORECASE)
ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|[nrt])", re.IGNORECASE)


class Traffic:
    """Every body and every frame that a page has received since this was made."""

    def __init__(self, page: Page) -> None:
        self.frames = list[bytes]()
        self._responses = list[Response]()
        page.on("response", self._note)
        page.on("websocket", self._listen)

    def _note(self, response: Response) -> None:
        self._responses.append(response)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda sent: self.frames.append(as_bytes(sent)))

    def bodies(self) -> list[bytes]:
        """Of the responses, but for Streamlit's own scripts, which are the same for every app."""
        own = [r for r in self._responses if not urlsplit(r.url).path.startswith("/static/")]
        return [response.body() for response in own if not 300 <= response.status < 400]


def as_bytes(sent: str | bytes) -> bytes:
    return sent if isinstance(sent, bytes) else sent.encode()


def plain(text: str) -> str:
    """Words only, so that a phrase is found whatever stands around and between its words."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@cache
def readable(sent: bytes) -> str:
    """The words of what was sent, with and without HTML's tags: a phrase may stand in either.

    Streamlit sends protobuf messages, in which texts are UTF-8 as they are, and JSON within them.
    """
    text = ESCAPED.sub(_unescaped, sent.decode(errors="replace"))
    return "\n".join(plain(unescape(some)) for some in (text, TAG.sub(" ", text)))


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else " "
