"""Makes the calls of a list of cases with an SDK, and prints what its caller gets: python run.py PACKAGE CLIENT CASES."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import re
import sys
from itertools import islice

package, client_name, file = sys.argv[1:4]
is_waiting = client_name.startswith("Async")
sdk = importlib.import_module(package)
json_text = importlib.import_module(f"{package}._core.json_text").json_text

KINDS = [
    ("BadRequestError", "bad_request"),
    ("AuthenticationError", "authentication"),
    ("PermissionDeniedError", "permission_denied"),
    ("NotFoundError", "not_found"),
    ("ConflictError", "conflict"),
    ("UnprocessableEntityError", "unprocessable"),
    ("RateLimitError", "rate_limit"),
    ("InternalServerError", "server"),
    ("APIStatusError", "status"),
    ("DecodeError", "decode"),
    ("PagingError", "paging"),
    ("APITimeoutError", "timeout"),
    ("APIConnectionError", "connection"),
    ("ConfigurationError", "refused"),
    ("ArgumentError", "refused"),
]


def keyword(name, signature):
    """What the method calls a member of the wire: in words, clear of Python's own."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_").lower()
    return next((known for known in (name, snake, snake + "_") if known in signature.parameters), snake)


def options_of(given):
    """The options of the client."""
    options = {"base_url": given["base"], "allow_insecure": True, **given["credentials"]}
    if "retries" in given:
        options["max_retries"] = given["retries"]
    return options


def called(client, given):
    """What the method gives: an answer, or what is to be awaited."""
    at = client
    for name in given["call"].split("."):
        at = getattr(at, name)
    signature = inspect.signature(at)
    positional = [p.name for p in signature.parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
    path = dict(given.get("path", {}))
    arguments = [path.pop(list(path)[-1])] if positional and path else []
    body = given.get("body")
    members = {**path, **given.get("params", {})}
    if body is not None and "body" in signature.parameters:
        members["body"] = body
    elif body is not None:
        members.update(body)
    return at(*arguments, **{keyword(name, signature): value for name, value in members.items()})


def run(given):
    """The outcome of one case."""
    with getattr(sdk, client_name)(**options_of(given)) as client:
        result = called(client, given)
        if given["pages"]:
            return {"items": [plain(item) for item in islice(result, given.get("take"))]}
        return {"value": plain(result)}


async def run_waiting(given):
    """The outcome of one case, with the client for asyncio."""
    async with getattr(sdk, client_name)(**options_of(given)) as client:
        result = called(client, given)
        if not given["pages"]:
            return {"value": plain(await result)}
        items = []
        async for item in result:
            items.append(plain(item))
            if len(items) == given.get("take"):
                break
        return {"items": items}


def plain(value):
    """As JSON values, by the names of the wire."""
    return sdk._core.jsonable(value)


def failure(error):
    """What a caller catches."""
    kind = next((k for name, k in KINDS if isinstance(error, getattr(sdk, name, ()))), None)
    if kind is None:
        return {"error": f"unknown: {type(error).__name__} {error}"}
    status = getattr(error, "status_code", None)
    return {"error": kind} if status is None else {"error": kind, "status": status}


with open(file, encoding="utf-8") as cases:
    for case in json.load(cases):
        try:
            outcome = asyncio.run(run_waiting(case)) if is_waiting else run(case)
        except Exception as error:  # every failure is an outcome
            outcome = failure(error)
        print(json_text({"id": case["id"], "outcome": outcome}), flush=True)
