"""What the package stands on, and under which licences, as the installed packages say."""

import re
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions

from packaging.requirements import Requirement

#: the GNU GPL and AGPL; the LGPL is another matter
GNU = re.compile(r"(?<!L)(?<!Lesser )\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)


def distributions(name: str, deep: bool = True) -> set[str]:
    """Return the names of the distributions that ``name`` needs, extras left aside, with those that they need."""
    found: set[str] = set()
    left = [name]
    while left:
        for line in distribution(left.pop()).requires or ():
            needed = Requirement(line)
            if needed.marker is not None and not needed.marker.evaluate({"extra": ""}):
                continue
            if needed.name.lower() not in found and installed(needed.name):
                found.add(needed.name.lower())
                if deep:
                    left.append(needed.name)
    return found


def imported_by(name: str, deep: bool = False) -> set[str]:
    """Return the modules of the distributions that ``name`` needs; with those of its extras where not ``deep``."""
    if deep:
        needed = distributions(name)
    else:
        needed = {Requirement(line).name.lower() for line in distribution(name).requires or ()}
    modules = packages_distributions()
    return {module for module, owners in modules.items() if {owner.lower() for owner in owners} & needed}


def installed(name: str) -> bool:
    """Say whether the distribution ``name`` is there."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def licence(name: str) -> str:
    """Return what the distribution ``name`` says of its licence: expression, classifiers, or the head of its text."""
    data = distribution(name).metadata
    named = [line for line in data.get_all("Classifier") or () if line.startswith("License")]
    head = (data.get("License-Expression") or data.get("License") or "")[:200]
    return "; ".join([head, *named])


if __name__ == "__main__":
    for each in sorted(distributions("frpolnlp")):
        print(f"{each}\t{licence(each)}")
