"""Who is known: people of public life with their spellings, offices and ids, and a user's own list of them.

Takes the package's tables (``lexicons/names/people.tsv``, written by hand, and ``politicians.tsv``, names as of 2016
with ids) and, where given, a TSV or JSONL file of one's own; gives frozen values and `Knowledge`, which answers by full
form, by surname and by id. Reads no file at import and needs no spaCy.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import islice
from pathlib import Path
from unicodedata import normalize

from frpolnlp.errors import message
from frpolnlp.lexicon import LexiconError, text_of, toml
from frpolnlp.names.people_list import KnownPerson, gather, read_jsonl, read_tsv

# Countries whose people the French press names with the surname first.
SURNAME_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "TW", "VN"})

_MARKS = re.compile("[\u0300-\u036f]+")
_UNIFORM = (*((mark, " ") for mark in "-‐‑·・"), *((mark, "'") for mark in "’ʼ`"), *zip("łøıđ", "loid", strict=True))


class Knowledge:
    """Known people, found by full form, by surname or by id.

    Example:
        >>> known = Knowledge([KnownPerson("Ursula von der Leyen", country="EU", kb_id="Q60772")])
        >>> [person.name for person in known.find("URSULA VON DER LEYEN")]
        ['Ursula von der Leyen']
        >>> [person.name for person in known.by_surname("von der Leyen")]
        ['Ursula von der Leyen']
        >>> known.by_id("Q60772").country
        'EU'
    """

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self.people: tuple[KnownPerson, ...] = tuple(people)

    def __len__(self) -> int:
        return len(self.people)

    def __iter__(self) -> Iterator[KnownPerson]:
        return iter(self.people)

    def find(self, form: str) -> tuple[KnownPerson, ...]:
        """Return the people one of whose full forms is ``form``, case, accents and hyphens aside."""
        return tuple(self.people[i] for i in self.forms.get(key(form), ()))

    def by_surname(self, surname: str) -> tuple[KnownPerson, ...]:
        """Return the people whose surname is ``surname``, with or without its particles."""
        return tuple(self.people[i] for i in self.surnames.get(key(surname), ()))

    def by_id(self, kb_id: str) -> KnownPerson | None:
        """Return the person whose ``kb_id`` this is, or None."""
        return self.ids.get(kb_id)

    @property
    def forms(self) -> Mapping[str, tuple[int, ...]]:
        """The folded full forms (two words and more, or not ASCII), each with its indices in ``people``."""
        return self._index[0]

    @property
    def surnames(self) -> Mapping[str, tuple[int, ...]]:
        """The folded surnames, each with the indices in ``people`` of those who bear it."""
        return self._index[1]

    @cached_property
    def ids(self) -> Mapping[str, KnownPerson]:
        """The people who have an id, by id."""
        return {person.kb_id: person for person in self.people if person.kb_id}

    @cached_property
    def _index(self) -> tuple[Mapping[str, tuple[int, ...]], Mapping[str, tuple[int, ...]]]:
        """The two look-ups, by full form and by surname, in one pass over the folded forms."""
        forms: dict[str, tuple[int, ...]] = {}
        surnames: dict[str, tuple[int, ...]] = {}
        particles = _particles()
        folded = iter(_keys([form for person in self.people for form in person.forms]))
        for i, person in enumerate(self.people):
            alone = (i,)
            first = person.country in SURNAME_FIRST
            for form in islice(folded, len(person.forms)):
                if " " in form or not form.isascii():
                    held = forms.setdefault(form, alone)
                    if held is not alone and i not in held:
                        forms[form] = held + alone
                for surname in _surnames(form, first, particles):
                    held = surnames.setdefault(surname, alone)
                    if held is not alone and i not in held:
                        surnames[surname] = held + alone
        return forms, surnames


def key(form: str) -> str:
    """Return ``form`` without case, accents and hyphens: what forms are compared by.

    Example:
        >>> key("Jean-Noël BARROT")
        'jean noel barrot'
    """
    form = _MARKS.sub("", normalize("NFD", form)).casefold()
    for mark, plain in _UNIFORM:
        form = form.replace(mark, plain)
    return form


@cache
def people() -> tuple[KnownPerson, ...]:
    """Return everybody whom the package knows: ``people.tsv`` over ``politicians.tsv``, read once."""
    return merge(_packaged("names/politicians"), curated())


@cache
def curated() -> tuple[KnownPerson, ...]:
    """Return the people of ``people.tsv``, written by hand: those whom today's news names, read once."""
    return _packaged("names/people")


@cache
def knowledge() -> Knowledge:
    """Return the package's `Knowledge`, built once."""
    return Knowledge(people())


