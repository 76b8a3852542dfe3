"""Several processes on one machine: batches in, lines out, in order, whatever becomes of the processes.

Takes documents and faults; gives a JSON line for each document that went well, and a fault for each that did not. A
process that dies (for want of memory, say) takes its batches with it: they are done again, in a process of their own,
in halves until the document is found that cannot be done.
"""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from frpolnlp.inputs import Document, Fault
from frpolnlp.scale.batch import annotate_batch, batches, failure, pipeline, warm

Batch = list[Document | Fault]
Outcomes = list[str | Fault]
#: batches that wait for a process, for each process
_AHEAD = 2


def annotate_documents(items: Iterable[Document | Fault], model: str, jobs: int = 1) -> Iterator[str | Fault]:
    """Yield the record of each document as a JSON line, or a fault; the faults among ``items`` come through.

    Args:
        items: What :func:`frpolnlp.inputs.read_documents` yields; read as it is needed, never all at once.
        model: What :func:`frpolnlp.load` takes.
        jobs: How many processes work at once.

    Raises:
        OSError: The model is not to be had (E002).
        ValueError: The model is not French (E001).
    """
    pipeline(model)  # before any text is read
    if jobs == 1:
        for batch in batches(items):
            yield from annotate_batch(model, batch)
        return
    warm(model)  # processes that are forked have it already
    pool = _Pool(model, jobs)
    try:
        for batch in batches(items):
            pool.submit(batch)
            if len(pool.waiting) >= _AHEAD * jobs:
                yield from pool.next()
        while pool.waiting:
            yield from pool.next()
    finally:
        pool.end()


class _Pool:
    """Processes, and the batches that they have not given back yet, in order."""

    def __init__(self, model: str, jobs: int) -> None:
        self.model, self.jobs = model, jobs
        self.waiting: deque[tuple[Batch, Future[Outcomes]]] = deque()
        self.executor = _executor(jobs)

    def submit(self, batch: Batch) -> None:
        try:
            future = self.executor.submit(annotate_batch, self.model, batch)
        except BrokenProcessPool:
            self._renew()
            future = self.executor.submit(annotate_batch, self.model, batch)
        self.waiting.append((batch, future))

    def next(self) -> Outcomes:
        """Return the outcome of the batch that has waited longest."""
        batch, future = self.waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            found = _alone(self.model, batch)
            self._renew()
            return found

    def end(self) -> None:
        self.executor.shutdown(wait=False, cancel_futures=True)

    def _renew(self) -> None:
        """Start new processes, and give them the batches that the old ones did not do."""
        self.end()
        self.executor = _executor(self.jobs)
        for i, (batch, future) in enumerate(self.waiting):
            if not future.done() or future.cancelled() or future.exception() is not None:
                self.waiting[i] = (batch, self.executor.submit(annotate_batch, self.model, batch))


def _alone(model: str, batch: Batch) -> Outcomes:
    """Do a batch in a process of its own; if that dies too, do its halves, down to the document that kills it."""
    with _executor(1) as executor:
        try:
            return executor.submit(annotate_batch, model, batch).result()
        except BrokenProcessPool:
            pass
    if len(batch) == 1:
        (item,) = batch
        why = "the process that did it was ended, perhaps for want of memory"
        return [failure(item, why) if isinstance(item, Document) else item]
    middle = len(batch) // 2
    return _alone(model, batch[:middle]) + _alone(model, batch[middle:])


def _executor(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_start_worker)


def _start_worker() -> None:
    """Leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
