"""The child process that holds a model: native code that must not take the app down with it.

It reads an order from standard input, prints one JSON line with its address, and ends when its
standard input closes: the system closes that when the app ends, however it ends.
"""

import importlib
import json
import os
import sys
from typing import Any, cast

from ansage.llm.embedded.order import Order


def main() -> None:
    """Serve until standard input closes."""
    server = serve(Order.parse(sys.stdin.readline()))
    sys.stdout.write(json.dumps({"address": server.listening_address}) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # the server's own threads would keep the process alive


def serve(order: Order) -> Any:
    """A server on a free loopback port, once the model is loaded. Raises RuntimeError."""
    xllamacpp = cast("Any", importlib.import_module("xllamacpp"))  # it has no types
    params = xllamacpp.CommonParams()
    params.model.path = order.path
    params.api_keys = [order.api_key]
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.n_parallel, params.n_ctx, params.kv_unified = order.slots, order.context, True
    # waiting threads that spin slow everything down as soon as the cores have other work, too
    params.cpuparams.poll = params.cpuparams_batch.poll = 0
    params.cache_ram_mib = 0  # by default it may take 8 GB
    params.verbosity = 0  # nothing that somebody wrote reaches a log
    params.ui = params.endpoint_slots = False
    params.cors_origins = ""
    return xllamacpp.Server(params)


if __name__ == "__main__":
    main()
