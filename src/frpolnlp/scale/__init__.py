"""Millions of texts: batches in one process, several processes, partitions for a cluster.

What crosses from one process to another are texts and records, which is cheaper than Docs and can be pickled by any
engine: see ``docs/guides/large-corpora.md``.
"""

from frpolnlp.scale.batch import process_batch
from frpolnlp.scale.partitions import Outcome, annotate_partition, plan

__all__ = ["Outcome", "annotate_partition", "plan", "process_batch"]
