"""The grammar of titles: from a hit of the list of offices to a span with role, jurisdiction, status and portfolio.

Takes the words and sentences of a reading; gives every candidate (:class:`Found`) in order, whether the text lets it
stand as a title or not: that is for ``uses.py``. Works only around hits: one look-up a word otherwise. Needs no spaCy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from frpolnlp.text.reading import Reading
from frpolnlp.text.words import Words
from frpolnlp.titles import complement as phrases
from frpolnlp.titles import offices
from frpolnlp.titles.complement import Complement

#: offices that have a portfolio, by the start of their role
_WITH_PORTFOLIO = ("gov.minister", "eu.commissioner", "local.deputy_mayor", "generic.adviser", "igo.high_commissioner")
_PORTFOLIO_FAMILIES = frozenset(("secrétaire", "secrétaire d'état", "commissaire"))
_REFLEXIVE = frozenset("s'est s'était est était étant être".split())
_CHARGED = frozenset("chargé chargée chargés chargées".split())
_DEFINITE = frozenset(
    "le la l' les du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma".split()
)
#: offices whose holder may bear a name with a particle
_NAMED_DE = ("mil.rank", "police.rank", "relig.", "jud.judge", "gov.minister.junior", "nobility.knight")
_ORDINALS = frozenset(
    "premier première deuxième troisième quatrième cinquième sixième septième huitième dixième second seconde".split()
)
_PLURAL_DETERMINERS = frozenset("les des ces ses leurs aux nos vos deux trois quatre plusieurs quelques".split())
_PERSON_COMPLEMENTS = ("generic.spokesperson", "generic.adviser", "org.official")
#: offices that are participles too: "le président élu", "a été envoyé en Europe"
PARTICIPLES = frozenset(("envoyé", "élu", "délégué", "adjoint"))
#: what follows a participle that is a verb and no modifier: "élu par", "nommé en", "désigné pour"
_AGENT = frozenset("par en à au aux le la lors pour hier dans dès depuis après jeudi lundi mardi vendredi face".split())


@dataclass(slots=True)
class Found:
    """A candidate, in words.

    Attributes:
        first: First word of the span.
        head: First word of the office noun.
        head_end: One past the last word of the office noun.
        end: One past the last word of the span.
        form: The office.
        gender: ``m``, ``f`` or ``e``.
        number: ``s`` or ``p``.
        role: The role, after its complement.
        determiner: The word before the span, in lower case, or ``""`` at the start of a sentence.
        sentence: Index of the sentence.
        codes: Jurisdictions that the title itself names.
        evidence: For each of them what it was taken from.
        status: What its modifiers say.
        portfolio: The words of its portfolio, or None.
        party: The party that it names, or None.
        kind: The class of its first complement, or ``""``.
        coloured: Whether an adjective of country or colour stands in it.
        named: Whether its complement is a name or in a list.
        several: Whether it has one jurisdiction for each of several holders.
        holders: The names beside it.
        relation: Whether it hangs on a noun for another person (``l'épouse du président``), and of which gender.
    """

    first: int
    head: int
    head_end: int
    end: int
    form: offices.Form
    gender: str
    number: str
    role: str
    determiner: str
    sentence: int
    codes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    status: list[str] = field(default_factory=list)
    portfolio: tuple[int, int] | None = None
    party: str | None = None
    kind: str = ""
    coloured: bool = False
    named: bool = False
    several: bool = False
    holders: list[tuple[int, int]] = field(default_factory=list)
    relation: str = ""


def unbroken(reading: Reading) -> tuple[Words, Sequence[tuple[int, int]]]:
    """Return words and sentences without the line breaks that stand inside a sentence (wrapped lines)."""
    words, sentences = reading.words, reading.sentences
    covered = sum(end - first for first, end in sentences)
    if covered + sum(form == "\n" for form in words.forms) == len(words):
        return words, sentences
    kept = [i for i, form in enumerate(words.forms) if form != "\n"]
    place = {old: new for new, old in enumerate(kept)}
    joined = Words(
        [words.starts[i] for i in kept],
        [words.ends[i] for i in kept],
        [words.forms[i] for i in kept],
        [words.lower[i] for i in kept],
    )
    moved = []
    for first, end in sentences:
        inside = [place[i] for i in range(first, end) if i in place]
        if inside:
            moved.append((inside[0], inside[-1] + 1))
    return joined, moved


def find_candidates(words: Words, sentences: Sequence[tuple[int, int]]) -> list[Found]:
    """Return the candidates of all sentences, in order; those inside another one too.

    Example:
        >>> from frpolnlp.text.reading import read
        >>> words, sentences = unbroken(read("L'ex-ministre française de la Justice a parlé."))
        >>> found = find_candidates(words, sentences)[0]
        >>> found.role, found.codes, found.status, words.forms[found.first : found.end][-1]
        ('gov.minister.justice', ('FR',), ['former'], 'Justice')
    """
    index = offices.offices()
    hits = [i for i, word in enumerate(words.lower) if word in index]
    if not hits:
        return []
    found: list[Found] = []
    inner: dict[int, int] = {}
    which = len(sentences) - 1
    for i in reversed(hits):
        while which >= 0 and sentences[which][0] > i:
            which -= 1
        if which < 0:
            break
        begin, limit = sentences[which]
        if i >= limit:
            continue
        hit = offices.match(index, words.lower, i)
        if hit is None or hit[0] > limit or not _fits_case(words, i, hit[1]):
            continue
        title = _read(words, i, hit, begin, limit, which, inner)
        found.append(title)
        inner[i] = inner[title.first] = title.end
    found.reverse()
    return _longest_heads(found)


def _longest_heads(found: list[Found]) -> list[Found]:
    """Drop a candidate whose head lies inside another's head (``ministre`` in ``premier ministre``)."""
    kept: list[Found] = []
    reach = span = -1
    for title in found:
        if title.head < reach or (title.head < span and title.form.office.name in PARTICIPLES):
            continue
        kept.append(title)
        reach, span = title.head_end, max(span, title.end)
    return kept


def _fits_case(words: Words, i: int, form: offices.Form) -> bool:
    """Say whether an abbreviation has its capital: ``Me`` and ``M.`` are civilities, ``me`` is a pronoun."""
    return not (form.office.role == "civility" and len(words.lower[i]) <= 4) or words.forms[i][0].isupper()


def _read(
    words: Words,
    head: int,
    hit: tuple[int, offices.Form],
    begin: int,
    limit: int,
    sentence: int,
    inner: Mapping[int, int],
) -> Found:
    lower = words.lower
    head_end, form = hit
    office = form.office
    first, status, ordinal = _before(words, head, begin)
    determiner = lower[first - 1] if first > begin else ""
    if determiner in _ORDINALS and first - 1 > begin:
        determiner = lower[first - 2]  # "le premier ancien chef d'État": the ordinal counts the persons
    title = Found(
        first,
        head,
        head_end,
        head_end,
        form,
        form.gender,
        form.number,
        office.role,
        determiner,
        sentence,
        status=status,
    )
    if form.number == "s" and determiner in _PLURAL_DETERMINERS and lower[head].endswith(("s", "x")):
        title.number = "p"
    if office.code:
        title.codes, title.evidence = (office.code,), ("institution",)
    if office.role == "civility":
        return title
    _tail(words, title, limit, inner)
    if "as_of_then" in status and lower[first] == "alors" and title.end == head_end:
        title.first += 1  # "X, alors Premier ministre": the adverb belongs to a title with a complement only
    _settle_role(title, ordinal)
    _settle_gender(words, title, begin)
    _settle_event(words, title, begin)
    if office.name.startswith("vice-") and "deputy" not in title.status:
        title.status.append("deputy")
    return title


def _before(words: Words, head: int, begin: int) -> tuple[int, list[str], bool]:
    """Return the first word of the span before the head, what its modifiers say, and whether an ordinal is there."""
    lower = words.lower
    first = head
    status: list[str] = []
    table = offices.modifiers()
    ordinal = False
    while first > begin:
        word = lower[first - 1]
        if word in _ORDINALS:
            if first != head:
                break
            first -= 1
            ordinal = True
            continue
        if word in ("nouveau", "nouvelle") and first - 2 >= begin and lower[first - 2] in ("à", "de"):
            break  # "à nouveau candidate"
        entry = offices.match(table, lower, first - 1)
        if entry is None or entry[0] != first or entry[1].place not in ("before", "both") or word == "très":
            if word in offices.adjectives() and first == head and first - 2 >= begin:
                if lower[first - 2] == "très":
                    first -= 2
                    continue
                if lower[first - 2] in _DEFINITE and offices.adjectives()[word][0].value.kind in ("party", "quality"):
                    first -= 1
                    continue
            break
        if ordinal and entry[1].status:
            break
        if word.endswith(("proclamé", "proclamée")) and first - 2 >= begin and lower[first - 2] in _REFLEXIVE:
            break
        first -= 1
        status = [value for value in entry[1].status if value != "current" and value not in status] + status
    if first - 1 > begin and lower[first - 1] == "alors" and "as_of_then" not in status:
        first -= 1
        status = ["as_of_then", *status]
    return first, status, ordinal


def _tail(words: Words, title: Found, limit: int, inner: Mapping[int, int]) -> None:
    """Read what follows the head: adjectives, party, status and complements, in any order."""
    lower, forms = words.lower, words.forms
    office = title.form.office
    if "none" in office.takes:
        prepositions: frozenset[str] = frozenset()
    else:
        prepositions = office.takes
    end = title.end
    while end < limit:
        modifier = offices.match(offices.modifiers(), lower, end)
        if modifier is not None and modifier[0] <= limit and modifier[1].place in ("after", "both", "phrase"):
            verb = lower[end].rstrip("es")[-1:] in ("é", "u") and modifier[0] < limit and lower[modifier[0]] in _AGENT
            if verb and modifier[1].place != "phrase":
                break
            title.status += [value for value in modifier[1].status if value not in (*title.status, "current")]
            end = modifier[0]
            continue
        found = phrases.demonyms(words, end, limit)
        if found is not None:
            end, codes, several = found
            if several and title.number == "s" and not lower[end - 1].endswith("s"):
                end, codes = end - 2, codes[:1]
            own = title.form.office.code
            if (
                several
                or not title.codes
                or (title.evidence[-1:] == ("institution",) and own not in offices.ORGANISATIONS)
            ):
                _place(title, codes, "demonym")
                title.several = several and title.number == "p"
            title.coloured = True
            continue
        adjective = offices.match(offices.adjectives(), lower, end)
        if adjective is not None and forms[end][0].islower():
            title.coloured = title.coloured or adjective[1].kind == "party"
            if adjective[1].kind == "party" and title.role.startswith(("parl.", "candidate", "party.")):
                title.party = title.party or lower[end]
            if lower[end] in ("européen", "européenne", "européens", "européennes") and not title.codes:
                _place(title, ("EU",), "institution")
            if lower[end] in ("onusien", "onusienne") and not title.codes:
                _place(title, ("UN",), "institution")
            end = adjective[0]
            if (
                end + 1 < limit
                and lower[end] == "et"
                and forms[end + 1] in offices.adjectives()
                and title.number == "p"
            ):
                end += 2
            continue
        if _is_colour(words, end):
            title.coloured = True
            end += 1
            continue
        if _joins(words, end, limit):
            end += 1
            continue
        party = phrases.party_at(words, end, limit)
        if party is not None and title.role.startswith(
            ("parl.", "local.", "candidate", "party", "gov.minister", "opp", "generic")
        ):
            end, title.party = party
            title.named = True
            continue
        if lower[end] in _CHARGED and end + 1 < limit:
            after = phrases.after_preposition(words, end + 1, limit, frozenset(("de",)))
            charged = phrases.read_portfolio(words, after[0], limit) if after else None
            if after is None or charged is None:
                break
            _portfolio(title, after[0], charged)
            end = charged.end
            continue
        after = phrases.after_preposition(words, end, limit, prepositions)
        if after is None:
            break
        read = _complement(words, title, after, limit, inner)
        if read is None:
            break
        end = read.end
        if read.kind == "country" and title.number == "p":
            end = _more_countries(words, title, end, limit)
    title.end = end


def _more_countries(words: Words, title: Found, end: int, limit: int) -> int:
    """Read the other countries of a plural title, ``, du Canada et d'Haïti``, and return their end."""
    lower = words.lower
    at, codes = end, list(title.codes)
    while at < limit and lower[at] in (",", "et"):
        closing = lower[at] == "et"
        after = phrases.after_preposition(words, at + 1, limit, frozenset(("de",)))
        found = phrases.read_complement(words, after[0], limit, {}) if after else None
        if found is None or found.kind != "country":
            break
        at = found.end
        codes += found.codes
        if closing or lower[at - 1 : at] == [")"]:
            _place(title, tuple(dict.fromkeys(codes)), "place")
            title.several = True
            return at
    if len(title.codes) > 1:
        title.several = True
    return end


def _complement(
    words: Words, title: Found, after: tuple[int, str], limit: int, inner: Mapping[int, int]
) -> Complement | None:
    """Read one complement after its preposition and write what it says into ``title``; None where it is not one."""
    begin, preposition = after
    office = title.form.office
    with_portfolio = office.role.startswith(_WITH_PORTFOLIO) or office.family in _PORTFOLIO_FAMILIES
    if with_portfolio and (title.portfolio is None or preposition == "à"):
        known_only = preposition == "à" or not office.role.startswith("gov.minister")
        portfolio = phrases.read_portfolio(words, begin, limit, known_only)
        if portfolio is not None and begin not in inner:
            _portfolio(title, begin, portfolio)
            return portfolio
    if preposition == "en" and not words.forms[begin][0].isupper():
        return None
    found = phrases.read_complement(words, begin, limit, inner)
    if found is None:
        return None
    if found.kind == "person" and not office.role.startswith(_PERSON_COMPLEMENTS):
        return None
    if found.kind == "title" and office.role.startswith(("gov.", "state.", "parl.", "local.", "mil.rank")):
        return None
    if title.portfolio is not None and found.kind not in ("country", "region", "municipality", "igo"):
        return None
    if office.role.startswith("gov.minister") and found.kind in ("name", "other", "person"):
        return None
    if found.kind == "name" and lower_de(words, begin) and office.role.startswith(_NAMED_DE):
        return None  # "le colonel de Diesbach", "le secrétaire d'État de X"
    if found.kind in ("other", "name") and preposition in ("pour", "sur", "en", "à") and not found.named:
        return None
    if found.kind == "other" and not found.named and office.role.startswith(("state.", "gov.")) and not office.family:
        return None
    if preposition == "à" and office.role.startswith("gov."):
        return None
    if preposition == "en" and found.kind not in ("country", "region", "municipality"):
        return None
    if preposition == "à" and title.determiner in ("d'", "de") and not title.codes:
        return None
    host = preposition in ("à", "en", "auprès") and office.role.startswith("dipl.")
    if found.codes and not (host and title.codes):
        if not host or not title.codes:
            _place(
                title,
                found.codes if title.number == "p" or found.kind == "country" else found.codes[:1],
                found.evidence,
            )
        if host:
            title.codes, title.evidence = (), ()
    if not title.kind and not host:
        title.kind = found.kind
        title.named = title.named or found.named
    elif host:
        title.kind, title.named = title.kind or "host", True
    title.party = title.party or found.party
    return found


def lower_de(words: Words, begin: int) -> bool:
    """Say whether a particle without article stands before ``begin``: ``de Gaulle``, ``d'Amade``."""
    return words.lower[begin - 1] in ("de", "d'")


def _place(title: Found, codes: Sequence[str], evidence: str) -> None:
    title.codes, title.evidence = tuple(codes), (evidence,) * len(codes)


def _portfolio(title: Found, begin: int, found: Complement) -> None:
    title.portfolio = (begin, found.end)
    title.named = True
    if not found.roles:
        return
    plain = title.role.startswith("gov.minister") and title.form.office.role == "gov.minister"
    if plain or title.form.office.family == "secrétaire":
        title.role = found.roles[0]


def _joins(words: Words, i: int, limit: int) -> bool:
    """Say whether an adjective of no list goes on to a complement or a name: ``conseiller technique des …``."""
    if not phrases.is_adjective(words, i) or i + 1 >= limit:
        return False
    following = words.lower[i + 1]
    return following in ("du", "des", "de", "d'", ",", "(") or phrases.is_adjective(words, i + 1)


def _is_colour(words: Words, i: int) -> bool:
    """Say whether an adjective that no list has is of a political colour: ``trotskiste``, ``pro-iranien``."""
    word = words.lower[i]
    if not words.forms[i][0].islower() or len(word) < 7:
        return False
    return word.endswith(("iste", "istes", "crate", "crates")) or word.startswith(("pro-", "anti-", "ultra-", "néo-"))


def refine(title: Found) -> None:
    """Let a jurisdiction that came late say which office it is: ``le secrétaire d'État`` of the United States."""
    if title.form.office.family and not title.kind and len(title.codes) == 1:
        title.role = offices.complements().get((title.form.office.family, title.codes[0]), title.role)


#: classes of complements that leave a president the head of a state
_STATES = frozenset(("state", "country", "republic", "junta", "presidency", "election", "campaign"))


def _settle_role(title: Found, ordinal: bool) -> None:
    """Let the complement and the jurisdiction say which office it is."""
    family = title.form.office.family
    table = offices.complements()
    if family:
        role = table.get((family, title.kind)) if title.kind else None
        if role is None and len(title.codes) == 1:
            role = table.get((family, title.codes[0]))
        if role is None and title.kind and title.kind not in _STATES:
            role = table.get((family, "other"))
        if role is not None:
            title.role = role
        if family == "commissaire" and title.portfolio is not None:
            title.role = "eu.commissioner"
    if title.role == "generic.leader" and family == "chef" and title.coloured and not title.kind and not title.codes:
        title.role = "party.leader"
    if title.role == "state.head.president" and any(code.startswith("FR-") for code in title.codes):
        title.role = "gov.head.regional"
    if title.role.startswith("gov.head") and any("-" in code and code[:2] not in ("FR", "GE") for code in title.codes):
        title.role = "gov.head.regional"
    if title.role == "eu.commissioner" and not title.codes:
        _place(title, ("EU",), "institution")


def _settle_event(words: Words, title: Found, begin: int) -> None:
    """Let the noun before the title tell its status: ``la destitution du président``."""
    if title.determiner not in ("du", "des", "d'", "de") and words.lower[title.first - 2 : title.first - 1] != ["de"]:
        return
    at = title.first - 2 if title.determiner in ("du", "des", "d'", "de") else title.first - 3
    if at < begin:
        return
    event = offices.match(offices.modifiers(), words.lower, at)
    if event is not None and event[1].place == "event" and not title.status:
        title.status = list(event[1].status)


_RELATIONS = {
    "m": frozenset(
        "mari époux frère fils père gendre neveu oncle beau-frère cousin compagnon petit-fils conjoint".split()
    ),
    "f": frozenset(
        "épouse femme sœur soeur fille mère nièce tante belle-sœur cousine compagne veuve petite-fille".split()
    ),
}


def _settle_gender(words: Words, title: Found, begin: int) -> None:
    """Let the determiner tell the gender of ``ministre``, and see on what noun the title hangs."""
    lower = words.lower
    if title.gender == "e":
        if title.determiner in ("la", "une", "cette", "sa", "ma"):
            title.gender = "f"
        elif title.determiner in ("le", "un", "du", "au", "ce"):
            title.gender = "m"
        else:
            near = lower[title.first : title.head] + lower[title.head_end : title.end]
            if any(word in _FEMININE for word in near):
                title.gender = "f"
            elif any(word in _MASCULINE for word in near):
                title.gender = "m"
    at = title.first - 1
    while at > begin and lower[at] in ("le", "la", "l'", "les", "du", "des", "de", "d'"):
        at -= 1
    if (at >= begin and at < title.first - 1) or (title.determiner in ("du", "des", "de", "d'") and at >= begin):
        for gender, nouns in _RELATIONS.items():
            if lower[at] in nouns:
                title.relation = gender


_FEMININE = frozenset(
    "ancienne nouvelle actuelle future déléguée chargée adjointe élue désignée sortante déchue".split()
)
_MASCULINE = frozenset("ancien nouveau nouvel actuel futur délégué chargé adjoint élu désigné sortant déchu".split())
