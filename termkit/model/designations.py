"""The order of designations within a language section, the same wherever they come from."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.model.concept import Designation, Status

_RANK = {
    (Status.PREFERRED, False): 0,
    (Status.ADMITTED, False): 1,
    (Status.PREFERRED, True): 2,
    (Status.ADMITTED, True): 2,
    (Status.DEPRECATED, False): 3,
    (Status.DEPRECATED, True): 4,
}


def arrange(designations: Iterable[Designation]) -> tuple[Designation, ...]:
    """Preferred, admitted, abbreviations, deprecated, deprecated abbreviations; within each as given, none twice."""
    return tuple(sorted(dict.fromkeys(designations), key=lambda d: _RANK[d.status, d.abbreviation]))


def folded(text: str) -> str:
    """A designation without what does not tell two apart: case and the shape of apostrophes."""
    return text.replace("’", "'").casefold()
