"""CPU seconds and peak memory of whole processes."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
# As installed programs run: with the bytecode of their modules at hand, whatever the environment says of writing it.
AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": ""}


class Run(NamedTuple):
    """What a process took, its children included; ``stopped`` is whether it was ended at its limit, ``status`` how it ended."""

    seconds: float
    megabytes: float
    stopped: bool
    status: int


def run(
    command: Sequence[str | Path],
    *,
    limit: float | None = None,
    memory: float | None = None,
    env: Mapping[str, str] | None = None,
) -> Run:
    """Run a command to its end, by way of a small process that measures it: a big one would lend it its own peak of memory.

    Args:
        command: the command; what it prints is thrown away.
        limit: CPU seconds after which it is ended.
        memory: megabytes of address space that it may have.
        env: variables to set for it.
    """
    asked = json.dumps([list(map(str, command)), limit, memory])
    measured = subprocess.run(
        [sys.executable, "-m", "bench._measure", asked],
        env={**os.environ, **AS_INSTALLED, **(env or {})},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    return Run(*json.loads(measured.stdout))


def best(command: Sequence[str | Path], times: int = 3, *, env: Mapping[str, str] | None = None) -> Run:
    """The fastest of some runs."""
    return min((run(command, env=env) for _ in range(times)), key=lambda made: made.seconds)


def _main(asked: str) -> None:
    command, limit, memory = json.loads(asked)

    def restrain() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit) + 5))
        if memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (int(memory * 2**20), int(memory * 2**20)))

    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, preexec_fn=restrain)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    stopped = ended.returncode in (-signal.SIGXCPU, -signal.SIGKILL)
    print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, stopped, ended.returncode]))


if __name__ == "__main__":
    _main(sys.argv[1])
