"""The regular expressions of the package, and what is told of each from its parse: can it walk back without end?

Takes nothing; :func:`patterns` imports every module, lets the lists be read and the articles be annotated, and gives
each expression that ours compiled with the file that did.
"""

import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import frpolnlp
from frpolnlp import seeds

ROOT = Path(__file__).parents[1]
#: a repeat that may go on so often counts as one without end
MANY = 40
#: characters that stand for all others: two sets of characters have one in common if they have one of these
SAMPLE = "".join(map(chr, range(0x180))) + "ΑαЖжıſﬁ٣漢字가\u0301\u0483\u200b\u2009\u202f\u2028–—‐‑’“”„…·・־"
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT"))
_ASSERTIONS = frozenset(("ASSERT", "ASSERT_NOT", "AT", "GROUPREF_EXISTS"))


@cache
def patterns() -> dict[str, tuple[str, int]]:
    """Return each expression of the package with the file that compiles it and its flags."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.patterns"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf8"},
        capture_output=True,
        encoding="utf8",
        check=True,
        timeout=120,
    )
    return {pattern: (where, flags) for pattern, where, flags in json.loads(done.stdout)}


def compiled() -> list[tuple[str, str, int]]:
    """Watch the expressions that are compiled in this process: ``(expression, file, flags)``."""
    found: dict[str, tuple[str, int]] = {}
    package = Path(frpolnlp.__file__).parent
    compile_as_before = re._compile  # type: ignore[attr-defined]

    def watch(pattern: Any, flags: int) -> Any:
        file = sys._getframe(2).f_code.co_filename
        if isinstance(pattern, str) and file.startswith(str(package)):
            found[pattern] = (Path(file).relative_to(package).as_posix(), int(flags))
        return compile_as_before(pattern, flags)

    re._compile = watch  # type: ignore[attr-defined]
    for module in pkgutil.walk_packages([str(package)], "frpolnlp."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    nlp = frpolnlp.load()
    for name in seeds.names():
        frpolnlp.to_records(nlp(seeds.article(name)))
    for native in ("Лукашенко", "Володимир Зеленський", "Петровић", "Ołeksandr", "محمد", "習近平", "נתניהו"):
        frpolnlp.to_french(native)
    for lang in ("sr", "mk", "uk", "ru", "be", "bg"):
        frpolnlp.to_french("Јовановић Хрущёв", lang=lang)
    re._compile = compile_as_before  # type: ignore[attr-defined]
    return [(pattern, where, flags) for pattern, (where, flags) in found.items()]


def faults(pattern: str, flags: int = 0) -> list[str]:
    """Return why ``pattern`` may walk over one stretch again and again; empty where it cannot.

    A repeat without end in another one is a fault, unless each round must begin or end with a character that the inner
    repeat cannot take. Two repeats without end in a row are one where they take a character in common.
    """
    return list(_faults(re._parser.parse(pattern, flags), ""))  # type: ignore[attr-defined]


def _faults(tree: Any, within: str) -> Iterator[str]:
    before: set[str] = set()  # what the repeat before takes, as long as nothing that it cannot take stands between
    for operator, value in tree:
        name = str(operator)
        if name in _REPEATS:
            least, most, body = value
            if most >= MANY:
                if before & _first(body):
                    yield f"two repeats in a row take {min(before & _first(body))!r}"
                inner = set().union(*map(_taken, _endless(body)))
                if inner and (_may_be_empty(body) or (_first(body) & inner and _border(body, last=True) & inner)):
                    yield "a repeat in a repeat, and nothing parts the rounds"
                before = before | _endings(body) if least == 0 else _endings(body)
            elif least:
                before = set()
            yield from _faults(body, within)
            continue
        for inner in _inner(name, value):
            yield from _faults(inner, within)
        if name not in _ASSERTIONS and not _empty(name, value):
            before = _last_taken(name, value)


def _inner(name: str, value: Any) -> Iterator[Any]:
    if name == "SUBPATTERN":
        yield value[3]
    elif name == "BRANCH":
        yield from value[1]
    elif name in ("ASSERT", "ASSERT_NOT"):
        yield value[1]
    elif name == "ATOMIC_GROUP":
        yield value
    elif name == "POSSESSIVE_REPEAT":
        yield value[2]


def _last_taken(name: str, value: Any) -> set[str]:
    """Return what an endless repeat at the end of a group takes."""
    if name == "SUBPATTERN" and len(value[3]):
        operator, last = value[3][-1]
        if str(operator) in _REPEATS and last[1] >= MANY:
            return _taken(last[2])
    return set()


def _endings(body: Any) -> set[str]:
    """Return what the last item of a repeat's body takes over and over, else what one round may end with."""
    if len(body) == 1:
        return _taken(body)
    operator, value = body[-1]
    return _taken(value[2]) if str(operator) in _REPEATS else set()


def _endless(tree: Any) -> Iterator[Any]:
    """Yield the bodies of the repeats without end in ``tree``."""
    for operator, value in tree:
        name = str(operator)
        if name in _REPEATS:
            if value[1] >= MANY:
                yield value[2]
            yield from _endless(value[2])
        elif name not in ("ASSERT", "ASSERT_NOT", "ATOMIC_GROUP", "POSSESSIVE_REPEAT"):
            for inner in _inner(name, value):
                yield from _endless(inner)


def _empty(name: str, value: Any) -> bool:
    return name == "SUBPATTERN" and _may_be_empty(value[3])


def _may_be_empty(tree: Any) -> bool:
    return tree.getwidth()[0] == 0


def _taken(tree: Any) -> set[str]:
    """Return the characters of the sample that may stand anywhere in a match of ``tree``."""
    found: set[str] = set()
    for operator, value in tree:
        name = str(operator)
        if name in _REPEATS or name == "POSSESSIVE_REPEAT":
            found |= _taken(value[2])
        elif name in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
            for inner in _inner(name, value):
                found |= _taken(inner)
        elif name not in _ASSERTIONS and name not in ("ASSERT", "ASSERT_NOT"):
            found |= _matched(tree, operator, value)
    return found


def _first(tree: Any) -> set[str]:
    """Return the characters of the sample with which a match of ``tree`` may begin."""
    return _border(tree, last=False)


def _border(tree: Any, last: bool) -> set[str]:
    """Return the characters of the sample with which a match of ``tree`` may begin, or with which it may end."""
    found: set[str] = set()
    for operator, value in reversed(list(tree)) if last else tree:
        name = str(operator)
        if name in _ASSERTIONS:
            continue
        if name in _REPEATS or name == "POSSESSIVE_REPEAT":
            found |= _border(value[2], last)
            if value[0]:
                return found
        elif name in ("SUBPATTERN", "BRANCH", "ATOMIC_GROUP"):
            parts = list(_inner(name, value))
            for inner in parts:
                found |= _border(inner, last)
            if not any(_may_be_empty(inner) for inner in parts):
                return found
        else:
            return found | _matched(tree, operator, value)
    return found


def _matched(tree: Any, operator: Any, value: Any) -> set[str]:
    """Return the characters of the sample that one item takes."""
    one = re._parser.SubPattern(tree.state, [(operator, value)])  # type: ignore[attr-defined]
    matcher = re._compiler.compile(one, tree.state.flags)  # type: ignore[attr-defined]
    return {char for char in SAMPLE if matcher.match(char)}


if __name__ == "__main__":
    print(json.dumps(compiled()))
