"""What to show of candidates, and how."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of whoever asks for candidates.

    ``contexts`` and ``explain`` show the sentences and the parts of the score where a format does not do so anyway.
    ``color`` and ``width`` (in columns) are those of the terminal. ``languages`` are the target languages; ``domains`` those
    that a candidate may go to, ``domain`` the one to begin with.
    """

    contexts: bool = False
    explain: bool = False
    color: bool = False
    width: int = 80
    languages: tuple[str, ...] = ("sr", "en")
    domains: tuple[str, ...] = ()
    domain: str = ""
