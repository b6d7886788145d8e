"""Executes the code and answers what is asked of it."""

# ruff: noqa: S102, S307 - to execute is its purpose, and it does so in the guest only
# ruff: noqa: D103
# pyright: basic

import ast
import io
import json
import os
import sys
import types

from ansage.runner.guest.files import lend_files
from ansage.runner.guest.queries import queried
from ansage.runner.guest.values import Encoder, TooMuch

LONGEST_NOTE = 300
CUTS = 40
"""How often a source in prose is cut back to what parses."""

ballast = [bytearray(1 << 21)]
"""Room to say that there was none."""


class Missing(Exception):
    """The code has nothing of the asked name."""


class Sink(io.TextIOBase):
    """What the code prints goes nowhere."""

    def write(self, text):
        return len(text)

    def writable(self):
        return True


def parsed(source, loose):
    """The statements of a source; of one found in prose, as many as parse. Raises SyntaxError."""
    for _ in range(CUTS if loose else 0):
        try:
            return ast.parse(source).body
        except SyntaxError as error:
            source = "\n".join(source.split("\n")[: (error.lineno or 1) - 1]).rstrip()
    return ast.parse(source).body


def is_print(statement):
    call = getattr(statement, "value", None)
    return (
        isinstance(statement, ast.Expr) and getattr(getattr(call, "func", 0), "id", "") == "print"
    )


def execute(sources, space, skip_prints):
    """Runs every statement of every source, also after one that fails; returns the first failure.

    As a person would who tries a function: an example that asks for input does not matter.
    """
    first = None
    for source, loose in sources:
        try:
            statements = parsed(source, loose)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            first = first or error
            continue
        for statement in statements:
            if skip_prints and is_print(statement):
                continue
            try:
                exec(compile(ast.Module([statement], []), "answer.py", "exec"), space)
            except BaseException as error:
                if isinstance(error, MemoryError):
                    ballast.clear()
                first = first or error
    return first


def called(function, arguments, scope):
    """What the function returns, as `function(arguments)` says."""
    return eval(f"__function__({arguments})", {**scope, "__function__": function})


def value_of(ask, space, scope, failure):
    """What an ask asks for. Raises whatever the code raises, and Missing."""
    name = ask["name"]
    if name not in space:
        if failure:
            raise failure
        raise Missing(name)
    value = space[name]
    if ask["kind"] == "call" and not callable(value):
        raise Missing(name)
    if ask["kind"] == "call" or isinstance(value, types.FunctionType):
        return called(value, ask.get("arguments", ""), scope)
    return value


def answered(ask, space, scope, failure):
    """One record: how it ended, and the value as tagged data."""
    try:
        if isinstance(failure, MemoryError):
            raise failure
        if ask["kind"] == "query":
            return {"outcome": "value", "value": queried(space["__sources__"], space["__files__"])}
        value = value_of(ask, space, scope, failure)
        return {"outcome": "value", "value": Encoder().encode(value)}
    except Missing as error:
        return failed("missing", error)
    except MemoryError as error:
        ballast.clear()
        return failed("memory", error)
    except TooMuch as error:
        return failed("output", error)
    except BaseException as error:
        return failed("exception", error)


def failed(outcome, error):
    try:
        note = str(error)[:LONGEST_NOTE]
    except BaseException:
        note = ""
    types = [kind.__name__[:100] for kind in type(error).__mro__[:10]]
    return {"outcome": outcome, "types": types, "note": note}


def main(job, emit):
    """Executes the job's sources and emits one record for each of its asks."""
    files = job["files"]
    kinds = {ask["kind"] for ask in job["asks"]}
    scope = {}
    if files and "query" not in kinds:
        lend_files(files, job["pandas"])
    if job["pandas"]:
        import pandas

        scope = {"pd": pandas}
    module = types.ModuleType("answer")
    sys.modules["answer"] = module
    space = module.__dict__
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(""), Sink(), Sink()
    failure = None
    if "query" in kinds:
        space = {"__sources__": job["sources"], "__files__": files}
    else:
        failure = execute(job["sources"], space, skip_prints="call" in kinds)
    for number, ask in enumerate(job["asks"]):
        try:
            emit({"ask": number, **answered(ask, space, scope, failure)})
        except MemoryError as error:
            ballast.clear()
            emit({"ask": number, **failed("memory", error)})


def emitter(mark, dumps=json.dumps, write=os.write):
    """Prints one record a line, past whatever sys.stdout has become."""

    def emit(record):
        line = (mark + dumps(record) + "\n").encode("ascii")
        while line:
            line = line[write(1, line) :]

    return emit
