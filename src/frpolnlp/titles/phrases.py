"""Small words of phrases: prepositions, adjectives by their ending, infinitives. Needs no spaCy."""

from frpolnlp.text.words import Words
from frpolnlp.titles import offices

ARTICLES = frozenset(("le", "la", "les", "l'"))
ORDINALS = frozenset(
    "premier première deuxième troisième quatrième cinquième sixième septième huitième dixième second seconde".split()
)
_NUMERALS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente".split()
)
_OWNERS = frozenset("ce cet cette ces son sa ses leur leurs notre nos".split())
#: words that no noun phrase of ours goes over
STOPS = frozenset(
    "le la les l' un une des du de d' au aux à et ou mais donc or ni car que qu' qui quoi dont où se s' ne n' pas plus "
    "a ont est sont était étaient a-t-il sera seront avait avaient fut ce cet cette ces il elle ils elles on nous vous "
    "je son sa ses leur leurs lui y en dans par pour sur sous avec sans chez vers contre entre depuis après avant lors "
    "dès pendant selon afin ainsi comme si aussi alors très trop bien déjà encore toujours jamais hier demain "
    "aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche tandis lorsque quand puis doit doivent peut "
    "peuvent va vont fait dit "
    "veut assure affirme estime explique indique revendique applique implique critique communique réplique complique "
    "rappelle appelle interpelle renouvelle résiste insiste assiste persiste existe consiste subsiste".split()
)
_ADJECTIVE_ENDINGS = (
    "al", "ale", "aux", "ales", "if", "ive", "ifs", "ives", "ique", "iques", "aire", "aires", "ien", "ienne", "iens",
    "iennes", "eux", "euse", "el", "elle", "els", "elles", "iste", "istes", "able", "ables", "ible", "ibles", "in",
    "ine", "ains", "aine", "ain", "aines",
)  # fmt: skip
_INFINITIVES = frozenset(
    "faire prendre mettre dire être rendre suivre permettre répondre comprendre perdre vendre défendre entendre "
    "attendre apprendre conduire construire détruire réduire produire écrire lire vivre poursuivre reconnaître "
    "connaître avoir savoir voir pouvoir devoir vouloir recevoir".split()
)
_VERB_ENDINGS = ("dire", "crire", "duire", "truire", "clure", "ettre", "endre", "aindre", "eindre", "oindre")


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
    if begin < limit and lower[begin] in ARTICLES and word not in ("du", "des", "au", "aux"):
        if word in ("de", "à") and lower[begin] in ("le", "les") and words.forms[begin] == lower[begin]:
            return None  # "l'ordre au ministre de le faire": the article would be one word with its preposition
        begin += 1
    elif begin + 1 < limit and lower[begin] in _NUMERALS:
        begin += 1  # "les présidents des deux pays"
    elif begin + 1 < limit and lower[begin] in _OWNERS and offices.match(offices.institutions(), lower, begin + 1):
        begin += 1  # "président de cette commission"
    return (begin, preposition) if begin < limit else None


def is_adjective(words: Words, i: int) -> bool:
    """Say whether a word in lower case is an adjective by its ending or the list of adjectives."""
    lower = words.lower[i]
    if lower in STOPS or lower in _NUMERALS or not lower[0].isalpha() or words.forms[i][0].isupper():
        return False
    return len(lower) > 3 and (lower.endswith(_ADJECTIVE_ENDINGS) or lower in offices.adjectives())


def is_infinitive(word: str) -> bool:
    """Say whether a word after ``de`` without article is a verb and no noun: ``de revenir``, ``de parler``."""
    if word in _INFINITIVES or word.endswith(_VERB_ENDINGS):
        return True
    return (
        len(word) > 4 and word.endswith(("er", "ir")) and not word.endswith(("ier", "oir", "eur", "enir"))
    ) or word.endswith(("venir", "tenir"))


def words_text(words: Words, first: int, end: int) -> str:
    """Return the words ``first`` to ``end`` with single blanks as they stood."""
    found = words.forms[first]
    for i in range(first + 1, end):
        found += (" " if words.starts[i] > words.ends[i - 1] else "") + words.forms[i]
    return found
