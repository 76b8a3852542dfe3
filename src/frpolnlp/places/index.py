"""Find a form of a table in a text, whatever its accents, apostrophes, hyphens and capitals.

Takes ``(form, value)`` pairs; gives a :class:`Table` that is asked by whole form (:func:`find`) or at a position in a
list of words (:func:`longest`): a folded first word leads to the entries that begin with it, longest first. Words are
what :func:`words` gives: ``l'`` and ``d'`` apart, hyphens inside; each entry stands with its hyphens and without.

Case counts as little as it can: a name in lower case (``nice``, ``tours``) is none, an acronym of up to five letters
must be in capitals (``LR``, ``X``) unless the table also has another writing of it, and that is all.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar
from unicodedata import combining, normalize

T = TypeVar("T")

_ACCENTED = "àâäáãåçéèêëîïíìôöóõòûüúùñÿ"  # the frequent letters, to spare them the decomposition
_PLAIN = str.maketrans(
    {**dict.fromkeys("’ʼ‘´′", "'"), **dict.fromkeys("‐‑‒–", "-"), **dict.fromkeys("\xa0\u202f\u2009", " ")}
    | dict(zip(_ACCENTED, "aaaaaaceeeeiiiiooooouuuuny", strict=True))
    | {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "ı": "i", "đ": "d"}
)
_ELIDED = ("l'", "d'")


class Entry(NamedTuple, Generic[T]):
    """A form of a table: folded ``words``, the least ``case`` to ask for (see :func:`case_of`), ``values``."""

    words: tuple[str, ...]
    case: int
    values: tuple[T, ...]


class Openings(NamedTuple, Generic[T]):
    """The entries of one first word: the one without another word, the others by their second word, longest first."""

    alone: Entry[T] | None
    longer: Mapping[str, tuple[Entry[T], ...]]


Index = Mapping[str, Openings[T]]


class Table(NamedTuple, Generic[T]):
    """Both ways into a table: by whole form, and by first word."""

    by_form: Mapping[str, Entry[T]]
    by_word: Index[T]


@lru_cache(maxsize=8192)
def fold(form: str) -> str:
    """Return ``form`` in lower case, without accents, with ``'`` and ``-`` for every apostrophe and hyphen.

    Example:
        >>> fold("L’Élysée"), fold("ÉTATS‑UNIS"), fold("Œuvre")
        ("l'elysee", 'etats-unis', 'oeuvre')
    """
    return folded(form)


def words(form: str) -> tuple[str, ...]:
    """Return the folded words of ``form`` as the indexes hold them: ``l'`` and ``d'`` apart, hyphens inside.

    Example:
        >>> words("Côte d’Ivoire"), words("Seine-Saint-Denis"), words("N'Djamena")
        (('cote', "d'", 'ivoire'), ('seine-saint-denis',), ("n'djamena",))
    """
    return _split(fold(form))


def case_of(form: str) -> int:
    """Return 0 for a form in lower case, 2 for one in capitals or in a script without case, 1 for anything between.

    Example:
        >>> case_of("talibans"), case_of("Elysée"), case_of("OTAN"), case_of("日本")
        (0, 1, 2, 2)
    """
    if form.islower():
        return 0
    return 2 if form.upper() == form else 1


def longest(index: Index[T], written: Sequence[str], start: int) -> tuple[int, tuple[T, ...]] | None:
    """Return the end and the values of the longest entry of ``index`` at ``written[start]``, or None.

    Args:
        index: An index such as ``frpolnlp.places.place_index()``.
        written: Words as the text has them (case and accents too), ``l'`` and ``d'`` apart.
        start: Position of the first word, in words; so is the end that is returned.

    Example:
        >>> index = build([("Corée", "?"), ("Corée du Sud", "KR")]).by_word
        >>> longest(index, ["la", "Corée", "du", "Sud"], 1), longest(index, ["la", "corée"], 1)
        ((4, ('KR',)), None)
    """
    openings = index.get(fold(written[start]))
    if openings is None:
        return None
    if openings.longer and start + 1 < len(written):
        for entry in openings.longer.get(fold(written[start + 1]), ()):
            size = len(entry.words)
            span = written[start : start + size]
            if (size < 3 or tuple(map(fold, span)) == entry.words) and _case_is_enough(" ".join(span), entry):
                return start + size, entry.values
    alone = openings.alone
    return (start + 1, alone.values) if alone is not None and _case_is_enough(written[start], alone) else None


def key_of(form: str) -> str:
    """Return the form under which ``by_form`` has it: folded, hyphens and apostrophes as blanks."""
    return _blanks(fold(form))


def folded(form: str) -> str:
    """Fold ``form`` without remembering it: what :func:`fold` does."""
    plain = form.lower()
    if plain.isascii():
        return plain
    plain = plain.translate(_PLAIN)
    if plain.isascii():
        return plain
    return "".join(letter for letter in normalize("NFD", plain) if not combining(letter))


def _blanks(plain: str) -> str:
    return " ".join(plain.replace("-", " ").replace("'", " ").split())


def _split(plain: str) -> tuple[str, ...]:
    """Split a folded form into words, ``l'`` and ``d'`` apart."""
    if "'" not in plain:
        return tuple(plain.split())
    found: list[str] = []
    for word in plain.split():
        if word.startswith(_ELIDED) and len(word) > 2:
            found += (word[:2], word[2:])
        else:
            found.append(word)
    return tuple(found)


def find(table: Table[T], form: str) -> tuple[T, ...]:
    """Return the values of ``form`` in ``table``; empty when it is not there or lacks its capitals."""
    entry = table.by_form.get(key_of(form))
    return entry.values if entry is not None and _case_is_enough(form, entry) else ()


def _case_is_enough(form: str, entry: Entry[T]) -> bool:
    """Say whether ``form`` shows the capitals that ``entry`` asks for, article apart: ``Le monde`` is no newspaper."""
    return entry.case == 0 or case_of(without_article(form)) >= entry.case


def without_article(form: str) -> str:
    """Return ``form`` without a leading article.

    Example:
        >>> without_article("l’Élysée"), without_article("Les Verts"), without_article("Lesbos")
        ('Élysée', 'Verts', 'Lesbos')
    """
    if form[:1] not in "lL":
        return form
    for article in ("le ", "la ", "les ", "l'"):
        if fold(form[: len(article)]) == article:
            return form[len(article) :]
    return form


def _least_case(form: str) -> int:
    """Return the case that a text must show for ``form``: capitals for an acronym, a capital for a name, else none."""
    if form.isupper():
        return 2 if len(form) <= 5 else 1
    return 1 if not form.islower() and (form.isascii() or form.upper() != form.lower()) else 0


def build(rows: Iterable[tuple[str, T]]) -> Table[T]:
    """Index ``(form, value)`` pairs; values of one form keep their order.

    Example:
        >>> find(build([("Congo", "CG"), ("Congo", "CD")]), "CONGO")
        ('CG', 'CD')
    """
    by_form: dict[str, Entry[T]] = {}
    hyphened: list[tuple[str, tuple[str, ...]]] = []
    for form, value in rows:
        plain = folded(form)
        key, split = (plain, (plain,)) if plain.isalpha() else (_blanks(plain), _split(plain))
        case = _least_case(form)
        known = by_form.get(key)
        if known is None:
            by_form[key] = Entry(split, case, (value,))
        else:
            values = known.values if value in known.values else (*known.values, value)
            by_form[key] = Entry(known.words, min(case, known.case), values)
            hyphened.append((key, split))
        if "-" in plain:
            hyphened.append((key, _split(plain.replace("-", " "))))
    entries: dict[tuple[str, ...], Entry[T]] = {entry.words: entry for entry in by_form.values()}
    for key, split in hyphened:
        if split not in entries:
            entries[split] = by_form[key]._replace(words=split)
    alone: dict[str, Entry[T]] = {}
    longer: dict[str, dict[str, list[Entry[T]]]] = {}
    for split, entry in entries.items():
        if len(split) == 1:
            alone[split[0]] = entry
        else:
            longer.setdefault(split[0], {}).setdefault(split[1], []).append(entry)
    by_word = {word: Openings(entry, {}) for word, entry in alone.items()}
    for word, found in longer.items():
        by_word[word] = Openings(alone.get(word), {second: _longest_first(held) for second, held in found.items()})
    return Table(by_form, by_word)


def _longest_first(entries: list[Entry[T]]) -> tuple[Entry[T], ...]:
    if len(entries) > 1:
        entries.sort(key=lambda entry: -len(entry.words))
    return tuple(entries)
