"""What becomes of the comments in a page that switch rules off."""

from __future__ import annotations

from collections.abc import Iterable


class SuppressionLog:
    """Which rules a run has tried so far, and which suppressions of the draft have kept one of them silent."""

    def __init__(self) -> None:
        self.codes = set[str]()
        self.used = set[int]()

    def tried(self, wanted: Iterable[str]) -> bool:
        """Whether every rule that a suppression names has been run."""
        return all(any(code.startswith(prefix) for code in self.codes) for prefix in wanted)
