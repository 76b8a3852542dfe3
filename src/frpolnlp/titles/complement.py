"""What may follow an office: a place, an institution, a portfolio or another noun phrase, read word by word.

Takes the words of a reading and a position; gives where the phrase ends and what it says (:class:`Complement`). No
parse and no model: phrases of the lists first, then capitalised names, then a noun with its adjectives and its own
complements. Needs no spaCy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frpolnlp.places import Organisation, Place, adjectives, fold, longest, organisation_index, place_index
from frpolnlp.text.propernames import PARTICLES, name_like
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.given import is_given

#: kinds of organisations of the lists of places that ``complements.tsv`` knows by another name
_KINDS = {"agency": "org", "media": "company", "ngo": "org", "pollster": "company", "platform": "company"}
_PLACE_KINDS = {
    "state": "country",
    "territory": "country",
    "disputed": "country",
    "historical": "country",
    "union": "igo",
    "capital": "municipality",
    "city": "municipality",
    "department": "department",
}
_ARTICLES = frozenset(("le", "la", "les", "l'"))
_OWNERS = frozenset("ce cet cette ces son sa ses leur leurs notre nos".split())
#: words that no noun phrase of ours goes over
_STOPS = frozenset(
    "le la les l' un une des du de d' au aux à et ou mais donc or ni car que qu' qui quoi dont où se s' ne n' pas plus "
    "a ont est sont était étaient a-t-il sera seront avait avaient fut ce cet cette ces il elle ils elles on nous vous "
    "je son sa ses leur leurs lui y en dans par pour sur sous avec sans chez vers contre entre depuis après avant lors "
    "dès pendant selon afin ainsi comme si aussi alors très trop bien déjà encore toujours jamais hier demain "
    "aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche tandis lorsque quand puis doit doivent peut "
    "peuvent va vont fait dit "
    "veut assure affirme estime explique indique revendique applique implique critique communique réplique complique "
    "rappelle appelle interpelle renouvelle".split()
)
_ADJECTIVE_ENDINGS = (
    "al", "ale", "aux", "ales", "if", "ive", "ifs", "ives", "ique", "iques", "aire", "aires", "ien", "ienne", "iens",
    "iennes", "eux", "euse", "el", "elle", "els", "elles", "iste", "istes", "able", "ables", "ible", "ibles", "in",
    "ine", "ains", "aine", "ain", "aines",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Complement:
    """A complement of an office, in words.

    Attributes:
        end: One past its last word.
        kind: Its class in ``complements.tsv``; ``portfolio``, ``person`` or ``other``.
        codes: Jurisdictions that it names.
        evidence: What they were taken from: place or institution.
        roles: The roles of its portfolios.
        named: Whether a list or a capital vouches for it.
        party: The party that it names, or None.
    """

    end: int
    kind: str
    codes: tuple[str, ...] = ()
    evidence: str = ""
    roles: tuple[str, ...] = ()
    named: bool = True
    party: str | None = None


def after_preposition(words: Words, start: int, limit: int, prepositions: frozenset[str]) -> tuple[int, str] | None:
    """Return where the noun phrase after a preposition at ``start`` begins and the preposition, or None.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> after_preposition(split_words("président de la République"), 1, 4, frozenset(("de",)))
        (3, 'de')
    """
    if start >= limit:
        return None
    lower = words.lower
    word = lower[start]
    if words.forms[start] != word and not words.forms[start - 1].isupper():
        return None  # "le président De Gaulle"
    if word in ("du", "des", "de", "d'"):
        preposition, begin = "de", start + 1
    elif word in ("au", "aux", "à"):
        preposition, begin = "à", start + 1
    elif word in ("en", "pour", "sur", "près"):
        preposition, begin = word, start + 1
    elif word == "auprès" and start + 1 < limit and lower[start + 1] in ("de", "du", "des", "d'"):
        preposition, begin = "auprès", start + 2
    else:
        return None
    if preposition not in prepositions and not (preposition == "à" and "aux" in prepositions):
        return None
    if begin < limit and word == "d'" and lower[begin] in ("un", "une"):
        begin += 1  # "président d'un syndicat"
    if begin < limit and lower[begin] in _ARTICLES and word not in ("du", "des", "au", "aux"):
        begin += 1
    elif begin + 1 < limit and lower[begin] in _OWNERS and offices.match(offices.institutions(), lower, begin + 1):
        begin += 1  # "président de cette commission"
    return (begin, preposition) if begin < limit else None


def read_portfolio(words: Words, start: int, limit: int, known_only: bool = False) -> Complement | None:
    """Read a portfolio or a chain of them: ``Économie, des Finances et de la Souveraineté industrielle``."""
    found = _one_portfolio(words, start, limit, known_only)
    if found is None:
        return None
    end, roles, lower = found[0], list(found[1]), words.lower
    while end < limit:
        following = end
        comma = lower[following] == ","
        if comma:
            following += 1
        if following < limit and lower[following] in ("et", "ainsi"):
            comma = False
            following += 1 + (lower[following] == "ainsi" and lower[min(following + 1, limit - 1)] == "que")
        elif not comma:
            break
        begin = after_preposition(words, following, limit, frozenset(("de", "à")))
        link = begin is not None
        position = begin[0] if begin else following
        if not link:
            if comma or position >= limit:
                break
            if lower[position] in _ARTICLES and position + 1 < limit:
                position += 1
        more = _one_portfolio(words, position, limit, known_only=not link)
        if more is None or (comma and not more[1] and not _chain_goes_on(lower, more[0], limit)):
            break
        end = more[0]
        roles += more[1]
    return Complement(end, "portfolio", roles=tuple(roles))


def _chain_goes_on(lower: Sequence[str], end: int, limit: int) -> bool:
    """Say whether another member of a list of portfolios follows: ``, de …`` or ``et de …``."""
    return end + 1 < limit and lower[end] in (",", "et") and lower[end + 1] in ("de", "du", "des", "d'", "et")


def _one_portfolio(words: Words, start: int, limit: int, known_only: bool) -> tuple[int, tuple[str, ...]] | None:
    lower, forms = words.lower, words.forms
    if start >= limit:
        return None
    found = offices.match(offices.portfolios(), lower, start)
    if found is not None and found[0] <= limit:
        return _adjectives(words, found[0], limit), (found[1],)
    if known_only:
        return None
    form = forms[start]
    if not form[0].isalpha() or lower[start] in _STOPS or form[-1] == "'":
        return None
    if form[0].isupper() and (is_given(form) or longest(place_index(), forms, start)):
        return None
    end = _adjectives(words, start + 1, limit)
    inner = after_preposition(words, end, limit, frozenset(("de",)))
    if inner is not None and not longest(place_index(), forms, inner[0]) and lower[inner[0]] not in _STOPS:
        known = offices.match(offices.portfolios(), lower, inner[0])
        if known is not None and known[0] <= limit:
            return _adjectives(words, known[0], limit), (known[1],)
        if forms[inner[0]][0].islower():
            return _adjectives(words, inner[0] + 1, limit), ()
    return end, ()


def _adjectives(words: Words, start: int, limit: int) -> int:
    """Return the end of the adjectives at ``start`` that are neither demonyms nor words of a title's own."""
    end = start
    while end < limit and is_adjective(words, end) and fold(words.lower[end]) not in adjectives():
        if offices.match(offices.modifiers(), words.lower, end):
            break
        end += 1
        if end + 1 < limit and words.lower[end] == "et" and is_adjective(words, end + 1):
            end += 1
    return end


