"""What follows an office noun: adjectives, party, status and complements, in any order.

Takes a title whose head has been read; moves its end and fills what the words say. Needs no spaCy.
"""

from collections.abc import Mapping
from dataclasses import replace

from frpolnlp.places import longest, organisation_index
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.complement import read_complement
from frpolnlp.titles.demonyms import demonyms, party_at
from frpolnlp.titles.found import Complement, Found
from frpolnlp.titles.given import is_given
from frpolnlp.titles.phrases import after_preposition
from frpolnlp.titles.portfolio import read_portfolio
from frpolnlp.titles.tail_words import behind_particle, group_name, is_colour, is_party_name, joins, may_be_portfolio

#: offices that have a portfolio, by the start of their role
_WITH_PORTFOLIO = (
    "gov.minister",
    "eu.commissioner",
    "local.deputy_mayor",
    "generic.adviser",
    "igo.",
    "eu.high_rep",
)
#: offices whose portfolio stands behind ``à``, unknown ones too
_JUNIOR = ("gov.minister.junior", "gov.minister.delegate")
_PORTFOLIO_FAMILIES = frozenset(("secrétaire", "secrétaire d'état", "commissaire"))
#: offices that are not of another office: "le ministre du président" is said of nobody
_OF_NO_TITLE = ("gov.", "state.", "parl.", "local.", "mil.rank")
_CHARGED = frozenset("chargé chargée chargés chargées".split())
#: offices whose holder may bear a name with a particle
_NAMED_DE = ("mil.rank", "police.rank", "jud.judge", "gov.minister.junior", "nobility.knight")
_PERSON_COMPLEMENTS = (
    "generic.spokesperson",
    "generic.adviser",
    "org.official",
    "dipl.envoy",
    "igo.envoy",
    "candidate",
)
#: offices of a sender whose other complements say where or on what they work: "l'envoyé spécial de l'ONU pour la Syrie"
_SENT = ("dipl.", "igo.", "eu.")
#: what follows a participle that is a verb and no modifier: "élu par", "nommé en", "désigné pour"
_AGENT = frozenset(
    "par en à au aux le la lors pour hier dans dès depuis après jeudi lundi mardi vendredi face sous avec "
    "contre".split()
)


