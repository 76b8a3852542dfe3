"""A worker that is killed in the middle: another one does its partitions, and every document is there once."""

import os
import signal
import sys
from pathlib import Path

import pytest

from frpolnlp.scale import plan
from frpolnlp.scale.cluster import annotate_on_dask
from tests.scale.test_partitions import corpus, ids

distributed = pytest.importorskip("distributed")


@pytest.mark.usefixtures("loopback")
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    partitions = plan([corpus(tmp_path / "in", files=8, rows=40)], tmp_path / "out")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        outcomes = annotate_on_dask(partitions, scheduler=cluster.scheduler_address)
        done = [next(outcomes)]
        with distributed.Client(cluster) as client:
            (first, *_) = client.run(os.getpid).values()
        os.kill(first, signal.SIGKILL)
        done += outcomes
    assert [fault for outcome in done for fault in outcome.faults] == []
    assert sorted(outcome.target for outcome in done) == sorted(partition.target for partition in partitions)
    found = ids(tmp_path / "out")
    assert len(found) == len(set(found)) == 8 * 40 + 2
