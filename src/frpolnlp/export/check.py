"""Check that a record has the parts that exporters read, by its JSON Schema.

Takes any value; gives what is wrong with it and where, or None. Only the shape is checked (types, keys, lists that must
not be empty): a later version's new kind or role is no reason to refuse a record.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict, Mapping),
    "array": (list, tuple),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def problem_of(record: Any) -> str | None:
    """Return the first fault of ``record``, or None.

    Example:
        >>> problem_of({"schema": "frpolnlp.doc.v1", "id": None, "text": 3, "people": [], "titles": []})
        'attributions is missing'
        >>> problem_of([])
        'it is a list'
    """
    if not isinstance(record, Mapping):
        return f"it is a {type(record).__name__}"
    if record.get("schema") != _schema()["title"]:
        return f"its schema is {record.get('schema')!r}"
    return next(_faults(record, _schema(), ""), None) or next(_misplaced(record, len(record["text"]), ""), None)


def _faults(value: Any, schema: Mapping[str, Any], where: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = _schema()["$defs"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        tried = [list(_faults(value, one, where)) for one in schema["anyOf"]]
        if all(tried):
            yield tried[0][0]
        return
    wanted = schema.get("type", [])
    names = [wanted] if isinstance(wanted, str) else wanted
    if names and not any(_is(value, name) for name in names):
        yield f"{where} is a {type(value).__name__}"
    elif isinstance(value, Mapping):
        yield from (f"{_at(where, key)} is missing" for key in schema.get("required", ()) if key not in value)
        for key, inner in schema.get("properties", {}).items():
            if key in value:
                yield from _faults(value[key], inner, _at(where, key))
    elif isinstance(value, list | tuple):
        if len(value) < schema.get("minItems", 0):
            yield f"{where} is empty"
        for number, one in enumerate(value):
            yield from _faults(one, schema.get("items", {}), f"{where}[{number}]")


def _misplaced(value: Any, length: int, where: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        if "start" in value and "end" in value:
            start, end = value["start"], value["end"]
            if not 0 <= start <= end <= length:
                yield f"{where}: the offsets {start} to {end} do not lie in its text"
        for key, inner in value.items():
            yield from _misplaced(inner, length, _at(where, key))
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            yield from _misplaced(one, length, f"{where}[{number}]")


def _is(value: Any, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _at(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


@cache
def _schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("frpolnlp") / "schemas" / "doc.v1.json").read_text(encoding="utf8"))
    return found
