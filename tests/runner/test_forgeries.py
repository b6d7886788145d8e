"""Code that does not solve the task cannot make it look solved."""

import pytest

from ansage.grading.comparing import same
from ansage.runner import Runner
from ansage.runner.jobs import Answer, Call, Job, Outcome, Source

INPUTS = [7, 12, -3, 40, 101, 55, 8, 19]
MARK = (
    "import sys, os, json\nframe = sys._getframe()\n"
    "while 'emit' not in frame.f_locals: frame = frame.f_back\n"
    "emit = frame.f_locals['emit']\n"
    "mark = next(c.cell_contents for c in emit.__closure__ if isinstance(c.cell_contents, str))\n"
)
"""Finds what every record begins with; the guest cannot hide it from the code that it runs."""


def record(number: str = "n", value: str = '["i", "1"]') -> str:
    return f'mark + \'{{"ask": \' + str({number}) + \', "outcome": "value", "value": {value}}}\\n\''


def write(text: str) -> str:
    return f"os.write(1, ({text}).encode())"


FORGERIES = {
    "printed records": "def square(n):\n    print('passed', n, n * n)\n    return True",
    "printed words": "print('8 passed, 0 failed'); print('OK')\nimport sys; sys.exit(0)",
    "records of its own": f"{MARK}for n in range(8): {write(record())}\nos._exit(0)",
    "records before the call": f"{MARK}def square(x):\n    {write(record('0'))}\n    return x",
    "records twice": f"{MARK}for n in range(16): {write(record('n % 8'))}\nos._exit(0)",
    "a record too many": f"{MARK}def square(x): return x * x\n{write(record('8'))}",
    "a record for all": f"{MARK}{write(record('-1'))}\nos._exit(0)",
    "a record that is true": f"{MARK}for n in range(8): {write(record('n', 'true'))}\nos._exit(0)",
    "a record that is no JSON": f"{MARK}for n in range(8): {write('mark + chr(123)')}\nos._exit(0)",
    "a record of the wrong kind": (
        f"{MARK}for n in range(8): "
        + write('mark + \'{"ask": \' + str(n) + \', "outcome": "passed"}\\n\'')
        + "\nos._exit(0)"
    ),
    "json patched": "import json\njson.dumps = lambda *a, **k: 'true'\ndef square(n): return 0",
    "encoder patched": (
        "import json.encoder\njson.encoder.c_make_encoder = None\n"
        "json.encoder.JSONEncoder.encode = lambda s, o: 'true'\ndef square(n): return 0"
    ),
    "builtins patched": (
        "import builtins\nbuiltins.isinstance = lambda a, b: True\n"
        "builtins.type = lambda a: int\nbuiltins.int = builtins.str = str\ndef square(n): return 0"
    ),
    "driver patched": (
        "import __main__\n__main__.answered = lambda *a: {'outcome': 'value', 'value': ['b', 1]}\n"
        "__main__.failed = __main__.answered\ndef square(n): return 0"
    ),
    "os.write patched": "import os\nos.write = lambda f, b: len(b)\ndef square(n): return 0",
    "equal to everything": (
        "class Any(int):\n    __eq__ = lambda s, o: True\n    __hash__ = int.__hash__\n"
        "    __ne__ = lambda s, o: False\ndef square(n): return Any()"
    ),
    "an object equal to everything": (
        "class Any:\n    __eq__ = lambda s, o: True\n    __hash__ = lambda s: 0\n"
        "def square(n): return Any()"
    ),
    "not a number": "def square(n): return float('nan')",
    "true": "def square(n): return True",
    "a float": "def square(n): return float(n * n)",
    "a text": "def square(n): return str(n * n)",
    "a list of it": "def square(n): return [n * n]",
    "an exception": "def square(n): raise AssertionError('passed')",
    "an exception with the value": "def square(n): raise StopIteration(n * n)",
    "all values": "def square(n): return set(range(20000))",
    "leaving with success": "import sys\ndef square(n): sys.exit(0)",
    "leaving at once": "import os\ndef square(n): os._exit(0)",
    "the visible ones by heart": "def square(n): return {2: 4, 3: 9}.get(n)",
    "the frame's verdict": (
        "import sys\ndef square(n):\n    frame = sys._getframe(1)\n"
        "    frame.f_locals['wanted'] = frame.f_locals['value'] = 0\n    return 0"
    ),
}


def results(runner: Runner, code: str) -> list[bool]:
    """For each input, whether a careful host takes it as solved."""
    asks = tuple(Call("square", str(n)) for n in INPUTS)
    answers = runner.run(Job((Source(code),), asks))
    assert len(answers) == len(INPUTS)
    return [is_right(answer, n * n) for answer, n in zip(answers, INPUTS, strict=True)]


def is_right(answer: Answer, wanted: int) -> bool:
    return answer.outcome is Outcome.VALUE and same(answer.value, wanted)


@pytest.mark.parametrize("name", FORGERIES)
def test_it_passes_for_no_solution(runner: Runner, name: str):
    assert not any(results(runner, FORGERIES[name]))


def test_a_solution_passes_for_one(runner: Runner):
    assert all(results(runner, "def square(n): return n * n"))


def test_redefining_what_python_knows_is_no_forgery(runner: Runner):
    code = (
        "def sorted(x): return None\ndef print(*a): return None\nstr = list = dict = type = None\n"
        "def len(x): return 0\ndef square(n): return n * n"
    )
    assert all(results(runner, code))


def test_what_protects_is_that_a_forger_must_know_the_right_values(runner: Runner):
    squares = [f"{n * n:x}" for n in INPUTS]
    code = (
        f"{MARK}for n, digits in enumerate({squares}):\n"
        "    emit({'ask': n, 'outcome': 'value', 'value': ['i', digits]})\nos._exit(0)"
    )
    assert all(results(runner, code))
