"""What a glossary shows of how its terms are put together in another language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from termkit.editing.compose.french import Split, adjective_stem, splits, words
from termkit.matching.entry import TermEntry
from termkit.matching.french import number_forms
from termkit.matching.index import TermIndex
from termkit.matching.languages import language_matcher
from termkit.model.concept import Concept, Status
from termkit.model.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Shown:
    """A concept whose designation shows its parts: ``head`` and complement, ``between`` them a preposition or nothing.

    ``before`` says that the complement stands before the head (*drug trafficking*); ``complement`` is the designation that the
    complement is a form of, ``found`` that form, ``plural`` whether French has it in the plural against its citation form,
    ``preferred`` whether all this stands in the preferred designation.
    """

    concept: str
    split: Split
    head: str
    between: str
    complement: TermEntry
    found: str
    before: bool = False
    plural: bool = False
    preferred: bool = True


class Pair(NamedTuple):
    """A concept that is a noun with an adjective in French (``source`` is the noun), and two words in the other language."""

    concept: str
    source: str
    adjective: str
    noun: str


class Evidence:
    """Constructions of a glossary in one target language, worked out when first asked for.

    Args:
        glossary: what is known.
        source: the index of its French designations.
        target: the index of its designations in the other language.
    """

    def __init__(self, glossary: Glossary, source: TermIndex, target: TermIndex) -> None:
        self.glossary = glossary
        self.source = source
        self.target = target
        self._matcher = language_matcher(target.lang)
        self._shown: dict[str, tuple[Shown, ...]] = {}

    def entries(self, index: TermIndex, text: str) -> list[TermEntry]:
        """The designations that a text as a whole is a form of; deprecated ones and abbreviations do not count."""
        size = len(self._spans(index, text))
        found = [m for m in index.find(text) if m.start == 0 and m.end == len(text) and len(m.words) == size]
        return [entry for m in found if self._usable(entry := index.entries[m.entry])]

    def with_head(self, head: str) -> Iterator[Shown]:
        """What is shown of the concepts whose French designation begins with a word in either number."""
        for concept in self._beginning_with(words(head)[0].key):
            yield from self.shown(self.glossary.by_id[concept])

    def with_target_head(self, head: str) -> Iterator[Shown]:
        """What is shown of the concepts that have the head in their designations in the target language."""
        keys = self._keys(head)
        for concept in sorted(set().union(*(self._target_words.get(key, ()) for key in keys[:1]))):
            yield from (shown for shown in self.shown(self.glossary.by_id[concept]) if self._keys(shown.head) == keys)

    def with_complement(self, concept: str) -> Iterator[Shown]:
        """What is shown of the concepts whose French designation ends in one of a concept."""
        for word in {words(text)[-1].key for text in self._texts(concept, self.source.lang) if words(text)}:
            for other in self._last.get(adjective_stem(word), ()):
                yield from (shown for shown in self.shown(self.glossary.by_id[other]) if shown.complement.concept == concept)

    def pairs_with_adjective(self, adjective: str) -> Iterator[Pair]:
        """The concepts that are a noun with an adjective in French, and two words in the target language."""
        yield from filter(None, map(self._pair, self._last.get(adjective_stem(adjective), ())))

    def pairs_with_noun(self, noun: str) -> Iterator[Pair]:
        """Such concepts by their noun, in either number."""
        yield from filter(None, map(self._pair, self._beginning_with(noun)))

    def _beginning_with(self, word: str) -> list[str]:
        return sorted({concept for form in number_forms(word) for concept in self._first.get(form, ())})

    def _pair(self, concept_id: str) -> Pair | None:
        concept = self.glossary.by_id[concept_id]
        text = concept.preferred(self.target.lang) or ""
        french = words(concept.preferred(self.source.lang) or "")
        spans = [text[start:end] for start, end in self._matcher.words(text)]
        return Pair(concept_id, french[0].key, *spans) if len(french) == len(spans) == 2 else None

    def shown(self, concept: Concept) -> tuple[Shown, ...]:
        """The parts of a concept's designations, as far as the glossary has its complement."""
        if concept.id not in self._shown:
            self._shown[concept.id] = tuple(self._work_out(concept))
        return self._shown[concept.id]

    def _work_out(self, concept: Concept) -> Iterator[Shown]:
        for split in splits(concept.preferred(self.source.lang) or ""):
            if split.link is None:
                continue
            entries = {e.concept: e for e in self.entries(self.source, split.rest) if e.concept != concept.id}
            if entries:
                for text in self._texts(concept.id, self.target.lang):
                    yield from self._put_together(concept, split, text, entries)
                return

    def _put_together(self, concept: Concept, split: Split, text: str, parts: dict[str, TermEntry]) -> Iterator[Shown]:
        for match in self.target.find(text):
            entry = self.target.entries[match.entry]
            if entry.concept not in parts or not self._usable(entry):
                continue
            preferred = text == concept.preferred(self.target.lang)
            found = text[match.start : match.end]
            before, after = text[: match.start].strip(), text[match.end :].strip()
            plural = split.rest.casefold() != parts[entry.concept].text.casefold()
            if before and not after:
                head, between = self._preposition(before)
                if head:
                    yield Shown(concept.id, split, head, between, entry, found, plural=plural, preferred=preferred)
            elif after and not before and after[0].isalpha():
                yield Shown(concept.id, split, after, "", entry, found, before=True, plural=plural, preferred=preferred)

    def _preposition(self, text: str) -> tuple[str, str]:
        head, _, last = text.rpartition(" ")
        return (head, last) if self._matcher.blocks(self.target.key(last)) else (text, "")

    def _usable(self, entry: TermEntry) -> bool:
        return entry.status is not Status.DEPRECATED and not entry.abbreviation and entry.concept in self.glossary.by_id

    def _texts(self, concept: str, lang: str) -> list[str]:
        section = self.glossary.by_id[concept].section(lang)
        return [d.text for d in section.designations if d.status is not Status.DEPRECATED and not d.abbreviation]

    def _keys(self, text: str) -> tuple[str, ...]:
        return tuple(self.target.key(text[start:end]) for start, end in self._matcher.words(text))

    def _spans(self, index: TermIndex, text: str) -> Sequence[tuple[int, int]]:
        if index is self.source:
            return [(word.start, word.end) for word in words(text)]
        return self._matcher.words(text)

    @cached_property
    def _composed(self) -> list[tuple[Concept, list[str]]]:
        every = ((concept, words(concept.preferred(self.source.lang) or "")) for concept in self.glossary)
        return [(concept, [word.key for word in found]) for concept, found in every if len(found) > 1 and not concept.withdrawn]

    @cached_property
    def _first(self) -> dict[str, set[str]]:
        table: dict[str, set[str]] = defaultdict(set)
        for concept, keys in self._composed:
            table[keys[0]].add(concept.id)
        return table

    @cached_property
    def _last(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = defaultdict(list)
        for concept, keys in self._composed:
            table[adjective_stem(keys[-1])].append(concept.id)
        return table

    @cached_property
    def _target_words(self) -> dict[str, set[str]]:
        table: dict[str, set[str]] = defaultdict(set)
        for concept, _ in self._composed:
            for text in self._texts(concept.id, self.target.lang):
                for key in self._keys(text):
                    table[key].add(concept.id)
        return table
