"""The steps of a case, told by LangChain's own callbacks: for a runnable, and for runnables that are used inside functions."""

from __future__ import annotations

import contextvars
import math
import sys
import time
from typing import Any

from plumbline_values import problem, short

now = time.perf_counter
current: contextvars.ContextVar[Any] = contextvars.ContextVar("plumbline_steps", default=None)
_made: list[Any] = []


def watch(started: float, detail: str) -> Any:
    """Collects the steps of what runs in this context from now on; None where LangChain is not loaded, or nobody wants them."""
    if detail == "none" or "langchain_core.callbacks" not in sys.modules:
        return None
    if not _made:
        _made.append(make_class())
    handler = _made[0](started, detail)
    current.set(handler)
    return handler


def make_class() -> Any:
    from langchain_core.callbacks import BaseCallbackHandler
    from langchain_core.tracers.context import register_configure_hook

    register_configure_hook(current, inheritable=True)

    class Steps(BaseCallbackHandler):
        run_inline = True  # in the caller's thread and order: no queue, no lost end events
        raise_error = False

        def __init__(self, started: float, detail: str) -> None:
            self.started, self.full = started, detail == "full"
            self.steps: list[dict[str, Any]] = []
            self.open: dict[Any, dict[str, Any]] = {}
            self.usage: dict[str, int] = {}

        def at(self) -> float:
            return round((now() - self.started) * 1e3, 2)

        def begin(
            self, kind: str, serialized: Any, given: Any, run_id: Any, parent: Any, more: dict[str, Any]
        ) -> dict[str, Any]:
            serialized = serialized or {}
            name = more.get("name") or serialized.get("name") or (serialized.get("id") or [kind])[-1]
            step = {
                "id": str(run_id),
                "parent": str(parent) if parent else None,
                "type": kind,
                "name": str(name),
                "start": self.at(),
            }
            if self.full:
                step["input"] = short(given)
            self.open[run_id] = step
            self.steps.append(step)
            return step

        def end(self, run_id: Any, **more: Any) -> None:
            step = self.open.pop(run_id, None)
            if step is not None:
                step.update(more, end=self.at())

        def end_with(self, run_id: Any, given: Any, **more: Any) -> None:
            self.end(run_id, **({"output": short(given)} if self.full else {}), **more)

        def on_chain_start(
            self, serialized: Any, inputs: Any, *, run_id: Any, parent_run_id: Any = None, **kw: Any
        ) -> None:
            self.begin("chain", serialized, inputs, run_id, parent_run_id, kw)

        def on_tool_start(
            self, serialized: Any, input_str: Any, *, run_id: Any, parent_run_id: Any = None, **kw: Any
        ) -> None:
            self.begin("tool", serialized, input_str, run_id, parent_run_id, kw)

        def on_retriever_start(
            self, serialized: Any, query: Any, *, run_id: Any, parent_run_id: Any = None, **kw: Any
        ) -> None:
            self.begin("retriever", serialized, query, run_id, parent_run_id, kw)

        def on_llm_start(
            self, serialized: Any, prompts: Any, *, run_id: Any, parent_run_id: Any = None, **kw: Any
        ) -> None:
            step = self.begin("llm", serialized, prompts, run_id, parent_run_id, kw)
            asked = kw.get("invocation_params") or {}
            step["model"] = (
                asked.get("model")
                or asked.get("model_name")
                or (kw.get("metadata") or {}).get("ls_model_name")
            )

        def on_chat_model_start(
            self, serialized: Any, messages: Any, *, run_id: Any, parent_run_id: Any = None, **kw: Any
        ) -> None:
            self.on_llm_start(serialized, messages, run_id=run_id, parent_run_id=parent_run_id, **kw)

        def on_llm_new_token(self, token: Any, *, run_id: Any, **kw: Any) -> None:
            step = self.open.get(run_id)
            if step is not None and "first" not in step:
                step["first"] = self.at()

        def on_llm_end(self, response: Any, *, run_id: Any, **kw: Any) -> None:
            usage = usage_of(response)
            for key, value in usage.items():
                self.usage[key] = self.usage.get(key, 0) + value
            generations = [each for group in response.generations for each in group]
            said = [getattr(each, "message", None) or each.text for each in generations]
            answered = [
                (getattr(getattr(each, "message", None), "response_metadata", None) or {}).get("model_name")
                for each in generations
            ]
            self.end_with(
                run_id,
                said[0] if len(said) == 1 else said,
                usage=usage or None,
                answeredBy=next((name for name in answered if name), None),
            )

        def on_chain_end(self, outputs: Any, *, run_id: Any, **kw: Any) -> None:
            self.end_with(run_id, outputs)

        def on_tool_end(self, output: Any, *, run_id: Any, **kw: Any) -> None:
            self.end_with(run_id, output)

        def on_retriever_end(self, documents: Any, *, run_id: Any, **kw: Any) -> None:
            self.end(run_id, documents=[document_of(each) for each in documents])

        def failed(self, error: BaseException, *, run_id: Any, **kw: Any) -> None:
            told = problem(error)
            self.end(run_id, error=f"{told['class']}: {told['message']}")

        on_chain_error = on_tool_error = on_retriever_error = on_llm_error = failed

    return Steps


def usage_of(response: Any) -> dict[str, int]:
    """Tokens of an answer; empty where the model does not tell."""
    usage: dict[str, int] = {}
    for each in (each for group in response.generations for each in group):
        told = getattr(getattr(each, "message", None), "usage_metadata", None) or {}
        cached = (told.get("input_token_details") or {}).get("cache_read")
        for key, value in (
            ("input_tokens", told.get("input_tokens")),
            ("output_tokens", told.get("output_tokens")),
            ("cached_tokens", cached),
        ):
            if isinstance(value, int):
                usage[key] = usage.get(key, 0) + value
    if usage:
        return usage
    told = (getattr(response, "llm_output", None) or {}).get("token_usage") or {}
    named = {"input_tokens": told.get("prompt_tokens"), "output_tokens": told.get("completion_tokens")}
    return {key: value for key, value in named.items() if isinstance(value, int)}


def document_of(document: Any) -> dict[str, Any]:
    """A document under the name that people know it by: its source, else its id."""
    metadata = getattr(document, "metadata", None) or {}
    name = metadata.get("source") or getattr(document, "id", None) or metadata.get("id")
    score = metadata.get("score", metadata.get("relevance_score"))
    known = isinstance(score, (int, float)) and not isinstance(score, bool) and math.isfinite(score)
    return {
        "id": None if name is None else str(name),
        "text": str(document.page_content),
        "score": score if known else None,
    }


def join_trace(traceparent: str | None) -> None:
    """Spans that the pipeline makes with OpenTelemetry in this context belong to the trace of the trial; without the package, nothing."""
    if not traceparent or "opentelemetry" not in sys.modules:
        return
    try:
        from opentelemetry import context
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        context.attach(TraceContextTextMapPropagator().extract({"traceparent": traceparent}))
    except Exception:  # tracing is never a reason to fail a case
        pass