def is_adjective(words: Words, i: int) -> bool:
    """Say whether a word in lower case is an adjective by its ending or the list of adjectives."""
    lower = words.lower[i]
    if lower in _STOPS or not lower[0].isalpha() or words.forms[i][0].isupper():
        return False
    return len(lower) > 3 and (lower.endswith(_ADJECTIVE_ENDINGS) or lower in offices.adjectives())


def read_complement(
    words: Words, start: int, limit: int, inner: Mapping[int, int], depth: int = 0
) -> Complement | None:
    """Read the noun phrase at ``start``, its article left out: institution, place, organisation, name or noun.

    Args:
        words: The words of the text.
        start: The first word of the phrase.
        limit: One past the last word that it may reach.
        inner: Where titles start that have been read already, and where they end.
        depth: How many phrases this one stands in.
    """
    if start >= limit or depth > 4:
        return None
    forms, lower = words.forms, words.lower
    institution = offices.match(offices.institutions(), lower, start)
    if start in inner and institution is None:
        return Complement(inner[start], "title")
    organisation = longest(organisation_index(), forms, start)
    place = longest(place_index(), forms, start)
    reach = max(institution[0] if institution else 0, organisation[0] if organisation else 0, place[0] if place else 0)
    if 0 < reach <= limit:
        if institution and institution[0] == reach:
            value = institution[1]
            found = Complement(reach, value.kind, (value.code,) if value.code else (), "institution")
        elif place and place[0] == reach:
            found = _of_place(reach, place[1])
        else:
            assert organisation is not None
            found = _of_organisation(reach, organisation[1])
        return _extended(words, found, limit, inner, depth)
    end = _name(words, start, limit)
    if end is not None:
        person = is_given(forms[start]) and end - start > 1
        return _extended(words, Complement(end, "person" if person else "name"), limit, inner, depth)
    counted = forms[start][0].isdigit() and forms[start][-1].isalpha()  # "maire du 2e arrondissement"
    if lower[start] in _STOPS or not (forms[start][0].isalpha() or counted) or forms[start][-1] == "'":
        return None
    if lower[start - 1] in ("de", "d'", "à") and _is_infinitive(lower[start]):
        return None
    return _extended(words, Complement(start + 1, "other", named=forms[start][0].isupper()), limit, inner, depth)


