"""How alike two offices are: what a bare title may stand for.

Takes a title and the role of another office; gives 0 to 2.4. Needs no spaCy.
"""

from frpolnlp.titles.found import Found

#: status words of an office that is no longer held
PAST = frozenset(("former", "deposed", "honorary"))
_LEADERS = (
    "state.head", "gov.head", "party.leader", "opposition.", "org.head", "igo.secretary", "generic.leader", "state.",
    "gov.head",
)  # fmt: skip
_ANY_MONARCH = frozenset(("souverain", "monarque"))
#: what the leader of a coup is called
_OF_SOLDIERS = frozenset(("chef de la junte", "chef de la junte militaire", "homme fort", "putschiste"))
#: classes of bodies whose leader is no head of a state or government
_OF_BODIES = frozenset(("armed_group", "party", "org", "company", "union", "church"))
_OPPOSED = ("opposition.", "party.leader")
#: offices that one person of a country holds at a time: "un nouveau président" is somebody of the text
UNIQUE = ("state.head", "gov.head")


def alike(title: Found, role: str, name: str) -> float:
    """Return how alike ``title`` is to an office of the text with ``role``, whose list entry is ``name``.

    2 and more: the same office; 1 to 2: the one may stand for the other; 0: it does not.
    """
    own = title.role
    same_word = same_word_as(title.form.office.name, name)
    if own == role == "state.head.monarch" and not same_word and not {title.form.office.name, name} & _ANY_MONARCH:
        return 0.0  # the emir is not the king
    if own == role:
        return 2.4 if same_word else 2.0
    bare = not title.named and not title.kind
    if own == "generic.leader" and title.form.office.name in _OF_SOLDIERS and role in ("mil.rank", "gov.head"):
        return 1.7 if role == "mil.rank" else 1.0  # who leads a junta is a soldier sooner than its prime minister
    if bare and title.form.office.family == "secrétaire d'état" and role == "gov.minister.foreign":
        return 1.8
    if own.startswith(role + "."):
        return 2.2 if same_word else 1.8
    if role.startswith(own + "."):
        return (2.2 if same_word else 1.8) if bare or group(own) in UNIQUE else 0.0
    if group(own) == group(role) and group(own) in UNIQUE:
        return 2.0
    if own == "generic.leader" and role.startswith(_LEADERS):
        return 0.0 if title.kind in _OF_BODIES and group(role) in UNIQUE else 1.6
    if own == "gov.head" and role == "generic.leader":
        return 1.2
    if own.startswith("opposition.") and role.startswith(_OPPOSED):
        return 1.4
    if same_word and bare and not title.codes:
        return 1.4 if title.coloured else 1.8  # "la présidente socialiste" is that of the region
    if own.startswith("parl.member") and role.startswith("parl.member"):
        return 1.2
    if title.form.office.name == "élu" and role.startswith("local."):
        return 1.2
    if own == "union.leader" and role == "igo.secretary_general":
        return 1.4  # the table has union secretaries so
    secretary = title.form.office.family == "secrétaire général"
    if own == "igo.secretary_general" and role == "org.head" and name != "président" and not secretary:
        return 1.4  # "la patronne du FMI" is its directrice générale
    if own == "org.head" and role in ("igo.secretary_general", "generic.leader", "org.official"):
        return 1.4
    return 0.0


def same_word_as(one: str, other: str) -> bool:
    """Say whether one office is the other, cut short: ``secrétaire général``, ``secrétaire``."""
    short, long = sorted((one, other), key=len)
    return short == long or (long.startswith((short + " ", short + "-")) and short != "chef")


def alike_known(title: Found, role: str) -> float:
    """Return how alike ``title`` is to the ``role`` of an office that a person is known for."""
    own = title.role
    if own == role:
        return 2.0
    if title.form.office.family == "secrétaire d'état" and not title.kind and role == "gov.minister.foreign":
        return 1.5
    if own.startswith(role + ".") or role.startswith(own + "."):
        return 1.8
    if group(own) == group(role) and group(own) in UNIQUE:
        return 1.8
    if own.startswith("parl.member") and role.startswith("parl.member"):
        return 1.5
    if own == "gov.minister" and role.startswith("gov.minister"):
        return 1.8
    if own == "generic.leader" and role.startswith(_LEADERS):
        return 0.0 if title.kind in _OF_BODIES and group(role) in UNIQUE else 1.5
    if own.startswith("opposition.") and role.startswith(_OPPOSED):
        return 1.2
    return 0.0


def group(role: str) -> str:
    """Return the first two parts of a role.

    Example:
        >>> group("gov.head.prime_minister")
        'gov.head'
    """
    return ".".join(role.split(".")[:2])
