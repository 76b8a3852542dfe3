"""Noun phrases over the items of a Unit, without a tagger, and the marks that end them.

Takes a Unit and an item; gives whether a phrase can start there and where it ends. Decisions rest on closed classes
(``lexicons/grammar.toml``), on the forms of verbs and on capitals.
"""

from types import MappingProxyType

from frpolnlp.speech.dates import date_end
from frpolnlp.speech.inflection import infinitive_at, is_aux, is_finite, is_gerund, is_participle
from frpolnlp.speech.quoted_names import names_body
from frpolnlp.speech.units import QUOTE, Names, Unit
from frpolnlp.speech_lexicon.grammar import grammar

NO_NAMES: Names = MappingProxyType({})
_PRONOUNS = frozenset(
    "ex- celui celle ceux celles chacun chacune celui-ci celle-ci ceux-ci celles-ci quiconque".split()
)
_THEM = (["entre", "eux"], ["entre", "elles"])
_CIVILITIES = frozenset(("m.", "mm.", "mme", "mmes", "mlle", "mgr"))
PUNCTUATION = frozenset((",", ";", ":", ".", "!", "?", "…", "...", "(", ")", "[", "]", "–", "—", "-", "/", "•", "\n"))
HARD = frozenset((";", ":", ".", "!", "?", "…", "...", "–", "—", "•"))
DASHES = frozenset(("–", "—", "-"))
#: prepositions that stay inside a noun phrase: « le ministre de », « chargé des », « président en exil »
_OF = frozenset(("de", "d'", "du", "des"))
_INNER = frozenset(("en", "à", "au", "aux", "auprès", "chargé", "chargée", "chargés", "chargées", "près", "ès"))


def starts_phrase(unit: Unit, k: int) -> bool:
    """Say whether a noun phrase can start at item ``k``, if there is one: a determiner, a name, a civility."""
    if k >= len(unit):
        return False
    low, form = unit.low[k], unit.forms[k]
    classes = grammar()
    return (
        low in classes.determiners
        or low == "des"
        or form[0].isupper()
        or low in _PRONOUNS
        or (low[0].isdigit() and date_end(unit, k) == k)
    )


def phrase_end(
    unit: Unit, k: int, stop: int, *, names: Names = NO_NAMES, wide: bool = True, adjunct: bool = False
) -> int:
    """Return one past the noun phrase that starts at item ``k``, at most ``stop``; commas end it.

    Args:
        unit: The items.
        k: The first item of the phrase, its determiner or head.
        stop: How far it may reach.
        names: For each item of a person's name, the item at which the name starts: a second name is a new phrase.
        wide: Whether complements with *à* and *en* belong to it.
        adjunct: Whether the phrase hangs on a preposition beside a verb: a person's name then starts the next one.
    """
    classes = grammar()
    low = unit.low
    j = k
    noun = False  # whether a head has been passed
    while j < stop:
        word = low[j]
        if word in PUNCTUATION:
            closed = _bracket_end(unit, j, stop) if word == "(" and noun else 0
            if not closed:
                break
            j = closed
            continue
        if word == QUOTE:
            of = low[j - 1] in _OF or low[j - 1] in classes.determiners
            if noun and j > k and not of and not names_body(unit, k, j):
                break
            j += 1
            noun = True
            continue
        if word in classes.relatives and word != "que":
            break
        if word in ("que", "qu'"):
            break
        if j > k and word in classes.coordinators:
            if word not in ("et", "ou") or not _joins(unit, j, stop):
                break
            j += 1
            noun = False
            continue
        if noun and word in classes.determiners and low[j - 1] not in _OF and low[j - 1] not in classes.prepositions:
            if not _named_so(unit, j):
                break
            j += 1
            continue
        if j > k and noun and (word in _CIVILITIES or (names.get(j) == j and (adjunct or j - 1 in names))):
            break
        if j > k and j in names and names[j] == names.get(j - 1):
            j += 1  # a name may hold a particle: « Antoine Le Nel »
            continue
        if noun and word in ("à", "au", "aux") and _beside_name(unit, j, names):
            break  # spoken to: « a dit X au journal Y », « a répondu le ministre à X »
        if noun and word == "d'" and low[j + 1 : j + 3] in _THEM:
            j += 3  # « une minorité d'entre eux »
            break
        if word in _OF or word in ("au", "aux", "à", "en", "auprès"):
            if word in ("de", "d'", "à") and infinitive_at(unit, j + 1):
                break
            if adjunct and word in _OF and QUOTE in low[j + 1 : j + 3]:
                break
            if noun and (word in _OF or (wide and _complement(unit, j, stop))):
                j += 1
                noun = noun and word not in ("de", "d'", "à", "en", "auprès")
                if word in ("du", "des", "au", "aux"):
                    noun = False
                continue
            if noun:
                break
            j += 1
            continue
        if noun and word in classes.prepositions and word not in _INNER:
            agent = word == "par" and is_participle(low[j - 1]) and j + 1 < stop and starts_phrase(unit, j + 1)
            if not agent and not (word == "pour" and _field(unit, j, stop)):
                break
            j += 1
            continue
        if noun and (word in classes.subject_pronouns and word not in classes.determiners):
            break
        if noun and (word in ("ne", "n'", "se", "s'") or (word.startswith("-") and len(word) > 1)):
            break
        if noun and word in ("avoir", "être") and low[j - 1] not in classes.determiners:
            break
        if noun and (date_end(unit, j) > j or (is_finite(unit, j) and not _adjective_like(unit, j))):
            break
        if noun and word.endswith("ant") and is_gerund(word) and low[j - 1] != "ex-" and word not in _LEAVING:
            break
        if word in classes.determiners or word in ("très", "plus", "moins"):
            j += 1
            continue
        noun = noun or word != "ex-"
        j += 1
    while j > k and (low[j - 1] in _OF or low[j - 1] in classes.prepositions or low[j - 1] in ("et", "ou")):
        j -= 1
    return max(j, k)


