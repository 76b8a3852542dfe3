"""Whom a description goes on with: ``Bertrand X a répondu. Le chef du gouvernement a rappelé …``.

Takes a bare title that no office told or known fits, and the text; gives the person who was spoken of just before, if
there is one whom nothing else speaks against. Needs no spaCy.
"""

from frpolnlp.titles.alike import PAST, alike_known
from frpolnlp.titles.facts import Text, complement_words, spoken
from frpolnlp.titles.found import Found
from frpolnlp.titles.given import is_given
from frpolnlp.titles.jurisdiction import country

_DETERMINERS = frozenset("le la l' ce cet cette".split())
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette"))
#: before a noun that says what somebody else is: "la politologue X"
_BEFORE_NOUN = frozenset("le la l' un une du au ce cet cette son sa leur".split())
#: roles whose bare mention needs an office told before
_NEVER = ("generic.spokes", "jud.", "igo.", "eu.", "dipl.", "mil.", "relig.", "nobility.", "org.", "civil")
#: descriptions that anybody with an office may have beside it
_DESCRIPTIONS = ("generic.leader", "generic.number_two", "opposition.", "candidate", "party.", "parl.member", "local.")
#: offices that go together with those
_BESIDE = ("party.", "parl.", "local.", "opposition.", "candidate", "generic.", "org.")
#: offices of a body or a place, of which nobody has two at once
_OF_BODY = (
    "party.", "local.", "org.", "generic.leader", "generic.adviser", "parl.group", "parl.member.dep", "union.",
)  # fmt: skip
#: civilities of lawyers and others who hold no office
_LEARNED = frozenset(("me", "me.", "dr", "dr.", "pr", "pr.", "docteur", "professeur", "maître"))
_STRETCH = 400
_HIGHEST = ("state.", "gov.")
_PARTICIPLES = ("é", "u", "i", "it", "is")
_AUXILIARIES = frozenset("a avait est était s'est".split())
#: sentences that are looked back over; nearer ones may have another person too
_NEAR, _FAR = 3, 8


def in_focus(text: Text, title: Found) -> int | None:
    """Return the person of the sentences before ``title`` whom it describes, or None where that is not clear."""
    if title.number != "s" or title.determiner not in _DETERMINERS:
        return None
    if text.words.lower[title.first].startswith("actuel"):
        return None  # "l'actuel maire": somebody else than those named
    first = text.sentences[title.sentence][0]
    says = spoken(text.words, title.first)
    opens = title.first - first <= 2 or says
    if title.role.startswith(_NEVER) and not (opens and PAST & set(title.status) and title.role.startswith("org.")):
        return None  # "L'ancien patron de l'Ofpra voit …": what the person just named was before
    highest = title.role.startswith(_HIGHEST) and title.gender != "f" and not PAST & set(title.status)
    if highest and not opens:
        return None
    here = set(text.people_of(title.sentence))
    seen: list[int] = []
    for sentence in range(title.sentence - 1, max(-1, title.sentence - 1 - _FAR), -1):
        fitting = [who for who in text.people_of(sentence) if who not in here and _may_be(text, title, who)]
        near = says and sentence == title.sentence - 1
        fitting = [
            who
            for who in dict.fromkeys(fitting)
            if not highest or _spoke(text, who, sentence) or (near and _is_subject(text, who, sentence))
        ]
        if fitting and title.sentence - sentence <= _NEAR:
            return fitting[0] if len(fitting) == 1 or opens or title.determiner in _DEMONSTRATIVE else None
        seen += [who for who in fitting if who not in seen]
    return seen[0] if len(seen) == 1 else None


def _may_be(text: Text, title: Found, who: int) -> bool:
    """Say whether nothing speaks against it that the person is the one described."""
    person = text.people[who]
    if all(end - first == 1 and is_given(text.words.forms[first]) for first, end in person.mentions):
        return False  # "comme Théo": a passer-by
    if title.gender in ("m", "f") and person.gender and person.gender != title.gender:
        return False
    if title.gender == "f" and not person.gender:
        return False
    if title.codes and person.country and country(person.country) not in {country(code) for code in title.codes}:
        return False
    if any(_described(text, first) or text.words.lower[first - 1] in _LEARNED for first, _ in person.mentions if first):
        return False
    if (
        (title.named or title.kind in ("municipality", "other"))
        and not PAST & set(title.status)
        and any(
            other.named
            and who in held
            and not complement_words(text.words, other) & complement_words(text.words, title)
            for other, held in zip(text.titles, text.keys, strict=True)
            if other.role.startswith(_OF_BODY) and abs(other.first - title.first) < _STRETCH
        )
    ):
        return False  # "le recteur de la mosquée … Le préfet de la région": another office of another body
    if person.offices and not any(alike_known(title, office.role) for office in person.offices):
        before = PAST & set(title.status) or all(o.ended for o in person.offices)
        once = title.role.startswith("gov.minister") and bool(before)
        if not once or not any(office.role.startswith("gov.head") for office in person.offices):
            return False  # who was to be Prime Minister may have been a minister before
    roles = text.roles.get(who)
    if title.role == "party.leader" and roles and "party.leader" in roles and (title.coloured or title.named):
        return False
    if not roles:
        return True
    if "future" in title.status and title.role in roles:
        return False  # "le futur maire" is not the one in office
    past = bool(PAST & set(title.status))
    local = [role for role in roles if role.startswith("local.")]
    if title.role.startswith("local.") and not past and local and title.role not in local:
        return False  # "la préfète" is not the mayor just named
    return (past or title.role.startswith(_DESCRIPTIONS)) and all(role.startswith(_BESIDE) for role in roles)


def _spoke(text: Text, who: int, sentence: int) -> bool:
    """Say whether a person stands behind a verb in a sentence: ``…, a répondu X``."""
    begin, end = text.sentences[sentence]
    lower = text.words.lower
    return any(
        begin + 1 < first < end and lower[first - 1].endswith(_PARTICIPLES) and lower[first - 2] in _AUXILIARIES
        for first, _ in text.people[who].mentions
    )


def _is_subject(text: Text, who: int, sentence: int) -> bool:
    """Say whether a sentence begins with a person and names no other: ``Mais X écarte …``."""
    begin = text.sentences[sentence][0]
    first = min(first for first, _ in text.people[who].mentions if first >= begin)
    return first - begin <= 2 and set(text.people_of(sentence)) == {who}


def _described(text: Text, first: int) -> bool:
    """Say whether a common noun before a name says what its bearer is: ``l'avocat X``."""
    words = text.words
    return (
        first >= 2
        and words.forms[first - 1][0].isalpha()
        and words.forms[first - 1] == words.lower[first - 1]
        and words.lower[first - 2] in _BEFORE_NOUN
    )
