"""Values and errors of a pipeline as strict JSON: what has no JSON form becomes {"$repr": ...}, never a crash or a silent null."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import sys
import traceback
from typing import Any

DEPTH = 16
FRAMES = 12
HERE = os.path.dirname(os.path.abspath(__file__))


def plain(value: Any, above: tuple[int, ...] = ()) -> Any:
    """Any value as JSON. A chat message becomes {content, tool_calls}, a document {id, text, metadata}."""
    if value is None or isinstance(value, (bool, str)):
        return str(value) if type(value) not in (bool, str, type(None)) and isinstance(value, str) else value
    if isinstance(value, int):
        return int(value) if abs(value) < 2**53 else {"$repr": str(value)}
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"$repr": repr(float(value))}
    if id(value) in above or len(above) >= DEPTH:
        return {"$repr": "circular" if id(value) in above else "too deep"}
    inner = (*above, id(value))
    if isinstance(value, dict):
        return {str(key): plain(item, inner) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item, inner) for item in value]
    return plain_object(value, inner)


def plain_object(value: Any, inner: tuple[int, ...]) -> Any:
    try:
        if hasattr(value, "page_content") and hasattr(value, "metadata"):
            return {
                "id": plain(getattr(value, "id", None), inner),
                "text": value.page_content,
                "metadata": plain(value.metadata, inner),
            }
        if hasattr(value, "content") and hasattr(value, "additional_kwargs"):
            calls = [
                {"name": call.get("name"), "args": plain(call.get("args"), inner)}
                for call in getattr(value, "tool_calls", None) or []
            ]
            return {"content": plain(value.content, inner), "tool_calls": calls}
        if hasattr(value, "model_dump") and not isinstance(value, type):
            return plain(value.model_dump(), inner)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return plain(
                {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}, inner
            )
        if hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0:
            return plain(value.item(), inner)
    except Exception:  # an object of the user that cannot be read is shown by its name
        pass
    return {"$repr": text_of(value)[:500]}


def text_of(value: Any) -> str:
    try:
        return repr(value)
    except Exception:
        return f"<{type(value).__name__}>"


def short(value: Any, limit: int = 1000) -> str:
    """The text of a value, for a step: a string as it is, of a message its content, else JSON."""
    value = plain(value)
    if isinstance(value, dict) and set(value) == {"content", "tool_calls"} and not value["tool_calls"]:
        value = value["content"]
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))[:limit]


def problem(error: BaseException) -> dict[str, Any]:
    """Class, message and traceback of an error, without the paths of this machine."""
    try:
        message = str(error)
    except Exception:
        message = "(an error whose message cannot be read)"
    return {
        "class": type(error).__name__,
        "message": without_paths(message)[:2000],
        "traceback": "\n".join(trace(error))[-8000:],
    }


def trace(error: BaseException) -> list[str]:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not is_ours(frame.filename)]
    lines = []
    for frame in frames[-FRAMES:]:
        lines.append(f'  File "{short_path(frame.filename)}", line {frame.lineno}, in {frame.name}')
        if frame.line:
            lines.append(f"    {frame.line.strip()[:160]}")
    if error.__cause__ is not None:
        cause = problem(error.__cause__)
        lines = [f"caused by {cause['class']}: {cause['message']}", *lines]
    return lines


def is_ours(path: str) -> bool:
    """A frame that is there only because of how a pipeline is run here."""
    return os.path.dirname(os.path.abspath(path)) == HERE or path.endswith(
        os.path.join("concurrent", "futures", "thread.py")
    )


def short_path(path: str) -> str:
    """A path below the working directory, or below where packages lie; else the name of the file alone."""
    for root in (os.getcwd(), *packages()):
        if path.startswith(root + os.sep):
            return path[len(root) + 1 :]
    return path if path.startswith("<") else os.path.basename(path)


def without_paths(message: str) -> str:
    for root in (*packages(), os.getcwd()):
        message = message.replace(root + os.sep, "")
    return message


def packages() -> list[str]:
    roots = [path for path in sys.path if os.path.basename(path) in ("site-packages", "dist-packages")]
    return [*roots, os.path.dirname(os.__file__)]