_INFINITIVES = frozenset(
    "faire prendre mettre dire être rendre suivre permettre répondre comprendre perdre vendre défendre entendre "
    "attendre apprendre conduire construire détruire réduire produire écrire lire vivre poursuivre reconnaître "
    "connaître avoir savoir voir pouvoir devoir vouloir recevoir".split()
)


_VERB_ENDINGS = ("dire", "crire", "duire", "truire", "clure", "ettre", "endre", "aindre", "eindre", "oindre")


def _is_infinitive(word: str) -> bool:
    """Say whether a word after ``de`` without article is a verb and no noun: ``de revenir``, ``de parler``."""
    if word in _INFINITIVES or word.endswith(_VERB_ENDINGS):
        return True
    return (
        len(word) > 4 and word.endswith(("er", "ir")) and not word.endswith(("ier", "oir", "eur", "enir"))
    ) or word.endswith(("venir", "tenir"))


def _of_place(end: int, values: Sequence[Place]) -> Complement:
    first = values[0]
    kind = _PLACE_KINDS.get(first.kind, "region")
    same = [place for place in values if _PLACE_KINDS.get(place.kind, "region") == kind]
    codes = tuple(dict.fromkeys(place.code for place in same)) if kind == "country" else (first.code,)
    return Complement(end, kind, tuple(code for code in codes if code), "place")


def _of_organisation(end: int, values: Sequence[Organisation]) -> Complement:
    first = values[0]
    kind = _KINDS.get(first.kind, first.kind)
    return Complement(
        end, kind, (first.code,) if first.code else (), "institution", party=first.name if kind == "party" else None
    )


