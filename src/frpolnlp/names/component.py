"""The component ``name_normalizer``: a thin coat over the functions of this folder.

spaCy imports this module in every process that has the package, whether it uses it or not: what needs packages other
than spaCy is imported where it is called, so that a broken one breaks nobody else's pipeline.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from frpolnlp.annotations.names import KEY, write_people
from frpolnlp.annotations.storage import text_of
from frpolnlp.component import prepare
from frpolnlp.text.reading import read

if TYPE_CHECKING:
    from frpolnlp.names.knowledge import Knowledge
    from frpolnlp.names.people_list import KnownPerson

_FILE = "people.json"
#: characters read before the tables that compare names are: most articles alone never need them
_WARM_AFTER = 20_000


@Language.factory(
    "name_normalizer",
    assigns=["doc._.people", "doc.spans"],
    default_config={"spans_key": KEY, "knowledge": None},
)
def name_normalizer(nlp: Language, name: str, spans_key: str, knowledge: str | list[str] | None) -> "NameNormalizer":
    """Make a ``name_normalizer`` for ``nlp``: it finds the persons of a text and says who is who.

    Spans labelled PERSON go into ``doc.spans[spans_key]``, the person's id as their ``id_``, a Wikidata id as their
    ``kb_id_`` where it is certain; ``doc._.people`` is the view. Where the Doc has entities labelled PER, they tip what
    is undecided, and no more.

    Args:
        nlp: A French pipeline.
        name: The component's name in the pipeline.
        spans_key: The SpanGroup that is written.
        knowledge: A list of people of one's own, TSV or JSONL, or several, merged over the package's: see
            :func:`frpolnlp.names.knowledge.load_knowledge`. It is saved with the pipeline, which then needs the file
            no more.

    Raises:
        ValueError: The pipeline is not French (E001).
        LexiconError: A list of one's own has a bad line or an unknown ending (E101, E110); one that is not there is
            an error when the first text comes (E111), since a saved pipeline brings its list along.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("fr")
        >>> _ = nlp.add_pipe("name_normalizer")
        >>> doc = nlp("Le ministre Irakli Djanachvili a quitté Tbilissi, a dit M. Djanachvili.")
        >>> [(person.name, person.gender, len(person.mentions)) for person in doc._.people]
        [('Irakli Djanachvili', 'm', 2)]
    """
    prepare(nlp, name)
    return NameNormalizer(spans_key, [knowledge] if isinstance(knowledge, str) else knowledge or ())


class NameNormalizer:
    """Writes the people that this folder finds into the Doc.

    Args:
        spans_key: The SpanGroup that is written.
        paths: Lists of people of one's own.
    """

    def __init__(self, spans_key: str = KEY, paths: Iterable[str | Path] = ()) -> None:
        self.spans_key = spans_key
        self.paths = [str(path) for path in paths]
        self._own: tuple[KnownPerson, ...] | None = None if self.paths else ()
        self._known: Knowledge | None = None
        self._unread = _WARM_AFTER
        if self.paths and all(Path(path).exists() for path in self.paths):
            self._own = _load(self.paths)

    @property
    def own(self) -> "tuple[KnownPerson, ...]":
        """The people of one's own lists.

        Raises:
            LexiconError: A list is not there, and no saved pipeline brought it (E111).
        """
        if self._own is None:
            self._own = _load(self.paths)
        return self._own

    @property
    def known(self) -> "Knowledge":
        """Everybody known: one's own lists over the package's."""
        from frpolnlp.names.knowledge import Knowledge, knowledge, merge, people

        if self._known is None:
            self._known = Knowledge(merge(people(), self.own)) if self.own else knowledge()
        return self._known

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` and return it."""
        from frpolnlp.names.cluster import cluster
        from frpolnlp.names.mentions import find_mentions

        reading = read(text_of(doc))
        if self._unread > 0:
            self._unread -= len(reading.shadow.text)
            if self._unread <= 0:
                self.warm()
        proposals = [reading.words_of(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PER"]
        mentions = find_mentions(reading, self.known, proposals)
        write_people(doc, cluster(reading, text_of(doc), mentions, self.known), self.spans_key)
        return doc

    def warm(self) -> None:
        """Read the tables that compare names, a tenth of a second's work; done by itself after some text."""
        from frpolnlp.names.compare import compare_names

        compare_names("Le Pen", "Lepen")

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return one's own people as bytes; what belongs to the package stays there."""
        from frpolnlp.names.own import to_bytes

        return to_bytes(self.own)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "NameNormalizer":
        """Take the people of one's own that :meth:`to_bytes` wrote."""
        from frpolnlp.names.own import from_bytes

        self._own, self._known = from_bytes(data), None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Save one's own people into the folder ``path``."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "NameNormalizer":
        """Take one's own people from the folder ``path``."""
        return self.from_bytes((Path(path) / _FILE).read_bytes())

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_known": None}


def _load(paths: list[str]) -> "tuple[KnownPerson, ...]":
    from frpolnlp.names.own import load_lists

    return load_lists(paths)