def _named_so(unit: Unit, k: int) -> bool:
    """Say whether an article with a capital at ``k`` opens a name (« le collectif Les Amis »)."""
    forms = unit.forms
    return forms[k][0].isupper() and k + 1 < len(forms) and forms[k + 1][0].isupper() and unit.low[k - 1].isalpha()


def _field(unit: Unit, k: int, stop: int) -> bool:
    """Say whether *pour* at ``k`` says which part of the world an office is for (« adjoint pour l'Asie »)."""
    return k + 2 < stop and unit.low[k + 1] in ("l'", "la", "le", "les") and unit.forms[k + 2][0].isupper()


def _beside_name(unit: Unit, k: int, names: Names) -> bool:
    """Say whether *à* at ``k`` has a person's name beside it, and is no complement of a participle."""
    return k - 1 in names or (names.get(k + 1) == k + 1 and not is_participle(unit.low[k - 1]))


def _adjective_like(unit: Unit, k: int) -> bool:
    """Say whether a finite form is read as a noun or adjective where it stands: no clitic before, no object behind."""
    return k > 0 and unit.low[k - 1] in grammar().determiners


def _joins(unit: Unit, k: int, stop: int) -> bool:
    """Say whether the coordinator ``k`` joins two noun phrases, not two clauses."""
    classes = grammar()
    j = k + 1
    if j >= stop:
        return False
    low = unit.low[j]
    if low in classes.subject_pronouns and low not in classes.determiners:
        return False
    if (
        low in classes.relatives
        or low in classes.subordinators
        or low in ("a", "ont", "est", "sont", "y", "en", "ne", "n'", "se", "s'")
    ):
        return False
    if is_aux(unit, j) or (is_finite(unit, j) and low not in ("porte",)):
        return False
    if low in classes.prepositions and low not in _OF:
        return False
    return not (low.endswith("ant") and is_gerund(low))


def _complement(unit: Unit, k: int, stop: int) -> bool:
    """Say whether *à* or *en* at ``k`` opens a complement of the noun before it, not an adjunct of the verb."""
    if k + 1 >= stop:
        return False
    low = unit.low[k + 1]
    before = unit.low[k - 1]
    if unit.low[k] == "en":
        field = any(word in _HEADS_WITH_EN for word in unit.low[max(0, k - 2) : k])
        return field or low in _AFTER_EN
    if unit.low[k] == "auprès":
        return True
    if low in ("l'", "la", "le", "les"):
        if unit.low[k + 2 : k + 3] and unit.low[k + 2] in _SCHOOLS:
            return not _HEADS_WITH_A.isdisjoint(unit.low[max(0, k - 5) : k])  # « professeure de droit à l'université »
        return before in _HEADS_WITH_A or before in _CLOSE_TO
    if low in ("droits", "réfugiés"):
        return True  # « le Haut-Commissariat de l'ONU aux droits de l'homme »
    return unit.forms[k + 1][0].isupper() or low in ("paris",)


_AFTER_EN = frozenset("exil chef exercice charge fonction fonctions poste titre cours ligne colère grève lutte".split())
#: heads of a field of knowledge: « l'expert français en réseaux sociaux »
_HEADS_WITH_EN = frozenset(
    "expert experte experts expertes spécialiste spécialistes docteur docteure doctorant doctorante étudiant étudiante "
    "professeur professeure".split()
)
#: participles that say of an office how it is held: « le ministre sortant de l'Intérieur »
_LEAVING = frozenset(("sortant", "entrant", "remplaçant", "suppléant"))
_CLOSE_TO = frozenset("lié liée liés liées affilié affiliée affiliés affiliées opposé opposée opposés opposées".split())
_SCHOOLS = frozenset("université institut école faculté sorbonne hôpital académie collège".split())
_HEADS_WITH_A = frozenset(
    "ministre ministres secrétaire état directeur directrice ambassadeur ambassadrice candidat candidate candidats "
    "candidates adjoint adjointe délégué déléguée conseiller conseillère chargé chargée représentant représentante "
    "haut-commissaire spécialiste professeur professeure chercheur chercheuse avocat avocate maître "
    "doctorant doctorante étudiant étudiante".split()
)


def _bracket_end(unit: Unit, k: int, stop: int) -> int:
    """Return one past the bracket that opens at ``k`` if it closes within twelve items, else 0."""
    for j in range(k + 1, min(stop, k + 13)):
        if unit.low[j] == ")":
            return j + 1
    return 0