def _name(words: Words, start: int, limit: int) -> int | None:
    """Return the end of the capitalised name at ``start``, cut before a given name that begins a person's name."""
    forms, lower = words.forms, words.lower
    if not name_like(forms[start], lower[start]) or not forms[start][0].isalpha():
        return None
    end = start + 1
    while end < limit:
        form = forms[end]
        if lower[end] in PARTICLES and end + 1 < limit and forms[end + 1][0].isupper():
            end += 2
            continue
        if not form[0].isupper() or not name_like(form, lower[end]):
            break
        if is_given(form) and not (end == start + 1 and is_given(forms[start])):
            break
        end += 1
    return end


def _extended(words: Words, found: Complement, limit: int, inner: Mapping[int, int], depth: int) -> Complement:
    """Return ``found`` with its own adjectives and complements: ``centrale`` + ``ouvrière``."""
    forms, lower = words.forms, words.lower
    end, codes, evidence = found.end, found.codes, found.evidence
    party, kind = found.party, found.kind
    closed = found.kind in ("country", "municipality", "person", "igo", "eu_commission", "election")
    while end < limit:
        word = lower[end]
        if offices.match(offices.modifiers(), lower, end) and word not in ("général", "générale"):
            break
        if found.kind in _DIVISIONS and end == found.end:
            place = longest(place_index(), forms, end)
            if place is not None and place[0] <= limit:
                end, codes, evidence = place[0], (place[1][0].code,), "place"
                continue
            name = _name(words, end, limit)
            if name is not None and not is_given(forms[end]):
                end = name
                continue
        if found.kind in _APPOSED and end == found.end and forms[end][0].isupper() and lower[end - 1] in _NOUNS:
            body = longest(organisation_index(), forms, end)
            name = body[0] if body is not None and body[0] <= limit else _name(words, end, limit)
            if name is not None and not is_given(forms[end]):
                end = name
                continue
        demonym = demonyms(words, end, limit)
        if demonym is not None and (not codes or not closed):
            end = demonym[0]
            codes, evidence = codes or demonym[1], evidence if codes else "demonym"
            continue
        if closed and found.kind != "igo":
            break
        participle = word.endswith(("é", "ée", "és", "ées")) and forms[end] == word and kind in ("name", "other", "org")
        if participle and end + 1 < limit and lower[end + 1] in ("de", "du", "des", "d'"):
            end += 1  # "Bureau intégré des Nations unies"
            continue
        if is_adjective(words, end) or (
            end + 1 < limit and lower[end + 1] == ")" and word.isalpha() and forms[end] == word and word not in _STOPS
        ):
            end += 1
            continue
        party_end = party_at(words, end, limit)
        if party_end is not None and found.kind == "group":
            end, party = party_end
            continue
        if word == "(" and end + 2 < limit and lower[end + 2] == ")" and _is_acronym(forms[end + 1]):
            end += 3
            continue
        link = end
        joined = word == "et" and end + 1 < limit and lower[end + 1] in ("de", "du", "des", "d'")
        if word == "et" and not joined and found.kind in ("other", "org", "name"):
            noun = end + 1 + (end + 1 < limit and lower[end + 1] in _ARTICLES)
            closed_off = noun + 1 >= limit or lower[noun + 1] in (",", ")", "(", ".", ":")
            if noun < limit and closed_off and forms[noun] == lower[noun] and lower[noun] not in _STOPS:
                end = noun + 1
                continue
        against = found.kind in ("other", "org", "name", "state_body") and word in ("contre", "pour")
        if joined:
            link += 1
        if against:
            begin: int | None = end + 1 + (end + 1 < limit and lower[end + 1] in _ARTICLES)
        else:
            after = after_preposition(words, link, limit, frozenset(("de",)))
            begin = after[0] if after else None
        if begin is None:
            break
        if found.kind in ("ministry", "committee", "security_council", "other", "org"):
            portfolio = read_portfolio(words, begin, limit, known_only=True)
            if portfolio is not None:
                end = portfolio.end
                continue
        if begin in inner and found.kind not in ("other", "org", "name", "group"):
            break
        if found.kind in ("party", "company", "armed_group") and found.party:
            break
        more = read_complement(words, begin, limit, inner, depth + 1)
        if more is None or more.kind == "person":
            break
        end = more.end
        if kind == "council":
            kind = "org"
        if more.codes and (not codes or joined):
            codes, evidence = tuple(dict.fromkeys((*codes, *more.codes))), more.evidence
    if end == found.end:
        return found
    return Complement(end, kind, codes, evidence, found.roles, found.named, party)


