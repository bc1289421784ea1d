"""Runs one Python pipeline as a persistent worker: JSON lines in on stdin, JSON lines out on a private copy of stdout.

    python -u plumbline_worker.py package.module:attribute [--concurrency 8] [--messages KEY]

Standard library only, Python 3.9 or newer. The protocol is described in src/evaluation/target/worker-file.ts.
The attribute is a function, an async function, a generator of either kind, an object with `invoke`, or a LangChain runnable.
--messages KEY: input[KEY] is a list of {role, content}; where LangChain is loaded the pipeline gets it as LangChain messages.
"""

from __future__ import annotations

import argparse
import asyncio
import contextvars
import functools
import importlib
import inspect
import json
import os
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, BinaryIO, Callable

import plumbline_steps
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


def kind_of(target: Any) -> str:
    if hasattr(target, "ainvoke") and hasattr(target, "astream"):
        return "runnable"
    function = target if inspect.isroutine(target) else getattr(target, "__call__", target)
    if inspect.isasyncgenfunction(function):
        return "async-generator"
    if inspect.iscoroutinefunction(function):
        return "async"
    if hasattr(target, "invoke"):
        return "invoke"
    if callable(target):
        return "generator" if inspect.isgeneratorfunction(function) else "function"
    raise TypeError(f"{type(target).__name__} is not callable and has no invoke")


def arguments(target: Any) -> Callable[[Any], tuple[tuple, dict]]:
    """Variables of the case go to parameters of the same names; a single parameter of another name gets all of them."""
    try:
        every = list(inspect.signature(target).parameters.values())
    except (TypeError, ValueError):
        return lambda value: ((value,), {})
    named = [p for p in every if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    names = {p.name for p in named}
    required = [p.name for p in every if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    any_name = any(p.kind is p.VAR_KEYWORD for p in every)

    def bind(value: Any) -> tuple[tuple, dict]:
        if not every:
            return (), {}
        if isinstance(value, dict) and all(name in value for name in required) and names.issuperset(required):
            given = {key: item for key, item in value.items() if any_name or key in names}
            if given:
                return (), given
        if len(required) <= 1:
            return (value,), {}
        raise TypeError(f"the pipeline needs {', '.join(required)}; the case has {', '.join(value) if isinstance(value, dict) else 'one value'}")

    return bind


def to_messages(rows: list[dict]) -> list[Any]:
    if "langchain_core" not in sys.modules:
        return rows
    from langchain_core.messages.utils import convert_to_messages

    return list(convert_to_messages(rows))


class Case:
    """What belongs to one case while it runs."""

    def __init__(self) -> None:
        self.started = now()
        self.first: float | None = None
        self.threads = 0

    def ms(self) -> float:
        return round((now() - self.started) * 1e3, 2)

    def piece(self) -> None:
        if self.first is None:
            self.first = self.ms()


running: contextvars.ContextVar[Case | None] = contextvars.ContextVar("plumbline_case", default=None)


class Threads(ThreadPoolExecutor):
    """The loop's threads, counted by case: what still runs after a cancellation cannot be stopped."""

    def submit(self, fn: Callable, /, *args: Any, **kwargs: Any) -> Future:
        case = running.get()
        if case is None:
            return super().submit(fn, *args, **kwargs)

        def counted() -> Any:
            case.threads += 1
            try:
                return fn(*args, **kwargs)
            finally:
                case.threads -= 1

        return super().submit(counted)


def joined(parts: list[Any]) -> Any:
    return "".join(parts) if all(isinstance(part, str) for part in parts) else parts


async def call(target: Any, kind: str, bind: Callable[[Any], tuple[tuple, dict]], value: Any, case: Case) -> Any:
    if kind == "runnable":
        return await target.ainvoke(value)
    args, kwargs = ((value,), {}) if kind == "invoke" else bind(value)
    if kind == "async":
        return await target(*args, **kwargs)
    parts: list[Any] = []
    if kind == "async-generator":
        async for part in target(*args, **kwargs):
            case.piece()
            parts.append(part)
        return joined(parts)

    def run() -> Any:
        result = (target.invoke if kind == "invoke" else target)(*args, **kwargs)
        if kind != "generator":
            return result
        for part in result:
            case.piece()
            parts.append(part)
        return joined(parts)

    result = await asyncio.get_running_loop().run_in_executor(None, functools.partial(contextvars.copy_context().run, run))
    return await result if inspect.isawaitable(result) else result


class Worker:
    def __init__(self, target: Any, options: argparse.Namespace, send: Send) -> None:
        self.target, self.send, self.messages = target, send, options.messages
        self.kind = kind_of(target)
        self.bind = arguments(target)
        self.tasks: dict[Any, asyncio.Task] = {}

    async def answer(self, request: dict, case: Case, steps: Any) -> dict:
        """One case to its reply. Also SystemExit is caught: a pipeline that calls sys.exit fails its case, not the worker."""
        try:
            value = request.get("input")
            if self.messages and isinstance(value, dict):
                value = {**value, self.messages: to_messages(value.get(self.messages) or [])}
            reply: dict[str, Any] = {"output": plain(await call(self.target, self.kind, self.bind, value, case))}
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
    versions = {name: getattr(sys.modules[name], "__version__", None) for name in names if name in sys.modules}
    runtime = f"Python {sys.version.split()[0]}"
    worker.send({"ready": {"protocol": PROTOCOL, "kind": worker.kind, "runtime": runtime, "versions": versions, "startMs": round((now() - started) * 1e3), "pid": os.getpid()}})
    await done.wait()
    if worker.tasks:
        await asyncio.wait(list(worker.tasks.values()), timeout=PATIENCE_AT_END)


def main() -> None:
    started = now()
    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--messages")
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
