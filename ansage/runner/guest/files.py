"""The job's files, found as a person would find them for the code."""

# pyright: basic

import builtins
import os


def lend_files(files, use_pandas):
    """Lets `read_csv("any/path/orders.csv")` find the orders.csv that is there."""
    names = [name for name, _ in files]
    tables = [name for name in names if name.endswith(".csv")]

    def found(path):
        if not isinstance(path, str) or os.path.exists(path):  # noqa: PTH110 - a str is a str
            return path
        own = path.replace("\\", "/").rpartition("/")[2]
        if own in names:
            return own
        return tables[0] if len(tables) == 1 and own.endswith(".csv") else path

    opened = builtins.open
    builtins.open = lambda file, *more, **named: opened(found(file), *more, **named)
    if use_pandas:
        import pandas

        read = pandas.read_csv
        pandas.read_csv = lambda file, *more, **named: read(found(file), *more, **named)
