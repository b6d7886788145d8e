"""SQL: tables of the job's files, and the rows of a query over them."""

# ruff: noqa: S608 - the names of tables and columns are quoted
# ruff: noqa: D103
# pyright: basic

import csv
import io

from ansage.runner.guest.values import Encoder


def queried(sources, files):
    """The rows of a query over tables that are made of the files."""
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    for name, text in files:
        if name.endswith(".sql"):
            database.executescript(text)
        elif name.endswith(".csv"):
            fill(database, name.removesuffix(".csv"), text)
    allowed = {
        sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }  # fmt: skip
    database.set_authorizer(
        lambda action, *_: sqlite3.SQLITE_OK if action in allowed else sqlite3.SQLITE_DENY
    )
    cursor = database.execute(sources[0][0])
    encoder = Encoder()
    columns = [["s", column[0]] for column in cursor.description or ()]
    rows = [[encoder.encode(cell) for cell in row] for row in cursor]
    return ["F", columns, rows, 0]


def fill(database, table, text):
    """A table of a CSV text: a column of numbers holds numbers, an empty cell is NULL."""
    header, *rows = csv.reader(io.StringIO(text))
    rows = [row for row in rows if row]
    columns = [
        column_of([row[n] if n < len(row) else "" for row in rows]) for n in range(len(header))
    ]
    names = ", ".join(quoted(name.strip()) for name in header)
    marks = ", ".join("?" * len(header))
    database.execute(f"CREATE TABLE {quoted(table)} ({names})")
    lines = zip(*columns, strict=True)
    database.executemany(f"INSERT INTO {quoted(table)} VALUES ({marks})", lines)


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def column_of(cells):
    """The cells as integers if all are, else as numbers if all are, else as text."""
    for kind in (int, float):
        try:
            return [kind(plain(cell)) if cell != "" else None for cell in cells]
        except ValueError:
            continue
    return [cell if cell != "" else None for cell in cells]


def plain(cell):
    """The cell if it is written as numbers are; 007 and 1_000 are text."""
    digits = cell.lstrip("-")
    if "_" in cell or not digits[:1].isdigit() or (digits[:1] == "0" and digits[1:2].isdigit()):
        raise ValueError(cell)
    return cell
