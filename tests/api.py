"""The public interface, one line a thing: ``python -m tests.api`` writes ``docs/api.txt`` anew.

Takes the names that the package announces and those of the page of reference, the factories with their settings, and
the command line with its options; what stands in no line is not promised. ``--against TAG`` says what breaks since a
release: griffe compares the sources, and the end is 1 where something does.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe
import typer.main

import frpolnlp
from frpolnlp.cli.app import app
from frpolnlp.pipeline import COMPONENTS

ROOT = Path(__file__).parents[1]
LISTING = ROOT / "docs" / "api.txt"
_HEAD = "The public interface. Written by `make api`; a test compares it with the sources.\n"


def listing() -> str:
    """Return the text of ``docs/api.txt``."""
    package = griffe.load("frpolnlp", search_paths=[str(ROOT / "src")])
    lines = [_HEAD, "# Python"]
    for name in frpolnlp.__all__:
        lines.append(f"frpolnlp.{name} = {frpolnlp._PUBLIC[name]}.{name}")
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf8")
    paths = {*re.findall(r"^::: (\S+)", page, re.M)}
    paths |= {f"{module}.{name}" for name, module in frpolnlp._PUBLIC.items()}
    for path in sorted(paths):
        lines += _members(path, package[path.removeprefix("frpolnlp.")])
    lines += ["", "# Components"]
    nlp = frpolnlp.load()
    for name in COMPONENTS:
        meta = nlp.get_factory_meta(name)
        lines.append(f"{name}: writes {', '.join(sorted(meta.assigns))}")
        lines += [f"{name}.{key} = {value!r}" for key, value in meta.default_config.items()]
    return "\n".join([*lines, "", "# Command line", *_commands(typer.main.get_command(app), "frpolnlp"), ""])


def _members(path: str, what: griffe.Object | griffe.Alias) -> Iterator[str]:
    """Yield the lines of a module, a class with its public members, a function or a value."""
    if what.is_function:
        yield f"{path}{_signature(what)}"
    elif what.is_attribute:
        yield f"{path}: {what.annotation or 'a value'}"
    else:
        if what.is_class:
            bases = ", ".join(str(base) for base in what.bases)
            yield f"class {path}{f'({bases})' if bases else ''}"
        for name, member in what.members.items():
            if not member.is_alias and (not name.startswith("_") or name == "__init__"):
                yield from _members(f"{path}.{name}", member)


def _signature(function: griffe.Object | griffe.Alias) -> str:
    shown = []
    kinds = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}
    for parameter in function.parameters:
        if parameter.kind is griffe.ParameterKind.keyword_only and not any(one.startswith("*") for one in shown):
            shown.append("*")
        text = kinds.get(parameter.kind, "") + parameter.name
        text += f": {parameter.annotation}" if parameter.annotation is not None else ""
        shown.append(text + (f" = {parameter.default}" if parameter.default and parameter.kind not in kinds else ""))
    return f"({', '.join(shown)}) -> {function.returns}"


def _commands(command: object, path: str) -> Iterator[str]:
    """Yield the options of a command, then those of the commands under it."""
    for option in getattr(command, "params", []):
        if "--help" not in option.opts and "completion" not in option.opts[0]:
            yield f"{path} {'/'.join(option.opts) if option.opts[0].startswith('-') else f'[{option.name}]'}"
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        yield from _commands(inner, f"{path} {name}")


def breaks(tag: str) -> list[str]:
    """Return what of the public interface is broken since the release ``tag``."""
    before = griffe.load_git("frpolnlp", ref=tag, repo=str(ROOT), search_paths=["src"])
    now = griffe.load("frpolnlp", search_paths=[str(ROOT / "src")])
    public = {line.partition("(")[0].partition(":")[0].removeprefix("class ") for line in listing().splitlines()}
    found = griffe.find_breaking_changes(before, now)
    return [one.explain(griffe.ExplanationStyle.ONE_LINE) for one in found if one.obj.canonical_path in public]


if __name__ == "__main__":
    if "--against" in sys.argv:
        broken = breaks(sys.argv[-1])
        print(*broken or ["nothing of the public interface is broken"], sep="\n")
        sys.exit(bool(broken))
    LISTING.write_text(listing(), encoding="utf8", newline="\n")