def read_tail(words: Words, title: Found, limit: int, inner: Mapping[int, int]) -> None:
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
        found = demonyms(words, end, limit)
        if found is not None:
            end, codes, several = found
            if several and title.number == "s" and not lower[end - 1].endswith("s"):
                end, codes = end - 2, codes[:1]
            own = title.form.office.codes[:1]
            if (
                several
                or not title.codes
                or (title.evidence[-1:] == ("institution",) and not offices.ORGANISATIONS.intersection(own))
            ):
                title.place(codes, "demonym")
                title.several = several and title.number == "p"
            if not several and len(codes) > 1:
                title.options = codes  # "congolais": the text says of which Congo
            title.coloured = True
            continue
        adjective = offices.match(offices.adjectives(), lower, end)
        if adjective is not None and (forms[end][0].islower() or is_party_name(words, end, adjective[1])):
            title.coloured = title.coloured or adjective[1].kind == "party"
            if adjective[1].kind == "party" and title.role.startswith(("parl.", "candidate", "party.")):
                title.party = title.party or lower[end]
            if lower[end] in ("européen", "européenne", "européens", "européennes") and not title.codes:
                title.place(("EU",), "institution")
            if lower[end] in ("onusien", "onusienne") and not title.codes:
                title.place(("UN",), "institution")
            end = adjective[0]
            if (
                end + 1 < limit
                and lower[end] == "et"
                and forms[end + 1] in offices.adjectives()
                and title.number == "p"
            ):
                end += 2
            continue
        if is_colour(words, end):
            title.coloured = True
            end += 1
            continue
        if joins(words, end, limit):
            end += 1
            continue
        bracketed = _bracketed(words, end, limit)
        if bracketed is not None and after_preposition(words, bracketed[0], limit, prepositions) is not None:
            end, title.party = bracketed  # "le maire (PS) de Nantes"
            continue
        if title.form.office.name.startswith("délégué") and end < limit:
            union = longest(organisation_index(), forms, end)
            if union is not None and union[0] <= limit and union[1][0].kind == "union":
                end, title.kind, title.named = union[0], "union", True  # "le délégué CFDT", "le délégué syndical SUD"
                title.place(tuple(value.code for value in union[1][:1] if value.code), "institution")
                continue
        once = lower[end] in ("ex-", "ex") and title.role.startswith(("parl.", "local.", "candidate"))
        party = party_at(words, end + once, limit)  # "le député ex-LR de …"
        if party is not None and title.role.startswith(
            ("parl.", "local.", "candidate", "party", "gov.minister", "opp", "generic", "state.head.president")
        ):
            end, title.party = party
            title.named = True
            continue
        group = group_name(words, title, end, limit)
        if group is not None:
            end, title.named = group, True
            continue
        nested = title.first > 1 and lower[title.first - 2] == "auprès"  # its comma is of the minister delegate
        charged_behind = lower[end] == "," and end + 2 < limit and lower[end + 1] in _CHARGED
        if charged_behind and title.role.startswith("gov.") and not nested:
            feminine = title.form.gender == "f" or title.determiner in ("la", "sa", "une")
            if lower[end + 1].startswith("chargée") != feminine:
                break
            end += 1
        if lower[end : end + 2] == ["en", "charge"] and end + 2 < limit and title.role.startswith("gov."):
            end += 1
        if (lower[end] in _CHARGED or lower[end] == "charge") and end + 1 < limit:
            after = after_preposition(words, end + 1, limit, frozenset(("de",)))
            charged = read_portfolio(words, after[0], limit) if after else None
            if after is None or charged is None:
                end -= lower[end - 1] == "," or lower[end] == "charge"
                break
            _portfolio(title, after[0], charged)
            end = charged.end
            continue
        after = after_preposition(words, end, limit, prepositions)
        if after is None:
            break
        read = _complement(words, title, after, limit, inner)
        if read is None:
            break
        end = read.end
        seated = read.kind in ("other", "igo", "org", "name") and not title.role.startswith("igo.secretary_general")
        if seated and end + 1 < limit and lower[end] in ("en", "au", "aux", "à"):
            seat = read_complement(words, end + 1, limit, {})
            if seat is not None and seat.kind == "country":
                end = seat.end  # "le porte-parole de la mission en Syrie"
        if read.kind in ("party", "group") and end + 1 < limit and lower[end] in ("au", "à"):
            chamber = read_complement(words, end + 1 + (lower[end + 1] in ("la", "l'")), limit, {})
            if chamber is not None and chamber.kind == "parliament":
                end = chamber.end  # "le chef des démocrates au Sénat"
        if read.kind == "country" and title.number == "p":
            end = _more_countries(words, title, end, limit)
    title.end = end


def _bracketed(words: Words, start: int, limit: int) -> tuple[int, str] | None:
    """Read a party or a colour in brackets (``(LFI)``, ``(divers droite)``): its end and name."""
    if words.lower[start] != "(" or start + 1 >= limit:
        return None
    found = party_at(words, start + 1, limit)
    if found is None:
        colour = offices.match(offices.adjectives(), words.lower, start + 1)
        if colour is None or colour[1].kind != "party":
            return None
        found = colour[0], " ".join(words.lower[start + 1 : colour[0]])
    return (found[0] + 1, found[1]) if found[0] < limit and words.lower[found[0]] == ")" else None


