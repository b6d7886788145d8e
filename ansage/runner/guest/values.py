"""Values into tagged plain data, with exact types; ansage.runner.wire reads them."""

# ruff: noqa: ARG005, D103, PLR0911 - it is sent as it is, so it is kept short
# pyright: basic

MOST_NODES = 200_000
DEEPEST = 60


class TooMuch(Exception):
    """A value that is larger or deeper than anybody asked for."""


class Encoder:
    """Python values as nested lists of tag and content, with exact types."""

    def __init__(self):
        self.nodes = 0

    def encode(self, value, depth=0):
        self.nodes += 1
        if depth > DEEPEST or self.nodes > MOST_NODES:
            raise TooMuch
        if value is None or value is ...:
            return ["n"]
        for kind, write in WRITERS:
            if isinstance(value, kind):
                return write(self, value, depth + 1)
        return self.foreign(value, depth)

    def bounded(self, text):
        self.nodes += len(text) // 8
        if self.nodes > MOST_NODES:
            raise TooMuch
        return text

    def items(self, values, depth):
        return [self.encode(value, depth) for value in values]

    def pairs(self, items, depth):
        return [[self.encode(key, depth), self.encode(value, depth)] for key, value in items]

    def foreign(self, value, depth):
        """Values of libraries, known by their names, since most guests have not imported them."""
        module, name = type(value).__module__.partition(".")[0], type(value).__name__
        if module == "numpy" and name == "ndarray":
            return self.encode(value.tolist(), depth)
        if module == "numpy" and hasattr(value, "item"):
            return self.encode(value.item(), depth)
        if module == "pandas" and name in ("NAType", "NaTType"):
            return ["n"]
        if module == "pandas" and name in ("DataFrame", "Series", "Index"):
            return self.table(value, depth)
        if module == "pandas" and name in ("Period", "Interval", "Timedelta"):
            return ["s", str(value)]
        if module == "decimal":
            return ["m", str(value)]
        if hasattr(value, "isoformat"):
            return ["t", value.isoformat()]
        return ["o", name]

    def table(self, value, depth):
        frame = value.to_frame() if hasattr(value, "to_frame") else value
        index = frame.index
        plain = index.nlevels == 1 and list(index[: len(index)]) == list(range(len(index)))
        levels = 0 if plain and index.name is None else index.nlevels
        names = [*index.names[:levels], *frame.columns]
        columns = [index.get_level_values(n) for n in range(levels)]
        columns += [frame.iloc[:, n] for n in range(frame.shape[1])]
        rows = zip(*columns, strict=True)
        return [
            "F",
            [self.encode(column_name(name), depth) for name in names],
            [[self.encode(cell, depth) for cell in row] for row in rows],
            levels,
        ]


def column_name(name):
    if isinstance(name, tuple):
        return "_".join(str(part) for part in name if part != "")
    return name if name is None or isinstance(name, str) else str(name)


WRITERS = (
    (bool, lambda e, v, d: ["b", int(v)]),
    (int, lambda e, v, d: ["i", e.bounded(int.__format__(v, "x"))]),
    (float, lambda e, v, d: ["f", float.hex(v)]),
    (complex, lambda e, v, d: ["c", float.hex(v.real), float.hex(v.imag)]),
    (str, lambda e, v, d: ["s", e.bounded(str.__str__(v))]),
    (bytes, lambda e, v, d: ["y", e.bounded(bytes.hex(v))]),
    (list, lambda e, v, d: ["l", e.items(list.__iter__(v), d)]),
    (tuple, lambda e, v, d: ["u", e.items(tuple.__iter__(v), d)]),
    (set, lambda e, v, d: ["e", e.items(set.__iter__(v), d)]),
    (frozenset, lambda e, v, d: ["z", e.items(frozenset.__iter__(v), d)]),
    (dict, lambda e, v, d: ["d", e.pairs(dict.items(v), d)]),
)
