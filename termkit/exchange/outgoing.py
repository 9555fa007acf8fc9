"""A glossary on its way out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file to be written, and in one sentence each what of the glossary it does not carry."""

    data: str | bytes
    losses: tuple[str, ...] = ()
