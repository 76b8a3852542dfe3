"""What the parts of a title say together: role by complement and jurisdiction, gender, status of an event before it.

Takes a title whose span has been read; fills ``role``, ``gender``, ``status`` and ``relation``. Needs no spaCy.
"""

from frpolnlp.text.words import Words
from frpolnlp.titles import offices
from frpolnlp.titles.found import Found

#: classes of complements that leave a president the head of a state
_STATES = frozenset(("state", "country", "republic", "junta", "presidency", "election", "campaign"))
#: colours that a party has for its name
_PARTIES = frozenset(
    "travailliste conservateur conservatrice libéral libérale démocrate républicain républicaine socialiste communiste "
    "écologiste centriste social-démocrate chrétien-démocrate péquiste caquiste bloquiste unioniste".split()
)
#: adjectives of those who govern a country, with its code
_REGIMES = {"taliban": "AF", "talibane": "AF", "talibans": "AF", "houthi": "YE", "houthie": "YE", "houthis": "YE"}
_RELATIONS = {
    "m": frozenset(
        "mari époux frère fils père gendre neveu oncle beau-frère cousin compagnon petit-fils conjoint".split()
    ),
    "f": frozenset(
        "épouse femme sœur soeur fille mère nièce tante belle-sœur cousine compagne veuve petite-fille".split()
    ),
}
_FEMININE = frozenset(
    "ancienne nouvelle actuelle future déléguée chargée adjointe élue désignée sortante déchue".split()
)
_MASCULINE = frozenset("ancien nouveau nouvel actuel futur délégué chargé adjoint élu désigné sortant déchu".split())


def refine(title: Found) -> None:
    """Let a jurisdiction that came late say which office it is: ``le secrétaire d'État`` of the United States."""
    family = title.form.office.family
    if family and len(title.codes) == 1:
        key = f"{title.kind}:{title.codes[0][:2]}" if title.kind else title.codes[0]
        title.role = offices.complements().get((family, key), title.role)


def settle_role(title: Found) -> None:
    """Let the complement and the jurisdiction say which office it is."""
    family = title.form.office.family
    table = offices.complements()
    if family:
        role = table.get((family, title.kind)) if title.kind else None
        if title.kind and len(title.codes) == 1:
            role = table.get((family, f"{title.kind}:{title.codes[0][:2]}"), role)
        if role is None and len(title.codes) == 1:
            role = table.get((family, title.codes[0]))
        if role is None and title.kind and title.kind not in _STATES:
            role = table.get((family, "other"))
        if role is not None:
            title.role = role
        if family == "commissaire" and title.portfolio is not None:
            of_union = not title.codes or title.codes[0] in ("EU", "FR")
            title.role = "eu.commissioner" if of_union else "org.official"
    if title.role == "eu.high_representative" and title.codes and title.codes[0] not in ("EU", "FR"):
        title.role = "igo.envoy"  # "le haut représentant de l'UA pour le Sahel"
    if title.role == "gov.minister.foreign" and family == "secrétaire d'état" and "deputy" in title.status:
        title.role = "gov.minister.deputy"
    if title.role == "generic.leader" and family == "chef" and title.coloured and not title.kind and not title.codes:
        title.role = "party.leader"
    if title.role == "party.leader" and title.kind == "name" and offices.ORGANISATIONS.intersection(title.codes):
        title.role = "org.head"  # "le chef du Bureau intégré des Nations unies"
    of_region = any(code in offices.regions() or code.startswith("FR-") for code in title.codes)
    if of_region and title.role in ("state.head.president", "local.region_president"):
        title.role = "gov.head.regional"
    if title.role.startswith("gov.head") and any("-" in code and code[:2] not in ("FR", "GE") for code in title.codes):
        title.role = "gov.head.regional"
    if title.role == "eu.commissioner" and not title.codes:
        title.place(("EU",), "institution")


def settle_colour(words: Words, title: Found) -> None:
    """Let an adjective tell a party's leader (``le leader travailliste``) and whom those who govern are of."""
    if title.codes or title.kind or title.end == title.head_end:
        return
    tail = words.lower[title.head_end : title.end]
    if title.role == "generic.leader" and title.form.office.family == "leader" and not _PARTIES.isdisjoint(tail):
        title.role = "party.leader"
    regimes = tuple(_REGIMES[word] for word in tail if word in _REGIMES)
    if regimes:
        title.place(regimes[:1], "demonym")


def settle_event(words: Words, title: Found, begin: int) -> None:
    """Let the noun before the title tell its status: ``la destitution du président``."""
    if title.determiner not in ("du", "des", "d'", "de") and words.lower[title.first - 2 : title.first - 1] != ["de"]:
        return
    at = title.first - 2 if title.determiner in ("du", "des", "d'", "de") else title.first - 3
    if at < begin:
        return
    event = offices.match(offices.modifiers(), words.lower, at)
    if event is not None and event[1].place == "event" and not title.status:
        title.status = list(event[1].status)


def settle_gender(words: Words, title: Found, begin: int) -> None:
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