def load_knowledge(path: str | Path) -> tuple[KnownPerson, ...]:
    r"""Read a list of one's own, TSV (``.tsv``) or one JSON object a line (``.jsonl``), UTF-8.

    The columns or keys are those of ``people.tsv``: ``name`` (needed), ``forms`` (separated by ``;``, a list in JSON),
    ``gender``, ``country``, ``office``, ``since``, ``until``, ``kb_id``. Several rows of one name are several offices
    of one person, unless two different ids tell them apart.

    Args:
        path: The file; its ending says what it holds.

    Raises:
        LexiconError: A line is not of that form (E101), the file has an unknown ending (E110) or cannot be read (E111).

    Example:
        >>> from tempfile import mkdtemp
        >>> own = Path(mkdtemp()) / "own.tsv"
        >>> _ = own.write_text("name\tforms\tcountry\nPavel Latouchka\tПавел Латушко\tBY\n", encoding="utf8")
        >>> load_knowledge(own)[0].forms
        ('Pavel Latouchka', 'Павел Латушко')
    """
    path = Path(path)
    readers = {".tsv": read_tsv, ".jsonl": read_jsonl}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise LexiconError(message("E110", path=path))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise LexiconError(message("E111", path=path, problem=problem)) from problem
    return gather(reader(text, path))


def merge(base: Iterable[KnownPerson], own: Iterable[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Return ``base`` with ``own`` over it: where both know somebody, ``own`` wins, and the forms are joined.

    Two entries are one person where they have the same id, or the same name and neither different ids nor countries
    without one in common.

    Example:
        >>> base = [KnownPerson("Charles Michel", office="eu.council_president", country="EU", kb_id="Q939979")]
        >>> merge(base, [KnownPerson("Charles Michel", office="gov.head.prime_minister", country="BE")])[0].office
        'eu.council_president'

        The second one above is somebody else as far as the tables can tell: no country in common. With it:

        >>> merge(base, [KnownPerson("Charles Michel", office="party.leader", country="EU")])[0].kb_id
        'Q939979'
    """
    merged, added = list(base), list(own)
    ids = {person.kb_id: i for i, person in enumerate(merged) if person.kb_id}
    names: dict[str, list[int]] = {}
    for i, folded in enumerate(_keys([person.name for person in merged])):
        names.setdefault(folded, []).append(i)
    for person, folded in zip(added, _keys([person.name for person in added]), strict=True):
        same = ids.get(person.kb_id) if person.kb_id else None
        if same is None:
            same = next((i for i in names.get(folded, ()) if _compatible(merged[i], person)), None)
        if same is None:
            same = len(merged)
            merged.append(person)
            names.setdefault(folded, []).append(same)
        else:
            merged[same] = _over(merged[same], person)
        if merged[same].kb_id:
            ids[merged[same].kb_id] = same
    return tuple(merged)


def _packaged(name: str) -> tuple[KnownPerson, ...]:
    return gather(read_tsv(text_of(name, ".tsv"), f"{name}.tsv"))


def _keys(forms: Sequence[str]) -> list[str]:
    """Return the `key` of each form: one long text folds ten times as fast as many short ones."""
    return key("\n".join([form.replace("\n", " ") for form in forms])).split("\n") if forms else []


def _over(base: KnownPerson, own: KnownPerson) -> KnownPerson:
    """Return ``own`` with what it leaves empty taken from ``base``; an office is taken whole."""
    filled = replace(
        own,
        forms=tuple(dict.fromkeys((*own.forms, *base.forms))),
        gender=own.gender or base.gender,
        kb_id=own.kb_id or base.kb_id,
    )
    if own.office:
        return filled
    return replace(
        filled,
        country=own.country or base.country,
        office=base.office,
        since=base.since,
        until=base.until,
        earlier=own.earlier or base.earlier,
    )


def _compatible(a: KnownPerson, b: KnownPerson) -> bool:
    if a.kb_id and b.kb_id and a.kb_id != b.kb_id:
        return False
    return not a.country or not b.country or bool(a.countries & b.countries)


def _surnames(form: str, surname_first: bool, particles: frozenset[str]) -> Sequence[str]:
    """Return what a folded form may be called by its surname: with its particles, and without."""
    given, _, last = form.rpartition(" ")
    if surname_first and given:
        return [form.partition(" ")[0]]
    if " " not in given:
        return [last]
    words = form.split(" ")
    start = len(words) - 1
    while start > 1 and words[start - 1] in particles:
        start -= 1
    found = [last] if start == len(words) - 1 else [" ".join(words[start:]), last]
    if start > 1:
        found.append(" ".join(words[1:]))  # two surnames, as in "Pedro Sanchez Castejon", or a second given name
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(toml("names/comparison")["particles"])
