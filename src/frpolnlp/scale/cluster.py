"""Partitions on a Dask cluster: an existing one, or one of this machine's processes.

Takes partitions; yields an :class:`frpolnlp.scale.partitions.Outcome` for each as it is done. Dask does a partition
again, on another worker, when its worker dies; what fails again and again comes as an outcome with its fault, and the
others are done. A worker does one batch at a time, however many threads it has.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from frpolnlp.errors import message
from frpolnlp.scale.partitions import Outcome, Partition, annotate_partition

#: how often a partition is tried again
RETRIES = 3
#: partitions that are with the cluster at once, for each worker: the scheduler's memory stays bounded
_AHEAD = 4


def annotate_on_dask(
    partitions: Sequence[Partition], *, scheduler: str | None = None, jobs: int = 1, **options: Any
) -> Iterator[Outcome]:
    """Yield the outcome of each of ``partitions``, in the order in which they are done.

    Args:
        partitions: What :func:`frpolnlp.scale.partitions.plan` gives; the workers must see the files.
        scheduler: The address of a cluster, such as ``tcp://host:8786``; None makes one of ``jobs`` processes here.
        jobs: Processes of the cluster of this machine.
        options: As for :func:`frpolnlp.scale.partitions.annotate_partition`.

    Raises:
        ImportError: Dask is not installed (E502).
        OSError: The scheduler does not answer.
    """
    try:
        import distributed
    except ImportError:
        raise ImportError(message("E502", what="the engine dask", package="dask", install="'frpolnlp[dask]'")) from None
    dask: Any = distributed  # it is not typed
    cluster = None
    if scheduler is None:
        cluster = dask.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
    client = dask.Client(cluster if scheduler is None else scheduler)
    try:
        rest = iter(partitions)
        asked: dict[Any, Partition] = {}

        def submit(partition: Partition) -> Any:
            future = client.submit(annotate_partition, partition, **options, retries=RETRIES, pure=False)
            asked[future] = partition
            return future

        width = _AHEAD * max(jobs, len(client.scheduler_info()["workers"]))
        done = dask.as_completed([submit(partition) for _, partition in zip(range(width), rest, strict=False)])
        for future in done:
            partition = asked.pop(future)
            try:
                yield future.result()
            except Exception as problem:  # whatever the worker met: the other partitions are done
                named = message("E216", target=partition.target, problem=f"{type(problem).__name__}: {problem}")
                yield Outcome(partition.target, faults=(named,))
            for partition in rest:
                done.add(submit(partition))
                break
    finally:
        client.close()
        if cluster is not None:
            cluster.close()
