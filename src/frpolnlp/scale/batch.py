"""A batch of texts to records, in this process: the unit of work of every engine.

Takes texts; gives records, or lines of JSON, one for each text and in their order. The pipeline is loaded once a
process, and every list of words once some text has come. Each batch is a memory zone: what its new words took is freed
with it; the chunks that come again are learned ahead of it (:mod:`frpolnlp.tokenizer`). spaCy's tables of strings keep
the places of those that are gone, so that the pipeline is made anew after some millions of words: memory stays bounded
on any corpus.
"""

import gc
import json
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from frpolnlp.errors import message
from frpolnlp.inputs import Document, Fault
from frpolnlp.text.reading import read

if TYPE_CHECKING:
    from spacy.language import Language

T = TypeVar("T")

#: a batch is full at so many documents, or so many characters
BATCH_DOCUMENTS, BATCH_CHARACTERS = 64, 400_000
#: characters after which every list is read: a command that annotates some articles does not pay for it
WARM_AFTER = 500_000
#: new words of memory zones after which a pipeline is made anew: both its tables of strings hold 4 MB by then
RENEW_AFTER = 120_000
#: places that are made in the tables of strings ahead: what two million words need, so that they do not grow meanwhile
_PLACES, _AT_ONCE = 35_000, 5_000
#: a pipeline does one batch at a time: memory zones are no thing to be shared by threads
_BUSY = Lock()


@dataclass(slots=True)
class _Loaded:
    """A pipeline of this process.

    Attributes:
        nlp: The pipeline.
        lexemes: The length of its vocabulary when it was new; spaCy counts the words of memory zones on.
        unread: Characters to come before all its lists are read: by the next batch, one large text has no use for it.
        warm: Whether they are.
    """

    nlp: "Language"
    lexemes: int
    unread: int
    warm: bool = False


#: the pipelines of this process by model
_LOADED: dict[str, _Loaded] = {}


def process_batch(
    texts: Sequence[str], ids: Sequence[str | None] | None = None, *, model: str = "blank", errors: str = "stop"
) -> list[dict[str, Any] | None]:
    """Return the record of each of ``texts``, in their order.

    The function can be pickled and its results too, so that it serves as it is in ``multiprocessing``, Dask, Ray
    and Spark.

    Args:
        texts: Any number; they are all in memory, and so are the records. The work goes on in batches of its own.
        ids: What each record will be known by; None for no name.
        model: What :func:`frpolnlp.load` takes; it is loaded once a process.
        errors: What a text that fails does: ``"stop"`` raises, ``"skip"`` gives None in its place and a warning.

    Raises:
        OSError: The model is not to be had (E002).
        ValueError: ``ids`` are not as many as ``texts`` (E215), or the model is not French (E001).
        RuntimeError: A text failed and ``errors`` is ``"stop"`` (E208).

    Example:
        >>> record, = process_batch(["« Oui », a dit Maia Sandu."], ["a"])
        >>> record["id"], record["attributions"][0]["speakers"][0]["name"]
        ('a', 'Maia Sandu')
    """
    names = [None] * len(texts) if ids is None else list(ids)
    if len(names) != len(texts):
        raise ValueError(message("E215", ids=len(names), texts=len(texts)))
    found: list[dict[str, Any] | None] = []
    pairs = _batched(zip(texts, names, strict=True), lambda pair: len(pair[0]))
    outcomes = (outcome for batch in pairs for outcome in _annotated(model, *zip(*batch, strict=True)))
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, Exception):
            name = names[number]
            problem = f"{type(outcome).__name__}: {outcome}"
            where = f"text {number}" if name is None else f"text {number} (id {name})"
            named = message("E208", where=where, problem=problem)
            if errors == "stop":
                raise RuntimeError(named) from outcome
            warnings.warn(named, stacklevel=2)
            found.append(None)
        else:
            found.append(outcome)
    return found


def annotate_batch(model: str, batch: Sequence[Document | Fault]) -> list[str | Fault]:
    """Return the record of each document of ``batch`` as a line of JSON, or a fault; its faults come through."""
    documents = [item for item in batch if isinstance(item, Document)]
    texts = [document.text for document in documents]
    outcomes = _annotated(model, texts, [document.id for document in documents])
    lines = iter([_line(*pair) for pair in zip(documents, outcomes, strict=True)])
    return [next(lines) if isinstance(item, Document) else item for item in batch]


def batches(items: Iterable[Document | Fault]) -> Iterator[list[Document | Fault]]:
    """Yield ``items`` in lists of :data:`BATCH_DOCUMENTS` or :data:`BATCH_CHARACTERS`."""
    return _batched(items, lambda item: len(item.text) if isinstance(item, Document) else 0)


