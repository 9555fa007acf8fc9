"""A real browser, where there is one, as the judge of pages."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
in_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")


def dom(html: str, folder: Path) -> str:
    """The page as a browser has it when it has been loaded."""
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    assert BROWSER is not None
    command = [BROWSER, "--headless", "--disable-gpu", "--dump-dom", f"--user-data-dir={folder / 'profile'}", file.as_uri()]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.insert(1, "--no-sandbox")
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=120).stdout
