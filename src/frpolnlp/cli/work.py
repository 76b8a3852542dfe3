"""Annotate documents in batches, in this process or in several, in the order in which they come.

Takes documents and faults; gives a JSON line for each document that went well, and a fault for each that did not. What
crosses from one process to another are texts and lines, which is cheaper than Docs.
"""

import json
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import TYPE_CHECKING

from frpolnlp.cli.streams import UsageError
from frpolnlp.errors import message
from frpolnlp.inputs import Document, Fault

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Outcome = str | Fault
#: a batch is full at so many documents, or so many characters
BATCH_DOCUMENTS, BATCH_CHARACTERS = 64, 400_000


def annotate_documents(items: Iterable[Document | Fault], model: str, jobs: int = 1) -> Iterator[Outcome]:
    """Yield the record of each document as a JSON line, or a fault; the faults among ``items`` come through.

    Args:
        items: What :func:`frpolnlp.inputs.read_documents` yields; read as it is needed, never all at once.
        model: What :func:`frpolnlp.load` takes.
        jobs: How many processes work at once.

    Raises:
        UsageError: The model is not to be had (E002) or is not French (E001).
    """
    _pipeline(model)  # before any text is read; processes that are forked have it already
    if jobs == 1:
        for batch in _batches(items):
            yield from annotate_batch(model, batch)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker) as pool:
        try:
            yield from _in_order(pool, model, _batches(items), 2 * jobs)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def annotate_batch(model: str, batch: list[Document | Fault]) -> list[Outcome]:
    """Return the outcome of each of ``batch``; where the batch fails as a whole, its documents are tried one by one."""
    from frpolnlp.tokenizer import ChunkTokenizer

    nlp = _pipeline(model)
    documents = [item for item in batch if isinstance(item, Document)]
    try:
        if isinstance(nlp.tokenizer, ChunkTokenizer):
            nlp.tokenizer.learn(document.text for document in documents)
        with nlp.memory_zone():  # new words are forgotten after each batch: memory stays bounded on any corpus
            lines = iter([_line(doc, one) for doc, one in nlp.pipe(((d.text, d) for d in documents), as_tuples=True)])
        return [next(lines) if isinstance(item, Document) else item for item in batch]
    except Exception:  # whatever it was: the loop below finds the document and names it
        return [_annotate_one(nlp, item) if isinstance(item, Document) else item for item in batch]


def _annotate_one(nlp: "Language", document: Document) -> Outcome:
    try:
        return _line(nlp(document.text), document)
    except Exception as problem:  # a document that fails is reported; the others go on
        named = f"{document.where} (id {document.id})"
        what = f"{type(problem).__name__}: {problem}"
        return Fault(document.where, message("E208", where=named, problem=what))


def _line(doc: "Doc", document: Document) -> str:
    from frpolnlp.records import to_records

    return json.dumps(to_records(doc, document.id), ensure_ascii=False)


def _batches(items: Iterable[Document | Fault]) -> Iterator[list[Document | Fault]]:
    batch: list[Document | Fault] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Document) else 0
        if len(batch) >= BATCH_DOCUMENTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _in_order(
    pool: ProcessPoolExecutor, model: str, batches: Iterator[list[Document | Fault]], ahead: int
) -> Iterator[Outcome]:
    waiting: deque[tuple[list[Document | Fault], Future[list[Outcome]]]] = deque()
    for batch in batches:
        waiting.append((batch, pool.submit(annotate_batch, model, batch)))
        if len(waiting) >= ahead:
            yield from _result(*waiting.popleft())
    while waiting:
        yield from _result(*waiting.popleft())


def _result(batch: list[Document | Fault], future: "Future[list[Outcome]]") -> list[Outcome]:
    try:
        return future.result()
    except BrokenProcessPool:
        why = "a worker process was ended, perhaps for want of memory"
        return [
            Fault(item.where, message("E208", where=f"{item.where} (id {item.id})", problem=why))
            if isinstance(item, Document)
            else item
            for item in batch
        ]


def _start_worker() -> None:
    """Leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _pipeline(model: str) -> "Language":
    from frpolnlp.pipeline import load

    try:
        return load(model)
    except (OSError, ValueError) as problem:
        raise UsageError(str(problem)) from None
