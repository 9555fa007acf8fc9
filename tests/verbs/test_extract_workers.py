"""Workers that end in the middle of an answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STOPPED = """
from termkit.verbs.extract_workers import map_in_order

def much(number):
    return bytes(1 << 26)

if __name__ == "__main__":
    answers = map_in_order(much, range(100), workers=2)
    print(len(next(answers)))
    answers.close()
"""

KILLED = """
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from termkit.verbs.extract_workers import map_in_order

def send_some_and_die(connection, data):
    os.write(connection.fileno(), data[:10])
    os.kill(os.getpid(), signal.SIGKILL)

def answer(number):
    if number == 3 and not killed.exists():
        killed.touch()
        Connection._send = send_some_and_die
    return number

killed = Path(sys.argv[0] + ".killed")
if __name__ == "__main__":
    deaths = []
    print(list(map_in_order(answer, range(9), workers=2, on_death=lambda: deaths.append(1))), len(deaths))
"""


def output(program: str, folder: Path) -> str:
    script = folder / "script.py"
    script.write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.stdout


def test_workers_in_the_middle_of_an_answer_do_not_keep_the_process(tmp_path: Path) -> None:
    assert output(STOPPED, tmp_path) == f"{1 << 26}\n"


def test_worker_that_is_killed_in_the_middle_of_an_answer_is_made_up_for(tmp_path: Path) -> None:
    assert output(KILLED, tmp_path) == f"{list(range(9))} 1\n"
