"""Runs one Python pipeline as a persistent worker: JSON lines in on stdin, JSON lines out on a private copy of stdout.

    python -u plumbline_worker.py package.module:attribute [--concurrency 8] [--messages KEY] [--together]

Standard library only, Python 3.9 or newer. The protocol is described in src/evaluation/target/worker-file.ts.
The attribute is a function, an async function, a generator of either kind, an object with `invoke`, or a LangChain runnable.
--messages KEY: input[KEY] is a list of {role, content}; where LangChain is loaded the pipeline gets it as LangChain messages.
--together: a function of one parameter gets all variables of the case, also where its parameter is called like one of them.
"""

from __future__ import annotations

import argparse
import asyncio
import contextvars
import importlib
import json
import os
import sys
import threading
import time
from typing import Any, BinaryIO, Callable

import plumbline_steps
from plumbline_call import Case, Threads, arguments, call, kind_of, running, to_messages
from plumbline_values import plain, problem

PROTOCOL = 1
LINE_LIMIT = 100 * 1024 * 1024
# Seconds: how long what still runs is waited for after the end of the input, and after a cancellation.
PATIENCE_AT_END = 10.0
PATIENCE_CANCELLED = 0.2
now = time.perf_counter
Send = Callable[[dict], None]


def open_protocol() -> tuple[BinaryIO, Send]:
    """Prints of the pipeline, of C code and of child processes go to stderr; nothing but us writes the protocol or reads its input."""
    out, inp = os.dup(1), os.dup(0)
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    sys.stdout = sys.stderr
    lock = threading.Lock()

    def send(message: dict) -> None:
        line = (json.dumps(message, allow_nan=False, separators=(",", ":")) + "\n").encode()
        if len(line) > LINE_LIMIT:
            raise ValueError(f"the answer has {len(line)} bytes, more than {LINE_LIMIT}")
        rest = memoryview(line)
        with lock:
            while rest:
                rest = rest[os.write(out, rest) :]

    return os.fdopen(inp, "rb"), send


def load(name: str) -> Any:
    # The root of the pipeline is first on the path, and this file's own folder is not on it.
    sys.path[0] = os.getcwd()
    module, _, attribute = name.partition(":")
    target: Any = importlib.import_module(module)
    for part in attribute.split("."):
        target = getattr(target, part)
    return target


class Worker:
    def __init__(self, target: Any, options: argparse.Namespace, send: Send) -> None:
        self.target, self.send, self.messages = target, send, options.messages
        self.kind = kind_of(target)
        self.bind = arguments(target, options.together)
        self.tasks: dict[Any, asyncio.Task] = {}

    async def answer(self, request: dict, case: Case, steps: Any) -> dict:
        """One case to its reply. Also SystemExit is caught: a pipeline that calls sys.exit fails its case, not the worker."""
        try:
            value = request.get("input")
            if self.messages and isinstance(value, dict):
                value = {**value, self.messages: to_messages(value.get(self.messages) or [])}
            reply: dict[str, Any] = {
                "output": plain(await call(self.target, self.kind, self.bind, value, case))
            }
            if case.first is not None:
                reply["firstMs"] = case.first
            return reply
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            return {"error": problem(error)}

    async def one(self, request: dict) -> None:
        case = Case()
        running.set(case)
        plumbline_steps.join_trace(request.get("traceparent"))
        steps = plumbline_steps.watch(case.started, request.get("steps", "names"))
        work = asyncio.ensure_future(self.answer(request, case, steps))
        limit = request.get("timeoutMs")
        why = {"class": "Cancelled", "message": "cancelled by the caller"}
        try:
            await asyncio.wait({work}, timeout=limit / 1e3 if limit else None)
            why = {"class": "Timeout", "message": f"no answer within {limit} ms"}
        except asyncio.CancelledError:
            pass
        reply = await self.given_up(work, case, why) if not work.done() else result_of(work)
        reply = {"id": request["id"], **reply, "ms": case.ms()}
        if steps is not None:
            reply["steps"] = list(steps.steps)
            if steps.usage:
                reply["usage"] = steps.usage
        self.tasks.pop(request["id"], None)
        try:
            self.send(reply)
        except ValueError as error:
            self.send({"id": request["id"], "error": problem(error), "ms": case.ms()})

    async def given_up(self, work: asyncio.Future, case: Case, why: dict) -> dict:
        work.cancel()
        await asyncio.wait({work}, timeout=PATIENCE_CANCELLED)
        return {"error": why, "abandoned": case.threads > 0 or not work.done()}

    def take(self, line: bytes) -> None:
        request = json.loads(line)
        if "cancel" in request:
            task = self.tasks.get(request["cancel"])
            if task is not None:
                task.cancel()
            return
        # A fresh context a case: what one case sets is not seen by the next.
        loop = asyncio.get_running_loop()
        self.tasks[request["id"]] = contextvars.Context().run(loop.create_task, self.one(request))


def result_of(work: asyncio.Future) -> dict:
    if work.cancelled():
        return {"error": {"class": "CancelledError", "message": "the pipeline cancelled itself"}}
    return work.result()


async def serve(worker: Worker, requests: BinaryIO, started: float, concurrency: int) -> None:
    loop = asyncio.get_running_loop()
    # Python's own default is 6 threads on two cores: a hidden limit, also of `ainvoke` of what is not async.
    loop.set_default_executor(Threads(2 * concurrency + 8))
    done = asyncio.Event()

    def read() -> None:
        for line in requests:
            loop.call_soon_threadsafe(worker.take, line)
        loop.call_soon_threadsafe(done.set)

    threading.Thread(target=read, daemon=True).start()
    names = ("langchain_core", "langchain", "langgraph", "openai")
    versions = {
        name: getattr(sys.modules[name], "__version__", None) for name in names if name in sys.modules
    }
    runtime = f"Python {sys.version.split()[0]}"
    worker.send(
        {
            "ready": {
                "protocol": PROTOCOL,
                "kind": worker.kind,
                "runtime": runtime,
                "versions": versions,
                "startMs": round((now() - started) * 1e3),
                "pid": os.getpid(),
            }
        }
    )
    await done.wait()
    if worker.tasks:
        await asyncio.wait(list(worker.tasks.values()), timeout=PATIENCE_AT_END)


def main() -> None:
    started = now()
    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--messages")
    parser.add_argument("--together", action="store_true")
    options = parser.parse_args()
    requests, send = open_protocol()
    try:
        worker = Worker(load(options.target), options, send)
    except BaseException as error:
        send({"fatal": problem(error)})
        os._exit(2)
    asyncio.run(serve(worker, requests, started, options.concurrency))
    sys.stderr.flush()
    os._exit(0)  # threads that were given up must not hold the exit


if __name__ == "__main__":
    main()
