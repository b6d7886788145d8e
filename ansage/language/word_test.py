"""A question about words that is asked once for each of them, since texts repeat their words."""

from collections.abc import Callable, Iterable

MAX_REMEMBERED = 4000
"""Words whose answers are kept."""


class WordTest(dict[str, bool]):
    """Whether something holds of a folded word, by word; what is asked for is remembered."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        super().__init__()
        self._holds = holds

    def __missing__(self, word: str) -> bool:
        if len(self) >= MAX_REMEMBERED:
            self.clear()
        answer = self[word] = self._holds(word)
        return answer

    def __call__(self, word: str) -> bool:
        return self[word]

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of the words of which it holds."""
        return set(filter(self.__getitem__, words))
