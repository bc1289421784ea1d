"""How a pipeline of any form is called with the input of a case."""

from __future__ import annotations

import asyncio
import contextvars
import functools
import inspect
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable

now = time.perf_counter
Bind = Callable[[Any], "tuple[tuple, dict]"]


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


def arguments(target: Any, together: bool = False) -> Callable[[Any], tuple[tuple, dict]]:
    """Variables of the case go to parameters of the same names; a single parameter of another name gets all of them, and with `together` of any name."""
    try:
        every = list(inspect.signature(target).parameters.values())
    except (TypeError, ValueError):
        return lambda value: ((value,), {})
    named = [p for p in every if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    if together and len(every) == 1:
        return lambda value: ((value,), {})
    names = {p.name for p in named}
    required = [
        p.name for p in every if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)
    ]
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
        raise TypeError(
            f"the pipeline needs {', '.join(required)}; the case has {', '.join(value) if isinstance(value, dict) else 'one value'}"
        )

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


async def call(
    target: Any, kind: str, bind: Callable[[Any], tuple[tuple, dict]], value: Any, case: Case
) -> Any:
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

    result = await asyncio.get_running_loop().run_in_executor(
        None, functools.partial(contextvars.copy_context().run, run)
    )
    return await result if inspect.isawaitable(result) else result
