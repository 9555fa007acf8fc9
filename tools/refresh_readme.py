"""Runs the commands on the README's screens and writes down what they print.

    python tools/refresh_readme.py           write README.md
    python tools/refresh_readme.py --check   exit 1 if a screen is no longer true

A screen is a ``console`` block whose first line is the command. Where the output has been cut by a line with ``…``, only what
stands before that line is refreshed. The catalogues are built first. The README is in English, whoever runs this.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
SCREEN = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
CUT = "…\n"


def refreshed(text: str) -> str:
    """The README with its screens as they are now."""
    return SCREEN.sub(_screen, text)


def _screen(match: re.Match[str]) -> str:
    command, old = match["command"], match["output"]
    arguments = shlex.split(command)
    assert arguments[0] == "termkit", command
    run = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=README.parent, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if run.returncode not in (0, 1):
        sys.exit(f"{command}: {run.stderr.strip()}")
    new = run.stdout
    if old.endswith(f"\n{CUT}"):
        kept = old.count("\n") - 1
        new = "".join(new.splitlines(keepends=True)[:kept]) + CUT
    return f"```console\n$ {command}\n{new}```"


def main() -> None:
    """Run the script."""
    os.environ["LANGUAGE"] = "en"
    subprocess.run([sys.executable, "-m", "termkit", "-q", "build"], cwd=README.parent, check=True, capture_output=True)
    old = README.read_text(encoding="utf-8")
    new = refreshed(old)
    if "--check" in sys.argv[1:]:
        sys.exit(0 if new == old else "README.md shows screens that are no longer true; run tools/refresh_readme.py")
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
