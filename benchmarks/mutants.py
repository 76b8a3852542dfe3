"""Changes the source in small ways and looks whether a test notices: ``python benchmarks/mutants.py [MODULE …]``.

Takes modules of ``SUBJECTS`` (all by default). Each mutant is the module with one thing changed: a comparison turned
round, ``and`` for ``or``, a number one more, a string altered, a ``not`` more or less, a statement left out. It is
tried in a process of its own that has spaCy and pytest loaded already; the files on disk stay as they are. The first
failing test kills it, as does running ten times as long as the module itself. Prints each survivor with its line, then
how many were killed; ends with 1 under 85 %. ``--only 3,17`` tries single mutants again, ``--jobs`` several at a time.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src"
TEXT = ["tests/text", "tests/speech/test_examples.py"]
#: module -> the tests that are to notice, its own only: what whole articles would notice besides is not counted. The
#: examples of its docstrings are among them. The tests most likely to notice come first
SUBJECTS = {
    "frpolnlp.text.words": ["tests/text/test_words.py", *TEXT],
    "frpolnlp.text.shadow": ["tests/text/test_shadow.py", *TEXT],
    "frpolnlp.text.quotation": ["tests/text/test_quotation.py", *TEXT],
    "frpolnlp.text.sentences": ["tests/text/test_sentences.py", *TEXT],
    "frpolnlp.speech.units": [
        "tests/speech/test_units.py",
        "tests/speech/test_examples.py",
        "tests/speech/test_attribute.py",
    ],
    "frpolnlp.names.compare": ["tests/names/test_compare.py"],
    "frpolnlp.titles.grammar": ["tests/titles/test_grammar.py", "tests/titles"],
}
ENOUGH = 85
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST | None]]:
    """Yield ``(what is changed, what stands in its place)`` for one node; None where a statement is left out."""
    match node:
        case ast.Compare(left, [operator], [right]) if type(operator) in COMPARED:
            other = COMPARED[type(operator)]()
            yield f"{type(operator).__name__} -> {type(other).__name__}", ast.Compare(left, [other], [right])
        case ast.BoolOp(ast.And(), values):
            yield "and -> or", ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(ast.Or(), values):
            yield "or -> and", ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield "not left out", operand
        case ast.BinOp(left, operator, right) if type(operator) in COUNTED and not _of_types(node):
            yield f"{type(operator).__name__} turned round", ast.BinOp(left, COUNTED[type(operator)](), right)
        case ast.Constant(bool(value)):
            yield f"{value} -> {not value}", ast.Constant(not value)
        case ast.Constant(int(value) | float(value)):
            yield f"{value} -> {value + 1}", ast.Constant(value + 1)
        case ast.Constant(str(value)):
            # a list of words in one string loses its first word, another string its last character
            short = value.strip().partition(" ")[2] or value[:-1]
            yield "string altered", ast.Constant(short if len(value) > 1 else f"{value}¤")
        case ast.If(test, body, other):
            if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
                yield "if -> if not", ast.If(ast.UnaryOp(ast.Not(), test), body, other)
        case ast.Break():
            yield "break -> continue", ast.Continue()
        case ast.Continue():
            yield "continue left out", None
        case ast.Return(ast.expr()):
            yield "returns None", ast.Return(ast.Constant(None))
        case ast.AugAssign() | ast.Expr(ast.Call()):
            yield "statement left out", None


def _of_types(node: ast.BinOp) -> bool:
    """Say whether an ``|`` joins types, where nothing runs differently."""
    return isinstance(node.op, ast.BitOr) and any(
        isinstance(side, ast.Constant) and side.value is None for side in (node.left, node.right)
    )


def places(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield ``(parent, field, index in the field, node)``, without docstrings, annotations and decorators."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if name in ("annotation", "returns", "decorator_list", "type_params"):
                continue
            for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(node, ast.AST) and not _is_text(node) and not isinstance(node, ast.Import | ast.alias):
                    yield parent, name, index, node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _unread(tree: ast.Module) -> set[int]:
    """Return the ids of nodes that no run reads: annotations, decorators, docstrings and what stands in them."""
    unread: set[int] = set()
    for node in ast.walk(tree):
        roots = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        roots += getattr(node, "decorator_list", [])
        roots += [node] if _is_text(node) else []
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"):
            roots.append(node)
        for root in filter(None, roots):
            unread |= {id(inner) for inner in ast.walk(root)}
    return unread


def mutants(source: str) -> Iterator[tuple[int, str, ast.Module]]:
    """Yield ``(line, what is changed, the changed module)``."""
    tree = ast.parse(source)
    unread = _unread(tree)
    found = [place for place in places(tree) if id(place[3]) not in unread]
    for parent, name, index, node in sorted(found, key=lambda place: getattr(place[3], "lineno", 0)):
        for what, new in changes(node):
            line = getattr(node, "lineno", getattr(parent, "lineno", 0))
            new = ast.Pass() if new is None else new
            value = getattr(parent, name)
            if index is None:
                setattr(parent, name, new)
            else:
                value[index] = new
            changed = ast.fix_missing_locations(copy.deepcopy(tree))
            if index is None:
                setattr(parent, name, node)
            else:
                value[index] = node
            yield line, what, changed


class Swapped(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports ``code`` in place of the module ``name``."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self.name, self.path, self.code = name, path, code

    def find_spec(self, name: str, path: object = None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


def start(name: str, path: Path, tree: ast.Module, tests: list[str]) -> int:
    """Fork a process that runs ``tests`` with the changed module; return its id. It ends with 0 where all pass."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        import pytest

        sys.meta_path.insert(0, Swapped(name, path, compile(tree, str(path), "exec")))
        examples = str(path.relative_to(ROOT))
        options = ["-x", "-q", "-p", "no:cacheprovider", "--assert=plain", "-m", "not model"]
        options += ["--hypothesis-profile=mutants"]
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            for stage in ([examples, tests[0]], tests[1:]):  # most are killed before the second is even collected
                code = int(pytest.main([*options, *(str(ROOT / test) for test in stage)])) if stage else code
                if code:
                    break
    except BaseException:
        code = 1
    os._exit(code)


