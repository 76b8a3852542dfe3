"""Which construction a verb group makes: the order in which the grammar asks.

Takes a Unit with its verb groups; gives a :class:`Found`, or None.
"""

from frpolnlp.speech.clauses import clause
from frpolnlp.speech.clefts import cleft
from frpolnlp.speech.found import Found
from frpolnlp.speech.incises import incise
from frpolnlp.speech.inverted_relatives import inverted_relative
from frpolnlp.speech.participles import agent_participle, control, passive
from frpolnlp.speech.units import Names, Unit
from frpolnlp.speech.verb_group import Group


def attribute_group(unit: Unit, group: Group, groups: list[Group], names: Names, earlier: list[Found]) -> Found | None:
    """Return the attribution that ``group`` makes in ``unit``, or None.

    Args:
        unit: The items.
        group: A verb group of it.
        groups: All its groups, in order.
        names: For each item of a person's name, the item at which the name starts.
        earlier: What the groups before have given.
    """
    if group.person in (1, 2) and group.mood == "fin":
        return None
    if group.mood == "fin":
        found = cleft(unit, group, names) or incise(unit, group, names, earlier)
        if found is None and group.before and unit.low[group.before - 1] in ("que", "qu'"):
            return inverted_relative(unit, group, names)
        if found is None and group.clitic is None:
            found = (
                passive(unit, group, groups, names) if group.passive else clause(unit, group, groups, names, earlier)
            )
        elif found is None and group.clitic is not None and _inverting_adverb(unit, group):
            found = clause(unit, group, groups, names, earlier)
        return found
    if group.mood == "part":
        return agent_participle(unit, group, groups, names)
    return control(unit, group, groups, names, earlier)


def _inverting_adverb(unit: Unit, group: Group) -> bool:
    return any(
        unit.low[k] in ("aussi", "ainsi", "peut-être", "sans", "encore")
        for k in range(max(0, group.before - 3), group.before)
    )
