"""Follow pages word for word, as a new user would: run their commands and their Python, compare what is printed.

Run with the Python of an environment that has nothing but the wheel, in a folder that has ``seeds/``:
``python follow.py README.md …``. Exit code 1: something was not as the page says; each difference is shown.
"""

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SAME = doctest.OutputChecker()


def follow(page: Path) -> tuple[int, list[str]]:
    """Return how many steps the page has, and what was not as it says."""
    steps, faults = 0, []
    namespace: dict[str, object] = {}
    for kind, block in BLOCK.findall(page.read_text(encoding="utf8")):
        if kind == "console":
            for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                steps += 1
                faults += console(*step.split("\n", 1))
        elif ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, namespace, page.name, str(page), 0)
            runner = doctest.DocTestRunner(SAME, verbose=False, optionflags=doctest.ELLIPSIS)
            steps += len(test.examples)
            runner.run(test, out=faults.append, clear_globs=False)
            namespace = test.globs
        else:
            steps += 1
            exec(compile(block, str(page), "exec"), namespace)
    return steps, faults


def console(command: str, wanted: str) -> list[str]:
    """Run one command and compare what it prints, if the page says what."""
    words = shlex.split(command)
    if words[0] != "frpolnlp":
        return []
    program = str(Path(sys.executable).with_name("frpolnlp"))
    done = subprocess.run([program, *words[1:]], capture_output=True, encoding="utf8", check=False)
    if done.returncode:
        return [f"$ {command}\nended with {done.returncode}: {done.stderr}"]
    printed = re.sub(r" +$", "", done.stdout.strip(), flags=re.MULTILINE) + "\n"
    wanted = wanted.strip() + "\n"
    if wanted.strip() and not SAME.check_output(wanted, printed, doctest.ELLIPSIS):
        return [f"$ {command}\nthe page says:\n{wanted}\nprinted:\n{printed}"]
    return []


def main() -> int:
    """Follow the pages that are named."""
    wrong = 0
    for name in sys.argv[1:]:
        steps, faults = follow(Path(name))
        print(f"{name}: {steps} steps, {len(faults)} not as the page says")
        print("\n".join(faults), end="")
        wrong += len(faults) + (not steps)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
