"""Workers that nobody waits for any more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
from termkit.verbs.extract_workers import map_in_order

def much(number):
    return bytes(1 << 26)

if __name__ == "__main__":
    answers = map_in_order(much, range(100), workers=2)
    print(len(next(answers)))
    answers.close()
"""


def test_workers_in_the_middle_of_an_answer_do_not_keep_the_process(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == (f"{1 << 26}\n", "")
