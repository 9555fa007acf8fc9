"""What an index says of itself, in a small file beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from termkit.lookup.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Label:
    """What an index was made by and from.

    ``made_by`` names the code; ``digests`` are those of the files that it was made from, and its own; ``stamps`` are of these.
    """

    made_by: str
    digests: Mapping[str, str]
    stamps: Mapping[str, Stamp] = field(default_factory=dict)

    def to_json(self) -> str:
        """The label as it is written down."""
        stamps = {name: list(stamp) for name, stamp in self.stamps.items()}
        return json.dumps({"made_by": self.made_by, "digests": dict(self.digests), "stamps": stamps}, indent=1) + "\n"


def read_label(text: str) -> Label | None:
    """A label that was written down; ``None`` if this is none."""
    with suppress(ValueError, TypeError, KeyError, AttributeError):
        values = json.loads(text)
        stamps = {name: Stamp(*stamp) for name, stamp in values["stamps"].items()}
        return Label(values["made_by"], dict(values["digests"]), stamps)
    return None
