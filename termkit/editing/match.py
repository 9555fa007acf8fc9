"""Finds the concept of a glossary that a concept of another one is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from termkit.errors import EditError
from termkit.messages import N_, Message, joined
from termkit.model.concept import Concept, Status
from termkit.model.designations import folded
from termkit.model.glossary import Glossary


class Matcher:
    """A glossary in which concepts of others are looked for, by id and by designation."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._source = glossary.source_language
        self._by_term: defaultdict[str, list[Concept]] = defaultdict(list)
        for concept in glossary:
            for text in _usable(concept, self._source):
                self._by_term[text].append(concept)

    def find(self, wanted: Concept) -> Concept | None:
        """The same concept here.

        Two concepts are one if they have the same id and any designation in common; else if they prefer the same French
        designation in the same domain; else if one has the other's preferred French designation and they share one in another
        language.

        Raises:
            EditError: several concepts here may be meant.
        """
        same_id = self._glossary.by_id.get(wanted.id)
        if same_id and share_designation(same_id, wanted):
            return same_id
        term = folded(wanted.preferred(self._source) or "")
        named = [c for c in self._by_term[term] if c.withdrawn == wanted.withdrawn]
        preferring = [c for c in named if folded(c.preferred(self._source) or "") == term]
        at_home = [c for c in preferring if c.domain == wanted.domain]
        if len(at_home) == 1:
            return at_home[0]
        own = _usable(wanted, self._source)
        inverse = (c for text in own for c in self._by_term[text] if folded(c.preferred(self._source) or "") == text)
        candidates = at_home or list({c.id: c for c in (*preferring, *named, *inverse)}.values())
        likely = [c for c in candidates if c.withdrawn == wanted.withdrawn and self._share_elsewhere(c, wanted)]
        if len(likely) > 1 or (not likely and len(at_home) > 1):
            ids = joined((c.id for c in likely or at_home), N_("{one} and {other}"))
            raise EditError(Message("“{term}” may be {ids}", term=str(wanted.preferred(self._source)), ids=ids))
        return likely[0] if likely else None

    def _share_elsewhere(self, one: Concept, other: Concept) -> bool:
        languages = {s.lang for s in (*one.sections, *other.sections)} - {self._source}
        return any(_usable(one, lang) & _usable(other, lang) for lang in languages)


def share_designation(one: Concept, other: Concept) -> bool:
    """Whether two concepts have a designation of the same language in common."""
    return bool(set(_every(one)) & set(_every(other)))


def _every(concept: Concept) -> Iterator[tuple[str, str]]:
    return ((s.lang, text) for s in concept.sections for text in _folded(d.text for d in s.designations))


def _usable(concept: Concept, lang: str) -> set[str]:
    return _folded(d.text for d in concept.section(lang).designations if d.status is not Status.DEPRECATED)


def _folded(texts: Iterable[str]) -> set[str]:
    return set(map(folded, texts))
