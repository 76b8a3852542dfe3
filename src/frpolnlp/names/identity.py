"""Who a group of mentions is: the name, the gender, and what is known of the person.

Takes the mentions of one person and what is known of people; gives the :class:`~frpolnlp.annotations.names.Person`.
"""

from collections.abc import Sequence

from frpolnlp.annotations.names import KnownOffice, Person
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.names.acronyms import person_of
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.people_list import KnownPerson
from frpolnlp.names.search import Mention
from frpolnlp.names.vocabulary import context, given_name
from frpolnlp.places import countries_of_adjective, fold
from frpolnlp.text.reading import Reading

#: offices of those whom the news names by the surname alone
_LEADERS = ("state.head", "gov.head", "party.leader")
_ARTICLES = frozenset("le la l' un une".split())
#: mentions beside which a trade is looked for
_LOOKED_AT = 4
#: where the Latin letters end
LATIN_END = "\u0370"


def identify(
    reading: Reading, text: str, link: str, mentions: Sequence[Mention], gender: str, known: Knowledge
) -> Person:
    """Return the person whom ``mentions`` name.

    Args:
        reading: The text as it was read.
        text: The author's text.
        link: The person's id, such as ``"P0"``.
        mentions: Where the text names the person, in order.
        gender: What the text says of the gender: ``"m"``, ``"f"`` or ``""``.
        known: People known by name.
    """
    fullest = max(mentions, key=lambda m: _rank(reading, m))
    name = " ".join(text[slice(*reading.span(fullest.first, fullest.end))].split())
    if len(fullest.keys) == 1:
        name = person_of(name) or _with_shared_surname(reading, fullest, name)
    somebody = _known(name, known)
    if somebody is not None and is_namesake(reading.words.lower, mentions, somebody.country):
        somebody = None
    leader = len(fullest.keys) == 1 and somebody is not None and somebody.office.startswith(_LEADERS)
    if somebody is not None and (name[0] >= LATIN_END or leader):
        name = somebody.name  # « Macron », never named in full: the one leader of that surname
    elif name.isupper():
        name = _in_lower_case(name)
    gender = gender or (somebody.gender if somebody is not None and somebody.gender in ("m", "f") else "")
    certain = somebody is not None and (" " in name or name[0] >= LATIN_END) and "." not in name
    spans = []
    for mention in mentions:
        start, end = reading.span(mention.first, mention.end)
        spans.append(TextSpan(start, end, text[start:end]))
    return Person(
        link,
        name,
        (somebody.kb_id or None) if somebody is not None and certain else None,
        gender or None,
        tuple(spans),
        (somebody.country or None) if somebody is not None else None,
        () if somebody is None else tuple(KnownOffice(o.role, o.country, o.since, o.until) for o in somebody.offices),
    )


def is_namesake(lower: Sequence[str], mentions: Sequence[Mention], country: str) -> bool:
    """Say whether the words beside a name tell somebody else than the one known: a trade, another country's adjective.

    Args:
        lower: The words of the text in lower case.
        mentions: Where the text names the person.
        country: The country of the one known, or ``""``.
    """
    for mention in mentions[:_LOOKED_AT]:
        first, end = mention.first, mention.end
        noun = first - 1
        codes = countries_of_adjective(lower[noun]) if noun > 0 else ()
        if codes:
            noun -= 1
            own = country.partition("-")[0]
            other = len(own) == 2 and own != "EU" and own not in {code.partition("-")[0] for code in codes}
            if other and lower[noun - 1] in _ARTICLES:
                return True
        if noun > 0 and fold(lower[noun]) in context("metiers") and lower[noun - 1] in _ARTICLES:
            return True
        behind = lower[end + 1 : end + 3] if lower[end : end + 1] == [","] else ()
        if any(fold(word) in context("metiers") for word in behind[: 1 + (behind[:1] in (["un"], ["une"]))]):
            return True
    return False


def _rank(reading: Reading, mention: Mention) -> tuple[bool, int, bool, int]:
    """Return what makes a mention the fullest: our script, words, no initials or capitals, the first one."""
    name = reading.text(mention.first, mention.end)
    return name[0] < LATIN_END, len(mention.keys) - name.count("."), not name.isupper(), -mention.first


def _with_shared_surname(reading: Reading, mention: Mention, name: str) -> str:
    """Return a given name with the surname that it shares with the next one: ``Patrick et Isabelle Balkany``."""
    forms, end = reading.words.forms, mention.end
    if reading.words.lower[end : end + 1] != ["et"] or given_name(name) is None:
        return name
    following = end + 1
    while following < len(forms) and forms[following][0].isupper() and given_name(forms[following]) is not None:
        following += 1
    stop = following
    while stop < len(forms) and forms[stop][0].isupper():
        stop += 1
    if following == end + 1 or following == stop:
        return name
    return f"{name} {reading.text(following, stop)}"


def _known(name: str, known: Knowledge) -> KnownPerson | None:
    """Return the one person known by that full name, or by a surname alone the one who leads a state or party."""
    if " " in name or name[0] >= LATIN_END:
        matches = known.find(name)
        initials, _, surname = name.partition(" ")
        if not matches and initials.endswith("."):  # « N. Sarkozy »
            bearers = known.by_surname(surname)
            matches = tuple(p for p in bearers if is_short_for(fold(initials), fold(p.name.split(" ")[0])))
    elif given_name(name) is not None:
        return None
    else:
        matches = known.by_surname(name)
        if len(matches) > 1:
            matches = tuple(person for person in matches if person.office.startswith(_LEADERS))
    return matches[0] if len(matches) == 1 else None


def _in_lower_case(name: str) -> str:
    """Return a name in capitals as it is usually written: ``EMMANUEL MACRON``, ``JEAN-YVES LE DRIAN``."""
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split(" "))


def is_short_for(initials: str, given: str) -> bool:
    """Say whether ``j.-m.``, ``j-m`` or ``jm.`` are initials of the given name ``given``."""
    letters = initials.replace(".", "").replace("-", "")
    short = initials.endswith(".") or (len(letters) <= 2 and len(letters) == len(given.split("-")))
    return short and letters == "".join(part[0] for part in given.split("-") if part)[: len(letters)]
