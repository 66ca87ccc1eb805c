"""What reading a page costs with pydantic, as the generated package does it, and with msgspec.

Usage: python compare.py            with the package `cloudflare` that Lathe generates, and msgspec, installed.

The structs are made from the package's models: the same members, names of the wire and types. msgspec keeps nothing of
members that a struct does not name; `msgspec + unknown` reads twice to find those of the entries themselves, and an SDK
would have to do so at every depth.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import tracemalloc
import typing
from datetime import datetime
from typing import Any

import msgspec
import pydantic
from cloudflare.models import OrganizationAuditLog

ENTRIES = 1_000
ROUNDS = 31

_STRUCTS: dict[type, type] = {}


def struct_of(model: type[pydantic.BaseModel]) -> type:
    """A struct with the members of a model."""
    if model not in _STRUCTS:
        fields = [
            (name, msgspec_type(field.annotation), msgspec.field(default=None, name=field.alias or name))
            for name, field in model.model_fields.items()
        ]
        _STRUCTS[model] = msgspec.defstruct(model.__name__, fields, kw_only=True)
    return _STRUCTS[model]


def msgspec_type(annotation: Any) -> Any:
    """The type with structs in place of models."""
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        return struct_of(annotation)
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        inner = typing.get_args(annotation)[0]
        return msgspec_type(inner)
    if origin is typing.Union:
        plain = [one for one in typing.get_args(annotation) if one is not type(None)]
        return typing.Optional[msgspec_type(plain[0])] if len(plain) == 1 else Any
    if origin is list:
        return list[msgspec_type(typing.get_args(annotation)[0])]
    if origin is dict:
        return dict[str, msgspec_type(typing.get_args(annotation)[1])]
    return annotation if annotation in (str, int, float, bool, datetime) else Any


def page() -> bytes:
    """Entries as the API's documentation shows them; one description in five is not ASCII."""
    entries = [
        {
            "id": f"f174be97-19b1-40d6-954d-{n:012x}",
            "action": {
                "description": "Zugriff ge\u00e4ndert \u2013 \u8a31\u53ef" if n % 5 == 0 else f"Add member {n}",
                "result": "success",
                "time": f"2024-04-26T17:31:{n % 60:02d}Z",
                "type": "create",
            },
            "actor": {
                "id": f"f6b5de0326bb5182b8a4840ee01ec{n:03d}",
                "context": "dash",
                "email": f"alice{n}@example.com",
                "ip_address": "198.41.129.166",
                "token_id": "token_id",
                "token_name": "token_name",
                "type": "user",
            },
            "organization": {"id": "a67e14daa5f8dceeb91fe5449ba496ef"},
            "raw": {
                "cf_ray_id": "8e9b1c60ef9e1c9a",
                "method": "POST",
                "status_code": 200,
                "uri": f"/accounts/4bb334f7c94c4a29a045f03944f072e5/members/{n}",
                "user_agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Safari/537.36",
            },
            "resource": {
                "id": f"id{n}",
                "product": "members",
                "request": {"roles": ["a", "b"], "status": "accepted"},
                "response": {"ok": True},
                "scope": {"type": "accounts"},
                "type": "member",
            },
            "newer_member": {"of": "tomorrow"},
        }
        for n in range(ENTRIES)
    ]
    return json.dumps(entries, ensure_ascii=False).encode()


def main() -> None:
    data = page()
    models = pydantic.TypeAdapter(list[OrganizationAuditLog])
    structs = msgspec.json.Decoder(list[struct_of(OrganizationAuditLog)])
    known = set(OrganizationAuditLog.model_fields)

    def with_unknown() -> Any:
        plain = msgspec.json.decode(data)
        return [
            ({name: value for name, value in entry.items() if name not in known}, one)
            for entry, one in zip(plain, structs.decode(data))
        ]

    ways = {
        "pydantic": lambda: models.validate_json(data),
        "msgspec": lambda: structs.decode(data),
        "msgspec + unknown": with_unknown,
        "json.loads": lambda: json.loads(data),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            begin = time.process_time()
            way()
            times[name].append(time.process_time() - begin)
    kept = {}
    for name, way in ways.items():
        tracemalloc.start()
        result = way()
        kept[name] = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        del result
    versions = f"pydantic {pydantic.VERSION}, msgspec {msgspec.__version__}, Python {sys.version.split()[0]}"
    print(f"{len(data)} bytes, {ENTRIES} entries, {versions}")
    base = statistics.median(times["pydantic"])
    for name, values in times.items():
        middle = statistics.median(values)
        print(f"{name:18} {middle * 1e3:7.2f} ms CPU  {middle / base:5.2f}  {kept[name] / 1e6:6.2f} MB kept")
    for library in ("pydantic", "msgspec"):
        program = f"import time; begin = time.process_time(); import {library}; print(time.process_time() - begin)"
        spent = [float(subprocess.check_output([sys.executable, "-c", program])) for _ in range(5)]
        print(f"import {library:10} {statistics.median(spent) * 1e3:.0f} ms CPU")


main()
