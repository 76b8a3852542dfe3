"""What stands before a name says what the name is: a person's title, a thing's noun, an article.

Takes words and a position; gives the evidence (:class:`Evidence`). The word lists are ``lexicons/names/contexts.toml``.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from frpolnlp.names.vocabulary import agreements, civilities, context, human_noun, humans, no_eponyms, plurals
from frpolnlp.places import countries_of_adjective, fold
from frpolnlp.text.quotation import MARKS

Kind = Literal["", "civility", "person", "eponym", "thing", "body", "article", "place"]


class Evidence(NamedTuple):
    """What the words before a name say of it.

    Attributes:
        kind: ``civility`` (``Mme``), ``person`` (a title, trade or kin), ``eponym`` (``loi``), ``thing`` (``gare``),
            ``body`` (``agence``), ``article``, ``place`` (``maire de``, ``à``) or ``""``.
        gender: Of the person, where the word's form tells it.
        plural: Whether several names follow (``MM.``, ``les ministres``).
    """

    kind: Kind
    gender: str = ""
    plural: bool = False


NONE = Evidence("")
_DETERMINERS = frozenset("le la l' les du au aux des un une cet cette ce ces son sa ses leur leurs notre nos".split())
_INDEFINITE = frozenset("un une des deux trois quatre cinq plusieurs quelques certains d'anciens".split())
_ADDRESSES = frozenset("m. mm. m mm mme mme. mmes mlle monsieur madame messieurs mesdames me dr dr. pr pr.".split())
_PLURAL = frozenset("les ses leurs ces nos aux d' de".split())
_FEMININE = frozenset("la une cette sa".split())
_OF = frozenset(("de", "d'", "du"))
#: what ranks are of: « capitaine de vaisseau X »
_RANKED = frozenset("instruction paix police vaisseau frégate corvette".split())
#: endings of adjectives, after which the noun before them counts: « le roi goth », « le chef druze »
_ENDINGS = tuple(
    "ien ienne ais aise ois oise iste ain aine al ale el elle if ive eux euse ique aire ant ent é ée".split()
)
_PLACES = frozenset("à vers depuis dans via sur en".split())


def evidence_before(forms: Sequence[str], lower: Sequence[str], i: int) -> Evidence:
    """Return what the words before the word ``i`` say of a name that starts there.

    Example:
        >>> words = "le président sortant Trump".split()
        >>> evidence_before(words, words, 3).kind
        'person'
    """
    k = i - 1
    if k >= 0 and lower[k] in MARKS:
        k -= 1
    if k < 0:
        return NONE
    word = lower[k]
    gender = civilities().get(word)
    if gender is not None:
        return Evidence("civility", gender, word in plurals())
    if word in _DETERMINERS:
        return Evidence("article")
    if not word[0].isalpha():
        return NONE
    key = fold(word)
    human = human_noun(key)
    if word in _RANKED and k > 1 and lower[k - 1] in _OF:  # « le juge d'instruction X »
        rank = human_noun(fold(lower[k - 2]))
        if rank is not None:
            return Evidence("person", rank)
    if human is None:
        direct = _named_by(forms, lower, key, k, i)
        if direct is not None:
            return direct
        if word in _OF and k > 0:
            before = lower[k - 1]
            if before in _ADDRESSES:  # « M. de Villepin », not « le duc de Naxos »
                return Evidence("civility", civilities()[before], before in plurals())
            return Evidence("place") if fold(before) in context("lieux") else NONE
        if word in _PLACES:
            return Evidence("place")
    skipped = 0
    while human is None and skipped < 3 and k > 0 and _is_adjective(word, key):
        k -= 1
        skipped += 1
        word = lower[k]
        key = fold(word)
        human = human_noun(key)
    if human is not None:
        before = lower[k - 1] if k > 0 else ""
        if before in _INDEFINITE or (key in context("epithetes") and fold(before) in context("organismes")):
            return Evidence("body")  # « une députée Horizons », « le groupe terroriste Hamas »
        plural = word[-1] in "sx" and before in _PLURAL
        if not human and key in context("adjectifs"):  # « la députée travailliste X »: the noun before it tells
            human = human_noun(fold(before)) or ""
        return Evidence("person", "f" if before in _FEMININE else human, plural)
    if skipped:
        if key in context("organismes"):
            return Evidence("body")
        # a demonym with its capital is a person: « le Britannique Jeremy Hunt »
        people = forms[i - 1] != lower[i - 1] and countries_of_adjective(forms[i - 1])
        return Evidence("person") if people else NONE
    return NONE


def _named_by(forms: Sequence[str], lower: Sequence[str], key: str, k: int, i: int) -> Evidence | None:
    """Return what the noun ``key`` at ``k``, right before the name at ``i``, says of it; None: it says nothing."""
    body = key in context("organismes") and key not in context("choses")
    if key in context("eponymes") and fold(forms[i]) not in no_eponyms():
        return NONE if body else Evidence("eponym")
    if not body and key not in context("choses"):
        return None
    before = lower[k - 1] if k else ""
    if before in ("de", "d'"):  # « le général de brigade X », « à sa sortie de prison X »
        rank = human_noun(fold(lower[k - 2])) if k > 1 else None
        return Evidence("body") if rank is None else Evidence("person", rank)
    if (
        not body
        and before
        and forms[k] == lower[k]
        and before not in _DETERMINERS
        and not _is_adjective(before, fold(before))
    ):
        return None  # « elle a cité X »
    return Evidence("body" if body else "thing")


def _is_adjective(word: str, key: str) -> bool:
    return (
        key in context("adjectifs") or (len(word) > 4 and word.endswith(_ENDINGS)) or bool(countries_of_adjective(word))
    )


def gender_after(lower: Sequence[str], end: int) -> str:
    """Return the gender that the apposition behind a name tells (``X, présidente de …``), or ``""``.

    Args:
        lower: The words of the text in lower case.
        end: One past the last word of the name.

    Example:
        >>> gender_after("truss , chargée du commerce".split(), 1)
        'f'
    """
    if lower[end : end + 1] != [","] or end + 1 >= len(lower):
        return ""
    word = lower[end + 1]
    feminine = word in _FEMININE
    if word in ("la", "le", "l'", "une", "un", "ex-", "ancien", "ancienne", "nouvelle", "actuelle") and end + 2 < len(
        lower
    ):
        word = lower[end + 2]
    for gender in ("m", "f"):
        if word in agreements(gender):
            return gender
    human = human_noun(fold(word))
    return "f" if feminine and human is not None else human or ""


def is_apposed(lower: Sequence[str], first: int, end: int) -> bool:
    """Say whether an apposition tells that the words ``first`` to ``end`` name a person.

    Example:
        >>> is_apposed("tesfaye , un soudeur".split(), 0, 1), is_apposed("sa femme , margit , rit".split(), 3, 4)
        (True, True)
    """
    if lower[end : end + 1] != [","]:
        return False
    words = [*lower[end + 1 : end + 3], "", ""]
    if words[0].isdigit() and words[1] in ("ans", "an"):
        return True
    if words[0] in agreements("m") or words[0] in agreements("f"):
        return True
    if fold(words[1] if words[0] in ("un", "une") else words[0]) in humans():
        return True
    return first > 2 and lower[first - 1] == "," and fold(lower[first - 2]) in humans()