def ended(child: int, since: float, limit: float) -> int | None:
    """Return how a process ended, None while it runs; one that runs longer than ``limit`` seconds is ended."""
    done, status = os.waitpid(child, os.WNOHANG)
    if done:
        return os.waitstatus_to_exitcode(status)
    if time.monotonic() - since > limit:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return 124
    return None


def tried(name: str, only: set[int], jobs: int) -> tuple[int, int]:
    """Try the mutants of a module; print survivors; return how many there were and how many were killed."""
    path = SOURCES / f"{name.replace('.', '/')}.py"
    source = path.read_text(encoding="utf8")
    begin = time.monotonic()
    child = start(name, path, ast.parse(source), SUBJECTS[name])
    _, status = os.waitpid(child, 0)
    if status:
        raise SystemExit(f"{name}: its tests fail without any change")
    limit = 20 + 10 * (time.monotonic() - begin)
    print(f"{name}: its tests take {time.monotonic() - begin:.1f} s", flush=True)
    lines = source.splitlines()
    killed = count = 0
    running: list[tuple[int, float, int, int, str]] = []
    waiting = [(number, *each) for number, each in enumerate(mutants(source)) if not only or number in only]
    waiting.reverse()
    while waiting or running:
        while waiting and len(running) < jobs:
            number, line, what, tree = waiting.pop()
            running.append((start(name, path, tree, SUBJECTS[name]), time.monotonic(), number, line, what))
        time.sleep(0.02)
        for one in list(running):
            code = ended(one[0], one[1], limit)
            if code is None:
                continue
            running.remove(one)
            count += 1
            killed += code != 0
            if code == 0:
                print(f"  {one[2]:4} line {one[3]}: {one[4]}: {lines[one[3] - 1].strip()}", flush=True)
    print(f"{name}: {killed} of {count} killed, {100 * killed / max(1, count):.1f} %", flush=True)
    return count, killed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=", ".join(SUBJECTS))
    parser.add_argument("--only", default="", help="numbers of mutants, with commas")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    sys.path[:0] = [str(SOURCES), str(ROOT)]
    os.chdir(ROOT)
    import hypothesis  # noqa: F401 (what every mutant needs is loaded once)
    import spacy.lang.fr  # noqa: F401
    import sybil  # noqa: F401

    only = {int(number) for number in options.only.split(",") if number}
    results = [tried(name, only, options.jobs) for name in options.modules or SUBJECTS]
    count, killed = map(sum, zip(*results, strict=True))
    print(f"{killed} of {count} killed, {100 * killed / count:.1f} %")
    return 100 * killed < ENOUGH * count


if __name__ == "__main__":
    sys.exit(main())