def _more_countries(words: Words, title: Found, end: int, limit: int) -> int:
    """Read the other countries of a plural title, ``, du Canada et d'Haïti``, and return their end."""
    lower = words.lower
    at, codes = end, list(title.codes)
    while at < limit and lower[at] in (",", "et"):
        closing = lower[at] == "et"
        after = after_preposition(words, at + 1, limit, frozenset(("de",)))
        found = read_complement(words, after[0], limit, {}) if after else None
        if found is None or found.kind != "country":
            break
        at = found.end
        codes += found.codes
        if closing or lower[at - 1 : at] == [")"]:
            title.place(tuple(dict.fromkeys(codes)), "place")
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
    body = None if office.role.startswith("gov.") else offices.match(offices.institutions(), words.lower, begin)
    of_body = body is not None and body[1].kind == "igo"  # "la haute représentante de l'Union européenne"
    if with_portfolio and not of_body and (title.portfolio is None or preposition == "à"):
        known_only = not office.role.startswith("gov.minister")
        if preposition == "à":
            junior = office.role.startswith(_JUNIOR) or office.name == "ministre d'état"
            known_only = not junior or not may_be_portfolio(words, begin)
        portfolio = read_portfolio(words, begin, limit, known_only)
        if portfolio is not None and begin not in inner:
            _portfolio(title, begin, portfolio)
            return portfolio
    if preposition == "en" and not words.forms[begin][0].isupper():
        return None
    found = read_complement(words, begin, limit, inner)
    if found is None:
        return None
    chair = office.family in ("président", "vice-président") and preposition == "de"
    if chair and found.kind == "country" and words.forms[begin - 1 : found.end] == ["de", "France"]:
        # "président de France Fraternités": heads of state are of the République
        found = replace(found, kind="org", end=found.end + (found.end < limit and _goes_on(words, found.end)))
    if found.kind == "person" and not office.role.startswith(_PERSON_COMPLEMENTS):
        return None
    of_a_title = preposition == "auprès" or office.role == "local.deputy_mayor"
    if found.kind == "title" and not of_a_title and office.role.startswith(_OF_NO_TITLE):
        return None
    if title.portfolio is not None and found.kind not in ("country", "region", "municipality", "igo"):
        return None
    if office.role.startswith("gov.minister") and found.kind in ("name", "other", "person"):
        return None
    if found.kind == "name" and behind_particle(words, begin) and office.role.startswith(_NAMED_DE):
        return None  # "le colonel de Diesbach", "le secrétaire d'État de X"
    if found.kind in ("other", "name") and preposition in ("pour", "sur", "en", "à") and not found.named:
        return None
    if found.kind == "other" and not found.named and office.role.startswith(("state.", "gov.")) and not office.family:
        return None
    if preposition == "à" and office.role.startswith("gov.") and found.kind != "ministry":
        return None
    if preposition == "en" and found.kind not in ("country", "region", "municipality"):
        return None
    if preposition == "à" and title.determiner in ("d'", "de") and not title.codes:
        return None
    sent = office.role.startswith(_SENT) or office.family == "représentant"
    host = preposition in ("à", "en", "auprès", "pour", "sur") and sent
    if found.codes and not (host and title.codes):
        if (not host or not title.codes) and not (title.kind and title.codes):
            title.place(
                found.codes if title.number == "p" or found.kind == "country" else found.codes[:1], found.evidence
            )
        if host:
            title.codes, title.evidence = (), ()
    if not title.kind and not host:
        title.kind = found.kind
        title.named = title.named or found.named
    elif host:
        title.kind, title.named = title.kind or "host", True
    title.party = title.party or found.party
    title.options = found.options if len(found.options) > 1 else title.options
    return found


def _goes_on(words: Words, i: int) -> bool:
    """Say whether the name of a body that begins with ``France`` goes on at the word ``i``."""
    form = words.forms[i]
    return form[0].isalpha() and form[0].isupper() and not is_given(form)


def _portfolio(title: Found, begin: int, found: Complement) -> None:
    title.portfolio = (begin, found.end)
    title.named = True
    title.roles += found.roles
    if not found.roles:
        return
    plain = title.role.startswith("gov.minister") and title.form.office.role == "gov.minister"
    if plain or title.form.office.family == "secrétaire":
        abroad = found.roles[0] == "gov.minister.europe" and "gov.minister.foreign" in found.roles
        title.role = "gov.minister.foreign" if abroad else found.roles[0]  # "de l'Europe et des Affaires étrangères"
