"""What may follow an office: a place, an institution, a name or another noun phrase, read word by word.

Takes the words of a reading and a position; gives where the phrase ends and what it says (:class:`Complement`). No
parse and no model: phrases of the lists first, then capitalised names, then a noun with its adjectives and its own
complements. Needs no spaCy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from frpolnlp.places import Organisation, Place, adjectives, fold, longest, organisation_index, place_index
from frpolnlp.text.propernames import CIVILITIES, PARTICLES, name_like
from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.demonyms import demonyms, party_at
from frpolnlp.titles.found import ANY, Complement
from frpolnlp.titles.given import is_given
from frpolnlp.titles.phrases import (
    ARTICLES,
    ORDINALS,
    STOPS,
    after_preposition,
    is_adjective,
    is_infinitive,
    words_text,
)
from frpolnlp.titles.portfolio import read_portfolio

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
_TOWNS = ("capital", "city")
#: adjectives of the Alliance that is the Otan; another one makes it a party: "l'Alliance civique"
_OF_NATO = frozenset(("atlantique", "militaire", "défensive", "occidentale", "transatlantique"))
_OF = (["de"], ["du"], ["des"], ["d'"])
_COMPASS = frozenset("est ouest nord sud nord-est nord-ouest sud-est sud-ouest".split())
_ROMAN = frozenset("IVX")
_NUMBERED = frozenset(("arrondissement", "circonscription", "district", "canton"))
#: classes that a place follows without preposition: ``la région Hauts-de-France``
_DIVISIONS = frozenset(("region", "department", "municipality"))
#: classes that may have a participle: "le Commandement aérien allié de l'Otan"
_WITH_PARTICIPLE = frozenset(("name", "other", "org", "army", "state_body"))
#: classes of bodies that have a branch in a country
_WITH_BRANCH = frozenset(("org", "company", "union"))
#: nouns of bodies that have an unknown name behind their adjective: ``l'ONG européenne X``
_BODIES = frozenset(
    "organisation société groupe association entreprise ong plateforme fondation banque compagnie".split()
)
#: classes that a name follows without preposition: ``le parti Les Républicains``
_APPOSED = frozenset(("party", "org", "company", "union", "armed_group", "intelligence", "group", "other"))
_NOUNS = frozenset(
    "parti organisation société groupe association mouvement syndicat agence entreprise ong formation coalition liste "
    "service milice fondation fédération plateforme banque compagnie collectif".split()
)


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
    if start in inner and institution is None and lower[start] not in CIVILITIES:
        # titles of titles without end would each reach to the end of the text
        return Complement(inner[start], "title") if inner[start] <= limit else None
    organisation = longest(organisation_index(), forms, start)
    place = longest(place_index(), forms, start)
    reach = max(institution[0] if institution else 0, organisation[0] if organisation else 0, place[0] if place else 0)
    if 0 < reach <= limit:
        if institution and institution[0] == reach:
            value = institution[1]
            found = Complement(reach, value.kind, (value.code,) if value.code else (), "institution")
            alone = reach == start + 1 and lower[start - 1] == "la"
            other = value.code == "NATO" and reach == start + 1 and reach < limit and lower[reach] not in _OF_NATO
            if other and forms[start] == "Alliance" and is_adjective(words, reach):
                return Complement(reach + 1, "party", party=words_text(words, start, reach + 1))
            joined = reach == start + 1 and reach < limit and is_adjective(words, reach)
            if value.kind == "state" and lower[start] == "confédération" and joined and _is_none_of(words, reach, "CH"):
                return _extended(words, Complement(reach + 1, "org"), limit, inner, depth)
            if value.kind == "party" and lower[start] == "ligue" and lower[reach : reach + 1] in _OF:
                return _extended(words, Complement(reach, "org"), limit, inner, depth)  # "la Ligue de protection …"
            if value.kind == "org" and forms[start] == "Union" and lower[start - 1] in ("de", "d'") and joined:
                return _extended(
                    words, Complement(reach, "party"), limit, inner, depth
                )  # "la cheffe d'Union populaire"
            if value.kind == "committee" and forms[start] == "Commission" and alone:
                whole = _extended(words, found, limit, inner, depth)
                # nothing but "la Commission" with its capital is the European one
                return whole if whole.end > reach else Complement(reach, "eu_commission", ("EU",), "institution")
        elif place and place[0] == reach:
            article = lower[start - 1] in ("du", "le", "au") and len(place[1]) > 1  # "du Victoria": no town
            found = _of_place(reach, sorted(place[1], key=lambda p: p.kind in _TOWNS) if article else place[1])
        else:
            assert organisation is not None
            own = words_text(words, start, reach)  # "AfD" is not "AFD", but "PS" is that of several countries
            written_so = [value for value in organisation[1] if value.name == own]
            if own.isupper():
                written_so += [value for value in organisation[1] if value.name.lower() != own.lower()]
            found = _of_organisation(reach, written_so or organisation[1])
            if found.kind == "party" and lower[start] == "parti" and reach - start == 2:
                found = replace(found, options=(*found.options, ANY))  # many countries have a Parti libéral
            if found.kind == "party" and lower[reach - 1] == "ligue" and lower[reach : reach + 1] in _OF:
                found = Complement(reach, "org")
            if institution and institution[1].kind in _DIVISIONS:
                found = replace(found, kind=institution[1].kind)  # "la région Île-de-France" is listed as a body
        return _extended(words, found, limit, inner, depth)
    if start + 1 < limit and lower[start + 1] in _NUMBERED and _ROMAN.issuperset(forms[start].removesuffix("e")):
        start += 1  # "maire du XIVe arrondissement"
    if lower[start] in CIVILITIES and start + 1 < limit:
        named = _name(words, start + 1, limit)
        return Complement(named, "person") if named is not None else None  # "la cheffe de cabinet de M. X"
    end = _name(words, start, limit)
    if end is not None:
        person = is_given(forms[start]) and end - start > 1
        return _extended(words, Complement(end, "person" if person else "name"), limit, inner, depth)
    if lower[start] in _COMPASS and start + 1 < limit and lower[start - 1] in ("l'", "le", "du"):
        demonym = demonyms(words, start + 1, limit)
        if demonym is not None:
            return Complement(demonym[0], "region", demonym[1][:1], "demonym")  # "l'homme fort de l'Est libyen"
    if (
        lower[start] in ORDINALS
        and start + 1 < limit
        and forms[start + 1][0].islower()
        and lower[start + 1] not in STOPS
    ):
        start += 1  # "députée de la deuxième circonscription"
    if forms[start].isdigit() and start + 2 < limit and lower[start + 1] in ("e", "er", "ème", "eme"):
        start += 2  # "maire du 3e arrondissement"
    counted = forms[start][0].isdigit() and forms[start][-1].isalpha()
    if lower[start] in STOPS or not (forms[start][0].isalpha() or counted) or forms[start][-1] == "'":
        return None
    if lower[start - 1] in ("de", "d'", "à") and is_infinitive(lower[start]):
        return None
    return _extended(words, Complement(start + 1, "other", named=forms[start][0].isupper()), limit, inner, depth)


def _is_none_of(words: Words, i: int, code: str) -> bool:
    """Say whether the adjective ``i`` is none of a country: ``la Confédération paysanne`` is not the Swiss one."""
    return code not in adjectives().get(fold(words.lower[i]), ())


def _of_place(end: int, values: Sequence[Place]) -> Complement:
    first = values[0]
    kind = _PLACE_KINDS.get(first.kind, "region")
    same = [place for place in values if _PLACE_KINDS.get(place.kind, "region") == kind]
    codes = tuple(dict.fromkeys(place.code for place in same)) if kind == "country" else (first.code,)
    return Complement(end, kind, tuple(code for code in codes if code), "place")


def _of_organisation(end: int, values: Sequence[Organisation]) -> Complement:
    first = values[0]
    kind = _KINDS.get(first.kind, first.kind)
    codes: tuple[str, ...] = tuple(
        dict.fromkeys(value.code for value in values if value.code and value.kind == first.kind)
    )
    party = first.name if kind == "party" else None
    return Complement(end, kind, codes[:1], "institution", party=party, options=codes)


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
    party, kind, options = found.party, found.kind, found.options
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
            if name is not None and not is_given(forms[end]) and found.evidence != "place":
                end = name
                continue
        if found.kind == "municipality" and end == found.end and forms[end] == "Métropole":
            end += 1  # "Rennes Métropole"
            continue
        if found.kind in _APPOSED and end == found.end and forms[end][0].isupper() and lower[end - 1] in _NOUNS:
            body = longest(organisation_index(), forms, end)
            name = body[0] if body is not None and body[0] <= limit else _name(words, end, limit)
            if name is not None and not is_given(forms[end]):
                end = name
                continue
        if word == "au" and lower[end + 1 : end + 2] == ["pouvoir"] and end + 2 <= limit:
            end += 2  # "le chef du parti au pouvoir", "de la junte au pouvoir"
            continue
        if found.kind in _WITH_BRANCH and end == found.end and forms[end][0].isupper():
            branch = longest(place_index(), forms, end)
            if branch is not None and branch[0] <= limit and branch[1][0].kind == "state":
                end, codes, evidence = branch[0], (branch[1][0].code,), "place"  # "Amnesty International Nigeria"
                continue
        demonym = demonyms(words, end, limit)
        if demonym is not None and (not codes or not closed):
            end = demonym[0]
            if not codes or (evidence == "institution" and codes[0] not in offices.ORGANISATIONS):
                codes, evidence, options = demonym[1], "demonym", () if demonym[2] else demonym[1]
            end = _name_behind(words, end, limit, found)
            continue
        if closed and found.kind != "igo":
            break
        participle = (
            word.endswith(("é", "ée", "és", "ées"))
            and not word.startswith("chargé")
            and forms[end] == word
            and kind in _WITH_PARTICIPLE
        )
        if participle and end + 1 < limit and lower[end + 1] in ("de", "du", "des", "d'"):
            end += 1  # "Bureau intégré des Nations unies"
            continue
        if is_adjective(words, end) or (
            end + 1 < limit and lower[end + 1] == ")" and word.isalpha() and forms[end] == word and word not in STOPS
        ):
            end += 1
            continue
        party_end = party_at(words, end, limit)
        if party_end is not None and found.kind == "group":
            end, party = party_end
            body = longest(organisation_index(), forms, end - 1)
            if not codes and body is not None and len(body[1]) == 1 and body[1][0].code:
                codes, evidence = (body[1][0].code,), "institution"
            continue
        if (
            kind in ("other", "name", "org")
            and _is_acronym(forms[end])
            and lower[end + 1 : end + 2] in (["de"], ["du"])
        ):
            end += 1  # "l'Office public HLM de Paris"
            continue
        if word == "(" and end + 2 < limit and lower[end + 2] == ")" and _is_acronym(forms[end + 1]):
            end += 3
            continue
        link = end
        joined = word == "et" and end + 1 < limit and lower[end + 1] in ("de", "du", "des", "d'")
        if word == "et" and not joined and found.kind in ("other", "org", "name"):
            noun = end + 1 + (end + 1 < limit and lower[end + 1] in ARTICLES)
            closed_off = noun + 1 >= limit or lower[noun + 1] in (",", ")", "(", ".", ":")
            if noun < limit and closed_off and forms[noun] == lower[noun] and lower[noun] not in STOPS:
                end = noun + 1
                continue
        movement = found.kind == "party" and not found.party  # "le Mouvement pour la refondation"
        against = (movement or found.kind in ("other", "org", "name", "state_body")) and word in ("contre", "pour")
        if joined:
            link += 1
        if against:
            begin: int | None = end + 1 + (end + 1 < limit and lower[end + 1] in ARTICLES)
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
    return Complement(end, kind, codes, evidence, found.roles, found.named, party, options)


def _name_behind(words: Words, end: int, limit: int, found: Complement) -> int:
    """Return the end of a body's name behind its adjective: ``le service de renseignement turc MIT``."""
    if end >= limit or found.kind not in _APPOSED or not words.forms[end][0].isupper() or is_given(words.forms[end]):
        return end
    body = longest(organisation_index(), words.forms, end)
    if body is not None and body[0] <= limit:
        return body[0]
    name = _name(words, end, limit) if words.lower[found.end - 1] in _BODIES else None
    if name is None:
        return end
    named = name + 2 < limit and words.lower[name] == "(" and words.lower[name + 2] == ")"
    return name if named or name == end + 1 else end


def _is_acronym(form: str) -> bool:
    """Say whether a word is an acronym: ``ONU``, ``PiS``."""
    if not (2 <= len(form) <= 8 and form.isalnum() and form[0].isupper()):
        return False
    return form.isupper() or (len(form) <= 5 and sum(map(str.isupper, form)) >= 2)
