"""Counts of what can be a candidate; the counts of pages add up in any order, and stay bounded.

Counting keeps to what can be added: how often each sequence of words was met. Which of them are forms of one term is for
:mod:`termkit.extract.rank`, which sees them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from heapq import nlargest
from typing import Any, NamedTuple, TypeVar

from termkit.extract.abbreviations import abbreviations
from termkit.extract.grammar import runs, spans_of_run
from termkit.extract.repair import codes_of, with_hyphens
from termkit.model.token import Sentence

T = TypeVar("T")
MOST_CONTEXTS = 5

# The words of a candidate, separated by blanks, and their letters (see termkit.extract.grammar).
Form = tuple[str, str]
# Path, line and text of a sentence.
Place = tuple[str, int, str]


class Seen(NamedTuple):
    """What was seen of one form.

    Attributes:
        frequency: how often it was met.
        nested: how often of these inside a longer candidate.
        pages: on how many pages.
        contexts: the first sentences that have it.
        missed: how often it may have been met besides, before its count was dropped for want of room.
    """

    frequency: int
    nested: int
    pages: int
    contexts: tuple[Place, ...]
    missed: int = 0


@dataclass(slots=True)
class Counts:
    """What was counted on some pages.

    Attributes:
        forms: what was seen of each form.
        words: how often each word (lower case) was met.
        abbreviations: how often an abbreviation was introduced for an expression.
        pages: how many pages.
        total: how many words.
        lost: what was dropped for want of room was met at most so often, each form of it.
    """

    forms: dict[Form, Seen] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)
    abbreviations: Counter[tuple[str, str]] = field(default_factory=Counter)
    pages: int = 0
    total: int = 0
    lost: int = 0

    def __reduce__(self) -> tuple[object, ...]:
        """In columns, which take half the time to send to another process."""
        columns = list(zip(*self.forms.values(), strict=True))
        return _from_columns, (list(self.forms), columns, self.words, self.abbreviations, self.pages, self.total, self.lost)

    def merge(self, other: Counts) -> Counts:
        """Take in the counts of other pages; the order in which counts are merged makes no difference.

        Args:
            other: counts of pages that are not in these; they are left as they are.

        Returns:
            These counts.
        """
        mine, theirs = self.forms, other.forms
        for form, seen in theirs.items():
            known = mine.get(form)
            mine[form] = _added(known, seen) if known else seen._replace(missed=seen.missed + self.lost) if self.lost else seen
        if other.lost:
            for form in mine.keys() - theirs.keys():
                mine[form] = mine[form]._replace(missed=mine[form].missed + other.lost)
        self.words.update(other.words)
        self.abbreviations.update(other.abbreviations)
        self.pages += other.pages
        self.total += other.total
        self.lost += other.lost
        return self

    def prune(self, most: int) -> None:
        """Keep what is frequent, so that memory is bounded by a number of forms and not by the number of pages.

        A form is dropped if it can have been met no more often than the ``most + 1``-th. However often counts are merged and
        pruned, ``lost`` is at most the occurrences of all forms divided by ``most + 1``; a form that was met more often than
        ``lost`` is kept, and its frequency is short by ``missed`` at most, which is at most ``lost``. These are the mergeable
        summaries of Agarwal et al., "Mergeable Summaries" (PODS 2012), with the margins of Manku and Motwani's lossy counting.

        Args:
            most: how many forms to keep at most; as many words and abbreviations are kept, the most frequent.
        """
        if len(self.forms) > most:
            upper = [seen.frequency + seen.missed for seen in self.forms.values()]
            self.lost = nlargest(most + 1, upper)[-1]
            self.forms = {form: seen for form, seen in self.forms.items() if seen.frequency + seen.missed > self.lost}
        self.words = _commonest(self.words, most)
        self.abbreviations = _commonest(self.abbreviations, most)

    def as_one_page(self) -> Counts:
        """The counts of the pieces of one page, put together."""
        forms = {form: seen._replace(pages=1) for form, seen in self.forms.items()}
        return replace(self, forms=forms, pages=1)


def _from_columns(forms: list[Form], columns: list[tuple[Any, ...]], *others: Any) -> Counts:
    return Counts(dict(zip(forms, map(Seen._make, zip(*columns, strict=True)), strict=True)), *others)


def _commonest(counter: Counter[T], most: int) -> Counter[T]:
    return Counter(dict(counter.most_common(most))) if len(counter) > most else counter


def _added(one: Seen, other: Seen) -> Seen:
    contexts = (
        one.contexts if other.contexts == one.contexts else tuple(sorted({*one.contexts, *other.contexts})[:MOST_CONTEXTS])
    )
    return Seen(
        one.frequency + other.frequency,
        one.nested + other.nested,
        one.pages + other.pages,
        contexts,
        one.missed + other.missed,
    )


def count_page(sentences: Iterable[Sentence]) -> Counts:
    """Count what can be a candidate on one page.

    Args:
        sentences: the tagged sentences of the page.
    """
    counts = Counts(pages=1)
    found: dict[Form, list[int]] = {}
    contexts: dict[Form, list[Place]] = {}
    met: Counter[str] = Counter()
    for sentence in sentences:
        words, tags = with_hyphens(sentence)
        codes = codes_of(words, tags)
        place = (sentence.path, sentence.line, sentence.text)
        met.update(words)
        if "(" in sentence.text:
            counts.abbreviations.update(abbreviations(sentence.text))
        for begin, end in runs(codes):
            letters = codes[begin:end]
            for start, stop, inner in spans_of_run(letters):
                form = (" ".join(words[begin + start : begin + stop]), letters[start:stop])
                tally = found.get(form)
                if tally is None:
                    found[form] = [1, inner]
                    contexts[form] = [place]
                    continue
                tally[0] += 1
                tally[1] += inner
                seen_in = contexts[form]
                if len(seen_in) < MOST_CONTEXTS and seen_in[-1] is not place:
                    seen_in.append(place)
    for word, frequency in met.items():
        if word[0].isalpha():
            counts.words[word.lower()] += frequency
    counts.total = counts.words.total()
    counts.forms = {form: Seen(n, nested, 1, tuple(contexts[form])) for form, (n, nested) in found.items()}
    return counts