def _batched(items: Iterable[T], characters: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield ``items`` in lists that are full; ``characters`` tells how many an item has."""
    batch: list[T] = []
    held = 0
    for item in items:
        batch.append(item)
        held += characters(item)
        if len(batch) >= BATCH_DOCUMENTS or held >= BATCH_CHARACTERS:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def pipeline(model: str) -> "Language":
    """Return the pipeline of ``model``, loaded once a process.

    Raises:
        OSError: The model is not to be had (E002).
        ValueError: It is not French (E001).
    """
    with _BUSY:
        return _loaded(model).nlp


def warm(model: str) -> None:
    """Read all lists of ``model`` now, not after some text: what is read before a fork is shared.

    Raises:
        OSError: The model is not to be had (E002).
        ValueError: It is not French (E001).
    """
    with _BUSY:
        _warm(_loaded(model))


def _loaded(model: str) -> _Loaded:
    if model not in _LOADED:
        from frpolnlp.pipeline import load

        nlp = load(model)
        _LOADED[model] = _Loaded(nlp, len(nlp.vocab), WARM_AFTER)
        _freeze()
    return _LOADED[model]


def _freeze() -> None:
    """Keep the collector from walking over the word lists again and again: they stay."""
    gc.collect()
    gc.freeze()


def _ready(model: str, texts: Sequence[str]) -> "Language":
    """Return the pipeline for ``texts``: warm when some text has come, new when its tables have become large."""
    with _BUSY:
        loaded = _loaded(model)
        if loaded.nlp.vocab.in_memory_zone:  # type: ignore[attr-defined] # spaCy's stubs lack it; the caller has opened one
            return loaded.nlp
        if not loaded.warm:
            if loaded.unread < 0:
                _warm(loaded)
            loaded.unread -= sum(map(len, texts))
        if len(loaded.nlp.vocab) - loaded.lexemes > RENEW_AFTER:
            loaded = _renew(model)
        return loaded.nlp


def _warm(loaded: _Loaded) -> None:
    from frpolnlp import seeds
    from frpolnlp.names.compare import compare_names

    loaded.warm = True
    if hasattr(loaded.nlp.tokenizer, "warm"):
        loaded.nlp.tokenizer.warm()
    for name in seeds.names():
        loaded.nlp(seeds.article(name))
    compare_names("Сергей Лавров", "Sergej Lavrov")  # the tables of scripts are for texts that have some
    vocab = loaded.nlp.vocab
    for start in range(0, _PLACES, _AT_ONCE):
        with loaded.nlp.memory_zone():
            for number in range(start, start + _AT_ONCE):
                vocab[f"~{number}"]
    loaded.lexemes = len(vocab)
    _freeze()


def _renew(model: str) -> _Loaded:
    old: Any = _LOADED.pop(model).nlp.tokenizer
    known = old.known() if hasattr(old, "known") else frozenset()
    del old
    gc.unfreeze()  # or the old pipeline could not be freed
    loaded = _loaded(model)
    loaded.warm = True
    tokenizer: Any = loaded.nlp.tokenizer
    if known:
        tokenizer.keep(known)
    loaded.lexemes = len(loaded.nlp.vocab)
    return loaded


def failure(document: Document, problem: object) -> Fault:
    """Return the fault of a document that could not be annotated (E208)."""
    return Fault(document.where, message("E208", where=f"{document.where} (id {document.id})", problem=problem))


def _annotated(model: str, texts: Sequence[str], ids: Sequence[str | None]) -> list[dict[str, Any] | Exception]:
    """Return a record or what went wrong for each text; where a batch fails as a whole, its texts are tried singly."""
    nlp = _ready(model, texts)
    with _BUSY:
        try:
            return _outcomes(nlp, texts, ids)
        finally:
            read.cache_clear()  # a reading takes a hundred times the room of its text


def _outcomes(nlp: "Language", texts: Sequence[str], ids: Sequence[str | None]) -> list[dict[str, Any] | Exception]:
    from frpolnlp.records import to_records

    if hasattr(nlp.tokenizer, "learn"):
        nlp.tokenizer.learn(texts)
    with _zone(nlp):
        try:
            pairs = nlp.pipe(zip(texts, ids, strict=True), as_tuples=True)
            return [to_records(doc, id) for doc, id in pairs]
        except Exception:  # whatever it was: below the text that has it is found
            pass
    found: list[dict[str, Any] | Exception] = []
    for text, id in zip(texts, ids, strict=True):
        with _zone(nlp):
            try:
                found.append(to_records(nlp(text), id))
            except Exception as problem:
                found.append(problem)
    return found


@contextmanager
def _zone(nlp: "Language") -> Iterator[None]:
    if nlp.vocab.in_memory_zone:  # type: ignore[attr-defined] # spaCy's stubs lack it; the caller has opened one; they cannot be nested
        yield
        return
    with nlp.memory_zone():
        yield


def _line(document: Document, outcome: dict[str, Any] | Exception) -> str | Fault:
    if isinstance(outcome, Exception):
        return failure(document, f"{type(outcome).__name__}: {outcome}")
    record = outcome if document.date is None else with_date(outcome, document.date)
    return json.dumps(record, ensure_ascii=False)


def with_date(record: dict[str, Any], date: str) -> dict[str, Any]:
    """Return ``record`` with its date after its id.

    Example:
        >>> list(with_date({"schema": "frpolnlp.doc.v1", "id": "a", "text": ""}, "2024-05-17"))
        ['schema', 'id', 'date', 'text']
    """
    head = {key: record[key] for key in ("schema", "id")}
    return head | {"date": date} | record