#: classes that a place follows without preposition: ``la région Hauts-de-France``
_DIVISIONS = frozenset(("region", "department", "municipality"))
#: classes that a name follows without preposition: ``le parti Les Républicains``
_APPOSED = frozenset(("party", "org", "company", "union", "armed_group", "intelligence", "group", "other"))
_NOUNS = frozenset(
    "parti organisation société groupe association mouvement syndicat agence entreprise ong formation coalition liste "
    "service fondation fédération plateforme banque compagnie collectif".split()
)


def _is_acronym(form: str) -> bool:
    return 2 <= len(form) <= 8 and form.isupper() and form.isalnum()


def demonyms(words: Words, start: int, limit: int) -> tuple[int, tuple[str, ...], bool] | None:
    """Read an adjective of country, or several: ``(end, codes, several)``; None where there is none.

    A list goes on over commas to its ``et``: ``britannique, français et allemand``.

    Example:
        >>> from frpolnlp.text.words import split_words
        >>> demonyms(split_words("présidents américain et russe"), 1, 4)
        (4, ('US', 'RU'), True)
    """
    lower, table = words.lower, adjectives()
    if start >= limit:
        return None
    first = _demonym(words, start, table)
    if not first:
        return None
    codes, end = list(first), start + 1
    last = end
    several = False
    while last + 1 < limit and lower[last] in (",", "et", "ou"):
        closing = lower[last] != ","
        more = _demonym(words, last + 1, table)
        if not more:
            break
        last += 2
        if closing:
            pending = [code for k in range(end + 1, last, 2) for code in (_demonym(words, k, table) or ())[:1]]
            codes = codes[:1] + pending
            end, several = last, True
    return end, tuple(codes), several


def _demonym(words: Words, i: int, table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    form = words.forms[i]
    if len(form) < 3:
        return None
    codes = table.get(fold(words.lower[i]))
    if not codes or form[0].islower() or form.isupper():
        return codes
    # "le président Américain", but "le commissaire Breton" and "les Allemands": a country's, behind a small word
    before = words.lower[i - 1]
    return codes if i and words.forms[i - 1] == before and before not in _STOPS and "-" not in codes[0] else None


def party_at(words: Words, start: int, limit: int) -> tuple[int, str] | None:
    """Read a party that stands without preposition (``député LFI``, ``une députée Horizons``): its end and name."""
    forms = words.forms
    if start >= limit or not forms[start][0].isupper():
        return None
    found = longest(organisation_index(), forms, start)
    if found is not None and found[0] <= limit:
        for value in found[1]:
            if value.kind in ("party", "parliament"):
                return found[0], words_text(words, start, found[0])
    form = forms[start]
    if (
        2 <= len(form) <= 6
        and form.isupper()
        and form.isalpha()
        and not all(f.isupper() for f in forms[max(0, start - 2) : start])
    ):
        end = start + 1
        while end + 1 < limit and forms[end] in ("-", "/") and forms[end + 1].isupper():
            end += 2
        return end, words_text(words, start, end)
    return None


def words_text(words: Words, first: int, end: int) -> str:
    """Return the words ``first`` to ``end`` with single blanks as they stood."""
    found = words.forms[first]
    for i in range(first + 1, end):
        found += (" " if words.starts[i] > words.ends[i - 1] else "") + words.forms[i]
    return found
