"""Which candidates stand directly inside which longer ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from termkit.extract.counting import Form
from termkit.extract.grammar import containers
from termkit.extract.tally import Tally


class Nesting:
    """What the candidates of some pages stand in, and what stands in them.

    Args:
        keys: the key of the group of every form.
        groups: the groups by their keys.
        moved: the groups that are no more, and those that they were put into.
    """

    def __init__(self, keys: Mapping[Form, str], groups: Mapping[str, Tally], moved: Mapping[str, str]) -> None:
        self._keys = keys
        self._forms: dict[str, list[Form]] = defaultdict(list)
        for form, key in keys.items():
            if len(form[1]) > 1:
                self._forms[key].append(form)
        self._around: dict[str, int] = {}
        for key in self._forms:
            outer = groups.get(key)
            # The adjective of a people is not part of a term (*forces de sécurité serbes*).
            if outer and outer.frequency > 1 and "K" not in outer.codes:
                for inner in self.inside(key):
                    base = moved.get(inner, inner)
                    self._around[base] = max(outer.frequency, self._around.get(base, 0))

    def inside(self, key: str) -> set[str]:
        """The keys of what stands directly in a candidate."""
        return {inner for form in self._forms.get(key, ()) for inner in self._inside(form) if inner != key}

    def around(self, key: str) -> int:
        """How often the commonest of the longer candidates was met that a candidate stands in, if more than once; 0 if not.

        Those that have the adjective of a people do not count.
        """
        return self._around.get(key, 0)

    def _inside(self, form: Form) -> Iterator[str]:
        words, codes = form
        parts = words.split(" ")
        for start, end in containers(codes):
            key = self._keys.get((" ".join(parts[start:end]), codes[start:end]))
            if key is not None:
                yield key
