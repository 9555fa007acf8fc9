"""Takes a French term apart, looks its parts up and puts their equivalents together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from termkit.editing.compose import english, serbian
from termkit.editing.compose.evidence import Evidence
from termkit.editing.compose.french import Split, is_plural_of, splits, words
from termkit.matching.index import TermIndex
from termkit.model.candidate import Equivalent
from termkit.model.glossary import Glossary

# A part may be composed itself, but not of parts that are: each step is one more guess.
DEEPEST = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a term in the target language, and the concepts that it comes from.

    ``text`` is a citation form, ``plural`` says that French has the piece in the plural against its own citation form.
    """

    text: str
    concepts: tuple[str, ...]
    plural: bool = False


class Composer:
    """Composes equivalents with the terms of a glossary as parts and as models.

    Args:
        glossary: what is known.
        indexes: language -> its compiled designations; the source language among them.
    """

    def __init__(self, glossary: Glossary, indexes: Mapping[str, TermIndex]) -> None:
        source = indexes[glossary.source_language]
        languages = [lang for lang in glossary.languages if lang in ("sr", "en")]
        self._evidence = {lang: Evidence(glossary, source, indexes[lang]) for lang in languages}

    def __call__(self, term: str) -> tuple[Equivalent, ...]:
        """Equivalents of a term, at most one in each language.

        Args:
            term: a French term that the glossary does not have, in its citation form.

        Returns:
            Proposals, with the concepts that each of them is composed of; empty where the parts are not known.
        """
        found = ((lang, _Composition(evidence).compose(term, DEEPEST)) for lang, evidence in self._evidence.items())
        return tuple(Equivalent(lang, _as_met(lang, part), part.concepts) for lang, part in found if part is not None)


def _as_met(lang: str, part: _Part) -> str:
    """A piece in the number that it has in French."""
    if not part.plural:
        return part.text
    return serbian.in_plural(part.text) if lang == "sr" else english.in_plural(part.text)


class _Composition:
    """One language's side of a composition."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.lang = evidence.target.lang

    def compose(self, term: str, depth: int) -> _Part | None:
        return next((part for split in splits(term) if (part := self._joined(split, depth)) is not None), None)

    def _joined(self, split: Split, depth: int) -> _Part | None:
        if split.link is None:
            return self._with_adjective(split, depth)
        rest = self._whole(split.rest) or (self.compose(split.rest, depth - 1) if depth > 1 else None)
        if rest is None:
            return None
        head = self._whole(split.head) or self._as_head(split)
        return None if head is None else self._with_complement(split, head, rest)

    def _with_complement(self, split: Split, head: _Part, rest: _Part) -> _Part | None:
        assert split.link is not None
        models = list(self.evidence.with_target_head(head.text))
        if self.lang == "sr":
            governed = serbian.government(models, split.link)
            if governed is None:
                return None
            shown = self.evidence.with_complement(rest.concepts[0]) if len(rest.concepts) == 1 else ()
            plural = rest.plural and serbian.wants_plural(rest.text, shown)
            text = serbian.with_complement(head.text, governed, rest.text, plural=plural)
        else:
            way = english.order(models, split.link, rest.text)
            if way is None:
                return None
            text = english.with_complement(head.text, way, rest.text, plural=rest.plural, definite=split.definite)
        return None if text is None else _Part(text, tuple(dict.fromkeys((*head.concepts, *rest.concepts))), head.plural)

    def _with_adjective(self, split: Split, depth: int) -> _Part | None:
        head = self._whole(split.head) or (self.compose(split.head, depth - 1) if depth > 1 else None) or self._as_head(split)
        if head is None:
            return None
        pairs = list(self.evidence.pairs_with_adjective(split.rest))
        found = serbian.adjective(pairs) if self.lang == "sr" else english.adjective(pairs)
        if found is None:
            return None
        word, concept = found
        text = serbian.with_adjective(word, head.text) if self.lang == "sr" else english.with_adjective(word, head.text)
        return None if text is None else _Part(text, tuple(dict.fromkeys((*head.concepts, concept))), head.plural)

    def _whole(self, text: str) -> _Part | None:
        """A text that is a term of the glossary."""
        for entry in self.evidence.entries(self.evidence.source, text):
            equivalent = self.evidence.glossary.by_id[entry.concept].preferred(self.lang)
            if equivalent:
                return _Part(equivalent, (entry.concept,), is_plural_of(words(text)[0].key, words(entry.text)[0].key))
        return None

    def _as_head(self, split: Split) -> _Part | None:
        """A head that has no concept of its own, as most of the glossary's composed terms with it show it."""
        first, *others = [word.key for word in words(split.head)]
        shown = [
            (item.head, item.concept, found[0])
            for item in self.evidence.with_head(split.head)
            if item.preferred and (found := [word.key for word in words(item.split.head)])[1:] == others
        ]
        if not others:
            pairs = [p for p in self.evidence.pairs_with_noun(first) if self.lang != "sr" or serbian.is_adjective_with_noun(p)]
            shown += [(pair.noun, pair.concept, pair.source) for pair in pairs]
        shown = [item for item in shown if item[2] == first] or shown
        counts = Counter(head for head, *_ in shown)
        if not counts:
            return None
        best = max(counts, key=lambda head: (counts[head], head))
        _, concept, source = next(item for item in shown if item[0] == best)
        if split.head[:1].islower() and not best.isupper():
            best = best[:1].lower() + best[1:]  # the glossary may show it in a name only
        return _Part(best, (concept,), is_plural_of(first, source))
