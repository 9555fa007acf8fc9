"""Puts the bundled glossary, its catalogues and termkit's own messages into the wheel; everything else is in setup.cfg."""

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithGlossary(build_py):
    """Copies ``glossary/`` and ``locales/`` to ``termkit/bundled/``, and compiles and indexes the catalogues there."""

    def run(self) -> None:
        """Build the modules, then the glossary beside them."""
        super().run()
        if self.editable_mode:
            return
        bundled = Path(self.build_lib, "termkit", "bundled")
        shutil.rmtree(bundled, ignore_errors=True)
        for folder in ("glossary", "locales"):
            shutil.copytree(ROOT / folder, bundled / folder, ignore=shutil.ignore_patterns("*.mo", "*.lock"))
        sys.path.insert(0, str(ROOT))
        from termkit.verbs.build import build_catalogues

        build_catalogues(bundled / "glossary", bundled / "locales", index=bundled / "lookup.sqlite")


setup(cmdclass={"build_py": BuildWithGlossary})
