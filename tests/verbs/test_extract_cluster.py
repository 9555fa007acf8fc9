"""The same counts from a real Dask cluster, one of whose workers is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from termkit.errors import UsageError
from termkit.verbs.extract_cluster import map_on_cluster
from termkit.verbs.extract_count_pages import count_pages
from tests.verbs.engines import SETTINGS, told


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A scheduler and two worker processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, protocol="tcp", silence_logs=50
    ) as made:
        yield made


@pytest.mark.usefixtures("small_parcels")
def test_worker_that_is_killed_makes_no_difference(folder: Path, cluster: Any) -> None:
    killed = []

    def kill_one(_bytes: int, _pages: int) -> None:
        if not killed:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    done = count_pages([str(folder)], SETTINGS, scheduler=cluster.scheduler_address, on_progress=kill_one)
    assert killed
    assert told(done) == told(count_pages([str(folder)], SETTINGS))


def test_error_of_the_function_comes_through(cluster: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        list(map_on_cluster((1).__truediv__, [1, 0], cluster.scheduler_address))


def test_no_scheduler_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("termkit.verbs.extract_cluster.PATIENCE", "1s")
    with pytest.raises(UsageError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        list(map_on_cluster(str, [1], "tcp://127.0.0.1:9"))
